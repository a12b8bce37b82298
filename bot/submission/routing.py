"""The way of a claim to its adapter: `KLAIM_SUBMISSION`, read, and the adapters it names, made.

The programme of a claim chooses the adapter once. From then on the claim's own record names it (`ClaimRow.adapter`), so a claim filed
with one adapter is asked about there, also after the setting changed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress

from starlette.routing import BaseRoute

from bot.ports.claims import ClaimRow
from bot.ports.submission import Submission
from bot.submission.base import Adapter
from bot.submission.registry import Tools, UnknownAdapter, factory_of, names
from dialogs.claims import claims

EXAMPLE = "JHT=http,*=desk"
OTHERS = "*"
"""The name that stands for all programmes not named."""
PROGRAMMES = ("JHT", "JKK", "JKM", "JP", "JKP")


def read_routes(setting: str, programmes: Collection[str] = PROGRAMMES) -> Mapping[str, str]:
    """Return the name of the adapter of each programme, and under "*" that of all others.

    Raises UnknownAdapter for a name that is none, and ValueError where one of `programmes` has no adapter or the setting can't be read;
    each says in one sentence what there is and gives an example.
    """
    if "=" not in setting and "," not in setting:
        factory_of(setting.strip())
        return {OTHERS: setting.strip()}
    routes: dict[str, str] = {}
    for part in setting.split(","):
        programme, equals, name = (piece.strip() for piece in part.partition("="))
        programme = programme.upper()
        if not equals or not programme or not name:
            raise ValueError(f"wants an adapter or programme=adapter, such as {EXAMPLE}; not {part.strip()[:40]!r}")
        if programme not in (*PROGRAMMES, OTHERS):
            known = ", ".join(PROGRAMMES)
            raise ValueError(f"wants one of {known} or * before the =, such as {EXAMPLE}; not {programme[:40]!r}")
        if programme in routes:
            raise ValueError(f"names {programme} twice; each has one adapter, such as {EXAMPLE}")
        if name not in names():
            raise UnknownAdapter(f"wants one of: {', '.join(names())}; not {name[:40]!r}")
        routes[programme] = name
    if OTHERS not in routes and (left := [one for one in programmes if one not in routes]):
        raise ValueError(f"says nothing of {', '.join(left)}; add *=desk, such as {EXAMPLE}")
    return routes


class Adapters:
    """The adapters of one bot: those of the setting, and besides all others that have what they need."""

    def __init__(self, routes: Mapping[str, str], tools: Tools) -> None:
        """Raises ValueError, with a sentence for the operator, where an adapter lacks something."""
        self._routes = routes
        self._tools = tools
        self._made: dict[str, Submission] = {name: factory_of(name)(tools) for name in dict.fromkeys(routes.values())}
        for name in names():
            # An adapter that is set up but takes no claims any more may still have some: its news must get in.
            if name not in self._made:
                with suppress(ValueError):
                    self._made[name] = factory_of(name)(tools)

    def name_for(self, claim: ClaimRow) -> str:
        """The name of the adapter that has this claim, or else of the one for its programme."""
        if claim.adapter:
            return claim.adapter
        declared = claims().get(claim.kind)
        return self._name_of(declared.programme if declared else OTHERS)

    def of_programme(self, programme: str) -> Submission:
        """The adapter that takes the claims of this programme."""
        return self._made[self._name_of(programme)]

    @property
    def verifying(self) -> frozenset[str]:
        """The programmes whose adapter can be asked about a participant, as far as is known now."""
        return frozenset(one for one in PROGRAMMES if "verify" in self.of_programme(one).capabilities)

    def _name_of(self, programme: str) -> str:
        return self._routes.get(programme) or self._routes.get(OTHERS) or next(iter(self._routes.values()))

    def named(self, name: str) -> Submission:
        """The adapter of this name. Raises ValueError where there is none any more, or where it lacks something."""
        return self._made[name] if name in self._made else factory_of(name)(self._tools)

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """Routes of the bot's web server that belong to the adapters."""
        return [route for one in self._made.values() if isinstance(one, Adapter) for route in one.routes]

    async def start(self) -> None:
        """Begin what runs beside the calls."""
        for one in self._made.values():
            await one.start()

    async def stop(self) -> None:
        """End it again."""
        for one in self._made.values():
            await one.stop()
