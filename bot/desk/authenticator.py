"""Authenticator of an officer: codes by time (TOTP, RFC 6238), six digits that hold for 30 seconds, a step."""

from __future__ import annotations

import hmac
from datetime import datetime

import pyotp
import segno

from bot.ports.officers import Officer, Officers

STEP_SECONDS = 30
DRIFT = 1
"""Steps a phone's clock may be off, either way."""


def new_secret() -> str:
    """Return a fresh secret, 160 bits in base32."""
    return pyotp.random_base32()


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """Return the step, counted from the epoch, of which this is the code; None when it is none of those around now."""
    typed = "".join(code.split())
    if len(typed) != 6 or not (typed.isascii() and typed.isdigit()):
        return None
    current = int(now.timestamp()) // STEP_SECONDS
    totp = pyotp.TOTP(secret, interval=STEP_SECONDS)
    steps = range(current - DRIFT, current + DRIFT + 1)
    return next((step for step in steps if hmac.compare_digest(totp.generate_otp(step), typed)), None)


async def use_code(officers: Officers, officer: Officer, code: str, now: datetime) -> bool:
    """Use up a code of the officer's authenticator. Whether it is right and was not used before."""
    step = step_of(officer.totp_secret, code, now) if officer.totp_secret else None
    return step is not None and await officers.use_code(officer.name, step)


def qr_code(secret: str, officer: str, issuer: str) -> str:
    """Return what an authenticator scans, as inline SVG: black on white whatever the page's colours are."""
    address = pyotp.TOTP(secret, interval=STEP_SECONDS).provisioning_uri(name=officer, issuer_name=issuer)
    return segno.make(address, error="m").svg_inline(border=3, dark="#000", light="#fff", omitsize=True)
