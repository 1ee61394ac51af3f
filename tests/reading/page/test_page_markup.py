"""HTML that hides words or nests without end."""

import pytest

from dateline.model import Page, RawReport
from dateline.reading.page import read_page

SENTENCE = "<p>Gunmen attacked the market of the town on Monday, he said. Two guards died in the fighting.</p>"
STORY = SENTENCE + "<p>The road to the coast was closed for hours, drivers said, and shops did not open at all.</p>"


def page(markup: str) -> Page:
    return read_page(RawReport(name="x", path="x.html", content=markup.encode(), media="html"))


def codes(read: Page) -> list[str]:
    return [problem.code for problem in read.problems]


@pytest.mark.parametrize(
    "hidden",
    ["<script>say('killed 40 guards')</script>", "<style>a::after{content:'killed 40'}</style>",
     "<noscript>killed 40 guards</noscript>", "<template>killed 40 guards</template>", "<!-- killed 40 guards -->"],
)
@pytest.mark.parametrize(
    "frame",
    ["<html><body><article><h1>Gunmen attack market {}</h1>{story}</article></body></html>",
     "<html><head><title>Gunmen attack market {}</title></head><body><article>{story}</article></body></html>",
     '<html><head><meta property="og:title" content="Gunmen attack market {}"></head><body>{story}</body></html>',
     "<html><body><article><h1>Gunmen attack market</h1><p class=byline>By Jane Doe {}</p>{story}</article>",
     "<html><body><article><h1>Gunmen attack market</h1><p>Shops closed. {}</p>{story}</article></body></html>"],
)
def test_hidden_words_are_in_no_text(frame: str, hidden: str) -> None:
    read = page(frame.replace("{story}", STORY).replace("{}", hidden))
    assert "40" not in f"{read.text} {read.title} {read.author}"
    assert "guards died" in read.text


def test_data_in_scripts_is_still_read() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-05-02"}</script>'
    read = page(f"<html><body><article><h1>Gunmen attack market</h1>{data}{STORY}</article></body></html>")
    assert "2016-05-02" in {candidate.first.isoformat() for candidate in read.dates}


@pytest.mark.parametrize("depth", [400, 3000, 100_000])
def test_deep_divs_are_read(depth: int) -> None:
    read = page("<html><body>" + "<div>" * depth + STORY + "</div>" * depth + "</body></html>")
    assert len(read.sentences) == 3
    assert codes(read) == []


def test_what_is_too_deep_is_said() -> None:
    depth = 5000
    read = page("<html><body>" + "<x-y>" * depth + STORY + "</x-y>" * depth + "</body></html>")
    assert "too_deep" in codes(read)
    assert any("nested too deeply" in problem.message for problem in read.problems)
