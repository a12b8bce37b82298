"""Calendars: the free days that working days are counted around, and the files of appointments.

National holidays and cuti bersama come from the library `holidays`, which takes half a second and more to import. It is therefore
imported when a day is first promised, or in the background once the bot runs. Rejected: a list of our own, which somebody would have to
keep every year; and counting weekends only, which promises days on which nobody works.
"""
