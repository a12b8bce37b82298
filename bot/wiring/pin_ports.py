"""The ways of a PIN: the services that carry it, the request it is for, and the words around it."""

from __future__ import annotations

from bot.embedded import Embedded
from bot.pin.deliver import PinRequest, make_deliver, parse_subject
from bot.pin.delivery import Delivery, SmsSender, SmtpSender
from bot.ports.work import JobHandler
from bot.settings import Settings
from bot.texts import plain
from bot.wiring.parts import Parts
from dialogs.engine.pin_requests import expires
from dialogs.law.parameters import PIN_MINUTES
from dialogs.model.effects import Param, Text


def delivery_of(settings: Settings, embedded: Embedded | None) -> Delivery:
    """Return the services that carry a PIN: those set, else the drawer of the chat page."""
    sms = settings.sms_url.get_secret_value() if settings.sms_url else embedded.sms_url if embedded else None
    smtp = settings.smtp_url.get_secret_value() if settings.smtp_url else embedded.smtp_url if embedded else None
    sender = settings.mail_from or "klaim@contoh.invalid"
    return Delivery(SmsSender(sms) if sms else None, SmtpSender(smtp, sender) if smtp else None)


def pin_handler(parts: Parts, secret: bytes) -> JobHandler:
    """Return the handler of the job `deliver_pin`. `secret`: what PINs are derived from."""

    async def find(subject: str) -> PinRequest | None:
        key, request_id = parse_subject(subject)
        conversation = await parts.conversations.conversation(key)
        for draft in conversation.drafts:
            request = draft.pin
            if request is not None and request.id == request_id and parts.now() < expires(request):
                target = draft.answers["phone"] if request.channel == "sms" else draft.answers["email"]
                return PinRequest(
                    id=request.id,
                    claim=draft.id,
                    key=key,
                    channel=request.channel,
                    target=target,
                    code=request.code,
                    operator=parts.settings.operator,
                    locale=conversation.locale,
                    expires=expires(request),
                )
        return None

    def compose(request: PinRequest, pin: str) -> tuple[str, str]:
        params: dict[str, Param] = {"operator": request.operator, "code": request.code}
        subject = plain(Text("pin-message-subject", params), request.locale)
        body = params | {"pin": pin, "minutes": PIN_MINUTES, "username": parts.bot.username}
        return subject, plain(Text("pin-message", body), request.locale)

    return make_deliver(secret, parts.delivery, find, compose, parts.tell)
