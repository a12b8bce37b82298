"""Handing claims over: the adapters, and what is done with what they say.

`desk` is the built-in desk, `outcomes` the work order that hands a claim over until it is recorded, `simulated_officer` moves
claims along by itself where no officer is there.
"""
