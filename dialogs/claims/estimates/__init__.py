"""Estimates of a claim's sum, told with the formula. They are pure sums over the answers and the dated table of `statute`.

The problem: people plan their lives by a number the bot names. The choice: every number comes from the table, and its formula is told
with it. What is not sure is said not to be. Rejected: one table of formulas read by a little interpreter (nobody could check it).
"""

from dialogs.claims.estimates.jht import JHT_ALL, JHT_HOUSE, JHT_TEN
from dialogs.claims.estimates.jkk_jkm import JKK_DEADLINES, JKK_DEATH, JKK_DISABLED, JKM_SUM
from dialogs.claims.estimates.jkp import JKP_CASH
from dialogs.claims.estimates.jp import JP_OLD_AGE
from dialogs.claims.estimates.scholarship import SCHOLARSHIP

__all__ = [
    "JHT_ALL",
    "JHT_HOUSE",
    "JHT_TEN",
    "JKK_DEADLINES",
    "JKK_DEATH",
    "JKK_DISABLED",
    "JKM_SUM",
    "JKP_CASH",
    "JP_OLD_AGE",
    "SCHOLARSHIP",
]
