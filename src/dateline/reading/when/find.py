"""Finds time expressions: at every word that can start one, the longest match of the rules; then their frames."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.model import STORY_KINDS, Page, TimeMention
from dateline.reading.shapes import replace
from dateline.reading.when.frames import frame
from dateline.reading.when.groups import Reading
from dateline.reading.when.lexicon import GAP, Rule, alternatives, fold, groups, rules_for, word_list, words
from dateline.reading.when.values import build

_WORD = re.compile(r"[a-z]+|[0-9]+|[\u0620-\u06cc]+")  # Latin words, numbers, words in Arabic letters
_LEFT_WORD = re.compile(r"(?<![a-z])([a-z]++)[\s('\"]{0,3}(?:the |a |year ){0,2}$")
_LAST_WORD = re.compile(r"([a-z]+)(?:\s{1,3}|-)$")
_YEAR_BEFORE = re.compile(r"\b(?:19|20)[0-9]{2},\s$")  # "in 2014, 2016 and 2018"
_RIGHT_WORD = re.compile(r"[\s]{1,3}([a-z]+)")
_REACH = 40  # characters looked at on either side of a match
_EXPRESSION = 120  # no expression of a rule is longer
_LISTS = frozenset({"day-list-month", "month-day-list"})  # rules that read several days, an expression each
_BEFORE_COUNTS = frozenset({"month-day-list", "month-day-range"})  # rules whose last day may be a number of things
_SEVERAL = _BEFORE_COUNTS | {"day-range-month"}
_DAY = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9])")
_BETWEEN = re.compile(r"\bbetween\s{1,3}(?:the )?$")


def find_times(page: Page) -> tuple[TimeMention, ...]:
    """Every time expression of the story sentences, in the order of the text, none overlapping another."""
    folded = fold(page.text)
    scan = _Scan(page.text, folded, rules_for(folded), tuple(m.span() for m in _names().finditer(page.text)))
    taken: list[TimeMention] = []
    for sentence in page.sentences:
        if sentence.kind in STORY_KINDS:
            cores = list(_expressions(scan, sentence.start, sentence.end))
            taken += frame(page.text, folded, sentence.start, sentence.end, cores)
    return tuple(taken)


@dataclass(frozen=True, slots=True)
class _Scan:
    """A text, the rules tried on it by their first words, and the names in it that hold a time word."""

    text: str
    folded: str
    rules: Mapping[str, tuple[Rule, ...]]
    names: tuple[tuple[int, int], ...]


def _expressions(scan: _Scan, start: int, end: int) -> Iterator[TimeMention]:
    """The expressions from ``start`` to ``end``, leftmost first, at each word the longest."""
    position, table = start, scan.rules
    for word in _WORD.finditer(scan.folded, start, end):
        key = word.group()
        candidates = table.get("#" if key.isdigit() else key)
        if key == "the" and (behind := _WORD.search(scan.folded, word.end(), end)):
            key = behind.group()
            candidates = table.get("the #" if key.isdigit() else f"the {key}", candidates)
        if not candidates:
            continue
        at = word.start()
        if at < position or _inside_word(scan.folded, at):
            continue
        position = _name_end(scan.names, at) if scan.names else at
        mention = _longest(scan.text, scan.folded, at, end, candidates) if position == at else None
        if mention:
            yield from mention.ends if mention.rule in _LISTS else (mention,)
            position = mention.end


def _inside_word(folded: str, at: int) -> bool:
    """Whether what stands before is part of the same word or number ("UN-2254", "1,500", "$20")."""
    if at == 0:
        return False
    before = folded[at - 1]
    if before.isalnum() or before in "_$€£#":
        return True
    return before in ",.:/" and at > 1 and folded[at - 2].isdigit()


def _longest(text: str, folded: str, at: int, end: int, candidates: tuple[Rule, ...]) -> TimeMention | None:
    best: TimeMention | None = None
    limit = at + _EXPRESSION if at + _EXPRESSION < end else end
    for rule in candidates:
        match = rule.pattern.match(folded, at, limit)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        reading = build(rule.kind, groups(match)) if _fits(rule, match, text, folded, end) else None
        if reading:
            best = _mention(text, match, reading, rule.id)
    return best


def _mention(text: str, match: re.Match[str], reading: Reading, rule: str) -> TimeMention:
    words_read = text[match.start() : match.end()]
    return TimeMention(words_read, match.start(), match.end(), reading.value, reading.granularity, reading.role,
                       reading.anchor, rule, _ends(text, match, reading, rule))


def _ends(text: str, match: re.Match[str], reading: Reading, rule: str) -> tuple[TimeMention, ...]:
    """The two expressions in "from 3 to 5 June"; none where a match is one expression."""
    value = reading.value
    if value.end is None:
        return ()
    if rule in _LISTS:
        return tuple(_listed(text, match, reading, rule))
    second = _span_of(match, "day2") or _span_of(match, "year2")
    first = _span_of(match, "day") or _span_of(match, "year")
    if second is None or first is None:
        return ()
    month = _span_of(match, "month") or first
    start = month[0] if month[0] < first[0] else first[0]
    spans, values = ((start, first[1]), (second[0], match.end())), (replace(value, end=None), value.end)
    return tuple(TimeMention(text[a:b], a, b, v, reading.granularity, "at", reading.anchor, rule)
                 for (a, b), v in zip(spans, values, strict=True))


def _listed(text: str, match: re.Match[str], reading: Reading, rule: str) -> Iterator[TimeMention]:
    """The days of "8, 12 and 14 June" or "June 8, 12 and 14", one by one; the month stands with the one beside it."""
    day, last, month = _span_of(match, "day"), _span_of(match, "day2"), _span_of(match, "month")
    if day is None or last is None or month is None:
        return
    first = month[1] if month[0] < day[0] else match.start()
    spans = [found.span() for found in _DAY.finditer(match.string, first, last[1])]
    for a, b in spans:
        value = replace(reading.value, day=int(match.string[a:b].rstrip("stndrh")), end=None)
        start = month[0] if (a, b) == spans[0] and month[0] < a else a
        end = match.end() if b == last[1] else b
        yield TimeMention(text[start:end], start, end, value, reading.granularity, "at", reading.anchor, rule)


def _is_stretch(match: re.Match[str], folded: str) -> bool:
    """Two days with a hyphen or "to" make a stretch; with "and" where they follow each other or behind "between"."""
    first, second = _span_of(match, "day"), _span_of(match, "day2")
    if first is None or second is None or "and" not in folded[first[1]:second[0]]:
        return True
    named = groups(match)
    before = folded[max(0, match.start() - _REACH) : match.start()]
    return int(named["day2"]) - int(named["day"]) == 1 or _BETWEEN.search(before) is not None


def _are_days(rule: Rule, match: re.Match[str], folded: str, end: int) -> bool:
    """Whether all numbers are days, and where a stretch is read they make one."""
    counts = rule.id in _BEFORE_COUNTS and _counts_next(match, folded, end)
    return not counts and (rule.check != "range" or _is_stretch(match, folded))


def _counts_next(match: re.Match[str], folded: str, end: int) -> bool:
    """Whether the last number counts what follows: "on May 3, 5 and 7 villages"; not in "the May 3, 5 and 7 raids"."""
    second = _span_of(match, "day2")
    if second is None or second[1] != match.end() or not match.string[second[1] - 1].isdigit():
        return False
    word = _next_word(folded, match.end(), end) or ""
    joined = re.search(r"\band\s{1,3}$", folded[:second[0]]) is not None
    plural = word.endswith("s") and word not in word_list("not_nouns")
    return joined and plural and _left_word(folded, match.start()) != "the"


def _is_offset(match: re.Match[str]) -> bool:
    """A length and its way; not "in a quarter after troops left", nor "the day before" without a clause behind it: that
    only turns the story back."""
    named = groups(match)
    if named["unit"] == "quarter" and "plural" not in named:
        return False
    turns = match.group().startswith("the ") and "alone" in named
    return not turns or bool({"num", "vague_count"} & named.keys())


def _fits(rule: Rule, match: re.Match[str], text: str, folded: str, end: int) -> bool:
    """What a pattern cannot see: capitals, and the words on either side."""
    if rule.id in _SEVERAL and not _are_days(rule, match, folded, end):
        return False
    if rule.kind in ("date", "date_list", "year") and _next_word(folded, match.end(), end) in word_list("name_heads"):
        return False
    if rule.check == "led" and not _is_led(match, folded):
        return False
    if rule.kind in ("date", "date_list", "persian", "hijri"):
        return _is_month(match, text, folded)
    if rule.kind == "year":
        return _is_year(match, folded, end)
    if rule.kind == "weekday":
        return _is_weekday(match, folded, end)
    if rule.kind == "duration" and groups(match)["unit"].startswith("quarter"):
        return False  # "a quarter of the town", "three-quarter"
    if rule.kind == "offset":
        return _is_offset(match)
    if rule.check == "span":
        return _is_span(match)
    if rule.check == "quarter":
        return "period" not in groups(match) or {"yearago", "year", "relq"} & groups(match).keys() != set()
    if rule.kind in ("deictic", "period"):
        return _is_possessive(match, folded, end)
    return rule.check != "duration" or _is_duration(match, folded, end)


def _span_of(match: re.Match[str], name: str) -> tuple[int, int] | None:
    matched = (g for g, v in match.groupdict().items() if v is not None and g.partition("__")[0] == name)
    return next(map(match.span, matched), None)


def _is_month(match: re.Match[str], text: str, folded: str) -> bool:
    span = _span_of(match, "month")
    if span is None or text[span[0]].islower():
        return False
    named = groups(match)
    if named["month"] not in word_list("ambiguous_month") or "day" in named or "year" in named or "relunit" in named:
        return True
    if match.start() < span[0]:
        return True  # "mid-May", "last March"
    return _left_word(folded, match.start()) in word_list("before_month")


def _is_led(match: re.Match[str], folded: str) -> bool:
    """A month that is a name of persons too stands behind "last", "in" and the like."""
    return "relmonth" in groups(match) or _left_word(folded, match.start()) in word_list("before_month")


def _is_year(match: re.Match[str], folded: str, end: int) -> bool:
    named = groups(match)
    if int(named["year"]) > 2049:
        return False
    if "edge" in named or "ordinal" in named or not match.group()[0].isdigit():
        return True
    after = _next_word(folded, match.end(), end)
    if after in word_list("after_year"):
        return True
    if after in word_list("counted"):
        return False
    before = folded[max(0, match.start() - _REACH) : match.start()]
    if _YEAR_BEFORE.search(before):
        return True
    last = _LAST_WORD.search(before)
    described = last is not None and after is not None and last.group(1) in word_list("before_year_noun")
    return described or _left_word(folded, match.start()) in word_list("before_year")


def _is_weekday(match: re.Match[str], folded: str, end: int) -> bool:
    """The words "Tuesdays raid" tell of Tuesday; "on Tuesdays" tells of no day."""
    if not match.group().endswith("s") or match.group().endswith("'s"):
        return True
    if groups(match)["weekday"] + "s" != match.group().split(" ")[-1]:
        return True
    return _before_noun(folded, match.end(), end) and _left_word(folded, match.start()) not in ("on", "every")


def _is_possessive(match: re.Match[str], folded: str, end: int) -> bool:
    """An s without its apostrophe ("last months loss") stands only before a noun."""
    plural = match.group().endswith("s") and not match.group().endswith("'s")
    return not plural or _before_noun(folded, match.end(), end)


def _is_span(match: re.Match[str]) -> bool:
    """A span is "the last week", "past week", "over the next days"; not "last week", "the next day", "last-minute"."""
    named, said = groups(match), match.group().split()
    counted = "num" in named or "vague_count" in named
    if named["unit"] == "minute" and not counted:
        return False
    whole = "the" in said and not (named["rel"] == "next" and said[0] in ("the", "next"))
    return counted or "plural" in named or named["rel"] in ("past", "coming") or whole


def _is_duration(match: re.Match[str], folded: str, end: int) -> bool:
    """A number of days, or "for months"; no age, no sentence of a court, no "a day" of "40 dollars a day"."""
    named, matched = groups(match), match.group()
    right = folded[match.end() : min(end, match.end() + _REACH)].lstrip(" -")
    if right.startswith(_not_duration()) or _left_word(folded, match.start()) in word_list("before_age"):
        return False
    if "prep" in named:
        return matched.endswith(("s", "s of")) or "num" in named
    if "num" in named or "vague_count" in named:
        return named.get("num") not in ("a", "an") or matched.endswith(" of")
    return matched.endswith("s of") and _before_noun(folded, match.end(), end)


def _before_noun(folded: str, at: int, end: int) -> bool:
    word = _next_word(folded, at, end)
    return word is not None and word not in word_list("not_nouns")


def _next_word(folded: str, at: int, end: int) -> str | None:
    found = _RIGHT_WORD.match(folded, at, min(end, at + _REACH))
    return found.group(1) if found else None


def _left_word(folded: str, at: int) -> str | None:
    found = _LEFT_WORD.search(folded[max(0, at - _REACH) : at])
    return found.group(1) if found else None


@cache
def _not_duration() -> tuple[str, ...]:
    return tuple(words()["words"]["not_duration"])


@cache
def _names() -> re.Pattern[str]:
    return re.compile("(?:" + alternatives(words()["words"]["names"]).replace(" ", GAP) + r")\b")


def _name_end(names: Sequence[tuple[int, int]], at: int) -> int:
    """Where a name that holds a time word ends, if ``at`` stands in one; else ``at``."""
    return next((end for start, end in names if start <= at < end), at)
