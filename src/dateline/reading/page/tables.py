"""The word tables of this room, read once and made ready for matching."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dateline.data.entries import Outlet
from dateline.data.load import outlets
from dateline.data.table import read_toml

_MARKS = " \t\u00a0:;,.|•·*#>»«‹›–—-_…=+()[]{}\"'“”’‘!?"


@dataclass(frozen=True, slots=True)
class Furniture:
    """Phrases of page furniture in lower case, of all languages together."""

    line: frozenset[str]
    start: tuple[str, ...]
    hold: tuple[str, ...]
    tail: re.Pattern[str]
    sections: frozenset[str]
    sum: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class CreditWords:
    """Phrases of credits in lower case; patterns match folded text unless they say otherwise."""

    by: re.Pattern[str]
    source: re.Pattern[str]
    outlet_nouns: frozenset[str]
    own: frozenset[str]
    particles: frozenset[str]
    caption_line: tuple[str, ...]
    caption_words: frozenset[str]
    caption_end: re.Pattern[str]
    note: re.Pattern[str]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    disclaimer: re.Pattern[str]
    publisher: re.Pattern[str]
    release: frozenset[str]
    about: re.Pattern[str]
    platforms: frozenset[str]


def fold_marks(text: str) -> str:
    """Lower case with straight quotes and single spaces, for phrases."""
    return " ".join(text.replace("’", "'").casefold().split())


def plain(text: str) -> str:
    """A phrase for comparison: lower case, marks and white space at its ends dropped, straight quotes."""
    return without_marks(fold_marks(text))


def without_marks(folded: str) -> str:
    """A folded phrase without the marks and white space at its ends."""
    return folded.strip(_MARKS)


def alike(words: str) -> str:
    """Words with one letter for those that ``re.I`` takes for one: what is not found so need not be searched for."""
    return words.casefold().replace("i\u0307", "i").replace("ı", "i")


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first, white space of any length between words.

    Those of one first letter stand together, so that of hundreds of names only those are tried that begin as the text.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)):
        letter = re.escape(phrase.lstrip()[0])
        pattern = r"\s+".join(map(re.escape, phrase.split()))
        by_letter.setdefault(letter, []).append(pattern.removeprefix(letter))
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


@cache
def furniture() -> Furniture:
    """``data/page/furniture.toml``."""
    table = read_toml("page", "furniture.toml")
    sections, sums = table.pop("sections")["names"], table.pop("sums")["words"]
    parts: dict[str, list[str]] = {key: [] for key in ("line", "start", "hold", "tail")}
    for language in table.values():
        for key, phrases in parts.items():
            phrases.extend(language[key])
    figure = rf"(?:\d{{1,2}}|{any_of(sums)})"
    return Furniture(
        frozenset(map(plain, parts["line"])),
        tuple(phrase.casefold() for phrase in parts["start"]),
        tuple(" ".join(phrase.casefold().split()) for phrase in parts["hold"]),
        re.compile(rf"(?<!\w)(?:{any_of(parts['tail'])})(?![a-z])"),
        frozenset(sections),
        re.compile(rf"{figure}\s*[-+×x*−]\s*{figure}\s*=|=\s*{figure}\s*[-+×x*−]"),
    )


@cache
def credit_words() -> CreditWords:
    """``data/page/credits.toml``."""
    table = read_toml("page", "credits.toml")
    colon = set(table["colon"])

    def before(kind: str) -> re.Pattern[str]:
        free = any_of(word for word in table[kind] if word not in colon)
        bound = any_of(word for word in table[kind] if word in colon)
        return re.compile(rf"(?:(?:{free})\b\s*:?|(?:{bound})\s*:)\s*" if free else rf"(?:{bound})\s*:\s*", re.I)

    return CreditWords(
        before("by"),
        re.compile(rf"(?:{any_of(table['source'])})\s*:\s*", re.I),
        frozenset(table["outlet_nouns"]),
        frozenset(table["own"]),
        frozenset(table["particles"]),
        tuple(table["caption_line"]),
        frozenset(table["caption_end"]),
        re.compile(rf"(?:^|[.!?)\]”\"]\s+)(?:{any_of(w for w in table['caption_end'] if 'photo' in w or ' ' in w)})"
                   r"\b[^.!?]{0,40}$"),
        re.compile(rf"\(\s*(?:{any_of(table['notes'])})\b[^()]{{0,300}}\)\s*$"),
        tuple(sorted(table["published"], key=len, reverse=True)),
        tuple(sorted(table["updated"], key=len, reverse=True)),
        re.compile(rf"(?P<name>[^.;:!?\n]{{2,60}}?)\s+(?:{any_of(table['disclaimer'])})", re.I),
        re.compile(rf"(?:{any_of(table['publisher'])})\s*:?\s+(?:the\s+)?", re.I),
        frozenset(table["release"]),
        re.compile(rf"(?:{any_of(table['about'])})\s*:?\s+", re.I),
        frozenset(table["platforms"]),
    )


@cache
def outlets_by_name() -> Mapping[str, Outlet]:
    """Lower-case name or alias, without a leading "the", -> outlet."""
    return {plain(name).removeprefix("the "): outlet for outlet in outlets() for name in outlet.names}


@cache
def outlets_by_domain() -> Mapping[str, Outlet]:
    """Domain without "www." -> outlet."""
    return {domain.casefold(): outlet for outlet in outlets() for domain in outlet.domains}


def known_outlet(name: str) -> Outlet | None:
    """The outlet of that name or alias, in any case."""
    return outlets_by_name().get(plain(name).removeprefix("the "))


@cache
def agency_names() -> re.Pattern[str]:
    """Names of agencies as they stand in credits: as listed, or all in capitals. Matches case."""
    names = {name for outlet in outlets() if outlet.agency for name in outlet.names if len(name) > 1}
    return re.compile(rf"(?<!\w)(?:{any_of(names | {name.upper() for name in names}) or '(?!)'})(?!\w)")


@cache
def agency_openers() -> frozenset[str]:
    """The words with which the name of an agency begins, as they stand in credits."""
    names = [name.removeprefix("The ") for outlet in outlets() if outlet.agency for name in outlet.names]
    return frozenset(name.split()[0] for name in (*names, *map(str.upper, names)))
