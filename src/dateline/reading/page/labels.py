"""What each line is: title, lead, body, subhead, caption, credit or clutter, in sequence with its neighbours.

Features and weights: reference ``pages-and-dates``, section 2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.model.page import BlockKind
from dateline.reading.page.credits import dated_heading, is_credit
from dateline.reading.page.lines import Line, is_heading_case, main_script
from dateline.reading.page.names import is_person
from dateline.reading.page.tables import credit_words, furniture, plain
from dateline.reading.page.towns import is_place

_BODY = 3  # score from which a line is running text
_LONGEST_CREDIT = 300  # characters, of captions too
_GAP = 3  # lines of another kind that the body may hold in a row
_REPEATED = 0.8  # share of a lead's runs of words from which the body says it again
_LONGEST_TITLE = 25  # words
_PROSE = 0.7  # share of a title's characters that are letters or white space
_LONGEST_SUBHEAD = 15  # words
_BRACKET_END = re.compile(r"[\[(]([^\[\]()]{2,60})[\])]\.?\s*$")
_CLOSING = frozenset(")]")
_INITIAL = re.compile(r"\b[A-Z]\.")
_WORD = re.compile(r"\w+")

Labels = list[BlockKind]


def label_lines(text: str, lines: Sequence[Line], title: str | None, masthead: int | None = None) -> Labels:
    """A kind for every line. ``title``: the title that the row or the HTML gives, which wins over a guess;
    ``masthead``: the number of the line that holds the outlet's own name.
    """
    script = main_script(lines)
    fixed = ["credit" if number == masthead else _fixed(text, line, script) for number, line in enumerate(lines)]
    first, last = _body_run(lines, fixed, script)
    while last + 1 < len(lines) and fixed[last + 1] is None and lines[last + 1].ends and lines[last + 1].words >= 2:
        last += 1  # short sentences at the end of the story
    chosen = _title(lines, fixed, first, script, title)
    if chosen is None and not title:
        chosen = next((n for n, line in enumerate(lines[:first]) if dated_heading(text, line.start, line.end)), None)
    kinds: Labels = []
    for number, line in enumerate(lines):
        if number == chosen:
            kinds.append("title")
        elif kind := fixed[number]:
            kinds.append(kind)
        elif number < first:
            kinds.append(_before(line, number, chosen, lines, first))
        elif number <= last:
            kinds.append(_inside(line))
        else:
            kinds.append("credit" if is_person(line.text) else "clutter")
    return _mark_lead(lines, kinds)


def _mark_lead(lines: Sequence[Line], kinds: Labels) -> Labels:
    """A first paragraph that the next one says again is the title with a stop, or the lead, printed twice."""
    body = [number for number, kind in enumerate(kinds) if kind == "body"][:2]
    if len(body) == 2 and _said_again(lines[body[0]].text, lines[body[1]].text):
        heads = "title" not in kinds and lines[body[0]].words <= _LONGEST_TITLE
        kinds[body[0]] = "title" if heads else "lead"
    return kinds


def _said_again(first: str, second: str) -> bool:
    """Whether most runs of three words of the first text stand in the second (containment, not overlap)."""
    one, two = (_runs(_WORD.findall(text.lower())) for text in (first, second))
    return bool(one) and len(one & two) > _REPEATED * len(one)


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[n : n + 3]) for n in range(len(words) - 2)}


def _fixed(text: str, line: Line, script: str | None) -> BlockKind | None:
    """The kind that a line's own words settle, whatever stands around it."""
    if line.end - line.start <= 2 * _LONGEST_CREDIT and is_caption(line.folded):
        return "caption"
    if is_credit(text, line):
        return "credit"
    foreign = line.script is not None and line.script != script
    return "clutter" if line.furniture or foreign or credit_words().note.match(line.folded) else None


def is_caption(low: str) -> bool:
    """Whether folded words are a caption: "File photo" at an end, or a photograph's credit in brackets at the end."""
    tables = credit_words()
    if low.startswith(tables.caption_line) or tables.caption_end.search(low):
        return True
    bracket = _BRACKET_END.search(low) if not _CLOSING.isdisjoint(low[-2:]) else None
    if bracket and bracket[1].startswith(tables.caption_line):
        return True
    if bracket is None:
        return False
    parts = {part.strip() for part in re.split(r"[,/|]| by | via ", bracket[1])}
    return any(part in tables.caption_words or part.split()[-1:] in (["photo"], ["file"]) for part in parts)


