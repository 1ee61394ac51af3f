"""Whole pages, written for the project in the manner of real ones."""

from datetime import date
from typing import Any

import pytest

from dateline.data.table import read_toml
from dateline.model import Page, RawReport
from dateline.reading.page import read_page
from dateline.reading.page.lines import read_lines


def page(text: str, **more: Any) -> Page:
    return read_page(RawReport(name="x", path="x.txt", content=text.encode(), **more))


def kinds(read: Page) -> list[tuple[str, str]]:
    return [(block.kind, read.text[block.start : block.end]) for block in read.blocks]


WIRE = """Drones hit fuel depot, governor says

By Jane Doe

KYIV, March 3 (Reuters) - Drones struck a fuel depot in the border region overnight, the governor said on Sunday.

"It burned for hours." Residents nearby heard several blasts before dawn.

(Reporting by Jane Doe; Editing by John Roe)
Read next
Most Read"""


def test_wire_story() -> None:
    read = page(WIRE)
    assert (read.title, read.outlet, read.agency, read.author) == (
        "Drones hit fuel depot, governor says", None, "Reuters", "Jane Doe",
    )
    assert read.dateline_place is not None and read.dateline_place.text == "KYIV"
    assert [kind for kind, _ in kinds(read)] == [
        "title", "credit", "credit", "body", "body", "credit", "clutter", "clutter",
    ]
    assert read.text[read.sentences[1].start :].startswith("Drones struck")
    assert read.dates == ()  # the dateline names no year
    assert read.language == "en"


REPUBLISHED = """12 Jan 2023
Saturday 14 June 2014 - 09:15
Story Code : 771

Army units enter border town

Army units entered the border town on Friday after three days of fighting with militants, state media reported.

They took the police station in the evening and the bridge at night, a resident said by telephone.

By Press TV

The Example Digest is not responsible for the content of quoted texts.
Your Name
Leave a comment
seven + two ="""


def test_republished_page_with_a_crawl_date() -> None:
    read = page(REPUBLISHED)
    assert (read.title, read.outlet, read.agency, read.author) == (
        "Army units enter border town", "The Example Digest", "Press TV", None,
    )
    assert [(c.first, c.evidence) for c in read.dates] == [
        (date(2023, 1, 12), "crawl"), (date(2014, 6, 14), "weekday"),
    ]
    clutter = {text for kind, text in kinds(read) if kind == "clutter"}
    assert clutter >= {"Your Name", "seven + two =", "Story Code : 771"}


def test_a_first_line_that_the_row_bears_out_is_no_crawl_date() -> None:
    text = "14 Nov 2017\nShells fell on the town on Tuesday.\nThe war began in 2011."
    row = page(text, published="2017-11-20")
    assert ("date_line", date(2017, 11, 14)) in [(c.evidence, c.first) for c in row.dates]


PERSIAN = """Talks to resume in the capital as fighting slows

Envoys of both sides will meet in the capital next week, the ministry said on Friday after days of shelling.
کد خبر: ۱۲۳۴۵
۱۱ شهريور ۱۳۹۶ - ۲۱:۵۵ 02 September 2017
312 بازدید
Tabnak – Envoys of both sides will meet in the capital next week, the ministry said on Friday after days of shelling.

Two earlier rounds ended without a deal, and each side has blamed the other for the failure of the talks.
اشتراک گذاری
# صلح # مذاکرات # جنگ"""


def test_persian_furniture_and_two_calendars() -> None:
    read = page(PERSIAN)
    assert read.title == "Talks to resume in the capital as fighting slows"
    assert (read.outlet, read.dateline_place) == ("Tabnak", None)
    assert {(c.first, c.evidence) for c in read.dates} == {(date(2017, 9, 2), "two_calendars")}
    labels = {text[:20]: kind for kind, text in kinds(read)}
    assert labels["اشتراک گذاری"] == "clutter"
    story = [kind for kind, _ in kinds(read) if kind in ("title", "lead", "body")]
    assert story == ["title", "lead", "body", "body"]


@pytest.mark.parametrize("bar", ["(updated 1407 03.06.2014) Get short URL 0 67", "Get short URL 185", ") Copy link"])
def test_share_bar_behind_the_date_line_is_no_story(bar: str) -> None:
    read = page(f"03.06.2014{bar} At least 45 people died in Kabul. A bomb went off at noon.")
    assert [words for kind, words in kinds(read) if kind == "body"] == [
        "At least 45 people died in Kabul. A bomb went off at noon."]


@pytest.mark.parametrize("tags", ["Tags Kabul bombing aid convoy ", "Tags Kabul clinics Red Cross "])
def test_keywords_that_run_on_from_a_full_stop_are_no_story(tags: str) -> None:
    read = page(f"A bomb killed nine in Kabul. {tags}Nine people were killed at noon. The bomb went off at a bank.")
    assert [words for kind, words in kinds(read) if kind == "clutter"] == [tags.strip()]


def test_one_paragraph_with_date_line_and_title_again() -> None:
    read = page(
        "Blast kills six in market\n\nWed 05 Apr 2017 Blast kills six in market. A bomb killed six people in a "
        "market on Wednesday police said. Ten were hurt. - REUTERS", title="Blast kills six in market",
    )
    assert kinds(read) == [
        ("title", "Blast kills six in market"),
        ("credit", "Wed 05 Apr 2017"),
        ("title", "Blast kills six in market."),
        ("body", "A bomb killed six people in a market on Wednesday police said. Ten were hurt."),
        ("credit", "- REUTERS"),
    ]
    assert read.agency == "REUTERS"
    assert read.dates[0].evidence == "weekday"


