"""What speaks for and against a claim being about a happening told before: each piece by a name that people can read.

The pieces are those of mention ranking for coreference (Denis and Baldridge 2008), over happenings instead of persons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from dateline.model import ActorMention, Claim, ClaimType
from dateline.reading.claims import Told
from dateline.reading.incidents.kinds import BONDS, CAUSES, FAMILY, bond, bonded
from dateline.reading.incidents.places import closest_relation, is_road
from dateline.reading.shapes import dataclass

RECENT = 12  # claims of a happening that a new one is held against, so that the time grows with a report's length
_STANCE = frozenset[ClaimType]({"accuse", "refuse"})
_STEM = 5  # letters in which forms of one word agree ("attacked", "attacks"; "killed", "killing")


@dataclass(slots=True)
class Happening:
    """The claims told of one happening so far."""

    told: list[Told] = field(default_factory=list)

    @property
    def recent(self) -> list[Told]:
        """Those that a new claim is held against."""
        return self.told[-RECENT:]


def evidence(t: Told, happening: Happening, last: int) -> tuple[str, ...] | None:
    """The pieces of evidence; null where a claim cannot be about the happening. ``last``: the sentence before with a
    claim."""
    recent, types = happening.recent, bonded(t.claim.type)
    tied = [o for o in recent if o.claim.type in types]
    if not tied:
        return None
    bonds = {closest for kind in {o.claim.type for o in tied} if (closest := bond(t.claim.type, kind)) is not None}
    return (
        min(bonds, key=BONDS.index), f"{FAMILY[t.claim.type]} told", *_of_words(t, tied),
        *_of_distance(t, tied, last), *_of_cause(t, recent), *_of_place(t, tied, recent), *_of_sides(t, tied),
        *_of_days(t, recent), *_of_status(t, tied), *_of_source(t, tied),
    )


def _of_words(t: Told, tied: list[Told]) -> Iterator[str]:
    if t.reference != "verb":
        yield f"noun {t.reference}"
        if t.claim.type in [o.claim.type for o in tied]:
            yield f"noun {t.reference} of its type"
    words = t.claim.trigger.text.lower()
    stem = words[:_STEM].split()[0]
    alike = [told for o in tied if (told := o.claim.trigger.text.lower()).startswith(stem)]
    if alike and any(told[:_STEM].split()[0] == stem for told in alike):
        yield "same word"
        if words in alike:
            yield "same words"


def _of_distance(t: Told, tied: list[Told], last: int) -> Iterator[str]:
    nearest = max([o.sentence for o in tied])
    apart = t.sentence - nearest
    yield ("same sentence", "next sentence", "few sentences", "few sentences", "far")[min(apart, 4)]
    beside = [o.claim for o in tied if o.sentence == t.sentence] if apart == 0 else []
    if t.claim.type in [claim.type for claim in beside]:
        yield "same type twice in a sentence"
    refusals = [o.claim for o in tied if o.claim.type == "refuse"]
    if refusals and any(_is_refused(t.claim, refusal) for refusal in refusals):
        yield "what is refused"
    if beside and any(_accuses(claim, t.claim) for claim in beside):
        yield "what somebody is accused of"
    if apart and nearest == last:
        yield "told last"
    if not t.title and all(o.title for o in tied):
        yield "headline"


def _is_refused(act: Claim, refusal: Claim) -> bool:
    """Whether an act is what is refused: "refused to attend", with nothing but "to" between."""
    return 0 < act.trigger.start - refusal.trigger.end <= len(" to ")


def _accuses(accusation: Claim, act: Claim) -> bool:
    """Whether an act is told as what somebody is accused of: "accused X of backing Y"."""
    return accusation.type == "accuse" and accusation.trigger.end <= act.trigger.start and share(
        accusation.target, act.agent)


def _of_cause(t: Told, recent: list[Told]) -> Iterator[str]:
    family = FAMILY[t.claim.type]
    if family in CAUSES:
        causes = {FAMILY[o.claim.type] for o in recent} & CAUSES
        if causes and family not in causes:
            yield "another cause"
    elif family in ("harm", "support"):
        beside = {FAMILY[o.claim.type] for o in recent if o.sentence == t.sentence}
        if not beside.isdisjoint(CAUSES):
            yield "its cause" if family == "harm" else "support of it"
        if family == "harm" and not t.claim.place:
            yield "harm of no place"


def _of_place(t: Told, tied: list[Told], recent: list[Told]) -> Iterator[str]:
    closest = closest_relation(t.claim.place, [o.claim.place for o in recent])
    yield closest
    if closest == "same place" and any(map(is_road, t.claim.place)):
        yield "same road"
    if t.anchored:
        yield f"{closest} in its clause"
    apart = 0 if t.claim.place else t.sentence - max([o.sentence for o in tied])
    if apart:
        yield "told on without place" if apart == 1 else "told later without place"


def _of_sides(t: Told, tied: list[Told]) -> Iterator[str]:
    mine = _doers(t.claim)
    if not mine and not t.claim.target:
        return
    doers, targets = [a for o in tied for a in _doers(o.claim)], [a for o in tied for a in o.claim.target]
    if mine and doers:
        what = "holder" if t.claim.type == "hold" else "doer"
        if share(mine, doers):
            yield f"same {what}"
        elif share(mine, targets):
            yield "swapped sides"
        else:
            yield f"other {what}" if all(a.id is not None for a in (*mine, *doers)) else f"{what} unclear"
    if share(t.claim.target, targets):
        yield "same target"


def _doers(claim: Claim) -> tuple[ActorMention, ...]:
    """Who did it; of an accusation who is accused of it."""
    return claim.target if claim.type == "accuse" else claim.agent


def _of_days(t: Told, recent: list[Told]) -> Iterator[str]:
    mine = t.claim.time
    dated = [o.claim for o in recent if o.claim.time.first is not None]
    of_one_act = [claim for claim in dated if _of_one_act(t.claim, claim)]
    if _is_open(t.claim) and not any(_is_open(o.claim) for o in recent):
        yield "goes on since"
    if mine.first is None:
        if of_one_act:
            yield "day open"
    elif any((c.time.first, c.time.last) == (mine.first, mine.last) for c in dated):
        yield "same days"
    elif not of_one_act:
        yield "day new"
    else:
        yield "days apart" if all(_apart(t.claim, claim) for claim in of_one_act) else "days overlap"


def _is_open(claim: Claim) -> bool:
    """Whether a claim tells what has gone on since a day: a campaign, a siege that lasts."""
    return claim.time.first is not None and claim.time.last is None


def _of_one_act(a: Claim, b: Claim) -> bool:
    """Whether the days of two claims are of one act: a refusal or accusation has another day than what it is about."""
    return (a.type in _STANCE) == (b.type in _STANCE)


def _of_status(t: Told, tied: list[Told]) -> Iterator[str]:
    before = {o.claim.status for o in tied}
    if t.claim.status not in _AHEAD and before <= _AHEAD:
        yield "was ahead"
    if t.claim.status in _AHEAD and before.isdisjoint(_AHEAD):
        yield "is ahead"


_AHEAD = frozenset({"planned", "possible"})


def _of_source(t: Told, tied: list[Told]) -> Iterator[str]:
    mine = _speakers(t.claim)
    theirs = {name for o in tied if o.claim.source for name in _speakers(o.claim)} if mine else None
    if mine and theirs:
        yield "same source" if mine & theirs else "other source"


def _speakers(claim: Claim) -> set[str]:
    return {link.name or link.text for link in claim.source}


def share(one: Iterable[ActorMention], other: Iterable[ActorMention]) -> bool:
    """Whether two lists have an actor in common, by id, side or words."""
    others = list(other)
    return any(_same_actor(x, y) for x in one for y in others)


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
