"""One event coded: what a row needs to know, before the rules that look at several events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.export.acled.codes import SubEvent, sub_events, told
from dateline.export.acled.days import Day, beginning, day_of
from dateline.export.acled.deaths import Deaths, deaths_of
from dateline.export.acled.kind import Kind, attempted, kind_of
from dateline.export.acled.parties import (
    CIVILIANS,
    PROTESTERS,
    RIOTERS,
    Party,
    civilians,
    communal,
    unidentified,
)
from dateline.export.acled.place import Place, place_of
from dateline.export.acled.settled import CLASH, GOVERNMENT, TERRITORY, Settled, settled
from dateline.export.acled.sides import Sides, in_order, sides_of
from dateline.export.acled.story import Story, story_of
from dateline.model import Claim, ClaimType, Dossier

BATTLES, EXPLOSIONS, CIVILIAN = "Battles", "Explosions/Remote violence", "Violence against civilians"
FOLDED = "fighting, strikes and shelling of one day, place and sides are one Battles row"
# Said or done about a deed, not by those who did it; met: the deed is the meeting itself.
_ABOUT = frozenset[ClaimType]({"accuse", "refuse", "toll", "hold", "talks", "agree", "aid", "displace", "release"})


@dataclass(slots=True)
class Row:
    """An event, or several told as one, on their way into the file. ``sub`` null: no event of its own, but part of a
    battle where there is one, else left out for ``reason``. ``takes``, ``loses``: the sides of a capture."""

    dossiers: list[Dossier]
    day: Day
    place: Place
    sub: SubEvent | None
    first: Party | None
    second: Party | None
    beside: tuple[tuple[str, ...], tuple[str, ...]]
    deaths: list[Deaths]
    joins: bool = False
    reason: str = ""
    other: str = ""
    rules: tuple[str, ...] = ()
    takes: str | None = None
    loses: str | None = None
    partial: bool = False
    civilians_hurt: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """The sides told."""
        return frozenset(p.key for p in (self.first, self.second) if p is not None and p.inter != CIVILIANS)

    def demote(self, rule: str) -> None:
        """A change of territory that is none by a rule that looks at several events."""
        self.sub, self.takes, self.loses = sub_events()[CLASH], None, None
        self.rules = (*self.rules, rule)


def coded(dossier: Dossier) -> Row | str:
    """The row of an event, else the reason why the format has no place for it."""
    if dossier.event.grade == "discounted":
        return "rejected by a reviewer"
    story = story_of(dossier)
    if not story.tellings:
        tried = attempted(dossier.claims)
        if not tried:
            return _not_so(dossier.claims)
        story = Story(dossier, tuple(t for t in dossier.tellings if t.claim.status == "possible"))
    kind = kind_of(story) if story.tellings[0].claim.status != "possible" else Kind(
        CLASH, tuple(dict.fromkeys(c.type for c in dossier.claims)))
    if kind.name is None and not kind.joins:
        return kind.reason
    return _placed(dossier, story, kind)


def _not_so(claims: Iterable[Claim]) -> str:
    statuses = {c.status for c in claims}
    return next((reason for status, reason in (("possible", "only possible"), ("planned", "only planned"))
                 if status in statuses), "denied")


def _placed(dossier: Dossier, story: Story, kind: Kind) -> Row | str:
    row = dossier.event.row
    claims = [t.claim for t in story.tellings]
    place = place_of(row, (p for c in dossier.claims for p in c.place))
    if isinstance(place, str):
        return place
    day = beginning(row, claims) if kind.other == "besiege" else day_of(row)
    if day is None and kind.other == "besiege" and any(c.status == "happened" for c in story.of("besiege")):
        day = day_of(row)
    if day is None:
        return "a standing siege, its beginning not told" if kind.other == "besiege" else "day not known"
    return _between(dossier, story, kind, place, day)


def _between(dossier: Dossier, story: Story, kind: Kind, place: Place, day: Day) -> Row | str:
    sides = _sides(dossier, story, kind, place, day)
    what = settled(kind, story, sides, place.country) if kind.name else Settled(None, reason=kind.reason)
    if what.name is None and not kind.joins:
        return what.reason
    sub = sub_events()[what.name] if what.name else None
    if what.name == GOVERNMENT:
        sides.state = place.country.state
    first, second = _actors(sub, story, kind, sides, place)
    deaths = deaths_of(story.tellings, place.country.iso2)
    if what.name == "Suicide bomb" and deaths.figure == 0:
        deaths = Deaths(1, deaths.origins)
    row = Row([dossier], day, place, sub, first, second, _beside(sub, sides, (first, second), story, place), [deaths],
              joins=kind.joins, reason=what.reason, other=kind.other, rules=(what.rule,) if what.rule else (),
              partial=any(c.extent == "partial" for c in story.of("seize")), civilians_hurt=story.civilians_hurt)
    if what.name in TERRITORY:
        row.takes = first.key if first else None
        row.loses = second.key if second and second.key != "unidentified" else None
    return row


def _sides(dossier: Dossier, story: Story, kind: Kind, place: Place, day: Day) -> Sides:
    violent = kind.name is None or kind.types[0] not in ("agree", "talks", "release", "displace")
    deeds = [c for c in _claims(story) if c.type in kind.types or c.type == "support"
             or (violent and c.type not in _ABOUT)]
    by_hand = frozenset(j.field for j in dossier.judgements if j.decision == "correct" and not j.undone and j.field)
    return sides_of(list(in_order(deeds, kind.types)), dossier.event.row, by_hand & {"agent", "target"},
                    place.country, day.on, violent=violent)


def _claims(story: Story) -> list[Claim]:
    return [t.claim for t in story.tellings]


def _actors(sub: SubEvent | None, story: Story, kind: Kind, sides: Sides,
            place: Place) -> tuple[Party | None, Party | None]:
    """The two actors of a row. A battle has two armed ones, violence against civilians has them second; elsewhere the
    second may be missing."""
    first, second = sides.lead(0), sides.lead(1)
    nobody = communal(place.country) if story.communal else unidentified(place.country)
    people = civilians(place.country)
    match sub.event if sub else None:
        case "Battles":
            return (first if first and first.armed else nobody), (second if second and second.armed else nobody)
        case "Explosions/Remote violence":
            return (first if first and first.armed else nobody), _hit(second, story, people)
        case "Violence against civilians":
            return (first if first and first.armed else nobody), people
        case "Riots":
            return _rioters(first, second, place)
        case "Protests":
            return second, first or nobody
        case None:
            return first, second
    if kind.types == ("displace",):
        return (first, people) if first and first.armed else (people, None)
    return first or nobody, second


def _hit(second: Party | None, story: Story, people: Party) -> Party | None:
    """Who was hit: those told; else civilians, where people or things of theirs were."""
    if second is not None:
        return second
    struck = (t.text for c in _claims(story) for t in c.target)
    return people if story.civilians_hurt or any(told("civil", text) for text in struck) else None


def _rioters(first: Party | None, second: Party | None, place: Place) -> tuple[Party, Party | None]:
    unarmed = next((p for p in (first, second) if p is not None and not p.armed), None)
    rioters = Party("rioters", f"Rioters ({place.country.name})", RIOTERS, named=False)
    against = second if first is unarmed else first
    return rioters, against if against is None or against.inter != PROTESTERS else civilians(place.country)


def _beside(sub: SubEvent | None, sides: Sides, actors: tuple[Party | None, Party | None], story: Story,
            place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The associated actors of both sides: those attacked, where the second actor is only civilians; civilians beside
    fighters who were hit from afar."""
    one, two = sides.others(0), sides.others(1)
    first, second = actors
    event, told_as = sub.event if sub else None, sides.lead(1)
    if event == CIVILIAN and told_as is not None and told_as.armed and told_as.named:
        two = (told_as.name, *two)
    if event == EXPLOSIONS and second is not None and second.armed and story.civilians_hurt:
        two = (*two, civilians(place.country).name)
    one, two = (two, one) if event == "Protests" else (one, two)
    return _but(one, first), _but(two, second)


def _but(names: tuple[str, ...], actor: Party | None) -> tuple[str, ...]:
    """Those beside an actor; nobody beside none."""
    return tuple(n for n in names if n != actor.name) if actor else ()
