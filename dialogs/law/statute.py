"""Numbers of the law, as of 20 November 2026. Each value with its regulation, since when, and how sure we are.

Taken from the texts of the regulations and from at least one decent report of each (July 2015 to November 2026). Nothing was compared
with a live page of BPJS Ketenagakerjaan. K and L are kept so that an operator can see and confirm them. They are never told as a rule.
"""

from __future__ import annotations

from datetime import date

from dialogs.law.parameters import Confidence, Parameter, Rule, Rules, Unit, Value

# PP 46/2015 and PP 45/2015 took effect on 1 July 2015, Permenaker 4/2022 on 26 April 2022 (BN 451/2022).
SINCE_2015 = date(2015, 7, 1)
SINCE_JHT = date(2022, 4, 26)
SINCE_PP82 = date(2019, 12, 2)
SINCE_PP6 = date(2025, 2, 7)
# Promulgated on 24 February 2025.
SINCE_PERMENAKER1 = date(2025, 2, 24)


def _rule(name: str, regulation: str, since: date | None, confidence: Confidence = "H") -> Rule:
    return Rule(name, regulation, since, confidence)


def _one(name: str, unit: Unit, amount: object, rule: Rule, *, operator: bool = False) -> Parameter:
    return Parameter(name, unit, (Value(amount, rule, since=rule.since),), operator)


# --- the rules a claim rests on ---------------------------------------------------------------------------------------------

