"""Which reading owns the words: a place, or an actor named by a place."""

from __future__ import annotations

from dateline.model import ActorMention, Page, PlaceMention, TimeMention
from dateline.reading.grammar import Parsed

# Before these words a country or capital is where something is; elsewhere it acts ("Moscow agreed").
_LOCATIVE = frozenset({"in", "near", "across", "inside", "into", "through", "throughout", "outside", "around", "within", "at",
                       "towards", "toward", "onto", "over"})


def settle(page: Page, parsed: tuple[Parsed, ...], times: tuple[TimeMention, ...], places: tuple[PlaceMention, ...],
           actors: tuple[ActorMention, ...]) -> tuple[tuple[PlaceMention, ...], tuple[ActorMention, ...]]:
    """The places and actors that stand: where two overlap the longer owns the words, a country by what stands before it."""
    dated = _starts(times)
    before = _words_before(parsed)
    keep_places: list[PlaceMention] = []
    lost_actors: set[int] = set()
    k = 0
    for place in places:
        while k < len(actors) and actors[k].end <= place.start:
            k += 1
        rivals = [a for a in actors[k:k + 6] if a.overlaps(place)]
        listed = bool(keep_places) and page.text[keep_places[-1].end:place.start].strip() in (",", "and", ", and", "or")
        word = "in" if listed else before.get(place.start, "")
        partner = _state_before(page, actors, k, place)
        if rivals and partner and not listed:
            continue  # "Moscow and Washington": the second acts as the first does
        if not rivals:
            keep_places.append(place)
        elif _is_place(place, rivals, word):
            keep_places.append(place)
            lost_actors.update(a.start for a in rivals if not _inside_longer(a, place))
    kept = tuple(a for a in actors if a.start not in lost_actors and a.start not in dated)
    return tuple(p for p in keep_places if p.start not in dated), kept


def _state_before(page: Page, actors: tuple[ActorMention, ...], k: int, place: PlaceMention) -> bool:
    """Whether a state named by its capital or name stands before a place, joined by "and"."""
    return k > 0 and actors[k - 1].kind == "state" and not actors[k - 1].adjective and (
        page.text[actors[k - 1].end:place.start].strip() == "and") and len(place.text.split()) == 1


def _starts(times: tuple[TimeMention, ...]) -> set[int]:
    return {t.start for t in times}


def _words_before(parsed: tuple[Parsed, ...]) -> dict[int, str]:
    """For the offset of each token the word before it, articles skipped."""
    out: dict[int, str] = {}
    for p in parsed:
        last = ""
        for i, token in enumerate(p.sentence.tokens):
            out[token.start] = last
            if p.tags[i] != "D":
                last = token.lower
    return out


def _is_place(place: PlaceMention, rivals: list[ActorMention], before: str) -> bool:
    """Whether the place owns the words it shares with actors."""
    longest = max(rivals, key=lambda a: a.end - a.start)
    if place.metonym or (longest.holds(place) and len(longest.text) > len(place.text)):
        return False
    if longest.kind == "state" and not longest.adjective and not longest.head:
        city = any(t.id is not None and t.precision != "country" for t in place.toponyms)
        return city or before in _LOCATIVE or len(place.text) > len(longest.text) + 3
    if longest.kind == "person" and longest.id is None and not (place.holds(longest) and len(place.text) > len(longest.text)):
        return any(t.id is not None for t in place.toponyms) or before in _LOCATIVE
    return len(place.text) >= len(longest.text)


def _inside_longer(actor: ActorMention, place: PlaceMention) -> bool:
    """An actor inside a longer place phrase stays beside it ("the rebel-held town", "Russian air base")."""
    return place.holds(actor) and len(actor.text) < len(place.text) and actor.kind not in ("person", "state")
