"""The words around time expressions: since, from, until, between, and two of them joined into one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from dateline.model import TimeAnchor, TimeMention, TimeRole, TimeValue
from dateline.reading.shapes import replace
from dateline.reading.when.lexicon import GAP, alternatives, word_list, words

_DATED = frozenset({"date", "season", "weekday", "deictic", "period", "overnight", "ago", "offset", "apart",
                    "vague", "persian", "hijri"})
_JOIN = re.compile(
    rf"(?:(?:{GAP}|,{GAP}|)(?P<word>to|into|until|till|through|[-–—])|{GAP}(?P<both>and|or))"
    rf"(?:{GAP}(?:on|in|the|early|late))?(?:{GAP}|)$"
)
_BEFORE = re.compile(
    rf"\b(?P<word>ever since|since|from|between|until|till|up to|by|no later than|not later than|before|prior to|after)"
    rf"(?:{GAP}(?:the|about|around|at least|as early as))?{GAP}$"
)
_ONWARD = re.compile(rf"{GAP}(?:onwards?|forward|on)\b(?!{GAP}(?:the|and)\b)")
# Without "from" before the day a bare "on" opens no stretch where words follow: "a strike Monday on a market".
_PLACED = re.compile(rf"{GAP}on{GAP}\w")
_ROLES: dict[str, TimeRole] = {
    "since": "since", "ever since": "since", "from": "since",
    "until": "until", "till": "until", "up to": "until", "by": "until", "no later than": "until",
    "not later than": "until", "before": "until", "prior to": "until", "after": "since",
}
# Prepositions that frame a time as another does, whose rule they have.
_SAME = {"ever since": "since", "till": "until", "up to": "until", "no later than": "by", "not later than": "by",
         "prior to": "before"}
_BOUNDING = frozenset({"before", "prior to", "after"})
_SINCE = re.compile(r"\bsince\b")
_PREPOSITION = re.compile(r"\b(?:in|on|at|during|of)(?: the)? $")
_MARK = re.compile(r"[,;:()\"“”]|\.(?=\s)")
_VAGUE = TimeValue("vague")
_CLAUSE = 140  # characters between "since" and the date of what happened then
_REACH = 30


def frame(text: str, folded: str, start: int, end: int, cores: Sequence[TimeMention]) -> list[TimeMention]:
    """The expressions of one sentence in their frames: "since August", "from May to July", "since it began in 2011"."""
    out: list[TimeMention] = []
    i = 0
    while i < len(cores):
        core = cores[i]
        i += 1
        if i < len(cores) and (pair := _joined(text, folded, core, cores[i])):
            core, i = pair, i + 1
        floor = out[-1].end if out else start
        out.append(_framed(text, folded, floor, end, core))
    return _since_clauses(text, folded, start, end, out)


def _joined(text: str, folded: str, left: TimeMention, right: TimeMention) -> TimeMention | None:
    """Two dates of one sort, side by side, as one interval."""
    near = right.start - left.end <= 12
    match = _JOIN.fullmatch(folded, left.end, right.start) if near else None
    if match is None or left.value.end or right.value.end or not _alike(left, right):
        return None
    if match["both"] and not (_next_to(left.value, right.value) or _between(folded, left.start)):
        return None  # "on 3 May and on 20 May"
    start = left.value
    if start.kind == "date" and right.value.kind == "date":
        start = _completed(start, right.value)
    value = replace(start, end=right.value)
    anchor: TimeAnchor = "absolute" if start.year and right.value.year else "publication"
    return replace(left, text=text[left.start : right.end], end=right.end, value=value, role="between",
                   anchor=anchor, rule=f"{left.rule}+{right.rule}", ends=(replace(left, value=start), right))


def _alike(left: TimeMention, right: TimeMention) -> bool:
    a, b = left.value, right.value
    kinds = {a.kind, b.kind}
    if kinds == {"date"}:
        return (a.day is None) == (b.day is None) and (a.month is None) == (b.month is None)
    return kinds <= {"weekday"} or kinds == {"weekday", "deictic"} or kinds == {"deictic"}


def _next_to(a: TimeValue, b: TimeValue) -> bool:
    """Whether one follows the other on the calendar, so that "and" makes one stretch of them."""
    if a.kind == b.kind == "weekday":
        return ((b.weekday or 0) - (a.weekday or 0)) % 7 == 1
    if a.kind == b.kind == "deictic":
        return (b.count or 0) - (a.count or 0) == 1
    if a.kind != "date" or b.kind != "date":
        return True
    if a.day is not None and b.day is not None:
        return a.month == b.month and b.day - a.day == 1
    if a.month is not None and b.month is not None:
        return (b.month - a.month) % 12 == 1
    return a.year is not None and b.year is not None and b.year - a.year == 1


def _between(folded: str, at: int) -> bool:
    return re.search(rf"\bbetween{GAP}(?:the{GAP})?$", folded[max(0, at - _REACH) : at]) is not None


def _completed(start: TimeValue, end: TimeValue) -> TimeValue:
    """The year of "between November and June 2021" for its first half too."""
    if start.year is not None or end.year is None or start.month is None or end.month is None:
        return start
    return replace(start, year=end.year - (start.month > end.month))


def _framed(text: str, folded: str, floor: int, end: int, core: TimeMention) -> TimeMention:
    """``core`` with the preposition before it, where that changes what it means."""
    head = folded[max(floor, core.start - _REACH) : core.start]
    match = _BEFORE.search(head)
    onward = _ONWARD.match(folded, core.end, min(end, core.end + 15)) if core.value.kind in _DATED else None
    if onward and match is None and _PLACED.match(folded, core.end, end):
        onward = None
    if core.value.kind not in _DATED or (match is None and onward is None):
        return _about(text, head, core)
    word = match["word"] if match else "from"
    left = core.start - len(head) + match.start() if match else core.start
    right = core.end
    if core.value.end is not None:
        return _widened(text, core, left, right, "between", core.rule) if word in ("from", "between") else core
    if onward and word in ("from", "since"):
        right = onward.end()
    elif onward:
        return core
    role = _ROLES.get(word)
    if role is None or core.value.kind == "vague":
        return core
    if word == "from" and not onward and not _opens(folded, floor, left, core):
        return core
    if word in _BOUNDING and not _stands_alone(folded, core, end):
        return core
    return _widened(text, core, left, right, role, _SAME.get(word, word))


@cache
def _inexact() -> re.Pattern[str]:
    """A word right before a date that makes it inexact, and the word before that."""
    return re.compile(rf"(?:\b(?P<before>[a-z]+){GAP})?\b(?P<word>{alternatives(word_list('about_date'))}){GAP}$")


def _about(text: str, head: str, core: TimeMention) -> TimeMention:
    """The words "around 10 November": the day, month or year that is named, marked as inexact."""
    match = _inexact().search(head)
    value = core.value
    if match is None or value.kind != "date" or value.end is not None or value.modifier is not None:
        return core
    if match["word"] == "about" and match["before"] and match["before"] not in word_list("leads_about"):
        return core  # "spoke about May 3"
    start = core.start - len(head) + match.start("word")
    return replace(core, text=text[start:core.end], start=start, value=replace(value, modifier="about"))


def _stands_alone(folded: str, core: TimeMention, end: int) -> bool:
    """Whether "before" and "after" count from the time itself: not in "after Monday's raid", "before the 2011 war"."""
    if core.value.kind not in ("date", "weekday", "deictic", "season", "period") or core.text.endswith("s"):
        return False
    after = re.compile(r"\s{1,3}([a-z]+)").match(folded, core.end, min(end, core.end + _REACH))
    return after is None or after.group(1) in word_list("not_nouns")


def _opens(folded: str, floor: int, at: int, core: TimeMention) -> bool:
    """Whether "from" before a date opens a stretch of time: not in "footage from Sunday" or "from Monday's raid"."""
    if core.value.kind not in ("date", "weekday", "deictic") or core.text.endswith("s"):
        return False
    before = re.search(r"([a-z]+)\s{1,3}$", folded[max(floor, at - _REACH) : at])
    return before is None or before.group(1) not in word_list("dated_things")


def _widened(text: str, core: TimeMention, start: int, end: int, role: TimeRole, rule: str) -> TimeMention:
    return replace(core, text=text[start:end], start=start, end=end, role=role, rule=rule)


@cache
def _since_event() -> re.Pattern[str]:
    began = alternatives(words()["words"]["began"])
    return re.compile(rf"\bsince [^\s.;:]{{1,30}} [^.;:]{{0,{_CLAUSE}}}?\b(?:{began})\b")


def _since_clauses(text: str, folded: str, start: int, end: int, found: list[TimeMention]) -> list[TimeMention]:
    """The clause "since the revolt began in March 2011" is since March 2011; without a date it tells no day."""
    if folded.find("since", start, end) < 0:
        return found
    starts = [m.start for m in found]
    clauses: list[TimeMention] = []
    for match in _SINCE.finditer(folded, start, end):
        at = match.start()
        i = bisect_right(starts, at)
        floor = max(found[i - 1].end if i else start, clauses[-1].end if clauses else start)
        if at < floor:
            continue
        if i < len(found) and _dates_clause(folded, match.end(), found[i]):
            found[i] = _widened(text, found[i], at, found[i].end, "since", "since")
            continue
        limit = found[i].start if i < len(found) else end
        if clause := _since_event().match(folded, at, limit):
            words_read = text[at : clause.end()]
            clauses.append(TimeMention(words_read, at, clause.end(), _VAGUE, "vague", "since", "event", "since-event"))
    return sorted([*found, *clauses], key=lambda m: m.start)


def _dates_clause(folded: str, after: int, core: TimeMention) -> bool:
    """Whether ``core`` dates the clause that "since" opens: near, nothing but words between, and a preposition."""
    dated = core.value.kind in ("date", "weekday", "season", "period", "ago") and core.role == "at"
    if not dated or core.start - after > _CLAUSE:
        return False
    between = folded[after : core.start]
    if _MARK.search(between):
        return False
    return core.value.kind in ("weekday", "ago") or _PREPOSITION.search(between) is not None
