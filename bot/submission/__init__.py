"""Handing claims over: the adapters, and what is done with what they say.

`registry` has the adapters by name, `desk` is the built-in desk, `outcomes` the job that hands a claim over until it is recorded,
`simulated_officer` moves claims along by itself where no officer is there.
"""
