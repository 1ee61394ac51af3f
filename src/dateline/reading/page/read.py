"""The page of a report, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.model.page import STORY_KINDS, Block, Page
from dateline.model.report import Problem, RawReport
from dateline.reading.page.damage import find_damage
from dateline.reading.page.dates import date_candidates
from dateline.reading.page.html import Extract, extract
from dateline.reading.page.labels import label_lines
from dateline.reading.page.language import tell_language
from dateline.reading.page.lines import Line, read_lines
from dateline.reading.page.mastheads import Masthead, find_masthead
from dateline.reading.page.navigation import has_markup
from dateline.reading.page.pieces import split_lines, without_site
from dateline.reading.page.publishers import find_publishers
from dateline.reading.page.sentences import split
from dateline.reading.page.sources import source_problems
from dateline.reading.page.text import decode


def read_page(report: RawReport) -> Page:
    """The page of one report. Offsets of an HTML report refer to its extracted text. Never raises on bad content."""
    source = decode(report.content, report.encoding)
    markup = extract(source.text, report.url) if report.media == "html" else Extract(source.text)
    text = markup.text
    url = report.url or markup.url
    given = report.title or (without_site(markup.title, markup.outlet) if markup.title else None)
    lines = read_lines(text)
    masthead = find_masthead(text, lines)
    blocks = _blocks(text, lines, given, masthead)
    title = given or _first_title(text, blocks)
    given_outlet = report.outlet or markup.outlet or (masthead.name if masthead else None)
    publishers = find_publishers(text, blocks, given_outlet, markup.author, url)
    dates = date_candidates(
        text, blocks, given=report.given_date, row=report.published, url=url, metadata=markup.date,
        furniture=markup.date_lines, title=given,
    )
    language = tell_language(_story(text, blocks))
    sentences = tuple(s for n, block in enumerate(blocks) if block.kind in STORY_KINDS for s in split(text, block, n))
    problems = (*source_problems(report, source, cut=markup.cut), *_problems(report, text, blocks, language))
    return Page(
        report, text, blocks, sentences, title, publishers.outlet, publishers.agency, publishers.author,
        publishers.dateline_place, language, dates, problems,
    )


def _blocks(text: str, lines: Sequence[Line], title: str | None, masthead: Masthead | None) -> tuple[Block, ...]:
    kinds = label_lines(text, lines, title, masthead.line if masthead else None)
    labelled = [Block(line.start, line.end, kind) for line, kind in zip(lines, kinds, strict=True)]
    return tuple(split_lines(text, labelled, title))


def _first_title(text: str, blocks: Sequence[Block]) -> str | None:
    return next((text[block.start : block.end] for block in blocks if block.kind == "title"), None)


def _story(text: str, blocks: Sequence[Block]) -> str:
    return "\n".join(text[block.start : block.end] for block in blocks if block.kind in STORY_KINDS)


def _problems(report: RawReport, text: str, blocks: Sequence[Block], language: str | None) -> Iterator[Problem]:
    if not text.strip():
        html = report.media == "html"
        yield Problem("no_text", "no main text was found in the HTML; give the text" if html else "there is no text")
    elif not any(block.kind in STORY_KINDS for block in blocks):
        yield Problem("no_story", "only page furniture was found, no story")
    if language not in (None, "en"):
        yield Problem("other_language", f"the text is not in English but in '{language}'; it is kept, not read")
    if report.media == "text" and has_markup(text):
        yield Problem("markup", "the text holds HTML tags, kept as they stand; give a page as .html to have it read")
    yield from find_damage(text)