JHT_AGE_RULE = _rule("jht_age", "PP 46/2015 Pasal 22 dan Permenaker 4/2022 Pasal 6 ayat (1), 7", SINCE_JHT)
JHT_RESIGN_RULE = _rule("jht_resign", "Permenaker 4/2022 Pasal 8–9", SINCE_JHT)
JHT_PHK_RULE = _rule("jht_phk", "Permenaker 4/2022", SINCE_JHT)
JHT_PKWT_RULE = _rule("jht_pkwt", "Permenaker 4/2022 Pasal 6 ayat (2) huruf a, 7", SINCE_JHT)
JHT_BPU_RULE = _rule("jht_bpu", "Permenaker 4/2022 Pasal 6 ayat (2) huruf b, 7", SINCE_JHT)
JHT_ABROAD_RULE = _rule("jht_ln", "Permenaker 4/2022 Pasal 4–5", SINCE_JHT, "M")
JHT_ABROAD_WNI_RULE = _rule("jht_ln_wni", "Permenaker 4/2022 Pasal 4–5", SINCE_JHT, "L")
JHT_DISABLED_RULE = _rule("jht_cacat", "Permenaker 4/2022", SINCE_JHT, "M")
JHT_HEIRS_RULE = _rule("jht_meninggal", "PP 46/2015 dan Permenaker 4/2022", SINCE_JHT, "M")
JHT_PART_RULE = _rule("jht_sebagian", "PP 46/2015 Pasal 22 ayat (4)–(6)", SINCE_2015)
JHT_TAX_RULE = _rule("jht_tax", "PP 68/2009 Pasal 5 dan UU PPh Pasal 17 ayat (1) huruf a", date(2009, 11, 16))
JKK_RULE = _rule("jkk", "PP 44/2015 jo. PP 82/2019; Permenaker 5/2021 jo. Permenaker 1/2025", SINCE_PERMENAKER1)
JKK_EXPIRY_RULE = _rule("jkk_expiry", "PP 82/2019 Pasal 26", SINCE_PP82)
JKK_REPORT_RULE = _rule("jkk_report", "Permenaker 5/2021 Pasal 8 jo. Permenaker 1/2025 Pasal 8A", SINCE_PERMENAKER1)
JKK_MONEY_RULE = _rule("jkk_money", "PP 82/2019 Lampiran III", SINCE_PP82)
JKM_RULE = _rule("jkm", "PP 44/2015 Pasal 34, 40 jo. PP 82/2019", SINCE_PP82)
JKM_BPU_RULE = _rule("jkm_bpu", "Permenaker 1/2025", SINCE_PERMENAKER1, "M")
HEIRS_RULE = _rule("heirs", "PP 44/2015 Pasal 40", SINCE_2015, "M")
SCHOLARSHIP_RULE = _rule("beasiswa", "PP 82/2019; Permenaker 5/2021 Pasal 103 jo. Permenaker 1/2025", SINCE_PP82)
JP_RULE = _rule("jp", "PP 45/2015 Pasal 15–17, 19", SINCE_2015)
JP_LUMP_RULE = _rule("jp_lumpsum", "PP 45/2015 Pasal 15, 24", SINCE_2015)
JP_LUMP_OTHERS_RULE = _rule("jp_lumpsum_lain", "PP 45/2015 dan Permenaker 29/2015", SINCE_2015, "L")
JP_DISABLED_RULE = _rule("jp_cacat", "PP 45/2015 dan Permenaker 29/2015", SINCE_2015, "M")
JP_WIDOW_RULE = _rule("jp_janda_duda", "Permenaker 29/2015 Pasal 26", SINCE_2015)
JP_CHILD_RULE = _rule("jp_anak", "PP 45/2015 dan Permenaker 29/2015", SINCE_2015, "M")
JP_PARENT_RULE = _rule("jp_orang_tua", "PP 45/2015 dan Permenaker 29/2015", SINCE_2015, "M")
JKP_RULE = _rule("jkp", "PP 37/2021 jo. PP 6/2025; Permenaker 15/2021 jo. Permenaker 2/2025", SINCE_PP6)
JKP_DEADLINE_RULE = _rule("jkp_deadline", "PP 6/2025 (perubahan PP 37/2021) Pasal 40", SINCE_PP6)
JKP_MONEY_RULE = _rule("jkp_money", "PP 37/2021 Pasal 21 jo. PP 6/2025", SINCE_PP6)
JKP_DUTIES_RULE = _rule("jkp_duties", "Permenaker 15/2021 jo. Permenaker 2/2025 Pasal 13", SINCE_PP6)
PROXY_RULE = _rule("surat_kuasa", "aturan surat kuasa untuk klaim belum kami temukan", None, "L")
HELPER_RULE = _rule("helper", "UU 27/2022 Pasal 20", date(2022, 10, 17))
CHILD_CONSENT_RULE = _rule("child_consent", "UU 27/2022 Pasal 25", date(2022, 10, 17), "M")
# Practice and our own caution: no regulation says so, so none is named.
NONACTIVE_RULE = _rule("nonaktif", "praktik cabang: kepesertaan nonaktif dulu", None, "L")
TAX_CAUTION_RULE = _rule("pajak_dipahami", "kehati-hatian kami sendiri", None, "K")
HEIR_AGE_RULE = _rule("heir_age", "batas umur ahli waris belum kami temukan di aturan klaim", None, "K")

# --- JHT ----------------------------------------------------------------------------------------------------------------------

JHT_AGE = _one("jht_age", "years", 56, JHT_AGE_RULE)
JHT_WAIT_RESIGN = _one("jht_wait_resign", "months", 1, JHT_RESIGN_RULE)
JHT_WAIT_PHK = _one("jht_wait_phk", "months", 1, JHT_PHK_RULE)
# The article names no waiting month.
JHT_WAIT_PKWT = _one("jht_wait_pkwt", "months", 0, JHT_PKWT_RULE)
JHT_PARTIAL_YEARS = _one("jht_partial_min_years", "years", 10, JHT_PART_RULE)
JHT_PARTIAL_TIMES = _one("jht_partial_times", "times", 1, JHT_PART_RULE)
JHT_SHARE_OTHER = _one("jht_partial_share_other", "percent", 10, JHT_PART_RULE)
JHT_SHARE_HOUSE = _one("jht_partial_share_house", "percent", 30, JHT_PART_RULE)
JHT_PAID_WITHIN = _one("jht_sla", "working days", 5, _rule("jht_sla", "Permenaker 4/2022", SINCE_JHT))
NPWP_ABOVE = _one("npwp_needed_above", "rupiah", 50_000_000, _rule("npwp", "syarat NPWP untuk klaim JHT", None))
JMO_LIMIT = Parameter(
    "jmo_balance_limit",
    "rupiah",
    (
        Value(10_000_000, _rule("jmo_limit", "batas saldo aplikasi JMO", None, "M"), until=date(2025, 4, 30)),
        Value(15_000_000, _rule("jmo_limit", "batas saldo aplikasi JMO", date(2025, 5, 1)), since=date(2025, 5, 1)),
    ),
)

