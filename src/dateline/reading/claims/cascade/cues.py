"""Whether a word says something here, and the speakers that stand after it."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.namings import ACTS, MAY, SPEAKS, UNKNOWN, Naming, naming_at, strength
from dateline.reading.claims.cascade.reach import Content, content_after
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.sayers import sayer, source_at_start
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.units import object_of
from dateline.reading.claims.cascade.words import any_saying, said_with, saying, words_of_saying
from dateline.reading.grammar import VerbGroup

_GOVERNS = frozenset("VutgPO")  # letters of what holds the noun after it
_AS_SAYING = 6  # units between "quoted" and "as saying"


def says(scene: Scene, k: int, verb: VerbGroup, naming: Naming, content: Content) -> bool:
    """Whether a verb that can do more than say something does say something here."""
    lemma, shows = verb.lemma, scene.head[naming.unit] in saying("showing_noun")
    ends = naming.unit > 0 and content.kind in ("none", "more")
    turned = naming.unit == k + 1 and scene.units.letters[:k].rstrip(",").endswith('"')  # "...", continued the witness
    trails = turned or (ends and scene.units.letter[naming.unit - 1] in (",", '"'))
    if lemma in saying("showing"):
        return shows or (content.kind in ("that", "quote") and _shows(scene, naming.unit)) or airs(scene, k, verb)
    if lemma in saying("airing"):
        return airs(scene, k, verb)
    if strength(scene, naming.unit) == UNKNOWN and lemma not in saying("by_anybody"):
        return False
    if lemma in saying("of_things") and scene.units.word[naming.unit] in saying("one_side") and (
            scene.parsed.lower[verb.head].endswith("s")):
        return False  # "the raid was the third; it underscores that"
    if lemma in saying("seeing_for_oneself"):
        return content.kind != "aim"
    if lemma in saying("voicing"):
        return True
    if lemma in saying("concluding") and strength(scene, naming.unit) == SPEAKS and (ends or content.said):
        return True
    if lemma in saying("with_that"):
        return content.kind in ("that", "quote") or trails or (lemma in said_with() and content.kind == "noun")
    if lemma in saying("with_clause"):
        return content.said or content.kind == "aim" or ends or scene.head[content.at] in any_saying(
            "owning_up", "claimed_to_be")
    if lemma in said_with():
        return content.said or content.kind == "noun" or trails
    return content.kind != "aim"


def airs(scene: Scene, k: int, verb: VerbGroup) -> bool:
    """Whether a recording is shown: "aired footage of"."""
    return verb.lemma in saying("airing") and scene.head[k + 1] in saying("showing_noun")


def _shows(scene: Scene, subject: int) -> bool:
    return any(a.kind in ("monitor", "media", "organisation", "person") for a in scene.actor_on(subject))


def is_adjective(scene: Scene, k: int) -> bool:
    """Whether the word at unit ``k`` only looks like "they state": "the countrys state news agency"."""
    first, last = scene.units.spans[k]
    describes = last - first == 1 and scene.units.word[k] in saying("looks_like_state")
    return describes and scene.units.letter[k + 1] == "N" and scene.units.word[k + 1] in saying("plain_state_media")


def announces_own_deal(scene: Scene, k: int) -> bool:
    """Whether the verb at unit ``k`` makes the deal known that its subject made: "X and Y announced a ceasefire"."""
    verb, deal = scene.units.verb[k], object_of(scene.units, k)
    return verb is not None and verb.lemma in saying("making_known") and deal is not None and (
        singular(scene.head[deal]) in word_class("deal"))


def sees(scene: Scene, k: int) -> bool:
    """Whether somebody of the press tells at unit ``k`` what he saw: "an AFP photographer saw bodies"."""
    verb = scene.units.verb[k]
    if verb is None or verb.lemma not in saying("seeing_for_oneself") or verb.passive or scene.units.letter[k] == "g":
        return False
    if _takes_as(scene, k):
        return False
    naming = sayer(scene, k)
    return naming is not None and singular(scene.head[naming.unit]) in saying("onlooker")


def _takes_as(scene: Scene, k: int) -> bool:
    """Whether what is seen at unit ``k`` is only held to be something: "the crew saw the raid as a mistake"."""
    units = scene.units
    as_ = next((j for j in range(k + 1, len(units.letters)) if units.word[j] == "as"), None)
    return as_ is not None and units.letter[as_ + 1] == "N" and not is_verb(units.letter[as_ + 2])


def voices_that(scene: Scene, k: int) -> bool:
    """Whether the verb at unit ``k`` tells what somebody feels to be so: "expressed concern that"."""
    verb = scene.units.verb[k]
    return verb is not None and verb.lemma in saying("voicing") and scene.head[k + 1] in saying("voiced") and (
        scene.units.word[k + 2] == "that")


def gives_figure(scene: Scene, k: int) -> bool:
    """Whether the verb at unit ``k`` gives a figure: "put the toll at 70", "gave a toll of 44 dead"."""
    verb = scene.units.verb[k]
    if verb is None or verb.lemma not in saying("counting") or verb.passive:
        return False
    figure = object_of(scene.units, k)
    return figure is not None and scene.head[figure] in saying("figure") and (
        scene.parsed.lower[scene.units.spans[figure][0]] != "no")


def quoted_as(scene: Scene, k: int) -> int | None:
    """The unit of "saying" where "as saying" follows a word of quoting within its clause."""
    for j in range(k + 1, min(k + _AS_SAYING, len(scene.units.letters) - 1)):
        verb = scene.units.verb[j + 1]
        if scene.units.word[j] == "as" and verb is not None and verb.bare == "ing" and verb.lemma in words_of_saying():
            return j + 1
    return None


def inverted_speaker(scene: Scene, k: int, lemma: str) -> Naming | None:
    """The speaker after the verb: "..., said spokesman X"; after a comma alone a clause may follow: "X, head of Y, said
    Z had left"."""
    letters = scene.units.letters
    if k == 0 or scene.units.letter[k + 1] != "N" or lemma in any_saying("addressed", "blame"):
        return None
    if scene.head[k + 1] in any_class("killed", "missing"):
        return None  # "Sudan takes the town, says 30 missing"
    if letters[k - 1] not in ',"' and (head := _head_of_body(scene, k, lemma)) is not None:
        return naming_at(scene, head, len(letters))
    if letters[k - 1] not in ',"' and not _turned_round(scene, k, lemma):
        return None
    if letters[k - 1] == "," and content_after(scene, k, lemma).said and sayer(scene, k) is not None:
        return None
    return naming_at(scene, k + 1, len(letters))


