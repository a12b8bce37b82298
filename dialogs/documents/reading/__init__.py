"""Reading of a page's lines: labels and what stands at them, numbers, names and dates as readers of letters get them slightly wrong.

The problem: what is read on a document depends on its labels, and belongs to the record of its type; the engine that finds the lines is
large, and belongs to a worker. The choice: the lines are plain values, and everything from there on is computed from them alone.
"""