# Bands: (up to so many rupiah, percent of what lies in the band); None is without limit.
TAX_FINAL = _one("tax_jht_final", "rupiah bands", ((50_000_000, 0), (None, 5)), JHT_TAX_RULE)
TAX_PROGRESSIVE = Parameter(
    "tax_jht_progressive",
    "rupiah bands",
    (
        Value(
            ((50_000_000, 5), (250_000_000, 15), (500_000_000, 25), (None, 30)),
            _rule("tax_17", "UU 36/2008 Pasal 17 ayat (1) huruf a", date(2009, 1, 1)),
            since=date(2009, 1, 1),
            until=date(2021, 12, 31),
        ),
        Value(
            ((60_000_000, 5), (250_000_000, 15), (500_000_000, 25), (5_000_000_000, 30), (None, 35)),
            _rule("tax_17", "UU PPh Pasal 17 ayat (1) huruf a (UU 7/2021)", date(2022, 1, 1)),
            since=date(2022, 1, 1),
        ),
    ),
)
TAX_FINAL_YEARS = _one("tax_jht_final_within", "years", 2, JHT_TAX_RULE)
TAX_NO_NPWP = _one("tax_no_npwp_factor", "percent", 120, JHT_TAX_RULE)

# --- JKK, JKM, scholarship ------------------------------------------------------------------------------------------------------

