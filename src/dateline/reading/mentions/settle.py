"""Which reading owns the words: a place, or an actor named by a place."""

from __future__ import annotations

from bisect import bisect_right

from dateline.model import ActorMention, Found, Page, PlaceMention, TimeMention
from dateline.reading.grammar import Parsed
from dateline.reading.grammar.lexicon import phrases, verb_forms, word_lists
from dateline.reading.shapes import replace
from dateline.reading.where import is_generic

_TWO_WORDS = 24  # characters in which the two words before a place stand
_RIVALS = 6  # so many actors are looked at for one place
_SPEAKERS = frozenset({"person", "people", "source"})
_VERB_REACH = 40  # characters behind a name in which its verb and what stands after it are looked for


def settle(
    page: Page, parsed: tuple[Parsed, ...], times: tuple[TimeMention, ...], places: tuple[PlaceMention, ...],
    actors: tuple[ActorMention, ...],
) -> tuple[tuple[PlaceMention, ...], tuple[ActorMention, ...]]:
    """The places and actors that stand: of two that overlap the longer, a country by what stands before it."""
    dated = {t.start for t in times}
    owned, wars = _owned(parsed), _at_war(parsed)
    typed = {t.text for p in places if p.type_word for t in p.toponyms}  # "the town of X"
    kept: list[PlaceMention] = []
    lost: set[int] = set()
    k = 0
    for place in places:
        while k < len(actors) and actors[k].end <= place.start:
            k += 1
        rivals = [a for a in actors[k:k + _RIVALS] if a.overlaps(place) and a.start not in lost]
        place = _behind_actor(page, place, rivals)
        rivals = [a for a in rivals if a.overlaps(place)]
        between = page.text[kept[-1].end:place.start].strip() if kept else None
        listed = between is not None and between in phrases("joint") | {""} and not (
            rivals and rivals[0].kind == "state" and _acts(page, place))
        beside = listed or (between is not None and between in phrases("goal"))  # "fled to X from Y"
        if rivals and not listed and k > 0 and _joined_state(page, actors[k - 1], place):
            continue  # "Moscow and Washington": the second acts as the first does
        if rivals and rivals[0].kind == "state" and place.end not in wars and _acts_on(place, owned):
            continue
        if k > 0 and _owns(page, actors[k - 1], place):
            lost.add(actors[k - 1].start)
        if not rivals:
            kept.append(place)
        elif _is_run_on(page, place, rivals, listed):
            kept.append(place)
            lost.update(a.start for a in rivals if (a.kind == "person" and a.id is None) or _is_run_of_names(a, place))
        elif place.end in wars or _undergoes(page, place) or (
                place.text in typed and _are_unknown(rivals)) or _is_place(
                page, place, rivals, ("", "in") if beside else _words_before(parsed, place.start)):
            kept.append(place)
            lost.update(a.start for a in rivals if not _inside_longer(a, place))
    return (tuple(p for p in kept if p.start not in dated),
            tuple(a for a in actors if a.start not in lost and a.start not in dated))


def _acts(page: Page, place: Found) -> bool:
    """Whether a past verb follows a name, so that it opens a clause and ends a list: "..., and Russia fired"."""
    following = page.text[place.end:place.end + _VERB_REACH].split()[:1]
    form = verb_forms().get(following[0].lower()) if following else None
    return form is not None and form.form in ("past", "ed")


def _behind_actor(page: Page, place: PlaceMention, rivals: list[ActorMention]) -> PlaceMention:
    """The place that stands behind a known actor whom it was taken to begin with: "Bakool" of "an attack on al-Shabab
    in Bakool"; else the place itself."""
    first = place.toponyms[0] if place.toponyms else None
    behind = place.toponyms[1:]
    known = first is not None and any(a.id is not None and a.start == place.start == first.start
                                      and a.kind in ("group", "coalition") for a in rivals)
    if first is None or first.id is not None or not known or not behind:
        return place
    start = behind[0].start
    return replace(place, text=page.text[start:place.end], start=start, head_start=start, toponyms=behind)


def _owns(page: Page, actor: ActorMention, place: PlaceMention) -> bool:
    """Whether a country only says where a town is: "Kazakhstan's capital city of Astana"."""
    owned = page.text[actor.end:place.start].strip() in ("'s", "’s")
    return owned and actor.kind == "state" and place.kind == "name" and not actor.head


