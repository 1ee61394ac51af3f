#!/usr/bin/env python3
"""How well place names are found in news and put on the map, on a set in the form of LGL.

    bench/geoparsing.py FILE.xml[.gz]... [--half open|kept] [--misses N]

FILE (default: ``lgl.xml.gz`` and ``TR-News.xml.gz`` in ``../shared/data``): ``article`` elements with a ``text`` and
``toponym`` elements with ``start``, ``end``, ``phrase``, and ``lat``, ``lon`` where the name has coordinates, as in the
sets of Gritta et al., "A Pragmatic Guide to Geoparsing Evaluation" (2020). Where an offset is wrong, the phrase is
looked for near by. Two measures, the second in the manner of EUPEG (Wang & Hu 2019):

- names given: each marked name with coordinates is resolved at its place in the text. acc@161: share within 161 km
  (100 miles) of the truth, over all of them, unresolved ones too; auc: mean of ln(km + 1) / ln(20039), an unresolved
  name the worst. Ceiling: share that has any candidate within 161 km. Plotted: share that is put on the map, and of
  these the share within 25 and 161 km; so too for those that are shown as a point, and by the precision printed.
- end to end: precision, recall and F1 of the names found, at the same offsets and overlapping; acc@161 over those
  found; recall@161: share of the marked names with coordinates that are found and within 161 km.

``--half``: the documents that were looked at while the rules were written (open), or the others (kept), by a hash of
their id. Exit 1: below bench/floors.toml; 2: a file cannot be read.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import math
import sys
import time
import tomllib
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from dateline.model import Page, PlaceReading, RawReport, great_circle_km
from dateline.reading.page import read_page
from dateline.reading.where import resolve_spans, survey_places
from dateline.reading.where.gazetteer import SHIPPED, Gazetteers

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
FILES = (DATA / "lgl.xml.gz", DATA / "TR-News.xml.gz")
MILES_100, NEAR = 161.0, 25.0
HALF_ROUND = 20039      # km, the furthest that two points can lie apart
SLACK = 40              # characters by which an offset may be wrong
EPSILON = 0.0005


@dataclass(frozen=True, slots=True)
class Marked:
    """A name that a person marked; ``spot`` is null where it has no coordinates."""

    start: int
    end: int
    spot: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Article:
    """A document of the set."""

    name: str
    text: str
    marked: tuple[Marked, ...]

    @property
    def is_open(self) -> bool:
        return hashlib.sha256(self.name.encode()).digest()[0] % 2 == 0


class Answer(NamedTuple):
    """The km between a name as it was resolved and the truth, null if unresolved, and the precision printed of it."""

    km: float | None
    precision: str = "unresolved"


@dataclass(slots=True)
class Figures:
    """Counts over articles; ``answers`` for each name given."""

    n: Counter[str] = field(default_factory=Counter)
    answers: list[Answer] = field(default_factory=list)
    seconds: float = 0.0

    def plotted(self, precision: str | None = None) -> list[float]:
        """The km of the names put on the map, of all or of those of one precision."""
        return [a.km for a in self.answers if a.km is not None and precision in (None, a.precision)]

    def share(self, km: float) -> float:
        """Share of the names given that are put within ``km`` of the truth."""
        return sum(d <= km for d in self.plotted()) / max(1, len(self.answers))

    def share_plotted(self, km: float, precision: str | None = None) -> float:
        """Share of the names put on the map that lie within ``km`` of the truth."""
        put = self.plotted(precision)
        return sum(d <= km for d in put) / max(1, len(put))

    def auc(self) -> float:
        """Mean of the logarithm of the error, 0 best, 1 worst."""
        errors = [1.0 if a.km is None else math.log(a.km + 1) / math.log(HALF_ROUND) for a in self.answers]
        return sum(errors) / len(errors) if errors else 0.0

    def ratio(self, part: str, whole: str) -> float:
        return self.n[part] / self.n[whole] if self.n[whole] else 0.0

    def f1(self, hits: str) -> float:
        precision, recall = self.ratio(hits, "found"), self.ratio(hits, "marked")
        return 2 * precision * recall / (precision + recall) if hits and precision + recall else 0.0


def articles(path: Path) -> Iterator[Article]:
    """The articles of a file, read one at a time."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        for _, element in ElementTree.iterparse(file):
            if element.tag == "article":
                yield _article(element)
                element.clear()


