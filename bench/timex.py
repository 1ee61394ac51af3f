"""Time expressions of TimeBank and AQUAINT against ``dateline when``, scored as in TempEval-3.

    .venv/bin/python bench/timex.py [--errors] [--kind DATE,TIME] [--half 0]

Each text is read as a page published on its document creation time. An expression of DATE or TIME counts as found
where it overlaps a marked one (relaxed) or has its very words (strict), and as right where its TIMEX3 value is the
marked one, to the letter; F1 over values (UzZaman et al. 2013, section 4). The texts are halved by a hash of their
names: errors are looked at in half 0 only, half 1 says what to expect. DURATION and SET are told for information.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tarfile
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from dateline.model import RawReport
from dateline.reading.times import read_times

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "shared" / "data" / "timebank_aquaint.tar.gz"


@dataclass(frozen=True)
class Timex:
    """One TIMEX3: its place in the text, type and value."""

    start: int
    end: int
    type: str
    value: str

    def overlaps(self, other: Timex) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Document:
    name: str
    day: date
    text: str
    marked: tuple[Timex, ...]

    @property
    def half(self) -> int:
        return hashlib.sha256(self.name.encode()).digest()[-1] % 2


def documents() -> Iterator[Document]:
    with tarfile.open(DATA) as archive:
        for member in sorted(archive, key=lambda m: m.name):
            file = archive.extractfile(member) if member.name.endswith(".tml") else None
            if file is not None:
                yield _document(Path(member.name).stem, ElementTree.parse(file).getroot())


def _document(name: str, root: ElementTree.Element) -> Document:
    created, text = root.find(".//DCT/TIMEX3"), root.find("TEXT")
    if created is None or text is None:
        sys.exit(f"{name}: no DCT or TEXT")
    pieces: list[str] = []
    marked: list[Timex] = []
    _walk(text, pieces, marked)
    day = date.fromisoformat(created.get("value", "")[:10])
    return Document(name, day, "".join(pieces), tuple(marked))


def _walk(element: ElementTree.Element, pieces: list[str], marked: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, marked)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        end = sum(map(len, pieces))
        marked.append(Timex(start, end, element.get("type", ""), element.get("value", "")))


def read(document: Document) -> list[Timex]:
    report = RawReport(document.name, document.name, document.text.encode(), published=document.day.isoformat())
    times = read_times(report)
    shift = document.text.find(times.page.text[:40]) if times.page.text != document.text else 0
    return [Timex(t.mention.start + shift, t.mention.end + shift, type_of(t.timex, t.mention.rule), t.timex)
            for t in times.times if t.timex is not None]


def type_of(value: str, rule: str) -> str:
    """The TIMEX3 type that a value has: ``PT2H`` is a length, ``2013-10-06TNI`` a time."""
    if rule.startswith("often"):
        return "SET"
    if value[0] == "P" and not value.startswith(("PAST", "PRESENT")):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"


def score(documents_read: Sequence[tuple[Document, list[Timex]]], kinds: set[str]) -> Counter[str]:
    tally: Counter[str] = Counter()
    for document, read_times_ in documents_read:
        gold = [t for t in document.marked if t.type in kinds]
        got = [t for t in read_times_ if t.type in kinds]
        tally["gold"] += len(gold)
        tally["got"] += len(got)
        for one, other, same in pairs(gold, got):
            tally["found"] += 1
            tally["value"] += one.value == other.value
            tally["strict"] += same
            tally["strict value"] += same and one.value == other.value
    return tally


def pairs(gold: Sequence[Timex], got: Sequence[Timex]) -> Iterator[tuple[Timex, Timex, bool]]:
    """Marked and read expressions that overlap, each used once, the same words first."""
    left = list(got)
    for same in (True, False):
        for one in gold:
            fits = [o for o in left if ((o.start, o.end) == (one.start, one.end) if same else o.overlaps(one))]
            if fits and not (not same and any((o.start, o.end) == (one.start, one.end) for o in got)):
                left.remove(fits[0])
                yield one, fits[0], same


def f1(right: int, got: int, gold: int) -> float:
    return 2 * right / (got + gold) if got + gold else 0.0


def tell(name: str, tally: Counter[str]) -> None:
    got, gold = tally["got"], tally["gold"]
    print(f"{name:22} {gold:5} marked: span F1 {f1(tally['found'], got, gold):.3f}, of these the value right "
          f"{tally['value'] / max(tally['found'], 1):.3f}, value F1 {f1(tally['value'], got, gold):.3f} "
          f"(strict {f1(tally['strict'], got, gold):.3f} and {f1(tally['strict value'], got, gold):.3f})")


def tell_errors(documents_read: Sequence[tuple[Document, list[Timex]]], kinds: set[str]) -> None:
    for document, got in documents_read:
        gold = [t for t in document.marked if t.type in kinds]
        mine = [t for t in got if t.type in kinds]
        matched = list(pairs(gold, mine))
        rows = [(a.start, "WRONG", a, b) for a, b, _ in matched if a.value != b.value]
        rows += [(a.start, "MISSED", a, None) for a in gold if a not in [m[0] for m in matched]]
        rows += [(b.start, "EXTRA", None, b) for b in mine if b not in [m[1] for m in matched]]
        for at, kind, a, b in sorted(rows, key=lambda r: r[0]):
            around = " ".join(document.text[max(0, at - 60):at + 60].split())
            told = f"{document.text[a.start:a.end]!r} {a.value}" if a else ""
            read_as = f"{document.text[b.start:b.end]!r} {b.value}" if b else ""
            print(f"{kind:6} {document.day} | {told} | {read_as} | {around}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true", help="print the errors of half 0")
    parser.add_argument("--kind", default="DATE,TIME")
    parser.add_argument("--half", type=int, choices=(0, 1), help="read one half only")
    options = parser.parse_args()
    if not DATA.exists():
        print(f"timex: skipped, no {DATA}")
        return
    kinds = set(options.kind.split(","))
    done = [(d, read(d)) for d in documents() if options.half in (None, d.half)]
    if options.errors:
        tell_errors([d for d in done if d[0].half == 0], kinds)
    for half in (0, 1):
        tell(f"half {half}, {options.kind}", score([d for d in done if d[0].half == half], kinds))
    tally = score(done, kinds)
    tell(f"all, {options.kind}", tally)
    for kind in ("DURATION", "SET"):
        tell(f"all, {kind}", score(done, {kind}))
    floors = tomllib.loads((HERE / "floors.toml").read_text())["timex"]
    reached = f1(tally["value"], tally["got"], tally["gold"])
    if options.half is None and reached < floors["value_f1"]:
        sys.exit(f"FLOOR timex.value_f1: {reached:.3f} < {floors['value_f1']}")


if __name__ == "__main__":
    main()