def _joined_state(page: Page, actor: ActorMention, place: PlaceMention) -> bool:
    """Whether a state named by its name or capital stands before a place of one word, joined by "and"."""
    return (actor.kind == "state" and not actor.adjective and page.text[actor.end:place.start].strip() == "and"
            and len(place.text.split()) == 1)


def _owned(parsed: tuple[Parsed, ...]) -> dict[int, str]:
    """For the end of each word before a possessive the head of the noun group after it."""
    out: dict[int, str] = {}
    for p in parsed:
        for i, tag in enumerate(p.tags) if "S" in p.tags else ():
            if tag == "S" and 0 < i < len(p.tags) - 1 and p.group_of[i + 1] >= 0:
                out[p.sentence.tokens[i - 1].end] = p.lower[p.groups[p.group_of[i + 1]].last - 1]
    return out


def _at_war(parsed: tuple[Parsed, ...]) -> set[int]:
    """The ends of the names that own a war fought in them: "since Syria's civil war began", also without apostrophe."""
    out: set[int] = set()
    for p in parsed:
        told = not word_lists()["of_war"].isdisjoint([token.lower for token in p.sentence.tokens])
        for i, tag in enumerate(p.tags[:-2]) if told else ():
            if tag != "E":
                continue
            after = i + 1 + (p.tags[i + 1] == "S")
            owns = after > i + 1 or p.lower[i].endswith("s")
            if owns and p.group_of[after] >= 0 and _is_war(p, after):
                out.add(p.sentence.tokens[i].end - (after == i + 1))
    return out


def _is_war(p: Parsed, i: int) -> bool:
    """Whether the group at token ``i`` is a war at home: "civil war", "conflict", and no "war on drugs"."""
    lists, last = word_lists(), p.groups[p.group_of[i]].last
    words = {p.lower[k] for k in range(i, last)}
    return bool(words & lists["of_war"]) and p.lower[last] not in lists["war_on"] and (
        not words & lists["of_government"] - lists["of_war"])


def _acts_on(place: PlaceMention, owned: dict[int, str]) -> bool:
    """Whether a capital owns what a government does or has: "Ankara's incursion", not "Ankara's suburbs"."""
    noun = owned.get(place.end)
    return noun is not None and place.kind == "name" and len(place.text.split()) == 1 and (
        noun in word_lists()["of_government"])


def _words_before(parsed: tuple[Parsed, ...], offset: int) -> tuple[str, str]:
    """The two words of its sentence before the token at an offset, articles skipped."""
    k = bisect_right(parsed, offset, key=lambda p: p.sentence.start) - 1
    last = ("", "")
    for token, tag in zip(parsed[k].sentence.tokens, parsed[k].tags, strict=True) if k >= 0 else ():
        if token.start == offset:
            return last
        if tag != "D":
            last = (last[1], token.lower)
    return "", ""


def _is_place(page: Page, place: PlaceMention, rivals: list[ActorMention], before: tuple[str, str]) -> bool:
    """Whether the place owns the words it shares with actors. ``before``: the two words before it."""
    longest = max(rivals, key=lambda a: a.end - a.start)
    excess = len(place.text) - len(longest.text)
    locative = _is_locative(*before)
    if locative and longest.kind == "described" and longest.head == place.type_word:
        return True  # "across the war-torn country"
    if _is_beset(place, longest) or (
            before[1] == "in" and _is_named_first(place, longest) and not _acts(page, longest)):
        return True
    if place.metonym or (excess < 0 and longest.holds(place)):
        return False
    if longest.kind == "state" and not longest.adjective and not longest.head:
        if place.text.split()[0] in word_lists()["direction"]:
            return True  # "southern Freedonia" has no government
        city = any(t.id is not None and t.precision != "country" for t in place.toponyms)
        return city or locative or excess > 3
    if longest.kind == "person" and longest.id is None and not (excess > 0 and place.holds(longest)):
        known = any(t.id is not None for t in place.toponyms)
        known = known or place.precision == "near"      # "X, 200 miles north of Y"
        several = (place.type_word or "").endswith("s") and place.start < longest.start  # "neighborhoods of al-X al-Y"
        return locative or known or several or is_generic(place.text) or _ends_in_type(place, longest)
    body = longest.kind in ("group", "organisation") and longest.id
    if excess == 0 and body and all(t.id is None for t in place.toponyms):
        return False  # "the attack on Red Dawn": a known name that no gazetteer has as a place
    return excess >= 0


