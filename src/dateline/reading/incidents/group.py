"""Which claims are about one happening."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Claim, ClaimType, PlaceMention

# What one row of a coder's sheet can hold: claims of one family can share an incident; those of "harm" follow what
# caused them.
FAMILY: dict[ClaimType, str] = {
    "clash": "ground", "offensive": "ground", "seize": "ground", "withdraw": "ground", "repel": "ground",
    "airstrike": "air", "chemical": "air", "shelling": "shelling", "bombing": "bombing", "attack": "attack",
    "casualties": "harm", "destroy": "harm", "accuse": "harm", "abduct": "captives", "release": "release",
    "displace": "displace", "besiege": "siege", "relieve": "relief of siege", "open_route": "route",
    "close_route": "closing", "deploy": "deploy", "aid": "aid", "talks": "talks", "agree": "deal", "violate": "deal",
    "refuse": "refusal", "support": "support", "hold": "state", "toll": "total",
}
_CAUSES = frozenset({"ground", "air", "shelling", "bombing", "attack", "captives"})
# Families that one sentence can tell of one happening.
_TOGETHER = frozenset({
    frozenset({"ground", "support"}), frozenset({"ground", "route"}), frozenset({"talks", "deal"}),
    frozenset({"talks", "refusal"}), frozenset({"attack", "air"}), frozenset({"attack", "bombing"}),
    frozenset({"attack", "shelling"}), frozenset({"attack", "captives"}),
})
# Talks and deals of other parties are others, though at one place and day.
_OF_PARTIES = frozenset({"talks", "deal", "refusal"})
# How far back a claim looks for its incident, so that the time grows with the length of a report and not its square.
RECENT_INCIDENTS = 40
RECENT_CLAIMS = 12
JOIN_AT = 1.5  # as for two claims of one family (1) of which one names no place (0.5)
# A wave of strikes and its dead are told with many namings of one place; fights at two places are two.
_LOOSE = frozenset({"air", "harm"})
# Places so wide that others lie in them.
_WIDE = frozenset({"country", "province", "region"})


def number_claims(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims with incident numbers from 1, in the order of the text."""
    groups: list[list[Claim]] = []
    out: list[Claim] = []
    for claim in claims:
        n = _incident_of(claim, groups)
        if n is None:
            groups.append([])
            n = len(groups) - 1
        groups[n].append(claim)
        out.append(replace(claim, incident=n + 1))
    return tuple(out)


def _incident_of(claim: Claim, groups: list[list[Claim]]) -> int | None:
    """The best incident told so far that a claim fits, the latest of equals."""
    best: tuple[float, int] | None = None
    for n in range(max(0, len(groups) - RECENT_INCIDENTS), len(groups)):
        group = groups[n][-RECENT_CLAIMS:]
        if not _fits_group(claim, group):
            continue
        score = max(_likeness(claim, c) for c in group)
        if score >= JOIN_AT and (best is None or score >= best[0]):
            best = (score, n)
    return best[1] if best else None


def _fits_group(claim: Claim, group: list[Claim]) -> bool:
    """Whether nothing in the group speaks against a claim: another cause, other days, another place."""
    cause = FAMILY[claim.type]
    if cause in _CAUSES:
        others = {FAMILY[c.type] for c in group} & _CAUSES - {cause}
        if any(frozenset({cause, o}) not in _TOGETHER for o in others):
            return False
    if any(_days_apart(claim, c) for c in group):
        return False
    places = [_places_agree(claim, c) for c in group if c.place]
    apart = sum(p < 0 for p in places)
    return apart * 2 <= len(places) if cause in _LOOSE else not apart


def _likeness(a: Claim, b: Claim) -> float:
    """How well two claims fit one happening; under ``JOIN_AT`` they do not."""
    family, one_sentence = _family(a, b), _same_sentence(a, b)
    if not family:
        return 0.0
    score = family + _places_agree(a, b)
    if FAMILY[a.type] == FAMILY[b.type] == "ground" and not one_sentence and a.place and b.place and score < 2:
        return 0.0  # fights at a vague place are not those at a named one
    if one_sentence:
        score += 0.6
    if a.type == b.type:
        score += 0.3
    if FAMILY[a.type] in ("state", "total"):
        return score if _same_state(a, b) else 0.0
    if FAMILY[a.type] in _OF_PARTIES and not _share_party(a, b):
        score -= 0.6
    return score


def _same_sentence(a: Claim, b: Claim) -> bool:
    return a.quote.start == b.quote.start


def _family(a: Claim, b: Claim) -> float:
    """How well the families of two claims go together, from 0 to 1."""
    families = frozenset({FAMILY[a.type], FAMILY[b.type]})
    if len(families) == 1 or ("harm" in families and families & _CAUSES):
        return 1.0
    if families not in _TOGETHER:
        return 0.0
    return 0.8 if _same_sentence(a, b) else 0.5


def _same_state(a: Claim, b: Claim) -> bool:
    """Whether two states have the same holder, or two totals a figure in common."""
    if a.type == "toll":
        return bool({(h.kind, h.low) for h in a.harm} & {(h.kind, h.low) for h in b.harm})
    return not a.agent or not b.agent or _share_party(a, b)


def _share_party(a: Claim, b: Claim) -> bool:
    return not a.agent or not b.agent or any(
        (x.id is not None and x.id == y.id) or x.text.lower() == y.text.lower() for x in a.agent for y in b.agent)


def _days_apart(a: Claim, b: Claim) -> bool:
    """Whether the days of two claims, where both give them, have none in common."""
    if a.time.first is None or b.time.first is None or a.time.last is None or b.time.last is None:
        return False
    return a.time.last < b.time.first or b.time.last < a.time.first


def _places_agree(a: Claim, b: Claim) -> float:
    """1 where places share a name or id, about 0.5 where one is missing or the vaguer, -1 where they differ."""
    if not a.place or not b.place:
        return 0.5
    if any(_same_place(x, y) for x in a.place for y in b.place):
        return 1.0
    if any(_vague(x) or _vague(y) for x in a.place for y in b.place):
        return 0.4
    return -1.0


def _same_place(a: PlaceMention, b: PlaceMention) -> bool:
    if a.text.lower() == b.text.lower() or (a.start, a.end) == (b.start, b.end):
        return True
    ids = {t.id for t in a.toponyms if t.id and t.precision != "country"}
    if ids & {t.id for t in b.toponyms}:
        return True
    names = {t.text.lower() for t in a.toponyms if t.precision != "country"}
    return bool(names & {t.text.lower() for t in b.toponyms})


def _vague(place: PlaceMention) -> bool:
    """Whether a place could hold or be part of another: no name of its own, or a country or province."""
    return not any(t.precision not in _WIDE for t in place.toponyms)
