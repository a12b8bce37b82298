"""Specimens: documents of invented people, drawn here, photographed by arithmetic. Every page says SPESIMEN; none looks like an original.

`people` invents who is on them, `layouts.typ` draws them, `spoil` photographs them well or badly, and `make` puts the three together and
writes labels. The same seed gives the same pictures.
"""
