"""Between whom an event is, and what type of violence that makes it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from dateline.data.schemes import ucdp_codes
from dateline.export.sides import Side, side_of_actor, side_of_id
from dateline.model import ASSERTED, ActorMention, Claim, Dossier, Telling

CIVILIANS = Side("civilians:", "Civilians", "civilians")


@dataclass(frozen=True, slots=True)
class Dyad:
    """The two sides and the code of the violence. ``by_site``: the type rests on the thing hit alone."""

    a: Side
    b: Side
    violence: int
    by_site: bool = False

    def column(self, actor: ActorMention) -> str | None:
        """"a" or "b" where an actor is of that side: by name, or, nameless, where only one of the two can be meant
        ("troops" where a government fights a group); "other" where it is of neither; null where it bears no arms."""
        side = side_of_actor(actor)
        if side is None or not side.fights:
            return None
        if side.named:
            return {self.a.key: "a", self.b.key: "b"}.get(side.key, "other")
        like = [c for c, of in (("a", self.a), ("b", self.b)) if of.key == side.key or of.party == side.party]
        return like[0] if len(like) == 1 else "other"


def acts(dossier: Dossier) -> tuple[Telling, ...]:
    """The claims of an event that tell armed force as used."""
    kinds = ucdp_codes().acts
    return tuple(t for t in dossier.tellings if t.claim.type in kinds and t.claim.status in ASSERTED)


def dyad(dossier: Dossier, told: Sequence[Telling]) -> Dyad | None:
    """The dyad of an event by the claims that tell armed force; null where the sides do not tell the type.

    An attack whose aim more origins tell to be civilians than anybody armed is one-sided; of two armed sides those that
    most origins hold against each other are taken; else an armed side against civilians is one-sided.
    """
    cast = _Cast()
    for telling in told:
        cast.add(telling)
    one_sided = cast.against_civilians(by_site=False)
    if one_sided and dossier.event.type in ucdp_codes().on_civilians and cast.aims_at_civilians(one_sided.a):
        return one_sided
    return cast.two_sided() or one_sided or cast.against_civilians(by_site=True)


@dataclass(slots=True)
class _Cast:
    """Who is told in which part, by how many origins."""

    sides: dict[str, Side] = field(default_factory=dict)
    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    doing: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    suffering: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    pairs: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    civilian_aims: set[str] = field(default_factory=set)
    civilians_hit: bool = False
    sites_hit: bool = False

    def add(self, telling: Telling) -> None:
        """Note what one claim tells of its sides."""
        claim, origin = telling.claim, telling.origin
        doers, hit = list(self._fighting(claim.agent)), [*self._fighting(claim.target), *self._harmed(claim)]
        if claim.type in ucdp_codes().suffered:
            doers, hit = hit, doers
        for keys, part in ((doers, self.doing), (hit, self.suffering)):
            for key in keys:
                part[key].add(origin)
        between = self._certain(combinations(doers, 2)) if claim.type == "clash" and not hit else ()
        for a, b in (*((a, b) for a in doers for b in hit), *between):
            if a != b:
                self.pairs[a, b].add(origin)
        self._note_civilians(claim, origin)

    def _fighting(self, actors: Iterable[ActorMention]) -> Iterator[str]:
        for actor in actors:
            side = side_of_actor(actor)
            if side is not None and side.fights:
                self.names[side.key][side.name] += 1
                yield self.sides.setdefault(side.key, side).key

    def _called(self, key: str) -> Side:
        """A side by the name that most claims give it: "rebels" where one says "rebel"."""
        told = self.names[key].most_common(1)
        return replace(self.sides[key], name=told[0][0]) if told else self.sides[key]

    def _harmed(self, claim: Claim) -> Iterator[str]:
        for harm in claim.harm:
            side = side_of_id(harm.side) if harm.side and harm.group == "combatants" else None
            if side is not None:
                yield self.sides.setdefault(side.key, side).key

    def _note_civilians(self, claim: Claim, origin: str) -> None:
        aimed_at = any(side and side.party == "civilians" for side in map(side_of_actor, claim.target))
        if aimed_at:
            self.civilian_aims.add(origin)
        dead = any(h.kind == "killed" and h.group in ("civilians", "children", "women") for h in claim.harm)
        self.civilians_hit = self.civilians_hit or aimed_at or dead
        self.sites_hit = self.sites_hit or _civil_site(claim)

    def aims_at_civilians(self, doer: Side) -> bool:
        """Whether more origins tell civilians as the target than anybody armed, but the doer itself."""
        armed = {origin for key, origins in self.suffering.items() if key != doer.key for origin in origins}
        return len(self.civilian_aims) > len(armed)

    def two_sided(self) -> Dyad | None:
        """The pair of armed sides that most origins hold against each other, the named first."""
        found = [pair for pair in self._candidates() if _violence(*pair)]
        if not found:
            return None
        a, b = max(found, key=self._weight)
        return _ordered(self._called(a.key), self._called(b.key), self.pairs)

    def _candidates(self) -> list[tuple[Side, Side]]:
        told = list(self.pairs) or self._certain((a, b) for a in self.doing for b in self.suffering)
        return [(self.sides[a], self.sides[b]) for a, b in told]

    def _certain(self, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Pairs of sides that no claim sets against each other and that cannot be the same all the same: both have
        names, or one is a state and the other a group. "Troops" may be of the army told beside them."""
        return [(a, b) for a, b in pairs if a != b and (
            (self.sides[a].named and self.sides[b].named)
            or {self.sides[a].party, self.sides[b].party} == {"state", "group"})]

    def _weight(self, pair: tuple[Side, Side]) -> tuple[int, int]:
        a, b = pair
        both = self.pairs.get((a.key, b.key), set()) | self.pairs.get((b.key, a.key), set())
        return a.named + b.named, len(both)

    def against_civilians(self, *, by_site: bool) -> Dyad | None:
        """The side told most often as doing it, where civilians are those hit and the doer is a state or a group."""
        doers = [key for key in self.doing if self.sides[key].party in ("state", "group")]
        if not doers or not (self.sites_hit if by_site else self.civilians_hit):
            return None
        doer = max(doers, key=lambda key: (self.sides[key].named, len(self.doing[key])))
        return Dyad(self._called(doer), CIVILIANS, ucdp_codes().violence["one_sided"], by_site)


def _violence(a: Side, b: Side) -> int | None:
    """The type of violence between two armed sides; null where neither is a state and one may be."""
    codes = ucdp_codes().violence
    if "state" in (a.party, b.party):
        return codes["state_based"]
    return codes["non_state"] if a.party == b.party == "group" else None


def _ordered(a: Side, b: Side, pairs: dict[tuple[str, str], set[str]]) -> Dyad:
    """A government stands first, one with a name before all; of two sides alike the one that more origins tell as
    attacking."""
    code = _violence(a, b) or 0
    rank_a, rank_b = ((side.party == "state", side.state is not None) for side in (a, b))
    attacks = len(pairs.get((b.key, a.key), ())) > len(pairs.get((a.key, b.key), ()))
    return Dyad(b, a, code) if rank_a < rank_b or (rank_a == rank_b and attacks) else Dyad(a, b, code)


def _civil_site(claim: Claim) -> bool:
    """Whether a thing or place hit is one where civilians are."""
    sites = ucdp_codes().civil_sites
    return any(a.kind == "thing" and (a.head in sites or a.text.lower() in sites) for a in claim.target) or any(
        p.kind == "site" and p.type_word in sites for p in claim.place)
