"""Metadata, date lines and story against each other. All texts written for this test."""

from dateline.model import RawReport, Reading
from dateline.reading.pipeline import read_report

STORY = ("Rebels seize bridge town\n\n{line}\n\nFighters of the Northern Brigade captured the town of Tessalit on "
         "Sunday, a spokesman for the group said by telephone. {told}\n\nAt least 14 soldiers were killed, a hospital "
         "source said.")


def read(line: str = "", told: str = "", published: str | None = None, url: str | None = None) -> Reading:
    text = STORY.format(line=line, told=told)
    return read_report(RawReport("r", "r.txt", text.encode(), published=published, url=url))


def differing(reading: Reading) -> list[str]:
    return [problem.message for problem in reading.problems if problem.code == "dates_differ"]


def test_row_against_date_line() -> None:
    reading = read("Monday 7 March 2016", published="2019-05-03")
    assert differing(reading) == [
        "the row says 2019-05-03, but the page says “Monday 7 March 2016” (2016-03-07); the latter is used"]
    assert {c.evidence for c in reading.published.candidates} == {"row", "weekday"}


def test_address_against_row() -> None:
    assert differing(read(published="2016-03-07", url="https://example.org/2016/03/19/town")) == [
        "the address says 2016-03-19, but the row says 2016-03-07; the latter is used"]


def test_story_against_row() -> None:
    assert differing(read(told="It was shelled on 4 June 2018.", published="2016-03-07")) == [
        "“4 June 2018” is told as past, but the row says 2016-03-07"]


def test_row_long_after_the_story() -> None:
    told = "UN envoy Lakhdar Brahimi spoke in Damascus of the war that began in 2011."
    envoy = "UN envoy Lakhdar Brahimi spoke in Damascus."
    assert differing(read(told=f"{envoy} The war began in 2011.", published="2024-03-29")) == [
        "“Lakhdar Brahimi” is named in an office held from 2012-08-17 to 2014-05-31, 7 days allowed, but the row says "
        "2024-03-29, long after it"]
    assert not differing(read(told=f"{envoy} The war began in 2011.", published="2014-03-29"))
    assert not differing(read(told=told, published="2024-03-29")), "a sentence with a year is told as history"


def test_no_conflict() -> None:
    assert not differing(read("Monday 7 March 2016", published="2016-03-08")), "clocks differ by a day"
    assert not differing(read("Posted: 7 March 2016 Updated: 9 March 2016")), "changed later"
    assert not differing(read(told="Talks will be held on 4 June 2018.", published="2016-03-07")), "still to come"


def test_reasons_go_into_the_json_line() -> None:
    line = read("Monday 7 March 2016").to_json()["published"]
    assert line["reasons"] == ["“Monday 7 March 2016”: its weekday agrees"]
