"""English word lists and verb forms from ``data/english``, each word looked up by its lower-case form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.data.table import read_toml
from dateline.reading.answers import of_word

# One letter a word class, so that groups are regular expressions over a string of tags.
CLASS_TAG = {
    "determiner": "D", "number": "M", "preposition": "P", "of": "O", "by": "B", "to": "T", "conjunction": "C",
    "relative": "R", "subordinator": "W", "pronoun": "H", "be": "A", "have": "X", "modal": "Q", "negation": "I",
    "adverb": "L", "adjective": "J",
}


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb: ``form`` is ``base``, ``s``, ``ing``, ``past``, ``part`` or ``ed`` (past or participle).

    ``also_noun``: its base and -s forms are as often nouns; ``invariant``: past and base are one form ("hit", "cut").
    """

    lemma: str
    form: str
    also_noun: bool
    invariant: bool = False


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The word lists of ``words.toml`` by name."""
    return {name: frozenset(words.split()) for name, words in read_toml("english", "words.toml").items()}


@of_word
def affixes(name: str) -> tuple[str, ...]:
    """A list of beginnings or endings of ``words.toml``, as ``str.startswith`` and ``str.endswith`` take them."""
    return tuple(sorted(word_lists()[name]))


@of_word
def phrases(name: str) -> frozenset[str]:
    """A list of ``words.toml`` whose entries are several words, joined by ``_`` in the file, as they stand in text."""
    return frozenset(entry.replace("_", " ") for entry in word_lists()[name])


@cache
def bounds() -> tuple[tuple[str, ...], ...]:
    """The phrases that bound a figure ("at least", "more than"), longest first."""
    return tuple(sorted((tuple(p.split()) for p in phrases("bound")), key=len, reverse=True))


@cache
def function_words() -> dict[str, str]:
    """Word -> tag, for the closed classes and the common adjectives of ``words.toml``."""
    table = word_lists()
    tags: dict[str, str] = {}
    for name, tag in CLASS_TAG.items():
        for word in table[name]:
            tags.setdefault(word, tag)
    return tags


def regular_forms(base: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The -s form of a regular verb and every spelling of its -ing and -ed forms (Quirk et al. 1985, 3.5-3.10).

    >>> regular_forms("carry"), regular_forms("stop")
    (('carries', ('carrying',), ('carried',)), ('stops', ('stopping',), ('stopped',)))
    >>> regular_forms("control")
    ('controls', ('controlling', 'controling'), ('controlled', 'controled'))
    """
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies", (base + "ing",), (base[:-1] + "ied",)
    s = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if base.endswith("ie"):
        return s, (base[:-2] + "ying",), (base + "d",)
    if base.endswith("ee"):
        return s, (base + "ing",), (base + "d",)
    if base.endswith("e"):
        return s, (base[:-1] + "ing",), (base + "d",)
    stems = _stems(base)
    return s, tuple(stem + "ing" for stem in stems), tuple(stem + "ed" for stem in stems)


def _stems(base: str) -> tuple[str, ...]:
    """What -ing and -ed are put to: the last consonant doubled after one short vowel ("stop").

    In longer verbs stress and country decide ("controlled", "targeted", "travelled" and "traveled"): both spellings.
    """
    if len(base) < 3 or base[-1] in "aeiouwxy" or base[-2] not in "aeiou" or base[-3] in "aeiou":
        return (base,)
    doubled = base + base[-1]
    return (doubled,) if sum(c in "aeiou" for c in base) == 1 else (doubled, base)


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Every form of the verbs in ``verbs.txt``; irregular and base forms go before regular ones."""
    forms: dict[str, VerbForm] = {}
    text = (files("dateline.data") / "english" / "verbs.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            base, *irregular = line.split()
            _add_forms(forms, base.rstrip("~"), irregular, also_noun=base.endswith("~"))
    return forms


def _add_forms(forms: dict[str, VerbForm], base: str, irregular: list[str], *, also_noun: bool) -> None:
    """Adds one verb. ``irregular``: past and participle, empty where regular."""
    s, ings, eds = regular_forms(base)
    forms.setdefault(s, VerbForm(base, "s", also_noun))
    for ing in ings:
        forms.setdefault(ing, VerbForm(base, "ing", also_noun))
    if len(irregular) == 2 and irregular[0] != irregular[1]:
        forms[irregular[0]] = VerbForm(base, "past", also_noun)
        forms[irregular[1]] = VerbForm(base, "part", also_noun)
    elif irregular:
        forms[irregular[0]] = VerbForm(base, "ed", also_noun)
    for ed in () if irregular else eds:
        forms.setdefault(ed, VerbForm(base, "ed", also_noun))
    forms[base] = VerbForm(base, "base", also_noun, irregular[:1] == [base])


def unlisted_form(word: str) -> VerbForm | None:
    """The form of a verb that the list lacks, by its ending."""
    if word.endswith("ed") and len(word) > 5 and not word.endswith("eed") and "-" not in word:
        return VerbForm(word[:-2], "ed", False)
    return None
