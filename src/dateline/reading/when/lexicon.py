"""The words and rules of ``data/when``, compiled once.

In a rule's pattern a space is a gap of white space, ``~`` a gap or a hyphen, and ``{name}`` a class: a group of that
name over a table of words, or one of the phrases built here. A name may stand several times in one pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, cast

from dateline.data.table import read_toml
from dateline.reading.page.calendars import LETTERS, month_names

GAP = r"[ \t\n\r\xa0]{1,3}"
_LOOSE_GAP = r"[ \t\n\r\xa0-]{1,3}"
_DAY = r"3[01]|[12][0-9]|0?[1-9]"
_MARKS = (("\u2019", "'"), ("\u2018", "'"), ("\xa0", " "), ("\u2011", "-"), ("\u2010", "-"))
# Arabic-Indic and Persian digits, and one form for each letter that Arabic and Persian keyboards mix.
_ARABIC = tuple(bytes([lead]) for lead in range(0xD8, 0xDC))  # bytes that begin U+0600 to U+06FF, and nothing else
_DIGITS = {zero + n: ord("0") + n for zero in (0x660, 0x6F0) for n in range(10)}
_LETTERS = LETTERS | _DIGITS
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")

Entry = Mapping[str, Any]
MonthTable = Literal["arabic", "persian", "hijri"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of ``rules.toml``: its pattern over folded text, the builder that reads its groups, the words that it
    needs (without any of them it matches nothing)."""

    id: str
    kind: str
    pattern: re.Pattern[str]
    check: str | None
    needs: frozenset[str]


def fold(text: str) -> str:
    """Lower case for A-Z, plain apostrophes, hyphens, spaces and digits; as long as ``text``, so offsets hold."""
    if text.isascii():
        return text.lower()
    data = text.encode("utf-8", "surrogatepass").lower()  # of bytes, A-Z alone
    low = data.decode("utf-8", "surrogatepass")
    for mark, plain in _MARKS:
        low = low.replace(mark, plain)
    return low.translate(_LETTERS) if any(map(data.__contains__, _ARABIC)) else low


@cache
def words() -> Entry:
    """The tables of ``words.toml``."""
    return read_toml("when", "words.toml")


@cache
def word_list(name: str) -> frozenset[str]:
    """One list of ``[words]`` as a set."""
    return frozenset(words()["words"][name])


@cache
def months(calendar: MonthTable) -> Mapping[str, int]:
    """Names of months with their numbers: ``arabic`` is the Gregorian year in Arabic letters."""
    if calendar == "hijri":
        return {name: number for number, names in enumerate(words()["hijri_month"]["names"], 1) for name in names}
    if calendar == "persian":
        return month_names("persian")
    return {name: n for name, n in month_names("gregorian").items() if "\u0620" <= name[0] <= "\u06cc"}


def rules_for(folded: str) -> Mapping[str, tuple[Rule, ...]]:
    """First word of an expression -> the rules that may read it on a page; ``#`` stands for any number. "the" has its
    rules by the word behind it too ("the first").

    A rule without any of the words that it needs is not tried on the page at all.
    """
    return _rules_with(frozenset(word for word in _needed() if word in folded))


@lru_cache(maxsize=256)
def _rules_with(present: frozenset[str]) -> Mapping[str, tuple[Rule, ...]]:
    by_start: dict[str, list[Rule]] = {start: [] for _, starts in _rules() for start in starts}
    for rule, starts in _rules():
        if not rule.needs or not present.isdisjoint(rule.needs):
            anywhere = [start for start in by_start if start.startswith("the ")] if "the" in starts else []
            for start in (*starts, *anywhere):
                by_start[start].append(rule)
    return {start: tuple(found) for start, found in by_start.items()}


@cache
def _rules() -> tuple[tuple[Rule, tuple[str, ...]], ...]:
    """Every rule with the first words that it starts with."""
    found = []
    for entry in read_toml("when", "rules.toml")["rule"]:
        needs = frozenset(entry.get("needs", ()))
        rule = Rule(entry["id"], entry["kind"], compiled(entry["pattern"]), entry.get("check"), needs)
        starts = {start for name in entry["starts"] for start in _first_words(name)}
        if "the" in entry:
            starts = starts - {"the"} | {f"the {word}" for name in entry["the"] for word in _first_words(name)}
        found.append((rule, tuple(sorted(starts))))
    return tuple(found)


@cache
def _needed() -> tuple[str, ...]:
    return tuple(sorted({word for rule, _ in _rules() for word in rule.needs}))


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first."""
    return "|".join(re.escape(p).replace(r"\ ", " ") for p in sorted(phrases, key=lambda p: (-len(p), p)))


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of ``rules.toml``, its classes and gaps filled in."""
    seen: dict[str, int] = {}
    previous = ""
    while pattern != previous:
        previous, pattern = pattern, _PLACEHOLDER.sub(lambda m: _classes()[m.group(1)], pattern)
    pattern = re.sub(r"\(\?P<([a-z0-9]+(?:_[a-z0-9]+)*)(?:__\d+)?>", lambda m: _numbered(m.group(1), seen), pattern)
    return re.compile(r"\b(?:" + _gaps(pattern) + r")(?!\w)")


def groups(match: re.Match[str]) -> dict[str, str]:
    """The groups that matched, by name, numbered ones joined; words that more than a space parts are parted by one."""
    return {name.partition("__")[0]: " ".join(value.split())
            for name, value in match.groupdict().items() if value is not None}


def _numbered(name: str, seen: dict[str, int]) -> str:
    seen[name] = seen.get(name, 0) + 1
    return f"(?P<{name}__{seen[name]}>"


