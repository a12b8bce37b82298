"""The dialogue: what is asked, in which order, by which rule, and what follows from an answer.

Pure: no clock, no chance, no I/O, no await. It is told what happened and when, and tells what should be said and done.
"""
