"""Title, outlet, agency and author of pages with menus, mast-heads, labels and credits."""

import pytest

from dateline.model import Page, RawReport
from dateline.reading.page import read_page
from dateline.reading.page.datelines import find_dateline
from dateline.reading.page.navigation import is_label, is_markup, is_menu
from dateline.reading.page.towns import is_place

TITLE = "Fighters seize hill above border town"
BODY = "Fighters seized the hill above the town on Monday after two days of shelling, residents said by telephone."


def page(text: str, media: str = "text") -> Page:
    return read_page(RawReport(name="x", path="x", content=text.encode(), media="html" if media == "html" else "text"))


def kind_of(read: Page, words: str) -> str:
    return next(block.kind for block in read.blocks if read.text[block.start : block.end].startswith(words))


@pytest.mark.parametrize(
    ("words", "menu"),
    [
        ("Home > World > Africa", True), ("Accueil | Monde | Sport", True), ("World News War Video Shop", True),
        ("Share | Print", False), (TITLE, False), ("By Jane Doe | Reuters | Cairo", False),
        ("Rebels leave <b>the old town</b> today", False),
    ],
)
def test_menus(words: str, menu: bool) -> None:
    assert is_menu(words) is menu


@pytest.mark.parametrize(
    ("words", "label"), [("PRESS RELEASE | For immediate release", True), ("Press statement", True), (TITLE, False)]
)
def test_labels(words: str, label: bool) -> None:
    assert is_label(words) is label


@pytest.mark.parametrize(
    ("words", "markup"),
    [
        ("<script>say('Army takes town');</script>", True), ("<div class='a'>", True), ("=HYPERLINK(A1)", True),
        ("The shell hit <b>the market</b> of the town.", False), ("A < B and B > C, he wrote on the board.", False),
    ],
)
def test_markup(words: str, markup: bool) -> None:
    assert is_markup(words) is markup


@pytest.mark.parametrize(
    "above",
    [
        "Home > World > Africa", "World News War Video Shop", "Accueil | Politique | Monde", "Press statement",
        "<script>say('Army takes the whole town today');</script>", "Orchard Dispatch | Africa",
        "ORCHARD DISPATCH\nHome > World > Africa", "The Orchard Dispatch\nWorld | Politics | Sport",
    ],
)
def test_lines_above_the_title(above: str) -> None:
    read = page(f"{above}\n{TITLE}\n\n{BODY}\n\n{BODY}")
    assert read.title == TITLE
    assert read.author is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"Orchard Dispatch | Africa\n{TITLE}\n\n{BODY}", "Orchard Dispatch"),
        (f"ORCHARD DISPATCH\nHome > World\n\n{TITLE}\n\n{BODY}", "ORCHARD DISPATCH"),
        (f"Orchard Dispatch\n\n{TITLE}\n\n{BODY}\n\nhttps://www.orcharddispatch.example/a/1", "Orchard Dispatch"),
        (f"Orchard Dispatch\n\n{TITLE}\n\nCAIRO (Orchard Dispatch) - {BODY}", "Orchard Dispatch"),
        (f"{TITLE}\n\n{BODY}\n\n© 2019-2021 Orchard Dispatch. All rights reserved.", "Orchard Dispatch"),
        (f"{TITLE}\n\n{BODY}\n\nOrchard Dispatch © 2021", "Orchard Dispatch"),
        (f"{TITLE}\n\n{BODY}\n\nOrchard Dispatch is not responsible for reader comments.", "Orchard Dispatch"),
        (f"{TITLE}\n3 May 2014\nPrepared by the Hill Access Forum, a network\n\n{BODY}", "Hill Access Forum"),
        (f"{TITLE}\n\n{BODY}\n\nHill Access Forum\n\nContact: x@hillaccess.example", "Hill Access Forum"),
        (f"{TITLE}\n\nSabahi – {BODY}\n\nThe governor told Sabahi that twelve people died.", "Sabahi"),
        (f"{TITLE}\n\nPosted by hillwatch on 3 May 2014 in News\n\n{BODY}", "hillwatch"),
        (f"Press release\n\nWater for All warns of famine\n\nWater for All warns that {BODY}", "Water for All"),
        (f"{TITLE}\n\n{BODY}", None),
        (f"{TITLE}\n\nKafr Nowhere – {BODY}", None),
        (f"{TITLE}\n\nPosted by admin on 3 May 2014 in News\n\n{BODY}", None),
        (f"Press release\n\nMinistry warns of famine in the north\n\n{BODY}", None),
        (f"{TITLE}\n\n{BODY}\n\nGoogle was asked for help.\n\nContact: orchard@google.com", None),
        (f"{TITLE}\n\n{BODY}\n\n© 2021 Reuters", None),
        (f"Army Captures Town | Syria\n\n{BODY}", None),
        (f"Rebels Capture Key Hill\nShare | Tweet | Print\n\n{BODY}", None),
        (f"Syrian Army\n\n{TITLE}\n\n{BODY}\n\nHe told the Syrian Army to leave the village at once.", None),
    ],
)
def test_outlet(text: str, outlet: str | None) -> None:
    assert page(text).outlet == outlet


