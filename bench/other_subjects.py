#!/usr/bin/env python3
"""How much is read from pages of another subject, where every claim is one too many.

    bench/other_subjects.py [PAGES]

Pages: the first PAGES (200) of the Local-Global Lexicon, local papers of the United States, where ../shared is present.
Some do tell of shootings and wars, so the figure is an upper bound.
"""

from __future__ import annotations

import gzip
import sys
import xml.etree.ElementTree as ElementTree
from itertools import islice
from pathlib import Path

from dateline.model import RawReport
from dateline.reading.pipeline import read_report

LGL = Path(__file__).resolve().parents[2] / "shared" / "data" / "lgl.xml.gz"


def main() -> int:
    if not LGL.exists():
        print(f"{LGL}: not here, skipped")
        return 0
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with gzip.open(LGL) as file:
        articles = list(islice(ElementTree.parse(file).getroot().iter("article"), pages))
    claims, without, recognised = 0, 0, 0
    for n, article in enumerate(articles):
        text = f"{article.findtext('title') or ''}\n\n{article.findtext('text') or ''}"
        reading = read_report(RawReport(f"lgl-{n}", str(LGL), text.encode(), encoding="utf-8"))
        claims += len(reading.claims)
        without += not reading.claims
        recognised += any(problem.code == "no_conflict" for problem in reading.problems)
    print(f"{len(articles)} pages: {claims} claims; {without} pages without any, {recognised} of them said to be of "
          "another subject")
    return 0


if __name__ == "__main__":
    sys.exit(main())
