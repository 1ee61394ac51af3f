"""How a place stands to a trigger in its sentence: signs that it is where the happening is, or that it is not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from dateline.data.table import read_toml
from dateline.model import ClaimType, PlaceMention
from dateline.reading.claims.cascade.attribution import Scope
from dateline.reading.claims.cascade.beyond import beyond
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.context import PLACELESS
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.nameless import are_things, is_vague, suffers
from dateline.reading.claims.cascade.reach import content_after
from dateline.reading.claims.cascade.reference import is_category, points_back
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import parted_by_clause, told_apart_in_time
from dateline.reading.claims.cascade.words import carry_words, role_words
from dateline.reading.grammar import VerbGroup
from dateline.reading.where.lexicon import lexicon

_PARTS = {"V": "verb", "t": "aim", "g": "participle", "u": "participle", "R": "relative", "W": "subordinate",
          ",": "comma", "N": "noun"}
_WIDE = frozenset({"country", "region"})
_MET = frozenset[ClaimType]({"talks", "agree"})
Signs = defaultdict[str, int]  # how often each stands there
_DESCRIPTION = re.compile(r"[Vu]BN(?:R?[uV]PN(?:[,C]?N)*)?")  # "(were) fired by rebels (who are) positioned in X and Y"
_MOST = 4  # so many nouns or verbs between are as far as more


def cost_of(scene: Scene, hit: Hit, type_: ClaimType, scopes: tuple[Scope, ...], place: PlaceMention) -> int:
    """How little a place stands as the place of a hit of a type, by the costs of ``data/patterns/sites.toml``."""
    costs = site_costs()
    signs = _between(scene, hit, place)
    for told in (_hanging(scene, hit, place), _being(scene, hit, scopes, place), _for_type(scene, signs, type_, place),
                 _for_words(signs, scene, hit, place), beyond(scene, hit, type_, place)):
        for sign in told:
            signs[sign] += 1
    return sum([costs[sign] * (n if n < _MOST else _MOST) for sign, n in signs.items()])


def _for_type(scene: Scene, signs: Signs, type_: ClaimType, place: PlaceMention) -> Iterator[str]:
    """What only some types of happening make of a sign."""
    if type_ == "toll":
        yield from ("war_total",) if "war" in signs else ()
        yield from ("war_there",) if _is_of_war(scene, place) else ()
    elif type_ in PLACELESS:
        yield "placeless"
        if type_ in _MET:
            yield "met"
            if before_place(scene, place) == 0 and not signs["subordinate"] + signs["relative"] + signs["verb"]:
                yield "fronted"
        if "about" in signs and place.precision == "country":
            yield "topic"
    if type_ == "withdraw" and "goal" in signs:
        yield "arrival"
    if are_things(place) and suffers(type_, (place,)):
        yield "things"


def _for_words(signs: Signs, scene: Scene, hit: Hit, place: PlaceMention) -> Iterator[str]:
    """What the trigger or the word after the place makes of where that stands."""
    if ("before" in signs or "subordinate" in signs) and hit.kind == "noun" and is_category(scene, hit):
        yield "heading"
    if _hosts(scene, place):
        yield "venue"
    a, b = scene.parsed.words(hit.first, hit.last)
    if hit.pattern.type == "displace" and a < place.start and place.end <= b and not place.toponyms:
        yield "of_trigger"
    if "before" in signs and signs["subordinate"] + signs["relative"] == 1 and _where_follows(scene, place):
        yield "scene_of"
    apart = "before" in signs or (signs["verb"] and signs["subordinate"] + signs["relative"] + signs["participle"])
    if parted_by_clause(scene.units, hit.unit, scene.unit_at(place.start)):
        yield "next_clause"
    if points_back(scene, hit):
        if apart:
            yield "known"
        if told_apart_in_time(scene.units, hit.unit, scene.unit_at(place.start)):
            yield "another_time"


def _where_follows(scene: Scene, place: PlaceMention) -> bool:
    """Whether what follows tells what was there: "X, where", "X on Monday, where"."""
    letters, k = scene.units.letters, scene.unit_at(place.end - 1) + 1
    k += letters.startswith("PL", k) + letters.startswith(("PL", "L"), k)
    return scene.units.word[k + letters.startswith(",", k)] == "where"


@cache
def site_costs() -> dict[str, int]:
    """The cost of each sign."""
    return dict(read_toml("patterns", "sites.toml")["cost"])


@cache
def limit(name: str) -> int:
    """The cost above which a place is not meant."""
    return int(read_toml("patterns", "sites.toml")[name])


def _between(scene: Scene, hit: Hit, place: PlaceMention) -> Signs:
    """The side and what parts the two, by unit."""
    units, first = scene.units, scene.unit_at(place.start)
    before = place.end <= scene.parsed.sentence.tokens[hit.first].start
    if before:
        low, high = scene.unit_at(place.end - 1), hit.unit
    else:
        low, high = _past_description(units.letters, units.unit_of[hit.last - 1], first), first
    signs: Signs = defaultdict(int)
    for k, c in enumerate(units.letters[low + 1:high], low + 1):
        if c in _PARTS and not (c == "V" and hit.kind == "noun" and subject_of(units, k) == hit.unit):
            signs[_PARTS[c]] += 1
    if before:
        signs["before"] = 1
        signs["aim_before"] = signs["aim"]
        signs["from_there"] = int(units.word[units.letters.rfind("R", low, high) - 1] == "from")
        signs["relative_of_another"] = int(_tells_of_another(scene, low, high))
        signs["relative_before"] = 0 if signs["from_there"] or signs["relative_of_another"] else signs["relative"]
        signs["noun_before"] = signs.pop("noun", 0)
    return signs


def _past_description(letters: str, low: int, high: int) -> int:
    """The last unit of participles that only say whose the thing at ``low`` was, before the place at ``high``: "shells
    [fired by rebels positioned in X and Y] on Z"."""
    described = _DESCRIPTION.match(letters, low + 1, high)
    return described.end() - 1 if described is not None and described.end() < high else low