def _article(element: ElementTree.Element) -> Article:
    text, name = element.findtext("text") or "", element.get("docid") or ""
    try:
        marks = [_marked(text, t) for t in element.iter("toponym")]
    except ValueError as error:
        raise ValueError(f"article {name}: {error}") from error
    return Article(name, text, tuple(m for m in marks if m))


def _marked(text: str, toponym: ElementTree.Element) -> Marked | None:
    start, phrase = int(toponym.findtext("start") or 0), toponym.findtext("phrase") or ""
    near = [k for k in range(max(0, start - SLACK), start + SLACK + 1) if text.startswith(phrase, k)]
    if not phrase or not near:
        return None
    start = min(near, key=lambda k: abs(k - start))
    lat, lon = toponym.findtext(".//lat"), toponym.findtext(".//lon")
    point = (float(lat), float(lon)) if lat and lon else None
    if point and not (abs(point[0]) <= 90 and abs(point[1]) <= 180):
        raise ValueError(f"{phrase!r} at {lat}, {lon}, which is no point")
    return Marked(start, start + len(phrase), point)


def measure(set_of: Iterable[Article], misses: int = 0) -> Figures:
    """Both measures over the articles. The first ``misses`` errors are printed."""
    figures = Figures()
    for article in set_of:
        page = read_page(RawReport(article.name, "-", article.text.encode(), encoding="utf-8"))
        _given(figures, article, page)
        began = time.process_time()
        read = [r for r in survey_places(page) if r.how != "relative"]
        figures.seconds += time.process_time() - began
        wrong = _end_to_end(figures, article, read)
        figures.n["articles"] += 1
        if misses > 0:
            print("\n".join(wrong[:misses]))
            misses -= len(wrong)
    return figures


def _given(figures: Figures, article: Article, page: Page) -> None:
    marks = [m for m in article.marked if m.spot]
    for mark, read in zip(marks, resolve_spans(page, [(m.start, m.end) for m in marks]), strict=True):
        assert mark.spot is not None
        figures.answers.append(Answer(_km(read, mark), read.precision))
        reach = any(great_circle_km(mark.spot, (c.latitude, c.longitude)) <= MILES_100 for c in read.candidates)
        figures.n["reachable"] += reach


def _km(read: PlaceReading, mark: Marked) -> float | None:
    if read.latitude is None or read.longitude is None or mark.spot is None:
        return None
    return great_circle_km((read.latitude, read.longitude), mark.spot)


def _end_to_end(figures: Figures, article: Article, read: Sequence[PlaceReading]) -> list[str]:
    """Counts what was found; gives the errors in words."""
    pairs = pair(article.marked, read)
    figures.n.update(found=len(read), marked=len(article.marked), overlap=len(pairs),
                     exact=sum((m.start, m.end) == (r.start, r.end) for m, r in pairs),
                     placed=sum(m.spot is not None for m in article.marked))
    for mark, one in pairs:
        if mark.spot:
            apart = _km(one, mark)
            figures.n["placed found"] += 1
            figures.n["placed right"] += apart is not None and apart <= MILES_100
    used = {id(m) for m, _ in pairs}, {id(r) for _, r in pairs}
    text = article.text.replace("\n", " ")
    return [*(f"missed {_context(text, m.start, m.end)}" for m in article.marked if id(m) not in used[0]),
            *(f"extra  {_context(text, r.start, r.end)}" for r in read if id(r) not in used[1])]


def _context(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 40):start]}[{text[start:end]}]{text[end:end + 40]}"


def pair(marked: Sequence[Marked], read: Sequence[PlaceReading]) -> list[tuple[Marked, PlaceReading]]:
    """Marks and readings that share words, one to one, those at the same offsets first."""
    same = {(m.start, m.end): m for m in marked}
    pairs = [(same.pop((r.start, r.end)), r) for r in read if (r.start, r.end) in same]
    used = {id(r) for _, r in pairs}
    for r in read:
        near = next((m for m in same.values() if m.start < r.end and r.start < m.end), None)
        if near and id(r) not in used:
            pairs.append((same.pop((near.start, near.end)), r))
    return pairs


