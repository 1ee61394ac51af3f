#!/usr/bin/env python3
"""Reads the marked reports and prints how much of the marks was read; fails where a figure falls below its floor.

    bench/reading.py [--misses] [--set examples|seeds|dev] [--markdown]

Sets: the project's own examples; the seeds (read with no date given) and the dev reports (with the row's date) where
../shared is present. Exit 1: a figure fell below bench/floors.toml.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring import Scores, Tally, load, report_name, score

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
EPSILON = 0.0005


@dataclass(frozen=True, slots=True)
class Marked:
    """A set of reports and the file of its marks."""

    name: str
    reports: Path
    marks: Path

    @property
    def present(self) -> bool:
        return self.reports.exists() and self.marks.exists()


SETS = (
    Marked("examples", ROOT / "examples" / "reports", ROOT / "examples" / "claims.jsonl"),
    Marked("seeds", SHARED / "reports" / "seeds", SHARED / "gold" / "seeds.jsonl"),
    Marked("dev", SHARED / "reports" / "dev.jsonl", SHARED / "gold" / "dev.jsonl"),
)


def main() -> int:
    arguments = _arguments()
    floors = tomllib.loads((ROOT / "bench" / "floors.toml").read_text(encoding="utf-8"))
    fallen: list[str] = []
    read: dict[str, Scores] = {}
    for marked in SETS:
        if arguments.set not in (None, marked.name):
            continue
        if not marked.present:
            print(f"== {marked.name}: not here, skipped\n")
            continue
        scores, below = _bench(marked, floors, misses=arguments.misses)
        read[marked.name] = scores
        fallen += below
    if arguments.markdown:
        print(*_markdown(read), sep="\n")
    for line in fallen:
        print(f"FLOOR {line}")
    return 1 if fallen else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list every claim missed and every claim too many")
    parser.add_argument("--markdown", action="store_true", help="also print the tables of the README")
    parser.add_argument("--set", choices=[marked.name for marked in SETS], help="this set only")
    return parser.parse_args()


def _bench(marked: Marked, floors: dict[str, Any], *, misses: bool) -> tuple[Scores, list[str]]:
    """Prints one set; gives its figures, and those that fell in words."""
    lines = dict(read_lines(marked.reports))
    scores = score(load(marked.marks), {name: line["claims"] for name, line in lines.items()})
    print(f"== {marked.name}: {len(lines)} reports")
    if misses:
        print(*scores.misses, sep="\n")
    _table(scores)
    below: list[str] = []
    floor = dict(floors.get(marked.name, {}))
    if "pages" in floor:
        right = _pages(marked, lines, floors["pages"])
        if right < floor["pages"]:
            below.append(f"{marked.name}: pages {right} < {floor['pages']}")
        del floor["pages"]
    print()
    for key, least in floor.items():
        if (figure := _figure(scores, key)) < least - EPSILON:
            below.append(f"{marked.name}: {key} {figure:.3f} < {least:.3f}")
    return scores, below


def _markdown(read: dict[str, Scores]) -> Iterator[str]:
    """The tables of the README: the fields of the claims found, and each type, by set of reports."""
    yield from _columns("Field of found claims", read, {name: scores.fields for name, scores in read.items()})
    yield ""
    yield from _columns("Type of claim", read, {name: scores.types for name, scores in read.items()})


def _columns(title: str, read: dict[str, Scores], tallies: dict[str, dict[str, Tally]]) -> Iterator[str]:
    """A line for each name, with its figures and how many are marked in each set; a dash where none is."""
    yield f"| {title} | {' | '.join(f'{name} P / R / F1 (marked)' for name in read)} |"
    yield f"|---|{'---|' * len(read)}"
    for name in sorted({name for table in tallies.values() for name in table}):
        found = (table.get(name, Tally()) for table in tallies.values())
        cells = (f"{_short(t.precision)} / {_short(t.recall)} / **{_short(t.f1)}** ({t.marked})" if t.marked else "–"
                 for t in found)
        yield f"| `{name}` | {' | '.join(cells)} |"


def _short(figure: float) -> str:
    return f"{figure:.2f}".removeprefix("0") if figure < 1 else "1"


def read_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The JSON line of every report under ``path``, by the report's name; what is refused is said."""
    from dateline.intake import open_reports
    from dateline.model import Refusal
    from dateline.reading.pipeline import read_report

    for item in open_reports([str(path)]):
        if isinstance(item, Refusal):
            print(item, file=sys.stderr)
            continue
        line = read_report(item).to_json()
        yield report_name(line["report"]), line


def _table(scores: Scores) -> None:
    for label, tally in (("claims", scores.claims), ("claims of any type", scores.any_type), ("slots", scores.slots),
                         ("wholly right", scores.wholly_right)):
        _row(label, tally)
    group = scores.incidents
    print(f"{'incidents (B-cubed)':22} P {group.precision:.3f}  R {group.recall:.3f}  F1 {group.f1:.3f}"
          f"  ({group.claims} claims found)")
    print("fields of the claims found")
    for name, tally in scores.fields.items():
        _row(f"  {name}", tally)
    print("types")
    for name, tally in sorted(scores.types.items()):
        _row(f"  {name}", tally)


def _row(label: str, tally: Tally) -> None:
    print(f"{label:22} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"
          f"  ({tally.marked} marked, {tally.read} read)")


def _figure(scores: Scores, key: str) -> float:
    """The F1 of a key of floors.toml. Raises KeyError or AttributeError for a key that is none."""
    group, _, name = key.partition(".")
    if name:
        return float(getattr(scores, group)[name].f1)
    return float(getattr(scores, group).f1)


def _pages(marked: Marked, lines: dict[str, dict[str, Any]], more: dict[str, dict[str, Any]]) -> int:
    """How many pages are wholly right; each that is not is printed with what is wrong."""
    rows = [json.loads(line) for line in marked.marks.read_text(encoding="utf-8").splitlines() if line.strip()]
    right = 0
    for row in rows:
        name = report_name(row["report"])
        wrong = page_faults({**row, **more.get(name, {})}, lines.get(name, {}))
        right += not wrong
        print(f"  page {name}: {'; '.join(wrong) or 'right'}")
    print(f"{'pages wholly right':22} {right} of {len(rows)}")
    return right


def page_faults(marks: dict[str, Any], line: dict[str, Any]) -> list[str]:
    """What a line says about its page that the marks do not: title, outlet, agency, author where marked, the date."""
    faults = [
        f"{key} {line.get(key)!r}, marked {marks[key]!r}"
        for key in ("title", "outlet", "agency", "author") if key in marks and line.get(key) != marks[key]
    ]
    date = line.get("published") or {}
    first, last, day = date.get("from"), date.get("to"), marks.get("published")
    if day is None:
        return faults
    holds = bool(first or last) and (first or day) <= day <= (last or day)
    if not holds or (marks.get("day") and first != last):
        faults.append(f"date {first} to {last}, marked {day}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
