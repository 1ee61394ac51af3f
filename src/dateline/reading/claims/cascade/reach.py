"""What a speaker answers for: the stretch of a sentence before or after the word of saying."""

from __future__ import annotations

from typing import Literal

from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import said_with, saying, words_of_saying
from dateline.reading.grammar.lexicon import word_lists
from dateline.reading.shapes import dataclass

_PHRASE = frozenset("POBT")
_TERM = 5  # units between quotation marks; what is shorter quotes a term and not a statement


@dataclass(frozen=True, slots=True)
class Content:
    """What a word of saying is followed by, from unit ``at``: a clause opened by "that", a bare clause, a quotation,
    only a noun, an infinitive, a participle that goes on, or nothing that is said."""

    kind: Literal["that", "clause", "quote", "noun", "aim", "more", "none"]
    at: int

    @property
    def said(self) -> bool:
        """Whether it is said, and not only done: a clause or quotation."""
        return self.kind in ("that", "clause", "quote")


def content_after(scene: Scene, k: int, lemma: str) -> Content:
    """What stands after the word of saying at unit ``k``; who is told comes first ("told AFP that")."""
    units = scene.units
    j = k + 1
    if lemma in saying("addressed") and units.letter[j] == "N":
        j += 1
    if units.word[j] in said_with().get(lemma, ()):
        if units.letter[j + 1] == "N" and units.word[j + 1] != "that":
            return Content("noun", j + 1)
        j += 1
    after = j
    j = _after_phrases(scene, j)
    letter, word = units.letter[j], units.word[j]
    if letter in ("\"", ":") or units.letters[j:j + 2] == ',"':
        return Content("quote", j + (letter == ","))
    if word in saying("content_opener") and letter in ("W", "R", "N"):
        return Content("that", j)
    if letter == "g" or units.letters[j:j + 2] == ",g" or _looks_like_noun(scene, j):
        return Content("more" if _of_speaking(scene, after, j) else "none", j)
    if letter == "N" and _closes(scene, j):
        return Content("none", j)
    if letter == "N":
        return Content("clause" if _verb_follows(units.letters, j) else "noun", j)
    if letter == "t":
        return Content("aim", j)
    return Content("none", j)


def _closes(scene: Scene, j: int) -> bool:
    """Whether at noun unit ``j`` only another speaker follows: "..., a nurse said on Friday, Reuters reported"."""
    verb = scene.units.verb[j + 1]
    return verb is not None and verb.lemma in words_of_saying() and not scene.units.letters[j + 2:].strip('."')


def _looks_like_noun(scene: Scene, j: int) -> bool:
    """Whether unit ``j`` is a participle that goes on and looks like a noun: "said contradicting denials"."""
    word = scene.units.word[j]
    first, last = scene.units.spans[j] if j < len(scene.units.spans) else (0, 0)
    return scene.units.letter[j] == "N" and last - first == 1 and word.endswith("ing") and (
        word not in word_lists()["ing_noun"] and scene.units.letter[j + 1] != "V")


def _of_speaking(scene: Scene, after: int, j: int) -> bool:
    """Whether a participle goes on with the saying ("said in a statement putting the toll at ten") and does not
    describe a noun before it ("said at a ceremony marking the day")."""
    nouns = [n for n in range(after, j) if scene.units.letters[n] == "N" and not scene.is_time(n)]
    return all(scene.head[n] in saying("showing_noun") for n in nouns)


def _after_phrases(scene: Scene, j: int) -> int:
    """The unit after times and prepositional phrases: "said in a statement on Tuesday"."""
    units = scene.units
    while j < len(units.letters):
        if units.letters[j] == "L" or (units.letters[j] == "N" and scene.is_time(j)):
            j += 1
        elif units.letters[j] in _PHRASE and units.word[j] in saying("aside_preposition") and (
                units.letter[j + 1] in ("N", "L")):
            j += 2
        elif units.letters[j] in _PHRASE and units.letter[j + 1] == '"':
            return j + 1
        else:
            break
    return j


