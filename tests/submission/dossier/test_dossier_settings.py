"""The adapter's own variables: where dossiers go, each wrong one answered with a sentence and an example."""

from __future__ import annotations

import pytest

from bot.submission.dossier.settings import WrongSetting, read

STORE = {"KLAIM_DOSSIER_STORE": "/srv/berkas"}
MAIL = {
    "KLAIM_DOSSIER_MAIL_TO": "cabang@contoh.example",
    "KLAIM_SMTP_URL": "smtps://user:p%40ss@mail.contoh.example",
    "KLAIM_MAIL_FROM": "Klaim <klaim@contoh.example>",
}


def test_a_folder_alone_is_enough() -> None:
    settings = read(STORE)
    assert (settings.store, settings.mail_to, settings.mail_limit) == ("/srv/berkas", {}, 20_000_000)
    assert settings.address_of("pamekasan") == ""


def test_one_address_is_for_every_branch() -> None:
    assert read(MAIL).address_of("pamekasan") == read(MAIL).address_of("") == "cabang@contoh.example"


def test_each_branch_can_have_its_own_address() -> None:
    to = "pamekasan = a@contoh.example; *=b@contoh.example"
    settings = read(MAIL | {"KLAIM_DOSSIER_MAIL_TO": to})
    assert [settings.address_of(branch) for branch in ("pamekasan", "makassar", "")] == [
        "a@contoh.example",
        "b@contoh.example",
        "b@contoh.example",
    ]
    only = read(MAIL | {"KLAIM_DOSSIER_MAIL_TO": "pamekasan=a@contoh.example"})
    assert only.address_of("makassar") == ""


@pytest.mark.parametrize(
    ("environment", "name", "said"),
    [
        ({}, "KLAIM_DOSSIER_STORE", "e.g. /srv/berkas-klaim"),
        ({"KLAIM_DOSSIER_STORE": "berkas"}, "KLAIM_DOSSIER_STORE", "from its root on, e.g. /srv"),
        ({"KLAIM_DOSSIER_STORE": "ftp://contoh/x"}, "KLAIM_DOSSIER_STORE", "s3://berkas/klaim"),
        (MAIL | {"KLAIM_DOSSIER_MAIL_TO": "cabang"}, "KLAIM_DOSSIER_MAIL_TO", "e.g. pamekasan=a@contoh.or.id"),
        (MAIL | {"KLAIM_DOSSIER_MAIL_TO": "a=x@y.example; a=z@y.example"}, "KLAIM_DOSSIER_MAIL_TO", "for each branch"),
        (MAIL | {"KLAIM_DOSSIER_MAIL_LIMIT": "5"}, "KLAIM_DOSSIER_MAIL_LIMIT", "from 10 to 100, such as 20"),
        (MAIL | {"KLAIM_DOSSIER_MAIL_LIMIT": "banyak"}, "KLAIM_DOSSIER_MAIL_LIMIT", "such as 20"),
        (MAIL | {"KLAIM_SMTP_URL": ""}, "KLAIM_SMTP_URL", "e.g. smtps://"),
        (MAIL | {"KLAIM_SMTP_URL": "http://user:p%40ss@contoh.example"}, "KLAIM_SMTP_URL", "smtp://host:port"),
        (MAIL | {"KLAIM_MAIL_FROM": ""}, "KLAIM_MAIL_FROM", "e.g. klaim@contoh.or.id"),
    ],
)
def test_what_is_wrong_is_named_with_an_example_and_no_secret(
    environment: dict[str, str], name: str, said: str
) -> None:
    with pytest.raises(WrongSetting) as caught:
        read(environment)
    assert said in caught.value.problems[name]
    assert "p%40ss" not in str(caught.value)


def test_the_settings_show_no_credential() -> None:
    shown = repr(read(MAIL | STORE | {"AWS_SECRET_ACCESS_KEY": "rahasia-contoh"}))
    assert "rahasia-contoh" not in shown
    assert "p%40ss" not in shown
