"""Invented people and their numbers. The forms are right, the people do not exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

GIVEN = {
    "P": ("SEKAR", "WULAN", "DEWI", "RATNA", "YUNITA", "MELATI", "INTAN", "LESTARI", "KARTIKA", "NURUL"),
    "L": ("BAGUS", "EKO", "HENDRA", "YOGA", "FIRMAN", "GALIH", "MUHAMMAD", "TEGUH", "WAHYU", "ARIF"),
}
FAMILY = (
    "CONTOHWATI",
    "PRASETYO",
    "SITANGGANG",
    "WIDODO",
    "NASUTION",
    "MAHARANI",
    "KURNIAWAN",
    "PUTRA",
    "LUBIS",
    "HALIM",
)
PLACES = (
    ("3578", "JAWA TIMUR", "KOTA SURABAYA", "SURABAYA"),
    ("3276", "JAWA BARAT", "KOTA DEPOK", "DEPOK"),
    ("1271", "SUMATERA UTARA", "KOTA MEDAN", "MEDAN"),
    ("5171", "BALI", "KOTA DENPASAR", "DENPASAR"),
    ("6471", "KALIMANTAN TIMUR", "KOTA BALIKPAPAN", "BALIKPAPAN"),
    ("3310", "JAWA TENGAH", "KABUPATEN KLATEN", "KLATEN"),
)
STREETS = ("JL CONTOH", "JL MAWAR", "DUSUN KRAJAN", "GANG SALAK", "PERUM ASRI BLOK C")
WORK = ("KARYAWAN SWASTA", "BURUH HARIAN LEPAS", "WIRASWASTA", "PEDAGANG")
COMPANIES = ("PT MAJU SEJAHTERA", "CV SINAR PAGI", "PT ANEKA BOGA UTAMA", "PT TEKSTIL HARAPAN BARU", "UD TANI MAKMUR")
JOBS = ("Operator Produksi", "Staf Gudang", "Kasir", "Teknisi", "Sopir")
# name on the book, short name, how its account numbers are grouped
BANKS = (
    ("BANK CENTRAL ASIA", "BCA", (3, 3, 4)),
    ("BANK MANDIRI", "MANDIRI", (3, 2, 5, 3)),
    ("BANK NEGARA INDONESIA", "BNI", (10,)),
    ("BANK RAKYAT INDONESIA", "BRI", (4, 2, 6, 2, 1)),
    ("BANK SYARIAH INDONESIA", "BSI", (3, 3, 4)),
)
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist."""

    name: str
    gender: str
    birth: date
    place: str
    city: str
    province: str
    region: str
    nik: str
    kk: str
    kpj: str
    npwp: str
    street: str
    work: str
    company: str
    job: str
    start: date
    end: date
    bank: str
    bank_code: str
    account: str
    account_printed: str


def person(random: Random) -> Person:
    """Somebody new."""
    gender = random.choice("LP")
    name = " ".join([*random.sample(GIVEN[gender], random.choice((1, 1, 2))), random.choice(FAMILY)])
    region, province, city, place = random.choice(PLACES)
    birth = date(1962, 1, 1) + timedelta(days=random.randrange(40 * 365))
    day = birth.day + (40 if gender == "P" else 0)
    nik = f"{region}{random.randint(1, 30):02d}{day:02d}{birth:%m%y}{random.randint(1, 60):04d}"
    start = date(2009, 1, 1) + timedelta(days=random.randrange(10 * 365))
    bank, code, groups = random.choice(BANKS)
    account = digits(random, sum(groups))
    return Person(
        name=name,
        gender=gender,
        birth=birth,
        place=place,
        city=city,
        province=province,
        region=region,
        nik=nik,
        kk=f"{nik[:6]}{random.randint(1, 28):02d}{random.randint(1, 12):02d}{random.randint(5, 22):02d}{random.randint(1, 40):04d}",
        kpj=digits(random, 11),
        npwp=digits(random, 15),
        street=f"{random.choice(STREETS)} NO {random.randint(1, 90)}",
        work=random.choice(WORK),
        company=random.choice(COMPANIES),
        job=random.choice(JOBS),
        start=start,
        end=start + timedelta(days=random.randint(200, 3500)),
        bank=bank,
        bank_code=code,
        account=account,
        account_printed=grouped(account, groups, random.choice(("-", " ", ""))),
    )


def digits(random: Random, many: int) -> str:
    """So many digits, the first of them no zero."""
    return str(random.randint(1, 9)) + "".join(random.choice("0123456789") for _ in range(many - 1))


def grouped(number: str, groups: tuple[int, ...], between: str) -> str:
    """The digits in groups."""
    parts, at = [], 0
    for size in groups:
        parts.append(number[at : at + size])
        at += size
    return between.join(parts)


def npwp_printed(number: str) -> str:
    """The number as on the old card: 12.345.678.9-012.345."""
    return f"{number[:2]}.{number[2:5]}.{number[5:8]}.{number[8]}-{number[9:12]}.{number[12:]}"


def written(day: date) -> str:
    """12 April 1985."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