JKK_REPORT = _one("jkk_report", "hours", 48, JKK_REPORT_RULE)
JKK_EXPIRY = Parameter(
    "jkk_expiry",
    "years",
    (
        Value(2, _rule("jkk_expiry", "PP 44/2015 Pasal 26", SINCE_2015), since=SINCE_2015, until=date(2019, 12, 1)),
        Value(5, JKK_EXPIRY_RULE, since=SINCE_PP82),
    ),
)
JKK_PAID_WITHIN = _one("jkk_sla", "working days", 7, _rule("jkk_sla", "PP 44/2015 Pasal 37 ayat (2)", SINCE_2015))
JKK_LATE = _one("jkk_late_per_day", "percent", 1, _rule("jkk_late", "PP 44/2015 Pasal 37", SINCE_2015))
JKK_DEATH_PERCENT = _one("jkk_death_percent", "percent", 60, JKK_MONEY_RULE)
JKK_DISABLED_PERCENT = _one("jkk_total_disability_percent", "percent", 70, JKK_MONEY_RULE)
JKK_WAGES = _one("jkk_wages", "times", 80, JKK_MONEY_RULE)
JKK_TRANSPORT_LAND = _one("jkk_transport_land", "rupiah", 5_000_000, JKK_MONEY_RULE)
JKK_TRANSPORT_SEA = _one("jkk_transport_sea", "rupiah", 2_000_000, JKK_MONEY_RULE)
JKK_TRANSPORT_AIR = _one("jkk_transport_air", "rupiah", 10_000_000, JKK_MONEY_RULE)
JKK_HOME_CARE = _one("jkk_home_care", "rupiah", 20_000_000, JKK_MONEY_RULE)
JKK_HOME_CARE_YEARS = _one("jkk_home_care_max", "years", 1, JKK_MONEY_RULE)
# STMB, paid while somebody can't work yet: the share of the wage in the first months, and after them until healed.
JKK_STMB_FIRST = _one("jkk_stmb_first", "percent", 100, JKK_MONEY_RULE)
JKK_STMB_FIRST_MONTHS = _one("jkk_stmb_first_months", "months", 12, JKK_MONEY_RULE)
JKK_STMB_LATER = _one("jkk_stmb_later", "percent", 50, JKK_MONEY_RULE)
JKM_DEATH = _one("jkm_death", "rupiah", 20_000_000, JKM_RULE)
JKM_PERIODIC = _one("jkm_periodic", "rupiah", 12_000_000, JKM_RULE)
JKM_FUNERAL = _one("jkm_funeral", "rupiah", 10_000_000, JKM_RULE)
JKM_PAID_WITHIN = _one("jkm_sla", "working days", 3, _rule("jkm_sla", "PP 44/2015 Pasal 40 ayat (3)", SINCE_2015))
JKM_LATE = _one("jkm_late_per_day", "percent", 1, _rule("jkm_late", "PP 44/2015 Pasal 40", SINCE_2015))
JKM_BPU_MONTHS = _one("jkm_bpu_min_months", "months", 3, JKM_BPU_RULE)
SCHOLARSHIP_AGE = _one("scholarship_below_age", "years", 23, SCHOLARSHIP_RULE)
SCHOLARSHIP_CHILDREN = _one("scholarship_children", "children", 2, SCHOLARSHIP_RULE)
SCHOLARSHIP_MOST = _one("scholarship_max_total", "rupiah", 174_000_000, SCHOLARSHIP_RULE)
SCHOLARSHIP_YEARS_PAID = _one("scholarship_min_contribution", "years", 3, SCHOLARSHIP_RULE)
SCHOLARSHIP_WORK_MONTHS = _one(
    "scholarship_work_months",
    "months",
    6,
    _rule("beasiswa_bekerja", "Permenaker 5/2021 Pasal 103 jo. Permenaker 1/2025", SINCE_PERMENAKER1, "M"),
)
SCHOLARSHIP_PER_YEAR = {
    "tk": _one("scholarship_tk", "rupiah", 1_500_000, SCHOLARSHIP_RULE),
    "sd": _one("scholarship_sd", "rupiah", 1_500_000, SCHOLARSHIP_RULE),
    "smp": _one("scholarship_smp", "rupiah", 2_000_000, SCHOLARSHIP_RULE),
    "sma": _one("scholarship_sma", "rupiah", 3_000_000, SCHOLARSHIP_RULE),
    "pt": _one("scholarship_pt", "rupiah", 12_000_000, SCHOLARSHIP_RULE),
}
SCHOLARSHIP_YEARS = {
    "tk": _one("scholarship_years_tk", "years", 2, SCHOLARSHIP_RULE),
    "sd": _one("scholarship_years_sd", "years", 6, SCHOLARSHIP_RULE),
    "smp": _one("scholarship_years_smp", "years", 3, SCHOLARSHIP_RULE),
    "sma": _one("scholarship_years_sma", "years", 3, SCHOLARSHIP_RULE),
    "pt": _one("scholarship_years_pt", "years", 5, SCHOLARSHIP_RULE),
}

# --- JP -------------------------------------------------------------------------------------------------------------------------


def _jp_ages() -> tuple[Value, ...]:
    """PP 45/2015 art. 15: 56 at first, 57 from 2019, then a year more every three years until 65."""
    begins = [
        (SINCE_2015, 56),
        (date(2019, 1, 1), 57),
        *((date(2022 + 3 * step, 1, 1), 58 + step) for step in range(8)),
    ]
    ends = [date(later.year - 1, 12, 31) for later, _ in begins[1:]] + [None]
    rule = _rule("jp_age", "PP 45/2015 Pasal 15", SINCE_2015)
    return tuple(Value(age, rule, since=begin, until=end) for (begin, age), end in zip(begins, ends, strict=True))