def _tells_of_another(scene: Scene, low: int, high: int) -> bool:
    """Whether the relative clause that tells the hit is of another place than that at unit ``low``: "X, the centre of a
    land in which thousands were killed"."""
    opened = scene.units.letters.rfind("R", low, high)
    described = len(scene.units.letters[:max(opened, 0)].rstrip("PB,")) - 1
    return opened >= 0 and described > low and scene.place_on(described) is not None


def _hanging(scene: Scene, hit: Hit, place: PlaceMention) -> Iterator[str]:
    """What stands before a place, and the noun or place that this hangs it on."""
    i = before_place(scene, place)
    word, tag = scene.parsed.lower[i], scene.parsed.tags[i] if i >= 0 else ""
    if tag not in ("P", "O", "B", "T"):
        if _is_direction(scene, place):
            yield "located"  # "fighting north of X"
        elif tag not in ("V", "G", "U"):
            yield "bare"
        return
    yield next((kind for kind in ("located", "goal", "of") if word in role_words(f"{kind}_preposition")), "other")
    if word in role_words("topic_preposition"):
        yield "about"
    over = scene.units.unit_of[i] - 1
    if over >= 0 and over != hit.unit and scene.units.letters[over] == "N" and not scene.actor_on(over):
        yield "on_noun"
        if _is_of_another(scene, hit, over):
            yield "on_another"


def _is_party(scene: Scene, place: PlaceMention) -> bool:
    """"friction between Ankara and Kampala": the names stand for who rules there."""
    units, k = scene.units, scene.unit_at(place.start)
    k -= 2 if units.letter[k - 1] == "C" else 0
    return units.word[k - 1] == "between" and scene.head[k - 2] in role_words("relation")


def _is_between(scene: Scene, place: PlaceMention) -> bool:
    """Whether a place only helps to say where another lies: "near X, between Y and Z"."""
    units, k = scene.units, scene.unit_at(place.start)
    k -= 2 if units.letter[k - 1] == "C" else 0
    return units.word[k - 1] == "between" and units.letter[k - 2] == "," and scene.place_on(k - 3) is not None


def _is_of_another(scene: Scene, hit: Hit, over: int) -> bool:
    """Whether the noun that a place hangs on is another attack than the one that a verb tells of before it: "said the
    attack was revenge for drone strikes in X"."""
    between = scene.units.letters[hit.unit + 1:over]
    first, last = scene.units.spans[over]
    if scene.head[over] in word_class("attack") and any(
            scene.parsed.lower[i] in word_class("ranked") for i in range(first, last)):
        return True  # "killing nine in one of the worst attacks in X"
    return hit.kind == "noun" and "V" in between and scene.units.letter[over - 1] in ("P", "O") and (
        scene.head[over] in word_class("attack") and scene.head[over] != scene.head[hit.unit])


def _is_direction(scene: Scene, place: PlaceMention) -> bool:
    head, _, rest = place.text.lower().partition(" ")
    leads = (head in lexicon().compass and rest.startswith("of ")) or (
        head in carry_words("turning_away") and rest.startswith("in ") and before_place(scene, place) < 0)
    return leads and bool(place.toponyms)


def before_place(scene: Scene, place: PlaceMention) -> int:
    """The token before a place, its articles and describing words skipped; -1 at the head of the sentence."""
    tags, i = scene.parsed.tags, scene.token_at(place.start)
    return len(tags[:i].rstrip("DJCL")) - 1


