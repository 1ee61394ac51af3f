"""Lines of a text and what is seen of each: words, ends, script, furniture."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from dateline.reading.page.navigation import is_label, is_markup, is_menu
from dateline.reading.page.tables import fold_marks, furniture, without_marks
from dateline.reading.shapes import dataclass

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…؟۔][\s\"'”’»)\]*]*$")
# From the first letter of a word on, nothing taken back: a word of any length is looked at once, not once a letter.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S|(?<!\S)\S[^\s@]*+@\S[^\s.]*+\.\S")
_BULLET = re.compile(r"[\W_]+")
_COUNT, _COUNT_AT_END = re.compile(r"[\d\s().,k+]*"), re.compile(r"[\d\s().,k+:]*")  # of shares, comments, readers
_WIDEST, _NARROWEST = 120, 40  # longest line of a text whose lines are broken by width
_FULL = 0.9  # share of the width from which a line counts as full
_LONGEST_WORD = 25  # an address on a line of its own continues no paragraph
_SAMPLE = 20_000  # characters of a line looked at for its features


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the lines of one paragraph that was broken by width. Offsets exclude white space at its ends.
    ``folded``: its text as phrases are looked for (``fold_marks``)."""

    start: int
    end: int
    text: str
    folded: str
    words: int
    ends: bool
    script: str | None
    lower: float
    furniture: bool


def read_lines(text: str) -> list[Line]:
    """The non-blank lines of the text, paragraphs broken by width joined."""
    folded = fold_marks(text)
    held = tuple([phrase for phrase in furniture().hold if phrase in folded])  # few of all that a line could hold
    return [_line(text, start, end, held) for start, end in _unwrap(text, _spans(text))]


def main_script(lines: Sequence[Line]) -> str | None:
    """The script of most words, page furniture aside."""
    counts: Counter[str] = Counter()
    for line in lines:
        if line.script and not line.furniture:
            counts[line.script] += line.words
    return counts.most_common(1)[0][0] if counts else None


def is_heading_case(line: Line) -> bool:
    """Whether most words begin with a capital, as in names and headings."""
    return line.lower < 0.4


def _spans(text: str) -> list[tuple[int, int, bool]]:
    """Start, end, and whether the line follows the one before without a blank line."""
    spans: list[tuple[int, int, bool]] = []
    last = -1
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words[0])
            gap = text[last : match.start()] if spans else "\n\n"
            close = len(gap.replace("\r\n", "\n").strip(" \t")) <= 1
            spans.append((start, start + len(words), close))
            last = match.end()
    return spans


def _unwrap(text: str, spans: Sequence[tuple[int, int, bool]]) -> list[tuple[int, int]]:
    """Joins lines that were broken by width: each so long that the next one's first word would hardly have fitted."""
    width = max((end - start for start, end, _ in spans), default=0)
    joined: list[tuple[int, int]] = []
    for number, (start, end, close) in enumerate(spans):
        if close and width <= _WIDEST and joined and _was_full(text, spans, number, width):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _was_full(text: str, spans: Sequence[tuple[int, int, bool]], number: int, width: int) -> bool:
    first, last, _ = spans[number - 1]
    start, end, _ = spans[number]
    word = text[start:end].split(None, 1)[0]
    heading = number == 1 and not word[0].islower()  # a title may be as long as the lines under it
    if width < _NARROWEST or len(word) > _LONGEST_WORD or heading:
        return False
    if _SENTENCE_END.search(text, max(first, last - 9), last):
        return False
    return last - first + 1 + len(word) > _FULL * width


def _line(text: str, start: int, end: int, held: tuple[str, ...]) -> Line:
    words = text[start:end][:_SAMPLE]
    parts = words.split()
    letters = list(filter(str.isalpha, [part[0] for part in parts]))
    lower = sum(map(str.islower, letters)) / len(letters) if letters else 0.0
    ends = _SENTENCE_END.search(text, max(start, end - 20), end) is not None
    folded = fold_marks(words)
    outside = _is_furniture(words, folded, len(parts), ends, held)
    return Line(start, end, words, folded, len(parts), ends, _script(words), lower, outside)


def _script(words: str) -> str | None:
    """The script of most letters: the first word of their Unicode names."""
    sample = words[:400]
    if sample.isascii():
        return "LATIN" if any(map(str.isalpha, sample)) else None
    letters = "".join(filter(str.isalpha, sample))
    if letters.isascii():
        return "LATIN" if letters else None
    counts: Counter[str] = Counter()
    for char, number in Counter(letters).items():
        counts[_script_of(char)] += number
    return counts.most_common(1)[0][0]


@lru_cache(maxsize=4096)
def _script_of(char: str) -> str:
    return unicodedata.name(char, "UNKNOWN").partition(" ")[0]


def _is_furniture(words: str, low: str, count: int, ends: bool, held: tuple[str, ...]) -> bool:
    """``held``: the phrases of furniture anywhere in a line that the text holds."""
    tables = furniture()
    bare = without_marks(low)
    if _BULLET.fullmatch(words) or not any(map(str.isalpha, words)):
        return True
    if bare in tables.line or _without_counts(bare) in tables.line:
        return True
    if (count <= 8 or not ends) and low.lstrip(" •·*|-–").startswith(tables.start):
        return True
    if count <= 40 and any(map(low.__contains__, held)):
        return True
    if is_menu(words) or is_label(words) or is_markup(words):
        return True
    return _is_machine_text(words, low, count)


def _without_counts(words: str) -> str:
    """The words without a figure at either end: "Share (12)", "1.2k comments"."""
    first, last = _COUNT.match(words), _COUNT_AT_END.match(words[::-1])
    assert first is not None and last is not None
    return words[first.end():len(words) - last.end()].strip()


def _is_machine_text(words: str, low: str, count: int) -> bool:
    """Addresses, runs of hash tags, sums for robots, trails of section names."""
    if count <= 3 and _ADDRESS.search(words):
        return True
    if words.count("#") >= 2 and words.count("#") * 4 >= count:
        return True
    if count > 12:
        return False
    trail = (part.strip() for part in re.split(r"[>»›/|,]", low))
    return furniture().sum.search(low) is not None or all(part in furniture().sections for part in trail)