def test_author_and_section_lines() -> None:
    read = page("Middle East\n\nArmy says it holds the bridge\n\nMona Haddad\n\nThe army said on Monday that it holds "
                "the bridge over the river and the road to the coast.")
    assert read.title == "Army says it holds the bridge"
    assert read.author == "Mona Haddad"
    assert kinds(read)[0] == ("clutter", "Middle East")


def test_caption_is_not_the_title() -> None:
    read = page("File photo: A convoy near the border\nConvoy reaches the besieged town\nA convoy reached the besieged "
                "town on Tuesday with food for 4,000 people, the agency said.")
    assert read.title == "Convoy reaches the besieged town"
    assert kinds(read)[0][0] == "caption"


def test_source_line_gives_outlet_only_once() -> None:
    read = page("Rebels leave the valley\n\nARA News\n\nALEPPO – Rebels left the valley on Monday after a week of "
                "talks with the government, activists said.\n\nReporting by: Mona Haddad\n\nSource: ARA News")
    assert (read.outlet, read.agency, read.author) == ("ARA News", None, "Mona Haddad")


def test_short_sentences_at_the_end_are_story() -> None:
    read = page("The army shelled the village for three hours on Monday, said two people who live there.\nTwo died.\n"
                "Nobody was held to account.")
    assert [kind for kind, _ in kinds(read)][-1] == "body"


def test_lines_broken_by_width_are_one_block() -> None:
    text = ("On Saturday rebels who had been hiding in the forest for many\n"
            "weeks attacked an army post near the lake and killed four\nsoldiers before they fled to the hills.\n")
    assert len(read_lines(text)) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no_text"),
        (" \n\t\n", "no_text"),
        ("Related Articles\nLeave a comment", "no_story"),
        ("The army \u202eevah skool\u202c like this on Monday, the ministry of the interior said.", "bidi_controls"),
        ("The armyâ€™s men took the town and the road to the north on Monday.", "damaged_text"),
        ("El ejército tomó la ciudad el domingo después de tres días de combates con los rebeldes.", "other_language"),
    ],
)
def test_problems(text: str, code: str) -> None:
    assert code in [problem.code for problem in page(text).problems]


def test_language_needs_five_words() -> None:
    assert page("Army takes town").language is None


def test_html() -> None:
    body = "The army took the hill near the town on Friday after a day of fighting with rebels, officials said. " * 4
    read = page(
        "<html><head><title>Army takes hill - Daily Example</title>"
        "<meta property='og:site_name' content='Daily Example'></head><body><nav>Home</nav>"
        f"<article><h1>Army takes hill</h1><p>{body}</p><p>{body}</p></article></body></html>",
        media="html",
    )
    assert (read.title, read.outlet) == ("Army takes hill", "Daily Example")
    assert read.text.startswith("Army takes hill")
    assert kinds(read)[0] == ("title", "Army takes hill")


@pytest.mark.parametrize("markup", ["<html></html>", "<<<\x00<p", "<html>" + "<div>" * 3000, "&#0;&#xD800;<p>x"])
def test_bad_html_never_raises(markup: str) -> None:
    assert page(markup, media="html").sentences == ()


@pytest.mark.parametrize(
    "text",
    ["a" * 200_000, " " * 200_000, '"' * 50_000, "(AFP) " * 20_000, "5 April 2017 " * 10_000, "\u202e" * 1000,
     "1,2" * 50_000, "www." * 50_000, "<a " * 60_000, WIRE, REPUBLISHED, PERSIAN,
     "\r\n".join(WIRE.splitlines()), "A. B. C. " * 5000],
)
def test_blocks_cover_all_that_is_not_white_space(text: str) -> None:
    read = page(text)
    left = list(read.text)
    for block in read.blocks:
        left[block.start : block.end] = " " * (block.end - block.start)
    assert "".join(left).strip() == ""
    assert all(a.end <= b.start for a, b in zip(read.blocks, read.blocks[1:], strict=False))
    for sentence in read.sentences:
        block = read.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert all(read.text[token.start : token.end] == token.text for token in sentence.tokens)


@pytest.mark.parametrize("language", ["en", "fa", "ar", "ru", "fr", "es", "tr", "uk"])
def test_examples_of_the_furniture_data(language: str) -> None:
    table = read_toml("page", "furniture.toml")[language]
    assert all(read_lines(line)[0].furniture for line in table["example"])
    assert not any(read_lines(line)[0].furniture for line in table["story"])


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("desk@post.example", True), ("Write: desk@post.example", True), ("@@post.example", True),
        ("www.post.example/desk", True), ("@post.example", False), ("desk@post", False), ("desk@post.", False),
        ("desk @ post.example", False), ("a@" * 100_000, False), ("a@" * 100_000 + "x.example", False),
    ],
)
def test_a_short_line_with_an_address_is_furniture(line: str, furniture: bool) -> None:
    """The long ones would never be told if each letter of a word were tried as an address's first."""
    assert read_lines(line)[0].furniture is furniture