JP_AGE = Parameter("jp_age", "years", _jp_ages())
JP_MONTHS = _one("jp_min_contribution", "months", 180, JP_RULE)
JP_BEGAN = _one("jp_began", "day", SINCE_2015, JP_RULE)
JP_DEFER = _one("jp_defer_max", "years", 3, _rule("jp_defer", "PP 45/2015 Pasal 15 ayat (4)", SINCE_2015))
JP_DENSITY = _one("jp_density", "percent", 80, JP_WIDOW_RULE)
JP_MEMBER_BEFORE_DEATH = _one("jp_member_before_death", "years", 1, JP_WIDOW_RULE)
JP_CHILDREN = _one("jp_children", "children", 2, JP_CHILD_RULE)
JP_ACCRUAL = _one("jp_accrual", "percent", 1, JP_RULE)
JP_MEMBER_BEFORE_EVENT = _one("jp_member_before_disability", "months", 1, JP_DISABLED_RULE)
JP_CHILD_AGE = _one("jp_child_below_age", "years", 23, JP_CHILD_RULE)
_JP_2024 = _rule("jp_2024", "penyesuaian manfaat JP 2024", date(2024, 3, 1), "M")
_JP_2025 = _rule("jp_2025", "penyesuaian manfaat JP 2025 (dihitung sendiri)", date(2025, 3, 1), "K")
_JP_2026 = _rule("jp_2026", "penyesuaian manfaat JP 2026 (dihitung sendiri)", date(2026, 3, 1), "K")


def _yearly(name: str, amounts: tuple[int, int, int]) -> Parameter:
    rules = (_JP_2024, _JP_2025, _JP_2026)
    ends = (date(2025, 2, 28), date(2026, 2, 28), None)
    return Parameter(
        name,
        "rupiah",
        tuple(
            Value(amount, rule, since=rule.since, until=end)
            for amount, rule, end in zip(amounts, rules, ends, strict=True)
        ),
    )


JP_LEAST = _yearly("jp_monthly_min", (393_500, 399_700, 411_400))
JP_MOST = _yearly("jp_monthly_max", (4_718_200, 4_792_300, 4_932_200))

# --- JKP ------------------------------------------------------------------------------------------------------------------------

JKP_DEADLINE = _one("jkp_deadline", "months", 6, JKP_DEADLINE_RULE)
JKP_SHARE = _one("jkp_share", "percent", 60, JKP_MONEY_RULE)
JKP_WAGE_CAP = _one("jkp_wage_cap", "rupiah", 5_000_000, JKP_MONEY_RULE)
JKP_MONTHS = _one("jkp_max_months", "months", 6, JKP_MONEY_RULE)
JKP_PAID_MONTHS = _one("jkp_min_months_paid", "months", 12, JKP_RULE)
JKP_WINDOW = _one("jkp_window", "months", 24, JKP_RULE)
JKP_ARREARS = _one(
    "jkp_arrears_max", "months", 6, _rule("jkp_arrears", "PP 6/2025 (perubahan PP 37/2021) Pasal 39A", SINCE_PP6)
)
JKP_EMPLOYER_REPORTS = _one(
    "jkp_employer_reports", "working days", 7, _rule("jkp_report", "Permenaker 2/2025 Pasal 9", SINCE_PP6)
)
JKP_APPLICATIONS = _one("jkp_applications", "applications", 5, JKP_DUTIES_RULE)
JKP_INTERVIEWS = _one("jkp_interviews", "times", 1, JKP_DUTIES_RULE)
JKP_ATTENDANCE = _one("jkp_attendance", "percent", 80, JKP_DUTIES_RULE)
JKP_PAID_WITHIN = _one("jkp_sla", "working days", 3, JKP_RULE)

# --- heirs ------------------------------------------------------------------------------------------------------------------------

# From when an heir is of age is in no rule of a claim that was found, so no age decides. Below the first and from the second of these an
# answer that says otherwise is asked back; between them both are possible.
HEIR_MINOR_BELOW = _one("heir_minor_below", "years", 18, HEIR_AGE_RULE)
HEIR_GROWN_FROM = _one("heir_grown_from", "years", 21, HEIR_AGE_RULE)

# --- what an operator decides ------------------------------------------------------------------------------------------------------

PROXY_ALLOWED = Parameter("proxy_allowed", "switch", (Value(False, PROXY_RULE),), operator=True)


def _all() -> dict[str, Parameter]:
    found = [one for one in globals().values() if isinstance(one, Parameter)]
    found += [one for table in (SCHOLARSHIP_PER_YEAR, SCHOLARSHIP_YEARS) for one in table.values()]
    return {one.id: one for one in found}


STATUTE = Rules(_all())
"""The table as the law has it."""