def _being(scene: Scene, hit: Hit, scopes: tuple[Scope, ...], place: PlaceMention) -> tuple[str, ...]:
    """What kind of place it is, and what its place in the sentence says of it."""
    found = {
        "unsaid": _is_unsaid(scene, hit, scopes, place), "told_there": _is_told_there(scene, hit, scopes, place),
        "speaker": _is_of_speaker(scene, scopes, place), "between": _is_between(scene, place),
        "modifying": _is_modifying(scene, hit, place), "tended": _is_tending(scene, hit, place),
    }
    return (*_by_itself(scene, place), *(sign for sign, holds in found.items() if holds))


def _by_itself(scene: Scene, place: PlaceMention) -> tuple[str, ...]:
    """The signs that a place bears whatever happened; kept, since all that a sentence tells is held against them."""
    key = (_by_itself, place.start)
    if key not in scene.known:
        found = {
            "country": place.precision in _WIDE, "pointing": place.pointing,
            "unnamed": not place.toponyms and place.precision != "country",
            "party": _is_party(scene, place), "nested": is_nested(scene, place),
            "owner": is_owner(scene, place), "actor": _acts(scene, place),
            "dateline": is_dateline(scene, place), "vague": is_vague(place),
            "befallen": _is_befallen(scene, place), "war": _is_at_war(scene, place),
        }
        scene.known[key] = tuple(sign for sign, holds in found.items() if holds)
    return scene.known[key]  # type: ignore[no-any-return]


def _hosts(scene: Scene, place: PlaceMention) -> bool:
    """Whether a verb says that something is held at a place: "to be held in Geneva", "Geneva will host"."""
    units = scene.units
    held, host = units.verb[units.unit_of[before_place(scene, place)] - 1], units.verb[scene.unit_at(place.end - 1) + 1]
    return (held is not None and held.lemma in role_words("venue_verb")) or (
        host is not None and host.lemma in role_words("host_verb"))


def is_nested(scene: Scene, place: PlaceMention) -> bool:
    """Whether only a preposition, comma or article parts it from the place before it, which it explains."""
    before = max((p.end for p in scene.places if p.end <= place.start), default=None)
    if before is None:
        return False
    words = scene.page.text[before:place.start].lower().replace(",", " , ").split()
    links = [w for w in words if w not in role_words("article")]
    return bool(words) and all(w in role_words("nesting") for w in links)


def is_owner(scene: Scene, place: PlaceMention) -> bool:
    """"Mali's army", and where the apostrophe was lost "Malis army"."""
    rest = scene.page.text[place.end:place.end + 2]
    return rest.startswith(("'s", "’s")) or (bool(place.toponyms) and rest.startswith("s"))


def _is_at_war(scene: Scene, place: PlaceMention) -> bool:
    """"Syria's war": the place only says which war it is."""
    first, last = scene.token_at(place.end - 1), scene.unit_at(place.end - 1)
    last += 2 if scene.units.letter[last + 1] == "S" else scene.units.spans[last][1] == first + 1
    end = scene.units.spans[min(last, len(scene.units.spans) - 1)][1]
    return is_owner(scene, place) and any(scene.parsed.lower[i] in word_class("whole_war") for i in range(first, end))


def _is_of_war(scene: Scene, place: PlaceMention) -> bool:
    """"the war in Mali": where all of its dead are."""
    i = before_place(scene, place)
    over = scene.units.unit_of[i] - 1
    return scene.parsed.lower[i] in role_words("located_preposition") and over >= 0 and (
        scene.head[over] in word_class("whole_war"))


def _acts(scene: Scene, place: PlaceMention) -> bool:
    """Whether a bare name is the subject of a verb of doing: the place stands for those who rule there."""
    first, last = scene.unit_at(place.start), scene.unit_at(place.end - 1)
    verb = _verb_after(scene, place)
    if verb is None or verb.passive or verb.bare is not None or place.type_word or not place.toponyms:
        return False
    return first == last and before_place(scene, place) < scene.units.spans[first][0] and (
        verb.lemma not in role_words("stative_verb") and scene.units.letter[first - 1] not in ("P", "O", "T"))


def _verb_after(scene: Scene, place: PlaceMention) -> VerbGroup | None:
    """The verb right behind a place, or behind what is joined to it: "Kampala and Kigali swap prisoners"."""
    units, after = scene.units, scene.unit_at(place.end - 1) + 1
    while units.letter[after] == "C" and units.letter[after + 1] == "N":
        after += 2
        while units.letter[after] == "O" and units.letter[after + 1] == "N":
            after += 2  # "and a number of clinics"
    return units.verb[after]