def score(line: Line, script: str | None) -> int:
    """How much a line looks like running text; ``_BODY`` or more is a body line."""
    length = 2 if line.words >= 18 else 1 if line.words >= 9 else -1 if line.words < 5 else 0
    points = length + (2 if line.ends and line.words >= 7 else 0) + (1 if line.lower > 0.55 else 0)
    return points - (4 if line.script != script else 0) - (3 if line.furniture else 0)


def _body_run(lines: Sequence[Line], fixed: Sequence[BlockKind | None], script: str | None) -> tuple[int, int]:
    """First and last line of the body: the run with most words, its gaps short. Past the end where there is none."""
    marks = [n for n, line in enumerate(lines) if fixed[n] is None and score(line, script) >= _BODY]
    if marks and not lines[marks[0]].ends and len(marks) > 1 and lines[marks[0]].words <= _LONGEST_TITLE:
        marks = marks[1:] if not any(fixed[n] is None for n in range(marks[0])) else marks  # a long title
    if not marks:
        marks = _short_body(lines, fixed)
    best, weight, run = (len(lines), len(lines)), 0, marks[:1]
    for number in [*marks[1:], None]:
        if number is not None and number - run[-1] <= _GAP + 1:
            run.append(number)
            continue
        if run and (words := sum(lines[n].words for n in run)) > weight:
            best, weight = (run[0], run[-1]), words
        run = [] if number is None else [number]
    return best


def _short_body(lines: Sequence[Line], fixed: Sequence[BlockKind | None]) -> list[int]:
    """Where no line scores: the lines that end as sentences, or else all but the first of those left."""
    free = [n for n, line in enumerate(lines) if fixed[n] is None and line.words >= 2]
    ended = [n for n in free if lines[n].ends]
    return ended or [n for n in free if lines[n].words >= 3][1:]


def _title(
    lines: Sequence[Line], fixed: Sequence[BlockKind | None], first: int, script: str | None, given: str | None
) -> int | None:
    """The number of the title's line: the one that the given title names, else the first that looks like one."""
    if given:
        wanted = plain(given)
        for number, line in enumerate(lines[: first + 1]):
            if line.words <= 40 and (bare := plain(line.text)) and (bare == wanted or bare.startswith(wanted)):
                return number
    for shortest in (4, 3):  # three words are mostly a section's name, but a title where no other line can be one
        for number, line in enumerate(lines[:first]):
            stop = line.ends and not line.text.rstrip("\"'”’») ").endswith(("?", "!"))
            fits = shortest <= line.words <= _LONGEST_TITLE and line.script == script and _is_prose(line.text)
            if fixed[number] is None and fits and not stop and (shortest > 3 or not _INITIAL.search(line.text)):
                return number
    return None


def _is_prose(words: str) -> bool:
    """Whether a line is mostly letters and white space."""
    return sum(map(str.isalpha, words)) + sum(map(str.isspace, words)) > _PROSE * len(words)


def _before(line: Line, number: int, title: int | None, lines: Sequence[Line], first: int) -> BlockKind:
    """A line above the body that is no title: the lead, a byline, or a section's name."""
    after_title = title is None or number > title
    if number == first - 1 and line.text.isupper() and (is_place(line.text) or _is_ruled(lines[first:])):
        return "subhead"
    if after_title and is_person(line.text) and is_heading_case(line):
        return "credit"
    if after_title and line.words >= 7:
        return "lead"
    if line.ends and line.words >= 4:
        return "lead"
    return "clutter"


def _is_ruled(lines: Sequence[Line]) -> bool:
    """Whether the story is parted by headings in capitals."""
    return any(line.words <= 5 and not line.ends and line.text.isupper() and not line.furniture for line in lines)


def _inside(line: Line) -> BlockKind:
    """A line within the body: running text, or a short one with no stop that heads the next part."""
    if line.ends or line.text.rstrip().endswith((":", ",", ";")) or line.words > _LONGEST_SUBHEAD:
        return "body"
    if plain(line.text) in furniture().sections:
        return "clutter"
    return "subhead"
