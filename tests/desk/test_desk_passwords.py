"""Common passwords are refused, and the work of checking passwords is bounded."""

from __future__ import annotations

import asyncio

import pytest
from desk_world import PASSWORD, Browser, serving

from bot.desk.passwords import AT_ONCE, QUEUE, Busy, Passwords, problem_with


@pytest.mark.parametrize(
    "password",
    [
        *("password1234", "P@ssw0rd2026!", "passwordpassword", "qwertyuiop12", "zxcvbnm,./123", "qwerty qwerty qwerty"),
        *(
            "indonesia17081945",
            "rahasiabanget1",
            "akusayangkamu99",
            "4kuS4y4ngK4mu!",
            "jakarta-bandung",
            "merdeka merdeka 45",
        ),
        *("bpjsketenagakerjaan", "PETUGAS klaim 1", "bismillah123", "ｐａｓｓｗｏｒｄ１２３４"),
        *("sari dewi 1990!!", "SariDewi123456", "dewi-dewi-dewi", "123456789012", "0812-3456-7890"),
    ],
)
def test_a_common_word_or_two_digits_or_the_own_name_are_no_password(password: str) -> None:
    problem = problem_with(password, "sari dewi")
    assert problem is not None
    assert problem.id == "desk-password-common"


@pytest.mark.parametrize(
    "password", [PASSWORD, "lampu angsa kopi hujan", "tiga gajah minum sirup", "xk7#Qp!29sLd", "meja hijau nomor lima"]
)
def test_words_that_have_nothing_to_do_with_each_other_are_a_password(password: str) -> None:
    assert problem_with(password, "sari dewi") is None


async def test_a_common_password_is_refused_at_the_desk_with_advice(officer, world):
    await officer.open("/desk/akun")
    refused = await officer.fill("/desk/akun/sandi", new="Indonesia2026!", again="Indonesia2026!")
    assert refused.status_code == 422
    assert "terlalu umum" in refused.text
    assert "Indonesia2026!" not in refused.text
    assert (await world.store.officer("sari dewi")).password_hash is None


async def test_beyond_those_in_work_and_in_line_nobody_gets_a_turn() -> None:
    passwords = Passwords(at_once=1, queue=1)
    with passwords.turn(), passwords.turn(), pytest.raises(Busy), passwords.turn():
        pytest.fail("a third turn was given")
    with passwords.turn():
        pass


async def test_a_crowd_at_the_door_is_told_to_come_again_and_the_desk_goes_on(world):
    """Send each from an address of its own, as a proxy tells, so that no lock-out comes first."""
    from ipaddress import ip_network

    crowd = 4 * (AT_ONCE + QUEUE)
    async with serving(world.deps(trusted_proxies=(ip_network("127.0.0.1"),))) as address, Browser(address) as browser:
        await browser.open("/desk/masuk")
        form = browser.fields("/desk/masuk")

        async def come(number: int) -> tuple[int, str, str]:
            data = {**form, "name": f"nama {number}", "password": "salah salah salah"}
            headers = {"X-Forwarded-For": f"192.0.2.{number}"}
            answer = await browser.post("/desk/masuk", data=data, headers=headers)
            return answer.status_code, answer.headers.get("retry-after", ""), answer.text

        answers = await asyncio.gather(*(come(number) for number in range(crowd)))
        statuses = [status for status, _, _ in answers]
        assert set(statuses) == {403, 503}
        assert statuses.count(403) >= AT_ONCE + QUEUE
        for status, again, text in answers:
            assert (again == "5") == (status == 503)
            assert ("Sedang banyak yang masuk" in text) == (status == 503)
        # Whoever was sent away has lost no try, and comes in afterwards.
        sent_away = next(number for number, status in enumerate(statuses) if status == 503)
        for _ in range(5):
            assert (await come(sent_away))[0] == 403
        assert (await come(sent_away))[0] == 429
