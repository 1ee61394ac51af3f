#!/usr/bin/env python3
"""How much of a reading changes when loaded words stand for plain ones, or plain ones for loaded.

    bench/neutrality.py [--set examples|dev] [--changes] [--word TEXT]

Each report is read as it is and with the words of bench/loaded_words.toml put for each other. The claims of the two
readings are laid on each other by where they stand; a claim has changed when it is there only once or when, besides
the wording itself, type, trigger, who, whom, where, when, harm, who says so, status, extent or incident differ.
Exit 1: a set changed by 2 % of its claims or more.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from dateline.intake import open_reports
from dateline.model import Claim, Found, RawReport, Reading
from dateline.reading.page import read_page
from dateline.reading.pipeline import read_report

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SETS = {"examples": ROOT / "examples" / "reports", "dev": SHARED / "reports" / "dev.jsonl"}
WORDS = Path(__file__).with_name("loaded_words.toml")
MOST = 0.02  # of the claims may change

Place = Callable[[Found], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Swap:
    """Where ``found`` stands, ``put`` stands instead."""

    found: re.Pattern[str]
    put: str


@dataclass(frozen=True, slots=True)
class Swapped:
    """A text with words put for others: where each stood in the old text, and stands in the new one."""

    text: str
    olds: tuple[tuple[int, int], ...]
    news: tuple[tuple[int, int], ...]

    def place(self, found: Found) -> tuple[int, int]:
        """Where words of the old text stand in the new one; what was left out has no length there."""
        return self._at(found.start, last=False), self._at(found.end, last=True)

    def _at(self, offset: int, *, last: bool) -> int:
        k = bisect_right(self.olds, (offset - last, sys.maxsize)) - 1
        if k < 0:
            return offset
        (_, old_end), (new_start, new_end) = self.olds[k], self.news[k]
        if offset - last < old_end:
            return new_end if last or new_start == new_end else new_start
        return new_end + offset - old_end


@dataclass(slots=True)
class Result:
    """Claims read, words put, and the claims that changed, each told in a line."""

    claims: int = 0
    words: int = 0
    changes: list[str] | None = None

    def __post_init__(self) -> None:
        self.changes = self.changes or []

    @property
    def share(self) -> float:
        return len(self.changes or ()) / self.claims if self.claims else 0.0


@cache
def swaps(*, to_loaded: bool) -> tuple[Swap, ...]:
    """The words to put, longest first. ``to_loaded``: loaded for plain instead of plain for loaded."""
    out: list[Swap] = []
    put = "loaded" if to_loaded else "plain"
    for entry in tomllib.loads(WORDS.read_text(encoding="utf-8"))["words"]:
        if put not in entry["put"]:
            continue
        for pair in entry["pairs"]:
            old, new = (word.strip() for word in pair.split(">"))
            if to_loaded:
                old, new = new, old
            out += _forms(old, new, entry)
    return tuple(sorted(out, key=lambda s: len(s.found.pattern), reverse=True))


def _forms(old: str, new: str, entry: dict[str, Any]) -> Iterator[Swap]:
    """The word as it stands and with a capital; beside another capital it may be part of a name."""
    beside = entry.get("capitals") or old[0].isupper()
    before, after = entry.get("before", ""), entry.get("after", "")
    tail = " " if not new else ""
    yield Swap(re.compile(rf"{before}(?<![\w-]){re.escape(old)}(?![\w-]){after}{tail}"), new)
    if not old[0].isupper() and new:
        lone = "" if beside else r"(?<![A-Z]\w{2} )(?<![A-Z]\w{3} )(?<![A-Z]\w{4} )(?<![A-Z]\w{5} )(?<![A-Z]\w{6} )"
        name = "" if beside else r"(?! [A-Z])"
        yield Swap(re.compile(rf"{before}{lone}(?<![\w-]){re.escape(old.capitalize())}(?![\w-]){name}{after}{tail}"),
                   new.capitalize())


def swapped(text: str, *, to_loaded: bool) -> Swapped:
    """The text with all words put, the longest where several fit."""
    hits: list[tuple[int, int, str]] = []
    for swap in swaps(to_loaded=to_loaded):
        for match in swap.found.finditer(text):
            if all(match.end() <= a or b <= match.start() for a, b, _ in hits):
                hits.append((match.start(), match.end(), swap.put))
    hits.sort()
    parts, news, size, at = [], [], 0, 0
    for start, end, put in hits:
        size += start - at
        parts += [text[at:start], put]
        news.append((size, size + len(put)))
        size += len(put)
        at = end
    return Swapped("".join([*parts, text[at:]]), tuple((a, b) for a, b, _ in hits), tuple(news))


def compare(report: RawReport, *, to_loaded: bool) -> Result:
    """One report read twice: as it is, and with words put for others."""
    page = read_page(report)
    new = swapped(page.text, to_loaded=to_loaded)
    plain = read_report(_as_text(report, page.text, page.title))
    title = swapped(page.title, to_loaded=to_loaded).text if page.title else None
    other = read_report(_as_text(report, new.text, title))
    result = Result(len(plain.claims), len(new.news))
    if new.news:
        assert other.page.text == new.text
        result.changes = list(_changes(report.name, plain, other, new))
    return result


def _as_text(report: RawReport, text: str, title: str | None) -> RawReport:
    return replace(report, content=text.encode(), media="text", encoding="utf-8", title=title)


def _changes(name: str, plain: Reading, other: Reading, new: Swapped) -> Iterator[str]:
    one = _by_place(plain, new.place)
    two = _by_place(other, lambda f: (f.start, f.end))
    words = {key: c for c, key in zip(plain.claims, one, strict=True)} | {
        key: c for c, key in zip(other.claims, two, strict=True) if key not in one}
    for key in sorted(one.keys() | two.keys(), key=lambda k: k[1]):
        mine, theirs = one.get(key), two.get(key)
        if mine == theirs:
            continue
        claim = words[key]
        what = "lost" if theirs is None else "new" if mine is None else "; ".join(
            f"{field} {mine[field]} > {theirs[field]}" for field in mine if mine[field] != theirs[field])
        yield f"{name} {key[0]} [{claim.trigger.text}] {what}\n    {' '.join(claim.quote.text.split())[:300]}"


def _by_place(reading: Reading, at: Place) -> dict[tuple[str, int], dict[str, Any]]:
    """What each claim says, by type and place. An incident is known by where its first claim stands: its number
    changes with those before it."""
    first = {c.incident: at(c.trigger)[0] for c in reversed(reading.claims)}
    return {(c.type, at(c.trigger)[0]): {**told(c, at), "incident": first[c.incident]} for c in reading.claims}


def told(claim: Claim, at: Place) -> dict[str, Any]:
    """What a claim says without its words: values, and where they stand by ``at``."""
    return {
        "trigger": at(claim.trigger),
        **{name: [(*at(a), a.id, a.side) for a in getattr(claim, name)] for name in ("agent", "target")},
        "place": [(*at(p), [t.id for t in p.toponyms]) for p in claim.place],
        "time": (claim.time.first, claim.time.last, claim.time.earliest, claim.time.latest),
        "harm": [(at(h.words), h.kind, h.low, h.high, at(h.who) if h.who else None, h.group, h.side)
                 for h in claim.harm],
        "source": [(*at(s), s.id, s.kind, s.side) for s in claim.source],
        "status": claim.status, "extent": claim.extent,
        "weapon": at(claim.weapon) if claim.weapon else None,
    }


def measure(path: Path, *, to_loaded: bool) -> Result:
    """All reports under a path, in one result."""
    total = Result()
    for report in open_reports([str(path)]):
        if isinstance(report, RawReport):
            result = compare(report, to_loaded=to_loaded)
            total.claims += result.claims
            total.words += result.words
            total.changes = [*(total.changes or ()), *(result.changes or ())]
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=list(SETS), help="this set only")
    parser.add_argument("--changes", action="store_true", help="list every claim that changed")
    arguments = parser.parse_args()
    worst = 0.0
    for name, path in SETS.items():
        if arguments.set not in (None, name):
            continue
        if not path.exists():
            print(f"{name}: not here, skipped")
            continue
        for label, to_loaded in (("plain for loaded", False), ("loaded for plain", True)):
            result = measure(path, to_loaded=to_loaded)
            print(f"{name:9} {label}: {result.words} words put, {len(result.changes or ())} of {result.claims} claims "
                  f"changed, {result.share:.1%}")
            if arguments.changes:
                print(*(result.changes or ()), sep="\n")
            worst = max(worst, result.share)
    return 1 if worst >= MOST else 0


if __name__ == "__main__":
    sys.exit(main())
