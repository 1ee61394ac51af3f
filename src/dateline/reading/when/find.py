"""Finds time expressions: at every word that can start one, the longest match of the rules; then their frames."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.model import STORY_KINDS, Page, TimeMention
from dateline.reading.when.frames import frame
from dateline.reading.when.lexicon import GAP, Rule, alternatives, fold, groups, rules, word_list, words
from dateline.reading.when.values import Reading, build

_WORD = re.compile(r"[a-z]+|[0-9]+")
_LEFT_WORD = re.compile(r"([a-z]+)[\s('\"]{0,3}(?:the |a |year ){0,2}$")
_RIGHT_WORD = re.compile(r"[\s]{1,3}([a-z]+)")
_REACH = 40  # characters looked at on either side of a match
_EXPRESSION = 120  # no expression of a rule is longer


def find_times(page: Page) -> tuple[TimeMention, ...]:
    """Every time expression of the story sentences, in the order of the text, none overlapping another."""
    folded = fold(page.text)
    taken: list[TimeMention] = []
    for sentence in page.sentences:
        if sentence.kind in STORY_KINDS:
            cores = list(_scan(page.text, folded, sentence.start, sentence.end))
            taken += frame(page.text, folded, sentence.start, sentence.end, cores)
    return tuple(taken)


def _scan(text: str, folded: str, start: int, end: int) -> Iterator[TimeMention]:
    """The expressions from ``start`` to ``end``, leftmost first, at each word the longest."""
    position = start
    table = rules()
    for word in _WORD.finditer(folded, start, end):
        at = word.start()
        if at < position:
            continue
        key = word.group()
        candidates = table.get("#" if key.isdigit() else key)
        if not candidates or _inside_word(folded, at) or (skip := _name_end(text, at)) > at:
            if candidates and not _inside_word(folded, at):
                position = max(position, skip)
            continue
        mention = _longest(text, folded, at, end, candidates)
        if mention:
            yield mention
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
    limit = min(end, at + _EXPRESSION)
    for rule in candidates:
        match = rule.pattern.match(folded, at, limit)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        reading = build(rule.kind, groups(match)) if _fits(rule, match, text, folded, end) else None
        if reading:
            best = _mention(text, at, match.end(), reading, rule.id)
    return best


def _mention(text: str, start: int, end: int, reading: Reading, rule: str) -> TimeMention:
    words_read = text[start:end]
    return TimeMention(words_read, start, end, reading.value, reading.granularity, reading.role, reading.anchor, rule)


def _fits(rule: Rule, match: re.Match[str], text: str, folded: str, end: int) -> bool:
    """What a pattern cannot see: capitals, and the words on either side."""
    if rule.kind in ("date", "year") and _next_word(folded, match.end(), end) in word_list("name_heads"):
        return False
    if rule.kind == "date":
        return _is_month(match, text, folded)
    if rule.kind == "year":
        return _is_year(match, folded, end)
    if rule.kind == "weekday":
        return _is_weekday(match, folded, end)
    if rule.check == "span":
        return _is_span(match)
    if rule.kind in ("deictic", "period"):
        return _is_possessive(match, folded, end)
    return rule.check != "duration" or _is_duration(match, folded, end)


def _span_of(match: re.Match[str], name: str) -> tuple[int, int] | None:
    matched = (g for g, v in match.groupdict().items() if v is not None and g.partition("__")[0] == name)
    return next(map(match.span, matched), None)


def _is_month(match: re.Match[str], text: str, folded: str) -> bool:
    span = _span_of(match, "month")
    if span is None or not text[span[0]].isupper():
        return False
    named = groups(match)
    if named["month"] not in word_list("ambiguous_month") or "day" in named or "year" in named or "relunit" in named:
        return True
    if match.start() < span[0]:
        return True  # "mid-May", "last March"
    return _left_word(folded, match.start()) in word_list("before_month")


def _is_year(match: re.Match[str], folded: str, end: int) -> bool:
    named = groups(match)
    if int(named["year"]) > 2035:
        return False
    if "edge" in named or "ordinal" in named:
        return True
    if _next_word(folded, match.end(), end) in word_list("after_year"):
        return True
    left = _left_word(folded, match.start())
    return left in word_list("before_year") and _next_word(folded, match.end(), end) not in word_list("counted")


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
    named, first = groups(match), match.group().split()[0]
    counted = "num" in named or "vague_count" in named
    if named["unit"] == "minute" and not counted:
        return False
    next_day = named["rel"] == "next" and first in ("the", "next")
    return counted or "plural" in named or named["rel"] in ("past", "coming") or (first != "last" and not next_day)


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


def _name_end(text: str, at: int) -> int:
    """Where a name that holds a time word ends, if one starts here or is just being left; else ``at``."""
    for name in _names().finditer(text, max(0, at - 25), at + 30):
        if name.start() <= at < name.end():
            return name.end()
    return at
