"""Names, banks, accounts and holders: taken as meant, or asked. Nothing else is stored."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.understanding.answers import (
    Accepted,
    Account,
    Balance,
    Bank,
    Choice,
    Chosen,
    Count,
    Doubtful,
    Holder,
    Money,
    Multiple,
    NotAnAnswer,
    Offered,
    PersonName,
    Refused,
    Typed,
)
from dialogs.understanding.answers.banks import BANKS, NAMES, OTHERS, bank_meant, key_of, wallet_meant
from dialogs.understanding.reading import Said
from dialogs.understanding.reading import read as read_typed
from tests.dialogs.understanding.test_answers import NIK, facts

OWN = {"nik": NIK, "kpj": ["98765432109"], "phone": "+6281298765432", "name": "SEKAR CONTOHWATI", "bank": "BCA"}


def outcome(kind: Any, text: str, **answers: Any) -> Any:
    """Outcome of a typed text: the value taken, or the code of the doubt, the problem, the offer or the utterance."""
    match read_typed(kind, Typed(text), facts(**answers)):
        case Accepted(value):
            return value
        case Doubtful(value, doubt, _):
            return (doubt, value)
        case Refused(problem, _):
            return problem
        case Offered(options, lead, _):
            return (lead, [kind.read(Chosen(key, text), facts(**answers)) for key, _ in options])
        case Said(utterance):
            return utterance.value


# --- names ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nama saya Budi Santoso", "BUDI SANTOSO"),
        ("nama lengkap saya adalah Budi Santoso", "BUDI SANTOSO"),
        ("nama di KTP: Budi Santoso", "BUDI SANTOSO"),
        ("a.n. Budi Santoso", "BUDI SANTOSO"),
        ("a/n Budi Santoso", "BUDI SANTOSO"),
        ("atas nama Budi Santoso", "BUDI SANTOSO"),
        ("my name is Budi Santoso", "BUDI SANTOSO"),
        ("Budi Santoso, pak", "BUDI SANTOSO"),
        ("Budi Santoso ya", "BUDI SANTOSO"),
        ("Budi Santoso 🙏", "BUDI SANTOSO"),
        ("alm. Budi Santoso", "BUDI SANTOSO"),
        ("Budi Santoso (alm)", "BUDI SANTOSO"),
        ("Namasari Dewi", "NAMASARI DEWI"),
        ("Ma´ruf Amin", "MA'RUF AMIN"),
        ("Ma’ruf Amin", "MA'RUF AMIN"),
        ("Ma`ruf Amin", "MA'RUF AMIN"),
        ("José Ramírez", "JOSÉ RAMÍREZ"),
        ("Anne–Marie Contoh", "ANNE-MARIE CONTOH"),
        ("Budi Santoso, S.Pd., M.Si.", "BUDI SANTOSO, S.PD., M.SI"),
        ("Hj. Siti Aminah", "HJ. SITI AMINAH"),
        ("dr. Siti Aminah", "DR. SITI AMINAH"),
        ("Siti binti Ahmad", "SITI BINTI AHMAD"),
        ("Ravi s/o Kumar", "RAVI S/O KUMAR"),
        ("I Made Suarta", "I MADE SUARTA"),
        ("I Gusti Ayu Lalu", "I GUSTI AYU LALU"),
        ("Lalu Muhammad Zainul", "LALU MUHAMMAD ZAINUL"),
        ("Anak Agung Gede", "ANAK AGUNG GEDE"),
        ("Tanya Kusuma", "TANYA KUSUMA"),
        ("Kasih Wulandari", "KASIH WULANDARI"),
    ],
)
def test_a_name_is_taken_as_it_is_meant(text: str, expected: str) -> None:
    assert outcome(PersonName(), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("saya Budi Santoso", ("name-meant", "BUDI SANTOSO")),
        ("Pak Budi Santoso", ("name-meant", "BUDI SANTOSO")),
        ("saya Budi", ("name-one-word", "BUDI")),
        ("panggil saja Budi", ("name-one-word", "BUDI")),
        ("Budi, pak", ("name-one-word", "BUDI")),
        ("a.n. Budi", ("name-one-word", "BUDI")),
        ("Suharto", ("name-one-word", "SUHARTO")),
        ("Ng", ("name-one-word", "NG")),
        ("Al", ("name-one-word", "AL")),
        ("O", ("name-short", "O")),
        ("Bandung", ("name-one-word", "BANDUNG")),
        ("Makassar", ("name-place", "MAKASSAR")),
        ("Jawa Timur", ("name-place", "JAWA TIMUR")),
        ("Banda Aceh", ("name-place", "BANDA ACEH")),
        ("Kota Bandung", ("name-unlikely", "KOTA BANDUNG")),
        ("Jadi Wahyono", ("name-unlikely", "JADI WAHYONO")),
        ("Contoh " * 9, ("name-long", ("CONTOH " * 9).strip())),
        ("Suryaning" * 11, ("name-long", "SURYANING" * 11)),
    ],
)
def test_an_unusual_name_is_asked_and_yes_takes_what_is_shown(text: str, expected: tuple[str, str]) -> None:
    assert outcome(PersonName(), text) == expected


@pytest.mark.parametrize("text", ["Budi Santoso pak", "Lim Siu Min"])
def test_a_courtesy_that_may_be_a_name_is_offered_both_ways(text: str) -> None:
    whole = text.upper()
    assert outcome(PersonName(), text) == ("name-meant", [Accepted(whole.rpartition(" ")[0]), Accepted(whole)])
    assert PersonName().read(Chosen("7", text), facts()) == NotAnAnswer()
    assert PersonName().read(Chosen("0"), facts()) == NotAnAnswer()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("tidak", "name-sentence"),
        ("ya", "name-sentence"),
        ("oke", "name-sentence"),
        ("sama", "name-sentence"),
        ("lupa", "name-sentence"),
        ("batal", "name-sentence"),
        ("nama saya", "name-sentence"),
        ("nama ibu saya Siti", "name-sentence"),
        ("rekening suami", "name-sentence"),
        ("panggilan saja", "name-sentence"),
        ("ga ada nama belakang", "name-sentence"),
        ("jam operasional", "name-sentence"),
        ("lama banget", "name-sentence"),
        ("oh gitu", "name-sentence"),
        ("minggu depan", "name-sentence"),
        ("terserah", "name-sentence"),
        ("skip", "name-sentence"),
        ("Budi dan Ani", "name-several"),
        ("Budi, Ani", "name-several"),
        ("Budi Santoso / Ani Santoso", "name-several"),
        ("Bud1 Santoso", "name"),
        ("Budi Santoso 2", "name"),
    ],
)
def test_what_is_no_name_of_one_person_is_refused(text: str, problem: str) -> None:
    assert outcome(PersonName(), text) == problem


# --- banks ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "bank"),
    [
        ("sea bank", "SeaBank"),
        ("SeaBank", "SeaBank"),
        ("bank jago", "Bank Jago"),
        ("neo bank", "Bank Neo Commerce"),
        ("BNC", "Bank Neo Commerce"),
        ("allo bank", "Allo Bank"),
        ("blu by BCA Digital", "blu by BCA Digital"),
        ("blu", "blu by BCA Digital"),
        ("jenius", "Jenius (SMBC Indonesia)"),
        ("superbank", "Superbank"),
        ("Krom", "Krom Bank"),
        ("hibank", "hibank"),
        ("bank amar", "Amar Bank"),
        ("bank raya", "Bank Raya"),
        ("Saqu", "Bank Saqu"),
        ("LINE Bank", "LINE Bank (Hana)"),
        ("aladin", "Bank Aladin Syariah"),
        ("Bank Jatim", "Bank Jatim"),
        ("bank jateng", "Bank Jateng"),
        ("bjb", "BJB"),
        ("bank dki", "Bank Jakarta (DKI)"),
        ("bank nagari", "Bank Nagari"),
        ("bank aceh", "Bank Aceh Syariah"),
        ("BPD Bali", "BPD Bali"),
        ("bank mandiri syariah", "BSI"),
        ("BCA Syariah", "BCA Syariah"),
        ("permata", "Permata"),
        ("rekening BRI saya", "BRI"),
        ("PT Bank Central Asia Tbk", "BCA"),
        ("livin by mandiri", "Mandiri"),
    ],
)
def test_a_bank_is_known_by_its_own_and_its_everyday_name(text: str, bank: str) -> None:
    assert outcome(Bank(), text) == bank


@pytest.mark.parametrize(
    "text",
    ["go pay", "gopay", "Go-Pay", "shopee pay", "akun dana", "DANA", "ovo", "saldo ovo", "link aja", "linkaja", "i.saku", "isaku",
     "dompet dana saya", "bank dana", "spay"],
)  # fmt: skip
def test_a_wallet_is_told_whatever_stands_beside_it(text: str) -> None:
    assert outcome(Bank(), text) == "bank-wallet"


@pytest.mark.parametrize(
    ("text", "perhaps"),
    [
        ("mandri", "Mandiri"),
        ("seabnk", "SeaBank"),
        ("danaomn", "Danamon"),
        ("bank mandiri cabang Pamekasan", "Mandiri"),
        ("BRI unit desa", "BRI"),
        ("dana saya di BCA", "BCA"),
        ("jambi", "Bank Jambi"),
    ],
)
def test_a_near_miss_is_offered_and_never_taken_by_itself(text: str, perhaps: str) -> None:
    lead, options = outcome(Bank(), text)
    assert lead == "bank-meant"
    assert options[0] == Accepted(perhaps)


def test_a_savings_account_inside_a_wallet_is_asked() -> None:
    assert outcome(Bank(), "gopay tabungan by jago") == ("bank-gopay", [Accepted("Bank Jago")])


def test_a_bank_nobody_knows_is_asked_and_a_kind_of_banks_wants_its_name() -> None:
    assert outcome(Bank(), "BPR Contoh Sejahtera") == ("bank-unknown", "BPR Contoh Sejahtera")
    assert outcome(Bank(), "BPR") == "bank"
    for text in ("wajib", "terserah", "tunai", "bank", "rekening saya", "ya", "lanjut", "sesuai KTP"):
        assert outcome(Bank(), text) == "bank", text


def test_every_bank_has_a_key_of_its_own_and_finds_itself() -> None:
    assert len({key_of(name) for name in NAMES}) == len(NAMES)
    assert not {key_of(name) for name in NAMES if name not in {name for name, *_ in BANKS.values()}} & set(BANKS)
    for name in NAMES:
        assert bank_meant(name.casefold()).name == name
        assert wallet_meant(name.casefold()) is None
    aliases = [alias for name, others in OTHERS.items() for alias in others]
    assert len(aliases) == len(set(aliases)), "one alias, one bank"


# --- accounts ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234567890", "1234567890"),
        ("No. Rek: 123-45-67890 a.n. Budi", "1234567890"),
        ("Rek BCA 1234567890", "1234567890"),
        ("BCA 1234567890 atas nama Sekar Contohwati", "1234567890"),
        ("nomor rekening saya 1234 5678 90 ya pak", "1234567890"),
        ("123.456.7890", "1234567890"),
        ("Rek BRI 1234567890", ("account-bank", "1234567890")),
        ("rekening lama 1234567890", ("account-words", "1234567890")),
        ("rekening istri 1234567890", ("account-words", "1234567890")),
        ("081298765432", ("account-phone", "081298765432")),
        ("6281298765432", ("account-phone", "6281298765432")),
        (NIK, "account-own"),
        ("3276 0152 0485 0003", "account-own"),
        ("98765432109", "account-own"),
        (f"NIK {NIK}, rek 1234567890", ("account-words", "1234567890")),
        ("12A4567890", "account"),
        ("rekening BCA", "account"),
        ("belum hafal", "account"),
    ],
)
def test_an_account_number_is_picked_out_of_its_words_and_another_number_asked(text: str, expected: Any) -> None:
    assert outcome(Account(), text, **OWN) == expected


@pytest.mark.parametrize("text", ["1234567890 atau 0987654321", "1234567890, 0987654321", "1234567890 0987654321"])
def test_of_two_numbers_one_is_chosen(text: str) -> None:
    assert outcome(Account(), text, **OWN) == ("account-which", [Accepted("1234567890"), Accepted("0987654321")])


# --- holders ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sama", "SEKAR CONTOHWATI"),
        ("sama dengan nama saya", "SEKAR CONTOHWATI"),
        ("saya sendiri", "SEKAR CONTOHWATI"),
        ("atas nama saya sendiri", "SEKAR CONTOHWATI"),
        ("a.n. Sekar Contohwati", "SEKAR CONTOHWATI"),
        ("Sekar Contohwati pak", "SEKAR CONTOHWATI"),
        ("Contohwati Sekar", "CONTOHWATI SEKAR"),
        ("Sekar Contohwatie", ("holder-differs", "SEKAR CONTOHWATIE")),
        ("Sekar", ("holder-differs", "SEKAR")),
        ("Melati Contohwati", ("holder-differs", "MELATI CONTOHWATI")),
        ("Budi Santoso", "holder-other"),
        ("Bandung", "holder-other"),
        ("Kota Bandung", "holder-other"),
        ("suami saya", "name-sentence"),
        ("lupa", "name-sentence"),
    ],
)
def test_the_account_is_the_participants_own_or_it_is_not_taken(text: str, expected: Any) -> None:
    assert outcome(Holder(), text, **OWN) == expected


def test_another_persons_account_is_refused_for_heirs_and_children_too() -> None:
    heir = Holder(differs="holder-differs-heir", guardian="guardian_name")
    known = {"name": "SEKAR CONTOHWATI", "guardian_name": "JOKO CONTOHNO"}
    assert outcome(heir, "Budi Santoso", **known) == "holder-other-heir"
    assert outcome(heir, "Joko Contohno", **known) == ("holder-guardian", "JOKO CONTOHNO")
    child = Holder(("name", "child_name"), "holder-differs-child")
    assert outcome(child, "Budi Santoso", **known, child_name="AYU CONTOH") == "holder-other-child"
    assert outcome(child, "Ayu Contoh", **known, child_name="AYU CONTOH") == "AYU CONTOH"


# --- choices, counts, amounts -------------------------------------------------------------------------------------------------

WHO = Choice(
    "claimant", ("self", "helper", "proxy"), {"saya": "self", "sendiri": "self", "bantu": "helper", "kuasa": "proxy"}
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2", "helper"),
        ("2.", "helper"),
        ("yang kedua", "helper"),
        ("nomor 2", "helper"),
        ("opsi 2", "helper"),
        ("pilih nomor dua", "helper"),
        ("no. 3 pak", "proxy"),
        ("ke-3", "proxy"),
        ("terakhir", "proxy"),
        ("the second one", "helper"),
        ("saya sendiri", "self"),
        ("nomor 4", "choice"),
        ("ada 2 orang", "choice"),
        ("sudah 2 kali", "choice"),
        ("bukan saya", "choice"),
        ("bukan yang kedua", "choice"),
        ("saya tidak tahu", "choice"),
        ("saya mau daftar dulu", "choice"),
        ("teman saya", "choice"),
        ("mungkin saya", "choice"),
        ("saya takut penipuan", "choice"),
        ("saya, peserta", "self"),
        ("HRD bilang saya harus ke cabang", "choice"),
    ],
)
def test_an_option_is_chosen_by_its_place_or_its_word_and_by_no_sentence(text: str, expected: str) -> None:
    assert outcome(WHO, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 dan 3", ["a", "c"]),
        ("nomor 1, nomor 3", ["a", "c"]),
        ("1 3", ["a", "c"]),
        ("yang kedua", ["b"]),
        ("hanya 3", "choice"),
        ("ada 2 surat", "choice"),
        ("dari tahun 2", "choice"),
        ("1 dan 9", "choice"),
    ],
)
def test_several_are_chosen_by_numbers_alone(text: str, expected: Any) -> None:
    assert outcome(Multiple("proof", ("a", "b", "c")), text) == expected


@pytest.mark.parametrize(
    "text",
    ["2 tahun lalu", "2 tahun lalu saya daftar", "sejak 2 tahun", "kurang dari 2 tahun", "hampir 2 tahun", "2 tahun lagi",
     "tanggal 2 bulan 5", "2 tahun atau 3 tahun", "dari 12 bulan", "bukan 12 bulan"],
)  # fmt: skip
def test_a_day_or_a_sentence_is_no_span(text: str) -> None:
    assert outcome(Count("months", most=600, usual=480), text) == "count-months"


@pytest.mark.parametrize(
    "text", ["iuran 24 bulan", "sudah 2 tahun", "saya bayar iuran selama 24 bulan", "total 24 bulan pak"]
)
def test_a_span_with_its_own_words_is_counted(text: str) -> None:
    assert outcome(Count("months", most=600, usual=480), text) == 24


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("gaji saya 4 juta", 4_000_000),
        ("saldo 4 juta pak", 4_000_000),
        ("4 juta per bulan", 4_000_000),
        ("2 tahun lalu 4 juta", "money"),
    ],
)
def test_an_amount_with_its_own_words_is_read_and_a_sentence_is_not(text: str, amount: Any) -> None:
    assert outcome(Money(), text) == amount


def test_a_balance_in_a_sentence_is_put_into_its_bracket_only_where_it_is_an_amount() -> None:
    assert outcome(Balance(), "saldo saya 20 juta") == "15m_to_50m"
    assert outcome(Balance(), "20 juta tahun lalu") == "choice"