def _turned_round(scene: Scene, k: int, lemma: str) -> bool:
    """Whether the speaker follows though no mark stands before: "shells fell on the town said Omar Deng"; behind
    "added" he closes the sentence, or a relative clause about him does."""
    after = scene.units.letter[k + 2]
    adds = lemma in saying("with_clause") and after in (".", "", "R")
    apposed = scene.units.letters[k + 1:k + 4] == "NNR"  # "said the Observatory a group which"
    named = strength(scene, k + 1) == SPEAKS or (strength(scene, k + 1) == ACTS and _is_definite(scene, k + 1)) or (
        after in (".", "", "P", "L") and _is_name(scene, k + 1))
    if not (adds or lemma in saying("by_anybody")) or not named:
        return False
    if content_after(scene, k, lemma).kind != "noun" and after != "R" and not apposed:
        return False
    before = sayer(scene, k)
    if before is None or strength(scene, before.unit) < strength(scene, k + 1):
        return True
    return before.unit < k and scene.units.letter[before.unit - 1] in _GOVERNS  # "hit the town said the army"


def _head_of_body(scene: Scene, k: int, lemma: str) -> int | None:
    """The unit of the name behind "said Observatory head Omar Deng", where "head" looks like a verb."""
    units = scene.units
    role = any(e.table == "role" for e in noun_forms().get(units.word[k + 2], ()))
    closes = units.letters[k + 1:k + 5] in ("NVN.", "NVN") and lemma in saying("by_anybody")
    return k + 3 if role and closes and scene.parsed.tags[units.spans[k + 3][1] - 1] == "E" else None


def _is_name(scene: Scene, k: int) -> bool:
    """Whether unit ``k`` is a name that no list knows: "said Deng."."""
    noun = scene.units.noun[k]
    return noun is not None and strength(scene, k) == MAY and scene.parsed.tags[noun.head] == "E" and (
        not scene.in_headline(noun.head))


def _is_definite(scene: Scene, k: int) -> bool:
    noun = scene.units.noun[k]
    return noun is not None and noun.definite


def given_by(scene: Scene, k: int) -> Naming | None:
    """The source after "according to", "citing"; where a comma was lost it is only the beginning of its noun group:
    "according to the Observatory at least nine people"."""
    first = source_at_start(scene, k)
    if first is not None:
        return Naming(k, (first,))
    article = scene.units.letter[k] == "N" and scene.parsed.tags[scene.units.spans[k][0]] == "D"
    known = strength(scene, k) > UNKNOWN or article  # "according to the journal", not "according to type and weight"
    return naming_at(scene, k, len(scene.units.letters)) if known else None


def issuer(scene: Scene, n: int) -> int:
    """Who gave what is quoted: "information gathered by X", "a statement cited by X", "figures from X"."""
    if scene.head[n] not in saying("carrier") or shown_to(scene, n) is not None:
        return n
    j = n + 2 if scene.units.letter[n + 1] == "u" else n + 1
    return j + 1 if scene.units.word[j] in saying("issuer_preposition") and scene.units.letter[j + 1] == "N" else n


def shown_to(scene: Scene, n: int) -> int | None:
    """The unit of who saw the document at unit ``n``: "a report seen by X"."""
    verb = scene.units.verb[n + 1]
    seen = verb is not None and verb.lemma in saying("seeing") and scene.units.word[n + 2] == "by"
    return n + 3 if seen and scene.units.letter[n + 3] == "N" else None


def calls_untrue(scene: Scene, k: int) -> bool:
    """Whether the verb at unit ``k`` denies what is told: "described the reports of raids as fabricated"."""
    verb, told, low = scene.units.verb[k], scene.head[k + 1], scene.parsed.lower
    if verb is None or verb.lemma not in saying("labelling") or singular(told) not in saying("told_noun"):
        return False
    last = len(scene.parsed.tags)
    ends = (i for i in range(verb.last + 1, last) if i + 1 == last or low[i + 1] in (".", ",", "and"))
    return any(low[i] in saying("untrue") and low[i - 1] in saying("before_untrue") for i in ends)
