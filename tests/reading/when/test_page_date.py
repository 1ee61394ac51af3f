"""The page's date in the order of trust, and bounds where there is none. All texts written for this test."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from tests.reading.when.undated import read

from dateline.model import Block, DateCandidate, Evidence, Found, Page, PageDate, RawReport, Sentence
from dateline.reading.pipeline import read_report
from dateline.reading.when import find_times, settle_page_date


def settle(text: str, *dates: tuple[Evidence, str]) -> PageDate:
    return settle_with(text, [DateCandidate(None, date.fromisoformat(d), date.fromisoformat(d), e) for e, d in dates])


def settle_with(text: str, candidates: Sequence[DateCandidate]) -> PageDate:
    ends = [i + 1 for i, c in enumerate(text) if c == "."] or [len(text)]
    sentences = tuple(Sentence(a, b, 0, "body", ()) for a, b in zip([0, *ends], ends, strict=False))
    page = Page(RawReport("r", "r.txt", text.encode()), text, (Block(0, len(text), "body"),), sentences,
                None, None, None, None, None, "en", tuple(candidates))
    return settle_page_date(page, find_times(page))


ORDER: list[Evidence] = [
    "given", "two_calendars", "weekday", "labelled", "dateline", "date_line", "updated", "row", "metadata",
    "url", "post",
]  # "picture" comes last, and needs a story that bears it out


@pytest.mark.parametrize(("stronger", "weaker"), list(pairwise(ORDER)))
def test_order_of_trust(stronger: Evidence, weaker: Evidence) -> None:
    settled = settle("Shells fell.", (weaker, "2016-01-05"), (stronger, "2016-01-03"))
    assert (settled.first, settled.how) == (date(2016, 1, 3), stronger)
    assert any("differs" in reason for reason in settled.reasons)
    assert len(settled.candidates) == 2


def test_a_line_that_the_row_confirms_goes_before_the_day_of_today() -> None:
    today = on_line("Monday, December 23, 2024", "2024-12-23", evidence="weekday")
    line = on_line("Oct 19, 2004", "2004-10-19", evidence="date_line")
    row = DateCandidate(None, date(2004, 10, 19), date(2004, 10, 19), "row")
    assert settle_with("Shells fell.", [*today, *line, row]).first == date(2004, 10, 19)
    assert settle_with("Shells fell.", [*today, *line]).first == date(2024, 12, 23)
    assert settle_with("Shells fell.", [*today, row]).first == date(2024, 12, 23)


def test_crawl_date_is_never_the_day() -> None:
    settled = settle("Shells fell in 2013.", ("crawl", "2024-03-29"))
    assert (settled.first, settled.last, settled.how) == (date(2013, 1, 1), date(2024, 3, 29), "bounds")


def test_bare_line_long_after_the_text_is_a_crawl_date() -> None:
    settled = settle("Secretary of State John Kerry will fly to Geneva.", ("date_line", "2024-03-29"))
    assert settled.how == "bounds" and settled.last is not None and settled.last < date(2017, 3, 1)


def on_line(words: str, *days: str, evidence: Evidence = "labelled") -> list[DateCandidate]:
    found = Found(words, 0, len(words))
    return [DateCandidate(found, date.fromisoformat(d), date.fromisoformat(d), evidence) for d in days]


def test_two_readings_of_numbers_are_an_interval() -> None:
    both = on_line("05/07/2015", "2015-05-07", "2015-07-05")
    settled = settle_with("Shells fell.", both)
    assert (settled.first, settled.last, settled.how) == (date(2015, 5, 7), date(2015, 7, 5), "labelled")


def test_another_date_tells_which_reading_holds() -> None:
    both = on_line("05/07/2015", "2015-05-07", "2015-07-05")
    assert settle_with("Shells fell on 3 July 2015.", both).first == date(2015, 7, 5)
    assert settle_with("Shells fell on 3 July.", both).first == date(2015, 7, 5), "a date without a year too"


def test_weekdays_tell_which_reading_holds() -> None:
    both = on_line("05/07/2015", "2015-05-07", "2015-07-05")  # a Thursday and a Sunday
    assert settle_with("Shells fell on Sunday.", both).first == date(2015, 7, 5)
    neither = settle_with("Shells fell on Sunday and Wednesday.", both)
    assert (neither.first, neither.last) == (date(2015, 5, 7), date(2015, 7, 5)), "Wednesday is the day before one"


def test_several_days_of_one_label() -> None:
    films = [c for day in ("2015-04-21", "2015-04-20", "2015-04-19") for c in on_line(day, day)]
    assert settle_with("Shells fell.", films).first == date(2015, 4, 20), "the middle one"
    changes = [c for day in ("2015-04-21", "2015-04-20", "2015-04-19") for c in on_line(day, day, evidence="updated")]
    assert settle_with("Shells fell.", changes).first == date(2015, 4, 19), "published before the first change"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Shells fell on Monday. A man fled on Thursday.", "2015-06-15", id="its weekday is named"),
        pytest.param("Shells fell.", "2015-06-15", id="no weekday contradicts it"),
        pytest.param("Shells fell on Sunday.", "2015-06-14", id="an older post of the day told; the newer came later"),
        pytest.param("Shells fell on Thursday.", None, id="no post is of the day told"),
        pytest.param("Shells fell on Saturday. Talks will start on Monday.", None, id="a day still to come"),
    ],
)
def test_a_post_dates_the_page_where_its_day_is_told(text: str, day: str | None) -> None:
    posts = [c for d in ("2015-06-15", "2015-06-14") for c in on_line(d, d, evidence="post")]
    settled = settle_with(text, posts)
    if day is None:
        assert (settled.first, settled.last, settled.how) == (date(2015, 6, 15), None, "bounds")
    else:
        assert (settled.first, settled.last, settled.how) == (date.fromisoformat(day), date.fromisoformat(day), "post")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("Shells fell on Monday morning.", True, id="a morning is told on its day"),
        pytest.param("Shells fell early Monday. They fell on Saturday too.", True, id="and what is fresh beside it"),
        pytest.param("Shells fell on Monday night.", False, id="a night is often told on the day after"),
        pytest.param("Shells fell on Monday.", False, id="and so is a bare day"),
        pytest.param("Shells fell on Monday morning. He fled on Thursday.", False, id="a story of longer ago"),
        pytest.param("Shells fell on Sunday morning.", False, id="another morning"),
    ],
)
def test_a_picture_dates_the_page_where_its_morning_is_told(text: str, *, dates: bool) -> None:
    settled = settle_with(text, on_line("June 15, 2015", "2015-06-15", evidence="picture"))
    assert (settled.how == "picture") is dates


def test_a_post_or_picture_of_another_day_is_no_conflict() -> None:
    others: list[tuple[Evidence, str]] = [("post", "2015-05-01"), ("picture", "2014-05-01")]
    assert settle("Shells fell.", ("labelled", "2016-01-05"), *others).conflicts == ()


def test_nothing_known_gives_nothing() -> None:
    settled = settle("Shells fell on Friday.")
    assert (settled.first, settled.last, settled.how) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Troops took the town in 2014. It was lost in March 2015.", "2015-03-01", None),
        ("Envoys will meet in May 2017. They last met in 2016.", "2016-01-01", "2017-05-31"),
        ("Mediators held four rounds of Syria talks in Astana.", "2017-05-03", "2017-07-04"),
        ("The more than four-year-long war in Syria drags on.", "2015-03-15", "2016-03-15"),
        ("Fighters of the Syrian Democratic Forces took it.", "2015-10-10", None),
        ("The town was taken by rebels on 3 March 2015.", "2015-03-03", None),  # by whom
        ("Troops took the town in 2014. Its poor are fed by 2030 in this plan of hope.", "2014-01-01", None),  # by when
    ],
)
def test_bounds(text: str, first: str, last: str | None) -> None:
    settled = settle(text)
    assert settled.first == date.fromisoformat(first)
    assert settled.last == (date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("Russia and the US agreed on the truce for Syria on Sunday.", "2016-02-21", "2016-02-27",
                     id="a weekday fits one of the deals"),
        pytest.param("Ministers will meet on Syria in Vienna this weekend for talks.", "2015-11-09", "2015-11-14",
                     id="a weekend to come"),
        pytest.param("Ministers will meet on Syria in Vienna this weekend for talks. On Wednesday rebels took Arba, "
                     "their second gain this week.", "2015-11-11", "2015-11-14", id="a day of this week"),
        pytest.param("Russia and the US agreed on a truce for Syria on Sunday. Secretary of state Rex Tillerson "
                     "was there.", "2017-01-25", "2018-04-07", id="no deal in the term of office"),
        pytest.param("Monday was a day of raids across the city after so many hours of silence, villagers said, "
                     "recalling the truce for Syria that Russia and the US had brokered.", None, None,
                     id="far from the deal"),
        pytest.param("The truce for Syria agreed by Russia and the US collapsed on Sunday.", None, None, id="its end"),
        pytest.param("Russia and the US agreed on a truce for Syria on Sunday, and on Monday it began.", None, None,
                     id="two days in one sentence"),
    ],
)
def test_occasions_of_known_days(text: str, first: str | None, last: str | None) -> None:
    settled = settle(text)
    assert (settled.first, settled.last) == tuple(date.fromisoformat(d) if d else None for d in (first, last))


def test_an_occasion_gives_its_reason() -> None:
    reasons = settle("Russia and the United States agreed on the truce for Syria on Sunday.").reasons
    assert reasons == ("“Sunday” is told of the truces for Syria of Russia and the United States: written from "
                       "2016-02-21 to 2016-02-27",)


def test_office_holders_bound_both_ends() -> None:
    settled = settle("UN envoy Geir Pedersen met US President Joe Biden.")
    assert settled.first == date(2021, 1, 13) and settled.last == date(2025, 1, 27)


def test_former_holders_bound_from_below_alone() -> None:
    """His term ended on 20 January 2017; seven days are allowed."""
    settled = settle("Former Secretary of State John Kerry spoke.")
    assert (settled.first, settled.last) == (date(2017, 1, 13), None)


def test_history_does_not_end_the_interval() -> None:
    settled = settle("President Barack Obama drew a line. Rebels took it in 2019.")
    assert (settled.first, settled.last) == (date(2019, 1, 1), None)


def test_the_titles_of_other_stories_neither_date_the_page_nor_tell_its_claims() -> None:
    told = "Nine die in Gao\n\nRebels killed nine people in Gao on Monday. The army left the town."
    titles = "43 Related President Barack Obama Visits Troops Two Die in Bor Blast Tags Mali army"
    assert read(f"{told} President Barack Obama spoke.").first == date(2009, 1, 13)
    assert read(f"{told} {titles}").first is None
    reading = read_report(RawReport("r", "r.txt", f"{told} {titles}".encode()))
    assert reading.claims and not [claim for claim in reading.claims if "Bor" in claim.quote.text]