def _verb_follows(letters: str, j: int) -> bool:
    """Whether noun unit ``j`` is the subject of a verb in its clause."""
    for n, letter in enumerate(letters[j + 1:], j + 1):
        if letter in 'W:."' or letters[n:n + 2] == ",R":
            return False
        if letter in "Vu":
            return True
    return False


def reach(scene: Scene, k: int, subject: int, content: Content, inverted: bool) -> tuple[int, int]:
    """The tokens that a speaker answers for. ``subject``: the unit at which its naming begins."""
    units, end = scene.units, len(scene.parsed.tags)
    begin = min(subject, k)
    left = units.letters[:begin]
    said_before = '"' in left or any(is_verb(c) for c in left) or (
        "N" in left and scene.parsed.sentence.kind == "title")
    if said_before and _goes_on(scene, begin, content):
        return 0, end
    trails = content.kind in ("none", "more") or (content.kind == "noun" and _lemma(scene, k) in saying("by_anybody"))
    if inverted or (said_before and trails and not _inserted(scene, begin, k)):
        return 0, end if content.kind in ("more", "noun") and not inverted else units.spans[begin][0]
    if (said_before and _split_quotation(scene, begin)) or _set_off(scene, begin, k):
        return 0, end
    start = content.at if content.kind == "quote" else k + 1
    last = _end_of_aside(scene, begin, k) or _end_of_quotation(scene, content)
    return units.spans[min(start, len(units.spans) - 1)][0], last


def _lemma(scene: Scene, k: int) -> str:
    verb = scene.units.verb[k]
    return verb.lemma if verb is not None else ""


def _inserted(scene: Scene, begin: int, k: int) -> bool:
    """Whether the words of saying stand inside a relative clause: "the militia that it says shelled the town"."""
    first, last = scene.units.spans[begin]
    if last - first > 1 and scene.units.word[begin] in saying("content_opener"):
        return True  # "in what the monitor said was its worst day"
    if scene.units.letter[begin - 1] == "N" and scene.units.letter[k + 1] in ("V", "u"):
        return True  # "the raid the army says killed ten"
    return scene.units.letter[begin - 1] == "R" or scene.units.word[begin - 1] in saying("content_opener")


def _end_of_aside(scene: Scene, begin: int, k: int) -> int | None:
    """The token after a relative clause between commas that the words of saying stand in."""
    letters = scene.units.letters
    if not _inserted(scene, begin, k) or letters[max(0, begin - 2):begin - 1] != ",":
        return None
    comma = letters.find(",", k)
    return scene.units.spans[comma][0] if comma > 0 else None


def _split_quotation(scene: Scene, begin: int) -> bool:
    """Whether the words of saying stand inside what is said: "..., he said, ..."."""
    before = scene.units.letter[begin - 1]
    return before == '"' or (before == "," and '"' in scene.units.letters[:begin])


def _set_off(scene: Scene, begin: int, k: int) -> bool:
    """Whether the words of saying stand between commas inside what is said: "The strike, the army said, killed ten"."""
    letters = scene.units.letters
    return letters[max(0, begin - 1):begin] == "," and letters[k + 1:k + 2] == "," and (
        "N" in letters[:begin] and not any(is_verb(c) for c in letters[:begin]))


def _goes_on(scene: Scene, begin: int, content: Content) -> bool:
    """Whether words of saying between commas are followed by more of what is said: "Troops left, he said, and ..."."""
    units, j = scene.units, content.at
    return content.kind == "none" and units.letter[begin - 1] == units.letter[j] == "," and (
        units.word[j + 1] in saying("going_on"))


def _end_of_quotation(scene: Scene, content: Content) -> int:
    """The token after what is quoted: what follows the last mark is the report's own again."""
    letters, end = scene.units.letters, len(scene.parsed.tags)
    if content.kind != "quote" or letters[content.at] != '"':
        return end
    last = letters.rfind('"')
    return scene.units.spans[last][1] if last > content.at + _TERM else end