def report(figures: Figures) -> str:
    """The figures in words."""
    n, given = figures.n, len(figures.answers)
    ceiling = n["reachable"] / given if given else 0.0
    lines = [
        f"{n['articles']} articles, {n['marked']} names marked, {given} of them with coordinates",
        f"  names given: acc@161 {figures.share(MILES_100):.3f}  acc@25 {figures.share(NEAR):.3f}  "
        f"auc {figures.auc():.3f}  ceiling {ceiling:.3f}",
        *(_plotted(figures, precision) for precision in (None, *_precisions(figures))),
    ]
    for kind in ("exact", "overlap"):
        lines.append(f"  end to end, {kind:7}: P {figures.ratio(kind, 'found'):.3f}  "
                     f"R {figures.ratio(kind, 'marked'):.3f}  F1 {figures.f1(kind):.3f}")
    lines.append(f"    acc@161 {figures.ratio('placed right', 'placed found'):.3f}  "
                 f"recall@161 {figures.ratio('placed right', 'placed'):.3f}; "
                 f"{1000 * figures.seconds / max(1, n['articles']):.1f} ms an article")
    return "\n".join(lines)


def _precisions(figures: Figures) -> list[str]:
    """Those printed, the commonest first."""
    return [p for p, _ in Counter(a.precision for a in figures.answers if a.km is not None).most_common()]


def _plotted(figures: Figures, precision: str | None) -> str:
    share = len(figures.plotted(precision)) / max(1, len(figures.answers))
    near, far = (figures.share_plotted(km, precision) for km in (NEAR, MILES_100))
    return f"    plotted, {precision or 'all':8} {share:.3f}; of these within 25 km {near:.3f}, within 161 km {far:.3f}"


def look_up_time(names: Iterable[str]) -> float:
    """Microseconds for a name that was not looked up before, its rows read from the gazetteer's file."""
    distinct = sorted(set(names))
    shipped = Gazetteers((SHIPPED,))
    began = time.process_time()
    for name in distinct:
        shipped.find(name)
    return 1e6 * (time.process_time() - began) / max(1, len(distinct))


def below(name: str, figures: Figures) -> int:
    """1 where a figure of a set fell below its floor, each said."""
    floors = tomllib.loads((ROOT / "bench" / "floors.toml").read_text(encoding="utf-8")).get("geoparsing", {})
    measured = {"given": figures.share(MILES_100), "plotted": len(figures.plotted()) / max(1, len(figures.answers)),
                "near": figures.share_plotted(NEAR), "f1": figures.f1("overlap")}
    fallen = [(key, least) for key, least in floors.get(name, {}).items() if measured[key] < least - EPSILON]
    for key, least in fallen:
        print(f"FLOOR geoparsing {name}: {key} {measured[key]:.3f} < {least:.3f}")
    return 1 if fallen else 0


def main() -> int:
    arguments = _arguments()
    fallen = 0
    for path in arguments.files or FILES:
        if not path.exists():
            print(f"{path}: not here, skipped")
            continue
        try:
            fallen = max(fallen, _told(path, arguments))
        except (ElementTree.ParseError, ValueError, OSError, EOFError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 2
    return fallen


def _told(path: Path, arguments: argparse.Namespace) -> int:
    """Measures a file and prints its figures; 1 where they fell below their floors."""
    names = [a.text[m.start:m.end] for a in articles(path) for m in a.marked]
    name = path.name.removesuffix(".gz").removesuffix(".xml")
    chosen = (a for a in articles(path) if arguments.half is None or a.is_open == (arguments.half == "open"))
    figures = measure(chosen, arguments.misses)
    print(f"{name}: {report(figures)}; a look-up {look_up_time(names):.0f} microseconds")
    return below(name, figures) if arguments.half is None else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--half", choices=["open", "kept"])
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print the first N names missed or made up")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
