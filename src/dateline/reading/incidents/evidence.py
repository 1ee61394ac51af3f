"""What speaks for and against a claim being about a happening told before: each piece by a name that people can read.

The pieces are those of mention ranking for coreference (Denis and Baldridge 2008), over happenings instead of persons.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from dateline.model import ActorMention, Claim, ClaimType
from dateline.reading.claims import Told
from dateline.reading.incidents.kinds import BONDS, CAUSES, FAMILY, bond, bonded
from dateline.reading.incidents.places import closest_relation, is_road

RECENT = 12  # claims of a happening that a new one is held against, so that the time grows with a report's length
_STANCE = frozenset[ClaimType]({"accuse", "refuse"})
_CLAIM, _SENTENCE, _TITLE = attrgetter("claim"), attrgetter("sentence"), attrgetter("title")
_TYPE, _STATUS, _PLACE = attrgetter("type"), attrgetter("status"), attrgetter("claim.place")
_APART = ("same sentence", "next sentence", "few sentences", "few sentences")
_STEM = 5  # letters in which forms of one word agree ("attacked", "attacks"; "killed", "killing")


class Happening:
    """The claims told of one happening so far, and their types."""

    def __init__(self, *told: Told) -> None:
        self.told: list[Told] = []
        self.types: set[ClaimType] = set()
        for t in told:
            self.tell(t)

    def tell(self, t: Told) -> None:
        """Adds a claim."""
        self.told.append(t)
        self.types.add(t.claim.type)

    @property
    def recent(self) -> list[Told]:
        """Those that a new claim is held against."""
        return self.told[-RECENT:]


def evidence(t: Told, happening: Happening, last: int) -> tuple[str, ...] | None:
    """The pieces of evidence; null where a claim cannot be about the happening. ``last``: the sentence before with a
    claim."""
    kind, recent = t.claim.type, happening.recent
    types = bonded(kind)
    tied = [o for o in recent if o.claim.type in types]
    if not tied:
        return None
    claims = list(map(_CLAIM, tied))
    bonds = [closest for c in claims if (closest := bond(kind, c.type)) is not None]
    return (
        min(bonds, key=BONDS.index), f"{FAMILY[kind]} told", *_of_words(t, claims),
        *_of_distance(t, tied, claims, last), *_of_cause(t, recent), *_of_place(t, tied, recent),
        *_of_sides(t, claims), *_of_days(t, recent), *_of_status(t, claims), *_of_source(t, claims),
    )


def _of_words(t: Told, tied: list[Claim]) -> list[str]:
    out: list[str] = []
    if t.reference != "verb":
        out.append(f"noun {t.reference}")
        if t.claim.type in map(_TYPE, tied):
            out.append(f"noun {t.reference} of its type")
    words = t.claim.trigger.text.lower()
    stem = words[:_STEM].split()[0]
    alike = [told for c in tied if (told := c.trigger.text.lower()).startswith(stem)]
    if alike and any(told[:_STEM].split()[0] == stem for told in alike):
        out.append("same word")
        if words in alike:
            out.append("same words")
    return out


def _of_distance(t: Told, tied: list[Told], claims: list[Claim], last: int) -> list[str]:
    out: list[str] = []
    nearest = max(map(_SENTENCE, tied))
    apart = t.sentence - nearest
    out.append(_APART[apart] if apart < len(_APART) else "far")
    beside = [o.claim for o in tied if o.sentence == t.sentence] if apart == 0 else []
    if t.claim.type in map(_TYPE, beside):
        out.append("same type twice in a sentence")
    if "refuse" in map(_TYPE, claims) and any(_is_refused(t.claim, c) for c in claims if c.type == "refuse"):
        out.append("what is refused")
    if beside and any(_accuses(claim, t.claim) for claim in beside):
        out.append("what somebody is accused of")
    if apart and nearest == last:
        out.append("told last")
    if not t.title and all(map(_TITLE, tied)):
        out.append("headline")
    return out


def _is_refused(act: Claim, refusal: Claim) -> bool:
    """Whether an act is what is refused: "refused to attend", with nothing but "to" between."""
    return 0 < act.trigger.start - refusal.trigger.end <= len(" to ")


def _accuses(accusation: Claim, act: Claim) -> bool:
    """Whether an act is told as what somebody is accused of: "accused X of backing Y"."""
    return accusation.type == "accuse" and accusation.trigger.end <= act.trigger.start and share(
        accusation.target, act.agent)


def _of_cause(t: Told, recent: list[Told]) -> list[str]:
    out: list[str] = []
    family = FAMILY[t.claim.type]
    if family in CAUSES:
        causes = {FAMILY[o.claim.type] for o in recent} & CAUSES
        if causes and family not in causes:
            out.append("another cause")
    elif family in ("harm", "support"):
        beside = {FAMILY[o.claim.type] for o in recent if o.sentence == t.sentence}
        if not beside.isdisjoint(CAUSES):
            out.append("its cause" if family == "harm" else "support of it")
        if family == "harm" and not t.claim.place:
            out.append("harm of no place")
    return out


def _of_place(t: Told, tied: list[Told], recent: list[Told]) -> list[str]:
    out: list[str] = []
    closest = closest_relation(t.claim.place, list(map(_PLACE, recent)))
    out.append(closest)
    if closest == "same place" and any(map(is_road, t.claim.place)):
        out.append("same road")
    if t.anchored:
        out.append(f"{closest} in its clause")
    apart = 0 if t.claim.place else t.sentence - max(map(_SENTENCE, tied))
    if apart:
        out.append("told on without place" if apart == 1 else "told later without place")
    return out


def _of_sides(t: Told, tied: list[Claim]) -> list[str]:
    out: list[str] = []
    mine = _doers(t.claim)
    if not mine and not t.claim.target:
        return out
    doers, targets = [a for c in tied for a in _doers(c)], [a for c in tied for a in c.target]
    if mine and doers:
        what = "holder" if t.claim.type == "hold" else "doer"
        if share(mine, doers):
            out.append(f"same {what}")
        elif share(mine, targets):
            out.append("swapped sides")
        else:
            out.append(f"other {what}" if all(a.id is not None for a in (*mine, *doers)) else f"{what} unclear")
    if share(t.claim.target, targets):
        out.append("same target")
    return out


def _doers(claim: Claim) -> tuple[ActorMention, ...]:
    """Who did it; of an accusation who is accused of it."""
    return claim.target if claim.type == "accuse" else claim.agent


def _of_days(t: Told, recent: list[Told]) -> list[str]:
    out: list[str] = []
    mine = t.claim.time
    dated = [o.claim for o in recent if o.claim.time.first is not None]
    of_one_act = [claim for claim in dated if _of_one_act(t.claim, claim)]
    if _is_open(t.claim) and not any(_is_open(o.claim) for o in recent):
        out.append("goes on since")
    if mine.first is None:
        if of_one_act:
            out.append("day open")
    elif any((c.time.first, c.time.last) == (mine.first, mine.last) for c in dated):
        out.append("same days")
    elif not of_one_act:
        out.append("day new")
    else:
        out.append("days apart" if all(_apart(t.claim, claim) for claim in of_one_act) else "days overlap")
    return out


def _is_open(claim: Claim) -> bool:
    """Whether a claim tells what has gone on since a day: a campaign, a siege that lasts."""
    return claim.time.first is not None and claim.time.last is None


def _of_one_act(a: Claim, b: Claim) -> bool:
    """Whether the days of two claims are of one act: a refusal or accusation has another day than what it is about."""
    return (a.type in _STANCE) == (b.type in _STANCE)


def _of_status(t: Told, tied: list[Claim]) -> list[str]:
    out: list[str] = []
    before = set(map(_STATUS, tied))
    if t.claim.status not in _AHEAD and before <= _AHEAD:
        out.append("was ahead")
    if t.claim.status in _AHEAD and before.isdisjoint(_AHEAD):
        out.append("is ahead")
    return out


_AHEAD = frozenset({"planned", "possible"})


def _of_source(t: Told, tied: list[Claim]) -> list[str]:
    out: list[str] = []
    mine = _speakers([t.claim]) if t.claim.source else None
    theirs = _speakers(tied) if mine else None
    if mine and theirs:
        out.append("same source" if mine & theirs else "other source")
    return out


def _speakers(claims: list[Claim]) -> set[str]:
    return {link.name or link.text for claim in claims for link in claim.source}


def share(one: Iterable[ActorMention], other: Iterable[ActorMention]) -> bool:
    """Whether two lists have an actor in common, by id, side or words."""
    others = list(other)
    for x in one:
        for y in others:
            if _same_actor(x, y):
                return True
    return False


def _same_actor(a: ActorMention, b: ActorMention) -> bool:
    if a.side is not None and a.side == b.side:
        return True
    if a.id is not None and b.id is not None:
        return a.id == b.id
    return a.text.lower() == b.text.lower()


def _apart(a: Claim, b: Claim) -> bool:
    """Whether the days of two claims, where both give them, have none in common."""
    if a.time.first is None or b.time.first is None or a.time.last is None or b.time.last is None:
        return False
    return a.time.last < b.time.first or b.time.last < a.time.first