def test_agency_is_not_the_outlet() -> None:
    read = page(f"Orchard Dispatch\nHome > World\n{TITLE}\n\n{BODY}\n\nSource: Reuters")
    assert (read.outlet, read.agency, read.author) == ("Orchard Dispatch", "Reuters", None)
    own = page(f"Orchard Dispatch\nHome > World\n{TITLE}\n\n{BODY}\n\nSource: Orchard Dispatch")
    assert (own.outlet, own.agency, own.author) == ("Orchard Dispatch", None, None)


@pytest.mark.parametrize(
    ("line", "author", "agency"),
    [
        ("By Jane Doe, Sunday 4 May 2014 21.10 BST", "Jane Doe", None), ("Jane Doe, Reuters", "Jane Doe", "Reuters"),
        ("By Jane Doe and John Roe | 4 May 2014", "Jane Doe and John Roe", None), ("JANE DOE", "JANE DOE", None),
        ("EASTERN GHOUTA", None, None), ("Deir ez-Zor", None, None),
    ],
)
def test_author(line: str, author: str | None, agency: str | None) -> None:
    read = page(f"{TITLE}\n\n{line}\n\n{BODY}\n\n{BODY}")
    assert (read.title, read.author, read.agency) == (TITLE, author, agency)


def test_place_above_the_first_paragraph_is_a_subhead() -> None:
    assert kind_of(page(f"{TITLE}\n\nRAQQA\n{BODY}\n\nHOMS\n{BODY}"), "RAQQA") == "subhead"


def test_heading_with_its_date_is_title_and_date() -> None:
    read = page(f"Weekly review – Monday 2 May 2016\n\n{BODY}\n\n{BODY}")
    assert read.title == "Weekly review – Monday 2 May 2016"
    assert [(day.first.isoformat(), day.evidence) for day in read.dates] == [("2016-05-02", "weekday")]


def test_a_short_sentence_alone_is_the_story() -> None:
    assert kind_of(page("Rebels left."), "Rebels") == "body"
    assert [sentence.kind for sentence in page("Rebels left.").sentences] == ["body"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Khartoum: Fierce fighting shook the city.", "Khartoum"), ("Putin: Russia will stay.", None),
        ("Cairo, 3 May: Envoys met.", "Cairo"), ("KHAN SHEIKHUN Syria A raid killed ten.", "KHAN SHEIKHUN"),
        ("KHAN SHEIKHUN Syria Jets hit the town.", None), ("NOWHERE The raid killed ten.", None),
    ],
)
def test_datelines_without_a_dash(text: str, place: str | None) -> None:
    read = find_dateline(text, 0, len(text))
    assert (text[slice(*read.place)] if read and read.place else None) == place


def test_is_place_asks_for_the_name_before_a_comma() -> None:
    assert is_place("EL OBEID, Sudan") and is_place("Ḥimṣ")
    assert not any(map(is_place, ("Jane Doe", "", "...")))


STORY = f"<h1>{TITLE}</h1><p>{BODY * 3}</p><p>{BODY * 3}</p>"


@pytest.mark.parametrize(
    ("markup", "days"),
    [
        (f"<article><time>3 May 2014 10:15</time>{STORY}</article>", ["2014-05-03"]),
        (f"<article>{STORY}</article><aside><time>Published 9 June 2019 10:15</time></aside>", []),
        (f"<div>{STORY}</div><div class='sidebar'><time>Published 9 June 2019 10:15</time></div>", []),
        (f"<article>{STORY}</article><article><time>9 June 2019 10:15</time><p>Other</p></article>", []),
    ],
)
def test_dates_beside_the_story_are_no_candidates(markup: str, days: list[str]) -> None:
    read = page(f"<html><body>{markup}</body></html>", "html")
    assert [day.first.isoformat() for day in read.dates if day.evidence == "labelled"] == days


@pytest.mark.parametrize(
    "byline",
    ["<p class='byline'>By Jane Doe</p>", "<a rel='author'>Jane Doe</a>", "<b itemprop='author'>Jane Doe</b>"],
)
def test_html_bylines(byline: str) -> None:
    assert page(f"<html><body><article>{byline}{STORY}</article></body></html>", "html").author == "Jane Doe"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"<div>\n{BODY}", "markup"),
        (f"\u202e{BODY}", "bidi_controls"),
        *((f"{BODY}\n\n{part * 70_000}", "no_words") for part in ("x;7", "a@", "x@x.", "longname.", "\u0628")),
    ],
)
def test_hostile_pages_are_told_and_read(text: str, code: str) -> None:
    read = page(text)
    assert code in [problem.code for problem in read.problems]
    assert any("seized the hill" in read.text[block.start : block.end] for block in read.blocks if block.kind == "body")
