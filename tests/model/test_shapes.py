"""The shapes that rooms hand each other: frozen, checked where it matters, and the JSON of the design."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from datetime import date

import pytest

from dateline import model
from dateline.model import (
    CLAIM_TYPES,
    ActorMention,
    Block,
    Claim,
    ClaimTime,
    DateCandidate,
    Found,
    Gazetteer,
    Harm,
    Incident,
    Page,
    PageDate,
    PlaceMention,
    Problem,
    RawReport,
    Reading,
    Refusal,
    SourceLink,
    Toponym,
    found,
)


def test_found_copies_to_the_letter() -> None:
    words = found("Rebels left Goma.", 12, 16)
    assert (words.text, words.start, words.end) == ("Goma", 12, 16)
    assert words.words() == {"text": "Goma", "start": 12, "end": 16}


def test_offsets_count_code_points() -> None:
    text = "😀 e\u0301 Gao"
    assert found(text, 5, 8).text == "Gao"


@pytest.mark.parametrize(("text", "start", "end"), [("Goma", 0, 3), ("Goma", 0, 5), ("Goma", -4, 0), ("Goma", 4, 0)])
def test_words_must_fill_their_span(text: str, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not span"):
        Found(text, start, end)


def test_spans_hold_and_overlap() -> None:
    town, name, after = Found("town of Goma", 4, 16), Found("Goma", 12, 16), Found("fell", 17, 21)
    assert town.holds(name) and town.holds(town) and not name.holds(town)
    assert town.overlaps(name) and name.overlaps(town) and not name.overlaps(after)
    assert not Found("ab", 0, 2).overlaps(Found("cd", 2, 4))


SHAPES = [getattr(model, name) for name in model.__all__
          if isinstance(getattr(model, name), type) and dataclasses.is_dataclass(getattr(model, name))]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_shapes_are_frozen_and_slotted(shape: type) -> None:
    assert shape.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(shape)


def test_all_types_of_the_guidelines() -> None:
    assert len(CLAIM_TYPES) == len(set(CLAIM_TYPES)) == 29


NO_TIME = ClaimTime(None, None, None, None, None, None)


def test_open_times_are_null_in_json() -> None:
    assert NO_TIME.to_json() == {"text": None, "start": None, "end": None, "from": None, "to": None, "earliest": None,
                                 "latest": None, "granularity": None, "rule": None}


def test_time_of_a_claim_in_json() -> None:
    time = ClaimTime(Found("since August", 3, 15), date(2013, 8, 1), None, date(2013, 8, 1), date(2013, 10, 7), "month",
                     "since-month")
    assert time.to_json() == {"text": "since August", "start": 3, "end": 15, "from": "2013-08-01", "to": None,
                              "earliest": "2013-08-01", "latest": "2013-10-07", "granularity": "month",
                              "rule": "since-month"}


def test_claim_in_json() -> None:
    text = "Rebels seized Goma."
    link = SourceLink("Goma", 14, 18, None, None, "witness", None)
    claim = Claim("f00", "seize", found(text, 0, 19), found(text, 7, 13),
                  (ActorMention("Rebels", 0, 6, None, None, "force", "rebels", wording=("Rebels",),
                                rule="agent.subject"),), (), (), NO_TIME,
                  (Harm(found(text, 0, 6), "killed", 1, None, None, "unknown", None),),
                  (link,), "happened", "full", None, 3, "cascade 1 seize", ("Rebels",),
                  {"status": "status.verb.happened"})
    line = json.loads(json.dumps(claim.to_json()))
    assert list(line) == ["id", "type", "quote", "trigger", "agent", "target", "place", "time", "harm", "source",
                          "status", "extent", "weapon", "incident", "wording", "rules", "how"]
    assert line["agent"] == [{"text": "Rebels", "start": 0, "end": 6, "id": None, "name": None, "wording": ["Rebels"],
                              "rule": "agent.subject"}]
    assert line["wording"] == ["Rebels"]
    assert line["harm"] == [{"text": "Rebels", "start": 0, "end": 6, "kind": "killed", "low": 1, "high": None,
                             "who": None, "class": "unknown", "side": None, "rule": None}]
    assert line["source"] == [{"text": "Goma", "start": 14, "end": 18, "id": None, "name": None, "kind": "witness",
                               "side": None, "joint": False, "rule": None}]
    assert line["rules"] == {"status": "status.verb.happened"}
    assert (line["weapon"], line["extent"], line["incident"]) == (None, "full", 3)


def test_place_in_json() -> None:
    goma = Toponym("Goma", 8, 12, "geonames:216281", "Goma", -1.7, 29.2, 5.0, "point", "CD", "Nord Kivu",
                   "exact", ("x",), "CD6101", ("shipped",))
    place = PlaceMention("town of Goma", 0, 12, "name", 0, (goma,), -1.7, 29.2, 5.0, "point", type_word="town")
    assert place.to_json() == {
        "text": "town of Goma", "start": 0, "end": 12, "latitude": -1.7, "longitude": 29.2, "radius_km": 5.0,
        "precision": "point", "toponyms": [{
            "text": "Goma", "start": 8, "end": 12, "id": "geonames:216281", "name": "Goma", "latitude": -1.7,
            "longitude": 29.2, "radius_km": 5.0, "precision": "point", "country": "CD", "admin1": "Nord Kivu",
            "how": "exact", "pcode": "CD6101", "sources": ["shipped"]}], "rule": None}


def test_what_a_gazetteer_asks_to_be_printed() -> None:
    assert Gazetteer("cod", "CC BY-IGO", "OCHA, Congo").line == "OCHA, Congo (CC BY-IGO)"
    assert Gazetteer("shipped", "CC BY 4.0", "GeoNames, CC BY 4.0").line == "GeoNames, CC BY 4.0"
    assert Gazetteer("mine", "", "").line == "places from mine (licence not stated)"


def test_line_of_a_reading() -> None:
    raw = RawReport("r1", "in/r1.txt", b"Goma fell.", url="https://example.org/1")
    page = Page(raw, "Goma fell.", (Block(0, 10, "body"),), (), None, None, None, None, None, None, ())
    published = PageDate(None, None, None, (DateCandidate(None, date(2020, 1, 2), date(2020, 1, 2), "row"),))
    problem = Problem("no_date", "No date was found.")
    line = Reading(page, published, (), (Incident(1, "seize", ("f00",), {"place": "Goma"}),), (problem,)).to_json()
    assert list(line) == ["report", "path", "url", "sha256", "text", "title", "outlet", "agency", "author", "language",
                          "published", "blocks", "claims", "incidents", "problems", "gazetteers"]
    assert line["sha256"] == hashlib.sha256(b"Goma fell.").hexdigest()
    assert line["published"] == {"from": None, "to": None, "how": None, "reasons": [], "candidates": [
        {"text": None, "start": None, "end": None, "from": "2020-01-02", "to": "2020-01-02", "evidence": "row"}]}
    assert line["blocks"] == [{"start": 0, "end": 10, "kind": "body"}]
    assert line["incidents"] == [{"incident": 1, "type": "seize", "claims": ["f00"], "place": "Goma"}]
    assert line["problems"] == [{"code": "no_date", "message": "No date was found."}]


def test_a_refusal_names_file_and_line() -> None:
    problem = Problem("bad_row", "The line is no JSON object.")
    assert str(Refusal("a.jsonl", 7, problem)) == "a.jsonl:7: The line is no JSON object."
    assert str(Refusal("a.txt", None, problem)) == "a.txt: The line is no JSON object."
