"""Places that only describe the one named before them: "Sarmin, the capital of the east", "Sarmin, a town that ...",
"Sarmin is the town that ..."."""

from __future__ import annotations

from dateline.model import PlaceMention
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import carry_words, role_words
from dateline.reading.where.lexicon import lexicon

_MARKS = frozenset(",-(")
_BETWEEN = frozenset("DL")  # determiners and adverbs: ", just south of X"
_DESCRIPTION = 3  # words that say more of a place than "the town"
_LISTING = frozenset(",CDJ")  # what parts the members of a list of places


def described(scene: Scene, place: PlaceMention) -> PlaceMention | None:
    """The named place that one describes, or null where it stands for itself."""
    return _before_relative(scene, place) or _before_mark(scene, place) or _before_copula(scene, place) or (
        _where_it_is(scene, place)) or run_on(scene, place)


def run_on(scene: Scene, place: PlaceMention) -> PlaceMention | None:
    """The named place at whose end a noun with its article says what it is, where the page has lost its commas: "inside
    Douma the last rebel-held town", "Douma another town that ..."."""
    k, tags, word = scene.unit_at(place.start), scene.parsed.tags, place.type_word or ""
    letters = scene.units.letters[:k + 1]
    # "In Douma the besieged town of X", "on Monday in Douma the last rebel-held district was shelled"
    v = scene.units.letters.find("V", k)
    fronted = letters == "PNN" or (letters[-3:-2] not in ("", "C") and v > 0 and subject_of(scene.units, v) == k)
    if place.kind != "site" or not scene.units.letters[:k + 1].endswith("NN") or fronted or "," in tags:
        return None
    noun, (first, last), end = lexicon().types.get(word), scene.units.spans[k], scene.span(k - 1)[1]
    told = noun is not None and noun.group in carry_words("apposed_group") and not word.endswith("s")
    if tags[first] != "D" or not told or last - first < _DESCRIPTION:
        return None
    return next((p for p in scene.named if p.end == end and p.precision != "country"), None)


def _where_it_is(scene: Scene, place: PlaceMention) -> PlaceMention | None:
    """The named place where something of somebody stands that has no name: "strongholds of the group in X", "hideouts
    and fortifications of the rebels in the countryside of X"."""
    units, k = scene.units, scene.unit_at(place.end - 1)
    while units.letters[k + 1:k + 3] == "CN":
        k += 2
    held = units.letters[k + 1:k + 5] == "ONPN" and bool(scene.actors_at(k + 2))
    if place.toponyms or not held or units.word[k + 3] not in role_words("located_preposition"):
        return None
    named = scene.place_on(k + 4)
    return named if named in scene.named and named.precision != "country" else None


def _before_copula(scene: Scene, place: PlaceMention) -> PlaceMention | None:
    """The named place that a noun with a relative clause is said of: "X remains the last city that the army holds"."""
    units, k = scene.units, scene.unit_at(place.start)
    verb = units.verb[k - 1]
    if place.kind != "site" or verb is None or verb.lemma not in role_words("copula"):
        return None
    if units.letter[scene.unit_at(place.end - 1) + 1] != "R":
        return None
    subject = subject_of(units, k - 1)
    named = scene.place_on(subject) if subject is not None else None
    return named if named in scene.named and named.precision != "country" else None


def _before_relative(scene: Scene, place: PlaceMention) -> PlaceMention | None:
    """The named place behind which a noun with a relative clause stands: "Douma, a town that ..."."""
    k, units = scene.unit_at(place.start), scene.units
    if place.toponyms or place.type_word not in carry_words("any_place") or units.letters[k - 1:k + 2] != ",NR":
        return None
    named = scene.place_on(k - 2) if k >= 2 else None
    return named if named in scene.named and named.precision != "country" else None


def _before_mark(scene: Scene, place: PlaceMention) -> PlaceMention | None:
    """The named place that ends before a comma or dash, a description at once behind it that begins no list."""
    if not _describes(place) or _lists_on(scene, place):
        return None
    i, tags = scene.token_at(place.start) - 1, scene.parsed.tags
    while i > 0 and tags[i] in _BETWEEN:
        i -= 1
    if i < 1 or tags[i] not in _MARKS:
        return None
    end = scene.parsed.sentence.tokens[i - 1].end
    return next((p for p in scene.named if p.end == end and p.precision != "country" and not _describes(p)), None)


def _describes(place: PlaceMention) -> bool:
    """Whether a place may say what or where another is: "the capital of X", "a town in X", "X's peninsula", "south of
    X"; no "town of X", which names one."""
    word = place.type_word or ""
    if word in lexicon().compass:
        return place.kind == "site"
    noun = lexicon().types.get(word)
    if noun is None or not place.toponyms:
        return False
    return noun.group == "capital" or (place.kind == "site" and noun.group in carry_words("describing_group"))


def _lists_on(scene: Scene, place: PlaceMention) -> bool:
    """Whether another place follows as in a list: "Taiz, the capital of Ibb, and Marib"."""
    after = next((p for p in scene.places if p.start >= place.end), None)
    if after is None:
        return False
    between = scene.parsed.tags[scene.token_at(place.end - 1) + 1:scene.token_at(after.start)]
    return set(between) <= _LISTING