def _is_befallen(scene: Scene, place: PlaceMention) -> bool:
    """Whether a place is the subject of what befell it: "Mali has suffered a string of raids"."""
    verb = scene.units.verb[scene.unit_at(place.end - 1) + 1]
    opens = before_place(scene, place) < 0 or scene.parsed.tags[before_place(scene, place)] not in "POBT"
    return verb is not None and opens and not verb.passive and verb.lemma in role_words("undergoing_verb")


def _is_modifying(scene: Scene, hit: Hit, place: PlaceMention) -> bool:
    """Whether a nameless place only describes another noun: "two road bombs", but not that of the hit itself."""
    unit = scene.unit_at(place.end - 1)
    noun = scene.units.noun[unit]
    return noun is not None and unit != hit.unit and not place.toponyms and scene.token_at(place.end - 1) < noun.head


def _is_tending(scene: Scene, hit: Hit, place: PlaceMention) -> bool:
    """Whether a hospital is where the hurt are taken, and not where they were hurt: "were treated in X hospital",
    "the hospital received ten bodies"."""
    if not role_words("tending_place") & set(place.text.lower().split()):
        return False
    if place.text.lower() in role_words("tending_place") and scene.parsed.tags[scene.token_at(place.start) - 1] == "P":
        return True  # "left nine people in hospital": no article
    after = _verb_after(scene, place)
    if after is not None and after.lemma in role_words("receiving_verb"):
        return not after.passive
    verb = next((v for k in range(scene.unit_at(place.start) - 1, -1, -1) if (v := scene.units.verb[k])), None)
    return verb is not None and verb.lemma in role_words("tending_verb") and not verb.first <= hit.first < verb.last


def is_dateline(scene: Scene, place: PlaceMention) -> bool:
    """A bare name that opens a sentence and that no mark parts from the next word with a capital, or that an actor
    follows where its commas were lost: "BEIRUT Syrian jets struck"."""
    if scene.parsed.sentence.kind == "title" or scene.parsed.headline:
        return False
    if not scene.page.text[place.end:place.end + 2].lstrip(" ")[:1].isupper():
        return False
    if place.start == scene.parsed.sentence.tokens[0].start:
        return True
    i = before_place(scene, place)
    bare = place.type_word is None and (i < 0 or scene.parsed.tags[i] not in ("P", "O", "B", "T", "V", "U"))
    return bare and any(a.start == place.end + 1 and not a.adjective for a in scene.actors)


def _is_unsaid(scene: Scene, hit: Hit, scopes: tuple[Scope, ...], place: PlaceMention) -> bool:
    """Whether a hit is said by somebody and the place stands among the words of saying: "said in Geneva"."""
    at = scene.token_at(place.start)
    return any(not s.first <= at < s.last for s in _around(hit, scopes))


def _around(hit: Hit, scopes: tuple[Scope, ...]) -> list[Scope]:
    return [s for s in scopes if s.first <= hit.first < s.last and s.verb != hit.first and not s.blames]


def _is_told_there(scene: Scene, hit: Hit, scopes: tuple[Scope, ...], place: PlaceMention) -> bool:
    """Whether a place is where somebody speaks of a hit: "told reporters in Geneva that"."""
    at = scene.token_at(place.start)
    return any(_is_before_that(scene, s.verb, hit.first, at) or _is_behind(scene, s.verb, hit.first, at)
               for s in _around(hit, scopes))


def _is_behind(scene: Scene, verb: int, hit: int, at: int) -> bool:
    """Whether token ``at`` stands in the phrases of a verb of saying behind what is said: "..., he told reporters in
    Geneva"."""
    form = scene.parsed.verbs[verb]
    return hit < verb < at and form is not None and not set(scene.parsed.tags[verb + 1:at]) & set("VGUWR,")


def _is_before_that(scene: Scene, verb: int, hit: int, at: int) -> bool:
    """Whether token ``at`` stands between a verb of saying and the "that" which opens what is said of the hit."""
    form = scene.parsed.verbs[verb]
    if form is None or not verb < at < hit:
        return False
    content = content_after(scene, scene.units.unit_of[verb], form.lemma)
    return content.kind == "that" and scene.units.unit_of[at] < content.at <= scene.units.unit_of[hit]



def _is_of_speaker(scene: Scene, scopes: tuple[Scope, ...], place: PlaceMention) -> bool:
    """Whether a place is named with who speaks, and says where that is: "the ministry in Damascus denied"."""
    at = scene.token_at(place.start)
    return any(s.named is not None and s.named[0] <= at < max(s.first, s.named[1]) and not s.blames and (
        at < s.named[1] or not set(scene.parsed.tags[s.named[1]:at]) & set("VGU,")) for s in scopes)
