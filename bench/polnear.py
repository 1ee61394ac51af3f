#!/usr/bin/env python3
"""How many speakers the attribution stage finds in reports of another subject, marked by others.

    bench/polnear.py [ARCHIVE] [--misses]

ARCHIVE: a tar.gz in the form of PolNeAR 1.0 (Newell et al. 2018): DIR/dev/text/NAME.txt and
DIR/dev/attributions/NAME_ANNOTATOR.ann, brat stand-off with Source spans. Default: ../shared/data/polnear.tar.gz.
The dev part is read.

Counted are the spans that are marked as a source, each once, against the words that name a speaker in our scopes; a
span of ours and one of theirs match where they overlap, each at most once. Nothing is left out of the marks: beliefs,
intentions and wants ("Mr. X hopes to") are attributions there and no claims of anybody for us, so that recall has a
ceiling well below 1. Exit 1: F1 fell below bench/floors.toml.
"""

from __future__ import annotations

import argparse
import sys
import tarfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ARCHIVE = ROOT.parent / "shared" / "data" / "polnear.tar.gz"
EPSILON = 0.0005

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """A text with the spans that are marked as sources."""

    name: str
    text: str
    sources: frozenset[Span]


def articles(archive: Path, part: str) -> Iterator[Article]:
    """The articles of one part of the archive, with the marks of all its annotators together."""
    with tarfile.open(archive) as tar:
        files = {Path(member.name).name: member for member in tar.getmembers() if f"/{part}/" in member.name}
        for name in sorted(files):
            stem = name.removesuffix(".txt")
            marks = [file for other, file in files.items() if other.endswith(".ann") and other.startswith(stem)]
            if stem != name and marks:
                spans = frozenset().union(*(marked_sources(_read(tar, file)) for file in marks))
                yield Article(stem, _read(tar, files[name]), spans)


def _read(tar: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    file = tar.extractfile(member)
    return file.read().decode("utf-8") if file is not None else ""


def marked_sources(stand_off: str) -> frozenset[Span]:
    """The source spans of a brat file; one in several pieces counts from the first to the last."""
    spans = set()
    for line in stand_off.splitlines():
        fields = line.split("\t")
        if fields[0].startswith("T") and fields[1].startswith("Source "):
            places = fields[1].removeprefix("Source ").replace(";", " ").split()
            spans.add((int(places[0]), int(places[-1])))
    return frozenset(spans)


def read_sources(article: Article) -> list[Span]:
    """The words that name a speaker in each scope of the attribution stage."""
    from dateline.model import RawReport
    from dateline.reading.claims.cascade.attribution import Speakers
    from dateline.reading.claims.cascade.scene import scene_of
    from dateline.reading.mentions import find_mentions
    from dateline.reading.page import read_page

    page = read_page(RawReport(article.name, article.name, article.text.encode(), encoding="utf-8"))
    mentions = find_mentions(page)
    speakers = Speakers(page, mentions.places)
    spans = set()
    for n, parsed in enumerate(mentions.sentences):
        for scope in speakers.scopes(scene_of(page, n, parsed, mentions)):
            if scope.named is not None:
                spans.add(parsed.words(*scope.named))
    return sorted(spans)


def matched(marked: frozenset[Span], read: list[Span]) -> int:
    """How many spans of the one overlap one of the other, in the order of the text, each at most once."""
    left, hits = sorted(marked), 0
    for start, end in read:
        partner = next((span for span in left if span[0] < end and start < span[1]), None)
        if partner is not None:
            left.remove(partner)
            hits += 1
    return hits


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", nargs="?", type=Path, default=ARCHIVE)
    parser.add_argument("--misses", action="store_true", help="list the sources missed and those too many")
    arguments = parser.parse_args()
    if not arguments.archive.exists():
        print(f"{arguments.archive}: not here, skipped")
        return 0
    hits = marked = read = 0
    for article in articles(arguments.archive, "dev"):
        spans = read_sources(article)
        hits += matched(article.sources, spans)
        marked, read = marked + len(article.sources), read + len(spans)
        if arguments.misses:
            _misses(article, spans)
    f1 = 2 * hits / (marked + read) if hits else 0.0
    print(f"sources, overlapping: P {hits / max(read, 1):.3f}  R {hits / max(marked, 1):.3f}  F1 {f1:.3f}  "
          f"({marked} marked, {read} read)")
    floor = tomllib.loads((ROOT / "bench" / "floors.toml").read_text(encoding="utf-8"))["polnear"]["sources"]
    if f1 < floor - EPSILON:
        print(f"FLOOR polnear: sources {f1:.3f} < {floor:.3f}")
        return 1
    return 0


def _misses(article: Article, read: list[Span]) -> None:
    for label, ours, theirs in (("missed", article.sources, read), ("extra", read, article.sources)):
        for start, end in sorted(ours):
            if not any(start < b and a < end for a, b in theirs):
                text = article.text
                words = f"{text[max(0, start - 60):start]}[[{text[start:end]}]]{text[end:end + 60]}"
                print(label, article.name[:24], " ".join(words.split()))


if __name__ == "__main__":
    sys.exit(main())
