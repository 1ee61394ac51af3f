"""English word classes from the data files, each word looked up by its lower-case form."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# One letter a word class, so that groups are regular expressions over a string of tags.
CLASS_TAG = {
    "determiner": "D", "number": "M", "preposition": "P", "of": "O", "by": "B", "to": "T", "conjunction": "C",
    "relative": "R", "subordinator": "W", "pronoun": "H", "be": "A", "have": "X", "modal": "Q", "negation": "I",
    "adverb": "L", "adjective": "J",
}


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb: ``form`` is ``base``, ``s``, ``ing``, ``past``, ``part`` or ``ed`` (past or participle).
    ``invariant``: past and base are one form ("hit", "cut")."""

    lemma: str
    form: str
    also_noun: bool
    invariant: bool = False


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The word lists of ``words.toml`` by name."""
    table = tomllib.loads((files("dateline.data") / "english" / "words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


@cache
def word_lists_of_bounds() -> tuple[tuple[str, ...], ...]:
    """The phrases that bound a figure ("at least", "more than"), longest first."""
    return tuple(sorted((tuple(w.split("_")) for w in word_lists()["bound"]), key=lambda ws: -len(ws)))


@cache
def function_words() -> dict[str, str]:
    """Word -> tag, for the closed classes and the common adjectives of ``words.toml``."""
    table = word_lists()
    tags: dict[str, str] = {}
    for name, tag in CLASS_TAG.items():
        for word in table[name]:
            tags.setdefault(word, tag)
    return tags


def regular_forms(base: str) -> tuple[str, str, str]:
    """The -s, -ing and -ed forms of a regular verb (Quirk et al. 1985, 3.5-3.10).

    >>> regular_forms("carry"), regular_forms("stop"), regular_forms("free")
    (('carries', 'carrying', 'carried'), ('stops', 'stopping', 'stopped'), ('frees', 'freeing', 'freed'))
    """
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies", base + "ing", base[:-1] + "ied"
    s = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if base.endswith("ie"):
        return s, base[:-2] + "ying", base + "d"
    if base.endswith("ee"):
        return s, base + "ing", base + "d"
    if base.endswith("e"):
        return s, base[:-1] + "ing", base + "d"
    if _doubles(base):
        return s, base + base[-1] + "ing", base + base[-1] + "ed"
    return s, base + "ing", base + "ed"


_STRESSED_LAST = ("fer", "pel", "mit", "cur", "gin", "bel", "cel", "vel", "tal", "dnap", "lot", "get", "run", "set", "rrel")
_UNSTRESSED = ("offer", "suffer", "differ", "visit", "limit", "target", "profit", "budget", "forget")


def _doubles(base: str) -> bool:
    """Whether the last consonant is doubled: one short stressed vowel before it ("stop", "repel", "kidnap")."""
    if len(base) < 3 or base[-1] in "aeiouwxy" or base[-2] not in "aeiou" or base[-3] in "aeiou":
        return False
    vowels = sum(c in "aeiou" for c in base)
    return vowels == 1 or (base.endswith(_STRESSED_LAST) and base not in _UNSTRESSED)


def _may_double(base: str) -> bool:
    return len(base) > 2 and base[-1] not in "aeiouwxy" and base[-2] in "aeiou" and base[-3] not in "aeiou"


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Every form of the verbs in ``verbs.txt``."""
    forms: dict[str, VerbForm] = {}
    text = (files("dateline.data") / "english" / "verbs.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        base, *irregular = line.split()
        noun, base = base.endswith("~"), base.rstrip("~")
        s, ing, ed = regular_forms(base)
        forms.setdefault(s, VerbForm(base, "s", noun))
        forms.setdefault(ing, VerbForm(base, "ing", noun))
        if len(irregular) == 2 and irregular[0] != irregular[1]:
            forms[irregular[0]] = VerbForm(base, "past", noun)
            forms[irregular[1]] = VerbForm(base, "part", noun)
        elif irregular:
            forms[irregular[0]] = VerbForm(base, "ed", noun)
        else:
            forms.setdefault(ed, VerbForm(base, "ed", noun))
        if _may_double(base):  # "controlled"; "travelled" beside "traveled"
            for stem in (base, base + base[-1]):
                forms.setdefault(stem + "ing", VerbForm(base, "ing", noun))
                if not irregular:
                    forms.setdefault(stem + "ed", VerbForm(base, "ed", noun))
        forms[base] = VerbForm(base, "base", noun, irregular[:1] == [base])
    return forms
