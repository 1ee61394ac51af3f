"""Which claims are about one happening."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Claim, PlaceMention

# Claims join only inside a family: what one row of a coder's sheet can hold.
FAMILY = {
    "clash": "ground", "offensive": "ground", "seize": "ground", "withdraw": "ground", "repel": "ground", "casualties": "any",
    "airstrike": "strike", "shelling": "strike", "bombing": "strike", "chemical": "strike", "attack": "strike", "destroy": "any",
    "accuse": "any", "abduct": "captive", "release": "captive", "displace": "displace", "besiege": "siege", "relieve": "relief of siege",
    "open_route": "route", "close_route": "closing", "deploy": "deploy", "aid": "aid", "talks": "talks", "agree": "agree",
    "violate": "agree", "refuse": "talks", "support": "support", "hold": "state", "toll": "total",
}


def number_claims(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims with incident numbers from 1, in the order of the text."""
    members: list[list[Claim]] = []
    out: list[Claim] = []
    for claim in claims:
        n = _incident_of(claim, members)
        if n is None:
            members.append([])
            n = len(members) - 1
        members[n].append(claim)
        out.append(replace(claim, incident=n + 1))
    return tuple(out)


def _incident_of(claim: Claim, members: list[list[Claim]]) -> int | None:
    """The latest incident told that a claim fits."""
    best: tuple[float, int] | None = None
    for n, group in enumerate(members):
        score = max(_likeness(claim, c) for c in group)
        if score > 0 and (best is None or score >= best[0]):
            best = (score, n)
    return best[1] if best else None


def _likeness(a: Claim, b: Claim) -> float:
    """How well two claims fit one happening; 0 where they do not."""
    family = _family(a, b)
    if not family or _days_apart(a, b):
        return 0.0
    place = _places_agree(a, b)
    if place < 0:
        return 0.0
    score = family + place
    if a.quote.start == b.quote.start:
        score += 1.0
    if a.type == b.type:
        score += 0.5
    if _states(a, b):
        score += 1.0 if _sides_agree(a, b) else -9.0
    return score if score >= 1.5 else 0.0


def _family(a: Claim, b: Claim) -> float:
    if a.type == b.type:
        return 1.0
    fa, fb = FAMILY[a.type], FAMILY[b.type]
    if fa == fb:
        return 1.0
    if "any" in (fa, fb) and {fa, fb} & {"ground", "strike", "any", "captive"}:
        return 0.8
    if {fa, fb} == {"talks", "agree"} and a.quote.start == b.quote.start:
        return 0.6
    if {fa, fb} == {"ground", "support"} and a.quote.start == b.quote.start:
        return 0.8
    if {fa, fb} == {"ground", "route"}:
        return 0.6
    return 0.0


def _states(a: Claim, b: Claim) -> bool:
    return FAMILY[a.type] in ("state", "total") and FAMILY[b.type] in ("state", "total")


def _sides_agree(a: Claim, b: Claim) -> bool:
    """Whether two states have the same holder, or two totals the same figures."""
    if a.type == "toll":
        return bool({(h.kind, h.low) for h in a.harm} & {(h.kind, h.low) for h in b.harm})
    return not a.agent or not b.agent or any(
        (x.id is not None and x.id == y.id) or x.text.lower() == y.text.lower() for x in a.agent for y in b.agent)


def _days_apart(a: Claim, b: Claim) -> bool:
    """Whether the days of two claims, where both give them, have none in common."""
    if a.time.first is None or b.time.first is None or a.time.last is None or b.time.last is None:
        return False
    return a.time.last < b.time.first or b.time.last < a.time.first


def _places_agree(a: Claim, b: Claim) -> float:
    """1 where places share a name or id, 0.5 where one is missing, -1 where they differ."""
    if not a.place or not b.place:
        return 0.5
    if any(_same_place(x, y) for x in a.place for y in b.place):
        return 1.0
    return -1.0


def _same_place(a: PlaceMention, b: PlaceMention) -> bool:
    if a.text.lower() == b.text.lower() or (a.start, a.end) == (b.start, b.end):
        return True
    ids = {t.id for t in a.toponyms if t.id and t.precision != "country"}
    if ids & {t.id for t in b.toponyms}:
        return True
    names = {t.text.lower() for t in a.toponyms if t.precision != "country"}
    return bool(names & {t.text.lower() for t in b.toponyms})
