"""Claims that no event holds, judged through the API."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.model import RawReport
from tests.serve.asking import event, judge, judge_claim, undo


@pytest.fixture
def state(store: Store) -> str:
    """A claim that no event holds."""
    text = "Government troops still hold the town of Taiz, a nurse said. The war has killed 150,000 people."
    report = add_report(store, RawReport("late", "late.txt", text.encode(), encoding="utf-8", published="2024-05-12",
                                         outlet="Late Echo"))
    assert report is not None and {c.type for c in report.claims} == {"hold", "toll"}
    return next(c.id for c in report.claims if c.type == "hold")


def test_a_claim_says_what_holds_it_and_by_which_version_it_is_judged(client: Any, state: str) -> None:
    strike = event(client)
    told = client.get(f"/api/v1/claims/{strike['event']['claims'][0]}").json()
    assert (told["event"], told["version"]) == (strike["event"]["id"], strike["version"])
    assert told["report"] in strike["event"]["reports"] and told["judgements"] == []
    assert client.get(f"/api/v1/claims/{state}").json()["event"] is None
    assert client.get("/api/v1/claims/0000000000000000").status_code == 404


@pytest.mark.parametrize("decision", ["accept", "reject", "check", "flag", "note", "drop"])
def test_a_claim_in_no_event_is_judged_like_any_other(client: Any, state: str, decision: str) -> None:
    before = client.get(f"/api/v1/claims/{state}").json()
    kept = judge_claim(client, state, before["version"], decision).json()
    assert kept["event"] is None and kept["hidden"] == []
    now = client.get(f"/api/v1/claims/{state}").json()
    assert [j["decision"] for j in now["judgements"]] == [decision]
    assert now["version"] == kept["version"] != before["version"]
    stale = judge_claim(client, state, before["version"], "note")
    assert stale.status_code == 409 and stale.json()["error"]["now"] == now
    assert undo(client, kept["numbers"][0], before["version"]).status_code == 409
    assert undo(client, kept["numbers"][0], now["version"]).json()["version"] == before["version"]


def test_a_claim_in_no_event_is_corrected_and_an_event_where_it_is_one_after_all(client: Any, state: str) -> None:
    version = client.get(f"/api/v1/claims/{state}").json()["version"]
    kept = judge_claim(client, state, version, "correct", field="agent", value="Houthis").json()
    lanes = client.get("/api/v1/control", params={"place": "Taiz"}).json()["holdings"]
    assert [h["holder"] for h in lanes] == ["group.houthis"]
    told = judge_claim(client, state, kept["version"], "correct", field="type", value="seize").json()
    assert state in told["event"]["event"]["claims"] and told["version"] == told["event"]["version"]


# For each field a value, and where the claim then shows it: as a part of it, or in its row.
CORRECTED = {
    "type": ("toll", lambda v: v["claim"]["type"], "toll"),
    "status": ("denied", lambda v: v["row"]["status"], ["denied"]),
    "extent": ("partial", lambda v: v["claim"]["extent"], "partial"),
    "from": ("2024-05-10", lambda v: v["row"]["from"], "2024-05-10"),
    "to": ("2024-05-11", lambda v: v["claim"]["time"]["to"], "2024-05-11"),
    "killed": ("3", lambda v: [(h["kind"], h["low"], h["high"]) for h in v["row"]["harm"]], [("killed", 3, 3)]),
    "wounded": ("5+", lambda v: [(h["kind"], h["low"], h["high"]) for h in v["row"]["harm"]], [("wounded", 5, None)]),
    "place": ("the old fort", lambda v: (v["row"]["place"], v["row"]["precision"]), ("the old fort", "unresolved")),
    "latitude": ("13.5", lambda v: v["row"]["latitude"], 13.5),
    "longitude": ("44", lambda v: v["row"]["longitude"], 44),
    "radius_km": ("2", lambda v: v["row"]["radius_km"], 2), "country": ("SD", lambda v: v["row"]["country"], "SD"),
    "admin1": ("Khartoum", lambda v: v["row"]["admin1"], "Khartoum"),
    "agent": ("Houthis", lambda v: [a["id"] for a in v["row"]["agent"]], ["group.houthis"]),
    "target": ("the tribes", lambda v: [a["name"] for a in v["row"]["target"]], ["the tribes"]),
}


def test_whatever_is_corrected_of_a_claim_in_no_event_shows(client: Any, state: str) -> None:
    assert set(CORRECTED) == set(client.get("/api/v1/case").json()["fields"])
    for field, (value, shown, expected) in CORRECTED.items():
        before = client.get(f"/api/v1/claims/{state}").json()
        assert shown(before) != expected, field
        kept = judge_claim(client, state, before["version"], "correct", field=field, value=value).json()
        assert shown(client.get(f"/api/v1/claims/{state}").json()) == expected, field
        undo(client, kept["numbers"][0], kept["version"])


def test_a_claim_of_an_event_is_shown_as_it_was_corrected_and_its_row_by_the_event(client: Any) -> None:
    strike = event(client)
    judge(client, strike, "correct", field="killed", value="4")
    told = client.get(f"/api/v1/claims/{strike['event']['id']}").json()
    assert [h["low"] for h in told["claim"]["harm"] if h["kind"] == "killed"] == [4] and told["row"] is None


def test_words_that_people_gave_a_point_are_on_the_map_of_control(client: Any, state: str) -> None:
    version = client.get(f"/api/v1/claims/{state}").json()["version"]
    for field, value in (("place", "the old fort"), ("latitude", "13.5"), ("longitude", "44")):
        before = client.get("/api/v1/control").json()["points"]
        assert "name the old fort" not in before
        version = judge_claim(client, state, version, "correct", field=field, value=value).json()["version"]
    assert client.get("/api/v1/control").json()["points"]["name the old fort"] == [13.5, 44]


def test_a_claim_in_no_event_is_not_joined_and_a_dropped_one_not_judged(client: Any, state: str) -> None:
    version, strike = client.get(f"/api/v1/claims/{state}").json()["version"], event(client)
    two = {"other": strike["event"]["id"], "other_version": strike["version"]}
    for decision in ("same", "not_same", "unsure"):
        told = judge_claim(client, state, version, decision, **two)
        assert told.status_code == 400 and "in no event" in told.json()["error"]["message"]
    assert judge_claim(client, state, version, "split").status_code == 400
    dropped = judge_claim(client, state, version, "drop").json()
    told = judge_claim(client, state, dropped["version"], "accept")
    assert told.status_code == 400
    assert f"dropped by A. Coder (judgement {dropped['numbers'][0]})" in told.json()["error"]["message"]


def test_claims_in_no_event_that_want_a_second_look_are_found(client: Any, state: str) -> None:
    def flagged() -> list[str]:
        return [t["claim"]["id"] for t in client.get("/api/v1/claims", params={"flagged": "true"}).json()["claims"]]

    assert flagged() == []
    judge(client, event(client), "flag")  # that of an event waits in the queue
    version = client.get(f"/api/v1/claims/{state}").json()["version"]
    kept = judge_claim(client, state, version, "flag").json()
    assert flagged() == [state]
    checked = judge_claim(client, state, kept["version"], "check").json()
    assert flagged() == []
    again = judge_claim(client, state, checked["version"], "flag").json()
    assert flagged() == [state]
    judge_claim(client, state, again["version"], "drop")
    assert flagged() == []
    assert client.get("/api/v1/claims").status_code == 400
    assert client.get("/api/v1/claims", params={"flagged": "true", "claim": state}).status_code == 400


def test_a_flagged_claim_is_shown_as_it_was_corrected(client: Any, state: str) -> None:
    version = client.get(f"/api/v1/claims/{state}").json()["version"]
    version = judge_claim(client, state, version, "correct", field="type", value="toll").json()["version"]
    assert judge_claim(client, state, version, "flag").status_code == 200
    told, = client.get("/api/v1/claims", params={"flagged": "true"}).json()["claims"]
    assert told["claim"]["type"] == "toll"