def _is_beset(place: PlaceMention, actor: ActorMention) -> bool:
    """Whether what stands before a name is told of places only: "besieged Kutum" is no government, unless it speaks."""
    before = actor.text[:max(0, place.start - actor.start)].lower().split()
    return actor.kind == "state" and actor.end == place.end and not place.metonym and bool(before) and (
        not word_lists()["besetting"].isdisjoint(before))


def _is_named_first(place: PlaceMention, actor: ActorMention) -> bool:
    """Whether a headline has the country first and then whose thing it is: "in Libya aid convoy attack"."""
    return actor.kind == "force" and actor.start == place.start and (
        place.precision == "country" and place.kind == "name" and len(place.text.split()) == 1)


def _are_unknown(rivals: list[ActorMention]) -> bool:
    """Whether actors are only names that look like a person's."""
    return all(a.kind == "person" and a.id is None and not a.head for a in rivals)


def _ends_in_type(place: PlaceMention, actor: ActorMention) -> bool:
    """Whether the noun that ends an unknown name says that a place bears it: "the Heart Hospital"."""
    return bool(place.type_word) and actor.text.lower().endswith(f" {place.type_word}")


def _undergoes(page: Page, place: PlaceMention) -> bool:
    """Whether a country is the subject of what befell it: "Turkey has suffered a series of attacks"."""
    lists, words = word_lists(), page.text[place.end:place.end + _VERB_REACH].lower().split()
    verb, after, *_ = (*words[bool(words) and words[0] in lists["have"]:], "", "")
    return place.kind == "name" and verb in lists["undergoing"] and after in lists["number"] | lists["indefinite"]


def _is_run_on(page: Page, place: PlaceMention, rivals: list[ActorMention], listed: bool) -> bool:
    """Whether a place right after "in", "near", or listed with places, is only run together with what follows it:
    "Blast in Homs Police Say", "in northern Homs Al Noor channel said". With an article it may describe."""
    *_, earlier, before = ("", "", *page.text[max(0, place.start - _TWO_WORDS):place.start].lower().split())
    struck = before in word_lists()["aimed"] and earlier in word_lists()["strike"]
    located = before in word_lists()["locative"] or struck
    if all(a.kind == "person" and a.id is None and not a.head for a in rivals):
        opens = located and rivals[0].start == place.start
        if listed or opens or before in word_lists()["listing"]:
            return True
    if located and all((a.kind in _SPEAKERS or _is_monitor(a)) and a.holds(place) for a in rivals):
        return place.kind == "name" and not place.metonym  # "in Syria Activists Say"
    known = not place.metonym and any(t.id is not None and t.precision != "country" for t in place.toponyms)
    if not known or any(place.holds(a) for a in rivals):
        return False
    return before in word_lists()["locative"] or all(place.start < a.start for a in rivals)


def _is_run_of_names(actor: ActorMention, place: PlaceMention) -> bool:
    """Whether names of a list were taken for one actor, by the last of them: "in Aleppo Hama Damascus", "the districts
    of Kutum Tishreen" (also a newspaper)."""
    capital = actor.kind == "state" and not actor.head and not actor.adjective and actor.start == place.start
    listed = actor.kind == "media" and (place.type_word or "").endswith("s") and place.start < actor.start
    return (capital or listed) and actor.end > place.end


def _is_monitor(actor: ActorMention) -> bool:
    """Whether an actor watches and tells, by its noun: "Syrias Idlib Monitor" with its marks lost."""
    return actor.kind == "person" and actor.head in word_lists()["watchers"]


def _is_locative(earlier: str, before: str) -> bool:
    """Whether the words before a name say that it is where something is or goes: "in X", "reached X", "fled to X"."""
    lists = word_lists()
    return before in lists["locative"] or before in lists["motion"] or (
        before in lists["goal"] and earlier in lists["motion"] | lists["moved"]) or (
        before in lists["of"] and earlier in lists["entering"]) or (
        before in lists["aimed"] and earlier in lists["strike"])


def _inside_longer(actor: ActorMention, place: PlaceMention) -> bool:
    """An actor inside a longer place phrase stays beside it ("the rebel-held town", "Russian air base")."""
    return place.holds(actor) and len(actor.text) < len(place.text) and actor.kind not in ("person", "state")