def _gaps(pattern: str) -> str:
    """Spaces outside character classes become gaps, before ``?`` an optional one."""
    out, depth = [], 0
    for i, c in enumerate(pattern):
        escaped = i > 0 and pattern[i - 1] == "\\"
        if c == "[" and not escaped:
            depth += 1
        elif c == "]" and not escaped:
            depth -= 1
        if depth == 0 and c in " ~" and not escaped:
            gap = GAP if c == " " else _LOOSE_GAP
            out.append(f"(?:{gap})" if pattern[i + 1 : i + 2] == "?" else gap)
        else:
            out.append(c)
    return "".join(out)


@cache
def _classes() -> Mapping[str, str]:
    table = words()
    full = [m for m in table["month"] if len(m) > 4 or m in ("may", "june", "july")]
    short = [m for m in table["month"] if m not in full]
    lists = table["words"]
    units = r"(?P<unit>" + alternatives(table["unit"]) + ")"
    tens, ones = ([word for word, n in table["number"].items() if word not in ("a", "an") and low <= n <= high]
                  for low, high in ((20, 90), (1, 9)))
    number = (r"(?P<num>[0-9]{1,3}(?![0-9:,.])|" + rf"(?:{alternatives(tens)})-(?:{alternatives(ones)})|"
              + alternatives(table["number"]) + ")(?: (?P<half>and a half))?")
    return {
        "year": r"(?P<year>(?:1[6-9][0-9]{2}|20[0-4][0-9]))(?![0-9])",
        "day": rf"(?P<day>{_DAY})(?:st|nd|rd|th)?(?![0-9]|:[0-9])",
        "month": rf"(?:(?P<month>{alternatives(full)})\b|(?P<month>{alternatives(short)})\b\.?)",
        "arabic_month": rf"(?P<month>{alternatives(months('arabic'))})\b",
        "persian_month": rf"(?P<month>{alternatives(months('persian'))})\b",
        "hijri_month": rf"(?P<month>{alternatives(months('hijri'))})\b",
        "persian_year": r"(?P<year>1[34][0-9]{2})(?![0-9])",
        "hijri_year": r"(?P<year>1[34][0-9]{2})(?![0-9])",
        "month_name": rf"(?P<month>{alternatives(full)})\b",
        "weekday": rf"(?P<weekday>{alternatives(table['weekday'])})",
        "wdany": rf"(?:{{weekday}}\b|(?P<weekday>{alternatives(table['weekday_short'])})\b\.?)",
        "qordinal": r"(?P<ordinal>first|second|third|fourth|last)",
        "decade_word": rf"(?P<decadeword>{alternatives(table['decade_word'])})",
        "holiday": rf"(?P<holiday>{alternatives(table['holiday'])})",
        "clock": r"(?P<hour>[0-9]{1,2})(?:[:.]?(?P<minute>[0-5][0-9]))? ?(?P<half>am|pm|a\.m\.|p\.m\.)(?![a-z])"
                 r"(?: (?:[ecmp][sd]t|gmt|local time))?",
        "full_clock": r"(?P<hour>[01]?[0-9]|2[0-3])(?::(?P<minute>[0-5][0-9])(?: (?:gmt|utc|local time))?"
                   r"|[.]?(?P<minute>[0-5][0-9]) (?:gmt|utc|local time))",
        "dayname": "(?:(?:{wdany},? )?{month} {day}(?:,? {year})?|(?:{wdany},? )?{day}(?: of)? {month}(?:,? {year})?"
                   "|{weekday}|{deictic})",
        "dayordinal": rf"(?P<dayordinal>{alternatives(table['day_ordinal'])})",
        "season": rf"(?P<season>{alternatives(table['season'])})",
        "rel": r"(?P<rel>last|this|next|that)",
        "edge": rf"(?P<edge>{alternatives(table['edge'])})",
        "cut": r"(?:(?:the )?{edge}~(?:the )?|(?:the )?{cut_count} (?:of|in) )",
        "cut_count": r"{ordinal} (?:{num} )?{cut_unit}(?P<cutmany>s)?",
        "cut_unit": r"(?P<cutunit>week|half|quarter|day|month)",
        "shift": r"(?P<shift>earlier|later)",
        "ordinal": rf"(?P<ordinal>{alternatives(table['ordinal'])})",
        "num": number,
        "unit": units,
        "punit": r"(?P<unit>week|weekend|month|year|decade)",
        "vague_count": rf"(?P<vague_count>{alternatives(lists['vague_count'])})",
        "about": rf"(?:(?P<about>{alternatives(lists['about'])}) )?",
        "part": rf"(?P<part>{alternatives(table['part'])})",
        "deictic": rf"(?P<deictic>{alternatives(table['deictic'])})",
        "vague": rf"(?P<vague>{alternatives(table['vague'])})",
        "often": rf"(?P<often>{alternatives(table['often'])})",
        "counted": rf"(?:{alternatives(lists['counted'])})\b",
    }


def _first_words(name: str) -> set[str]:
    """The first words that a name in ``starts`` stands for; a plain word stands for itself."""
    table = words()
    if name in ("arabic", "persian", "hijri"):
        return {re.split(r"[^\w']", month)[0].split("'")[0] for month in months(cast(MonthTable, name))}
    if name == "month_name":
        name = "month"
    if name == "vague_first":
        return {phrase.split()[0] for phrase in table["vague"]}
    if name in ("vague_count", "about"):
        return {phrase.split()[0] for phrase in table["words"][name]}
    if name == "unit":
        return {form for unit in table["unit"] for form in (unit, unit + "s")}
    found = {re.split(r"\W", phrase)[0] for phrase in table[name]} if name in table and name != "words" else {name}
    possessive = {word + "s" for word in found} if name in ("weekday", "deictic", "month") else set()
    return found | possessive
