"""The API as the desk's pages use it."""

from __future__ import annotations

import csv
import errno
import io
import json
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from dateline.case import review
from dateline.case.lookups import points
from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.case.store.filter import Filter
from dateline.case.unread import NotRead
from dateline.model import RawReport
from dateline.serve.apart import Apart
from dateline.serve.api import views
from dateline.serve.app import application
from dateline.serve.desk import Desk
from dateline.serve.guard import Guard
from tests.serve.asking import event, judge, undo


def test_the_case_says_how_much_it_holds_and_what_waits(client: Any) -> None:
    told = client.get("/api/v1/case").json()
    assert told["name"] == "yemen.case" and told["sizes"]["reports"] == 3 and told["who"] == "A. Coder"
    assert told["needs"]["all"] == client.get("/api/v1/queue").json()["total"] > 0


def test_the_queue_holds_what_wants_an_eye_and_says_why(client: Any) -> None:
    rows = client.get("/api/v1/queue").json()["events"]
    assert rows and all(row["needs"] for row in rows)
    weak = client.get("/api/v1/queue", params={"need": "weak"}).json()["events"]
    assert [r["id"] for r in weak] == [r["id"] for r in rows if "weak" in r["needs"]]


def test_days_that_end_before_they_begin_are_refused(client: Any) -> None:
    answer = client.get("/api/v1/events", params={"since": "2024-05-03", "until": "2024-05-01"})
    assert answer.status_code == client.get("/api/v1/events", params={"near": "nowhere"}).status_code
    assert "2024-05-03 is later than 2024-05-01" in answer.text


def test_a_decision_takes_an_event_out_of_the_queue_and_undo_puts_it_back(client: Any) -> None:
    strike = event(client)
    before = {r["id"] for r in client.get("/api/v1/queue").json()["events"]}
    assert strike["event"]["id"] in before
    kept = judge(client, strike, "accept").json()
    assert kept["event"]["event"]["grade"] == "confirmed"
    assert strike["event"]["id"] not in {r["id"] for r in client.get("/api/v1/queue").json()["events"]}
    assert strike["event"]["id"] in {
        r["id"] for r in client.get("/api/v1/queue", params={"decided": "true"}).json()["events"]}
    undone = undo(client, kept["numbers"][0], kept["event"]["version"]).json()
    assert undone["event"]["event"]["grade"] == strike["event"]["grade"]
    assert {r["id"] for r in client.get("/api/v1/queue").json()["events"]} == before


def test_a_record_that_changed_meanwhile_is_shown_and_not_overwritten(client: Any) -> None:
    strike = event(client)
    assert judge(client, strike, "note").status_code == 200
    told = judge(client, strike, "reject")
    assert told.status_code == 409 and told.json()["error"]["code"] == "changed_meanwhile"
    now = told.json()["error"]["now"]
    assert now["event"]["grade"] == strike["event"]["grade"] and now["version"] != strike["version"]
    assert [j["decision"] for j in now["judgements"]] == ["note"]


def test_events_come_page_by_page(client: Any) -> None:
    every = client.get("/api/v1/events").json()
    paged = [client.get("/api/v1/events", params={"offset": n, "limit": 1}).json()["events"][0]
             for n in range(every["total"])]
    assert [e["id"] for e in paged] == [e["id"] for e in every["events"]]


def test_an_event_has_its_claims_reports_and_contradictions(client: Any) -> None:
    strike = event(client)
    assert {r["outlet"] for r in strike["reports"]} == {"Village Radio", "City Herald"}
    assert {t["id"] for t in strike["tellings"]} == set(strike["event"]["claims"])
    killed = next(c for c in strike["contradictions"] if c["field"] == "killed")
    assert not killed["grave"] and [v["value"] for v in killed["values"]] == ["11", "9"]


def test_offsets_count_code_points_of_the_text_as_kept(client: Any) -> None:
    reports = client.get("/api/v1/reports").json()["reports"]
    for row in reports:
        told = client.get(f"/api/v1/reports/{row['id']}").json()
        for claim in told["claims"]:
            quote = claim["quote"]
            assert told["text"][quote["start"]:quote["end"]] == quote["text"]


def test_points_are_the_events_column_by_column(client: Any) -> None:
    points, events = client.get("/api/v1/points").json(), client.get("/api/v1/events").json()["events"]
    assert points["id"] == [e["id"] for e in events] and points["latitude"] == [e["latitude"] for e in events]
    assert points["shape"] == [0, None, None] and points["shapes"][0]["type"] == "Polygon"  # somewhere in Taiz; a town
    one = client.get("/api/v1/points", params={"type": "seize"}).json()
    assert set(one["type"]) == {"seize"}
    near = client.get("/api/v1/points", params={"near": "13.58,44.02,20"}).json()
    assert near["id"] == [e["id"] for e in events if e["place"] and "Taiz" in e["place"]]


def test_all_points_are_read_from_the_case_once_and_again_when_it_changed(
    client: Any, monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[Filter] = []
    monkeypatch.setattr(views, "points", lambda store, wanted: read.append(wanted) or points(store, wanted))
    before = client.get("/api/v1/points").json()
    assert client.get("/api/v1/points").json() == before and read == [Filter()]
    assert judge(client, event(client), "accept").status_code == 200
    after = client.get("/api/v1/points").json()
    strike = before["type"].index("airstrike")
    assert before["grade"][strike] != "confirmed" and after["grade"][strike] == "confirmed"
    some = client.get("/api/v1/points", params={"type": "seize"}).json()
    assert some["id"] != after["id"]  # what is kept answers no other question


def test_a_pasted_text_is_read_and_joined(client: Any) -> None:
    text = "An air strike hit a market in Taiz on Wednesday, killing ten people, a driver said."
    added = client.post("/api/v1/reports", json={"text": text, "outlet": "Late Echo", "published": "2024-05-04"}).json()
    assert len(added["new"]) == 1 and added["failed"] == []
    assert "Late Echo" in {r["outlet"] for r in event(client)["reports"]}
    again = client.post("/api/v1/reports", json={"text": text, "outlet": "Late Echo", "published": "2024-05-04"}).json()
    assert again["new"] == [] and again["known"] == added["new"]


def test_a_file_is_read_and_what_cannot_be_is_named(client: Any) -> None:
    told = client.post("/api/v1/files", params={"name": "new.txt"}, content=b"Rebels captured Juba on Monday.").json()
    assert len(told["new"]) == 1
    told = client.post("/api/v1/files", params={"name": "new.bin"}, content=b"\x00\x01\x02" * 50).json()
    assert told["new"] == [] and "new.bin" in told["failed"][0] and "/tmp" not in told["failed"][0]


def test_control_sources_and_pairs_are_there(client: Any) -> None:
    lanes = client.get("/api/v1/control").json()["holdings"]
    assert {h["name"] for h in lanes} == {"Marib"}
    nowhere = client.get("/api/v1/control", params={"place": "nowhere"}).json()
    assert nowhere == {"holdings": [], "points": {}, "lines": {}}
    assert client.get("/api/v1/sources").json()["origins"]
    assert client.get("/api/v1/pairs").json()["offset"] == 0


@pytest.mark.parametrize(("path", "field"), [
    ("events?limit=0", "limit"), ("events?limit=none", "limit"), ("events?since=1.5.2024", "since"),
    ("events?grade=best", "grade"), ("events?what=ever", "what"), ("events?near=1,2", "near"),
    ("events?near=91,0,5", "near"), ("queue?decided=yes", "decided"), ("queue?need=sleep", "need"),
    ("events?place=a&place=b", "place"), ("points?text=%3F%21", "text"), ("events?limit=NaN", "limit"),
    (f"events?limit={'9' * 400}", "limit"), (f"events?offset=-{'9' * 400}", "offset"),
])
def test_what_does_not_fit_is_named(client: Any, path: str, field: str) -> None:
    told = client.get(f"/api/v1/{path}")
    assert told.status_code == 400 and told.json()["error"]["field"] == field


@pytest.mark.parametrize("body", [
    b"", b"{", b"[]", b'"x"', b"null", b"[" * 100_000, b'{"number": "1"}', b'{"number": 1e400}', b'{"number": true}',
    b'{"number": 1, "more": 2}', b"\xff\xfe", b'{"number": -1}',
    b'{"number": 1%s}' % (b"0" * 400), b'{"number": 2147483648}', b'{"number": 1, "version": "\\ud800"}',
])
def test_a_body_that_is_no_such_object_changes_nothing(client: Any, body: bytes) -> None:
    told = client.post("/api/v1/judgements/undo", content=body)
    assert told.status_code == 400 and told.json()["error"]["message"]


@pytest.mark.parametrize("path", ["judgements", "judgements/undo", "releases"])
def test_only_reports_may_be_large(client: Any, path: str) -> None:
    told = client.post(f"/api/v1/{path}", content=b"[" + b"{}," * 100_000 + b"{}]")
    assert told.status_code == 413 and told.json()["error"]["code"] == "too_large"
    assert "200,000 bytes" in told.json()["error"]["message"]
    password = client.post("/enter", content=b"password=" + b"x" * 10_000)
    assert password.status_code == 413


def test_the_longest_judgement_that_is_allowed_is_not_too_large(client: Any) -> None:
    strike, longest = event(client), "\U0001f691" * 2_000  # 12 bytes each where JSON is plain ASCII
    asked = {"decision": "correct", "claim": strike["event"]["id"], "version": strike["version"], "field": "place",
             "value": longest, "why": longest}
    told = client.post("/api/v1/judgements", content=json.dumps(asked))
    assert told.status_code == 200, told.text


def test_more_than_is_taken_at_once_is_refused(client: Any) -> None:
    told = client.post("/api/v1/files", params={"name": "huge.txt"}, content=b"x" * 32_000_001)
    assert told.status_code == 413
    told = client.post("/api/v1/reports", json={"text": "x" * 5_000_001})
    assert told.status_code == 400 and told.json()["error"]["field"] == "text"


def test_unknown_ids_are_said(client: Any) -> None:
    for path in ("events/none", "reports/none", "events/%2e%2e", "reports/'; DROP TABLE report", "events/%00",
                 "reports/a%00", "events/%00/evidence"):
        assert client.get(f"/api/v1/{path}").status_code == 404
    assert client.post("/api/v1/judgements/undo", json={"number": 99}).status_code == 404


def test_a_judgement_that_does_not_fit_says_why(client: Any, store: Store) -> None:
    strike = event(client)
    told = judge(client, strike, "correct", field="from", value="yesterday")
    assert told.status_code == 400 and "2016-02-25" in told.json()["error"]["message"]
    assert judge(client, strike, "accept", why="  ").status_code == 400
    assert judge(client, strike, "accept", field="place").status_code == 400
    assert judge(client, strike, "correct", field="type").status_code == 400
    assert judge(client, strike, "same").status_code == 400
    itself = {"other": strike["event"]["id"], "other_version": strike["version"]}
    assert judge(client, strike, "same", **itself).status_code == 400
    assert list(store.judgements()) == []


def test_the_description_names_every_address_and_shape(client: Any) -> None:
    told = client.get("/api/v1/openapi.json").json()
    assert "/api/v1/events/{id}" in told["paths"] and "EventRow" in told["components"]["schemas"]
    row = told["components"]["schemas"]["EventRow"]
    for e in client.get("/api/v1/events").json()["events"]:
        assert set(row["required"]) <= set(e) <= set(row["properties"])


def test_a_release_holds_what_was_decided_and_says_what_changed_since(client: Any) -> None:
    assert client.post("/api/v1/releases", json={"name": "first"}).status_code == 400  # nobody decided anything
    strike = event(client)
    judge(client, strike, "check")
    made = client.post("/api/v1/releases", json={"name": "first", "note": "for the desk's tests"}).json()
    assert (made["events"], made["who"]) == (1, "A. Coder") and made["left_out"] > 0
    assert [r["name"] for r in client.get("/api/v1/releases").json()["releases"]] == ["first"]
    assert client.post("/api/v1/releases", json={"name": "first"}).status_code == 400
    assert client.get("/api/v1/diff", params={"before": "first"}).json() == {
        "total": 0, "offset": 0, "changes": []}
    judge(client, event(client), "reject")
    change, = client.get("/api/v1/diff", params={"before": "first"}).json()["changes"]
    assert change["change"] == "changed" and any("grade" in line for line in change["lines"])
    second = client.get("/api/v1/diff", params={"before": "first", "offset": 1}).json()
    assert second == {"total": 1, "offset": 1, "changes": []}
    assert client.get("/api/v1/diff", params={"before": "none"}).status_code == 400


def test_an_export_is_an_archive_of_the_file_and_what_stands_beside_it(client: Any) -> None:
    told = client.get("/api/v1/export", params={"format": "csv", "type": "airstrike"})
    assert told.headers["content-disposition"].startswith("attachment")
    with ZipFile(io.BytesIO(told.content)) as archive:
        assert archive.namelist() == ["yemen.case.csv", "yemen.case.csv.about.json", "yemen.case.csv.claims.csv"]
        rows = list(csv.DictReader(io.TextIOWrapper(archive.open("yemen.case.csv"), encoding="utf-8")))
    assert [row["type"] for row in rows] == ["airstrike"]
    assert told.content == client.get("/api/v1/export", params={"format": "csv", "type": "airstrike"}).content
    assert client.get("/api/v1/export", params={"format": "csv", "release": "none"}).status_code == 400
    assert client.get("/api/v1/export", params={"format": "xls"}).status_code == 400


def test_an_export_is_sent_from_a_file_that_is_gone_afterwards(
    client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    opened: list[Any] = []
    made = tempfile.TemporaryFile

    def watched() -> Any:
        opened.append(made())
        return opened[-1]

    monkeypatch.setattr(tempfile, "TemporaryFile", watched)
    told = client.get("/api/v1/export", params={"format": "geojson"})
    assert told.status_code == 200 and "content-encoding" not in told.headers
    assert [file.closed for file in opened] == [True] and not list((tmp_path / "tmp").iterdir())


def test_an_evidence_page_is_saved_and_not_shown(client: Any) -> None:
    told = client.get(f"/api/v1/events/{event(client)['event']['id']}/evidence")
    assert told.headers["content-disposition"].startswith("attachment") and "Village Radio" in told.text


def test_lanes_lie_on_the_map(client: Any) -> None:
    told = client.get("/api/v1/control").json()
    (place, point), = told["points"].items()
    assert {h["place"] for h in told["holdings"]} == {place} and told["lines"] == {}
    assert point == pytest.approx([15.46, 45.32], abs=0.1)  # Marib


def test_the_claims_behind_a_change_come_with_report_and_event_by_day(client: Any) -> None:
    first, last = client.get("/api/v1/control").json()["holdings"][0], client.get("/api/v1/events").json()["events"][-1]
    ids = [*last["claims"], *first["claims"], "0000000000000000"]
    told = client.get("/api/v1/claims", params={"claim": ids}).json()["claims"]
    assert {t["claim"]["id"] for t in told} == set(ids[:-1])
    assert [t["published"] for t in told] == sorted(t["published"] for t in told)
    assert {t["outlet"] for t in told} == {"City Herald", "Gazette"}
    assert all(t["event"] in {e["id"] for e in client.get("/api/v1/events").json()["events"]} for t in told)
    refused = client.get("/api/v1/claims", params={"claim": ["0"] * 101})
    assert refused.status_code == 400 and "100" in refused.json()["error"]["message"]


def test_a_flag_brings_an_event_back_until_a_later_decision(client: Any) -> None:
    def flagged() -> set[str]:
        return {r["id"] for r in client.get("/api/v1/queue", params={"need": "flagged"}).json()["events"]}

    strike = event(client)
    judge(client, strike, "check")
    judge(client, event(client), "flag", why="the day may be wrong")
    assert flagged() == {strike["event"]["id"]} and client.get("/api/v1/case").json()["needs"]["flagged"] == 1
    assert "flagged" in event(client)["event"]["needs"]
    assert client.post("/api/v1/releases", json={"name": "first"}).status_code == 400  # it waits: nothing is reviewed
    judge(client, event(client), "accept")
    assert flagged() == set() and client.post("/api/v1/releases", json={"name": "first"}).json()["events"] == 1


def test_two_events_are_merged_with_all_their_accounts_and_parted_again(client: Any) -> None:
    strike, seizure = event(client), event(client, "seize")
    both = set(strike["event"]["claims"]) | set(seizure["event"]["claims"])
    two = {"other": seizure["event"]["id"], "other_version": seizure["version"]}
    merged = judge(client, strike, "merge", **two).json()
    assert set(merged["event"]["event"]["claims"]) == both and len(merged["numbers"]) > 1
    again = judge(client, merged["event"], "merge", other=strike["event"]["id"],
                  other_version=merged["event"]["version"])
    assert again.status_code == 400 and "one account" in again.json()["error"]["message"]
    assert judge(client, merged["event"], "merge").status_code == 400
    assert judge(client, merged["event"], "merge", other="nobody", other_version="none").status_code == 404
    version = merged["event"]["version"]
    for number in reversed(merged["numbers"]):
        version = undo(client, number, version).json()["event"]["version"]
    assert event(client)["event"]["claims"] == strike["event"]["claims"]


def test_what_each_side_says_stands_beside_each_other(client: Any) -> None:
    page = client.get("/api/v1/sides").json()
    strike = next(e for e in page["events"] if e["event"]["type"] == "airstrike")
    said, = strike["sides"]  # nobody in it speaks for a side
    assert said["side"] is None and len(said["origins"]) == 2 and "airstrike" in said["says"]
    assert {(h["kind"], h["low"]) for h in said["harm"]} == {("killed", 9), ("killed", 11)}
    assert page["total"] == len(page["events"])
    assert client.get("/api/v1/sides", params={"type": "seize", "limit": 1}).json()["events"] != page["events"]


def test_reports_come_with_their_day(client: Any) -> None:
    rows = client.get("/api/v1/reports").json()["reports"]
    assert [(r["first"], r["last"]) for r in rows] == [(d, d) for d in ("2024-05-09", "2024-05-03", "2024-05-02")]
    told = client.get(f"/api/v1/reports/{rows[0]['id']}").json()["report"]
    assert told == rows[0]


def test_reports_are_found_by_a_part_of_their_name_or_outlet(client: Any) -> None:
    told = client.get("/api/v1/reports", params={"named": "village"}).json()
    assert (told["total"], [r["outlet"] for r in told["reports"]]) == (1, ["Village Radio"])
    assert client.get("/api/v1/reports", params={"named": "100%"}).json()["total"] == 0
    assert client.get("/api/v1/reports").json()["total"] == 3


def test_events_that_may_be_one_with_another_wait_and_say_so(client: Any) -> None:
    written = Path(__file__).resolve().parents[2] / "examples" / "case" / "reports.jsonl"
    client.post("/api/v1/files", params={"name": "reports.jsonl"}, content=written.read_bytes())
    pairs = client.get("/api/v1/pairs").json()["pairs"]
    in_pairs = {side["id"] for pair in pairs for side in (pair["one"], pair["two"])}
    waiting = client.get("/api/v1/queue", params={"need": "pair"}).json()["events"]
    assert pairs and {e["id"] for e in waiting} == in_pairs
    assert all("pair" in e["needs"] for e in waiting)
    assert client.get("/api/v1/case").json()["needs"]["pair"] == len(in_pairs)
    pair = pairs[0]
    one, two = (client.get(f"/api/v1/events/{pair[side]['id']}").json()["version"] for side in ("one", "two"))
    apart = {"decision": "not_same", "claim": pair["a"], "other": pair["b"], "version": one, "other_version": two,
             "why": "a week apart"}
    assert client.post("/api/v1/judgements", json=apart).status_code == 200
    left = client.get("/api/v1/pairs").json()["pairs"]
    assert len(left) == len(pairs) - 1


def test_a_doubt_about_a_pair_is_kept_and_shown_with_who_and_why(client: Any) -> None:
    strike, seizure = event(client), event(client, "seize")
    about = {"other": seizure["event"]["id"], "other_version": seizure["version"], "why": "one town, two days"}
    kept = judge(client, strike, "unsure", **about).json()
    pair, = client.get("/api/v1/pairs", params={"unsure": "true"}).json()["pairs"]
    assert {pair["one"]["id"], pair["two"]["id"]} == {strike["event"]["id"], seizure["event"]["id"]}
    assert [(j["who"], j["why"]) for j in pair["unsure"]] == [("A. Coder", "one town, two days")]
    assert client.get("/api/v1/case").json()["needs"]["unsure"] == 2
    assert undo(client, kept["numbers"][0], kept["event"]["version"]).status_code == 200
    assert client.get("/api/v1/pairs", params={"unsure": "true"}).json()["pairs"] == []


def test_the_history_can_be_asked_for_by_person_and_decision(client: Any) -> None:
    note = judge(client, event(client), "note").json()
    judge(client, event(client), "check")
    judge(client, event(client, "seize"), "check")
    undo(client, note["numbers"][0], event(client)["version"])

    def found(**asked: Any) -> list[int]:
        return [j["number"] for j in client.get("/api/v1/judgements", params=asked).json()["judgements"]]

    assert found() == [1, 2, 3] and found(standing="true") == [2, 3] and found(decision="note") == [1]
    assert found(last=1) == [3] and found(who="A. Coder", last=2) == [2, 3] and found(who="Nobody") == []


def test_two_events_are_judged_only_as_both_were_shown(client: Any) -> None:
    strike, seizure = event(client), event(client, "seize")
    about = {"other": seizure["event"]["id"]}
    assert judge(client, strike, "merge", **about).json()["error"]["field"] == "other_version"
    assert judge(client, strike, "same", **about).json()["error"]["field"] == "other_version"
    assert judge(client, seizure, "note").status_code == 200
    stale = judge(client, strike, "same", **about, other_version=seizure["version"])
    assert stale.status_code == 409 and stale.json()["error"]["now"]["event"]["id"] == seizure["event"]["id"]
    kept = judge(client, strike, "same", **about, other_version=event(client, "seize")["version"]).json()
    assert set(seizure["event"]["claims"]) < set(kept["event"]["event"]["claims"])


def test_a_judgement_is_taken_back_only_from_the_event_as_it_was_shown(client: Any, store: Store) -> None:
    kept = judge(client, event(client), "check").json()
    judge(client, kept["event"], "note")
    for version in (kept["event"]["version"], None):
        stale = undo(client, kept["numbers"][0], version)
        assert stale.status_code == 409
        assert [j["decision"] for j in stale.json()["error"]["now"]["judgements"]] == ["check", "note"]
    assert not any(j.undone for j in store.judgements())
    assert undo(client, kept["numbers"][0], stale.json()["error"]["now"]["version"]).status_code == 200


def test_a_drop_that_no_event_holds_any_more_is_taken_back(client: Any) -> None:
    seizure = event(client, "seize")
    claim, = seizure["event"]["claims"][:1]
    numbers = [judge(client, client.get(f"/api/v1/events/{c}").json(), "drop", claim=c).json()["numbers"][0]
               for c in seizure["event"]["claims"]]
    assert client.get(f"/api/v1/events/{claim}").status_code == 404
    assert undo(client, numbers[0], None).status_code == 409
    told = undo(client, numbers[0], client.get(f"/api/v1/claims/{claim}").json()["version"]).json()
    assert claim in told["event"]["event"]["claims"]


def test_dropping_a_claim_says_which_judgements_no_longer_show(client: Any) -> None:
    strike = event(client)
    judge(client, strike, "note")
    told = judge(client, event(client), "drop").json()
    assert [(j["decision"], j["why"]) for j in told["hidden"]] == [("note", "seen the film")]
    assert undo(client, told["numbers"][0], told["version"]).json()["hidden"] == []


def test_words_chosen_for_a_value_are_kept_with_where_they_stand(client: Any) -> None:
    strike = event(client)
    claim = next(t for t in strike["tellings"] if t["id"] == strike["event"]["id"])
    report = client.get(f"/api/v1/reports/{claim['report']}").json()
    start = report["text"].index("market")
    asked = {"field": "place", "value": "Taiz market", "words": "market"}
    for wrong in ({}, {"start": start + 1}, {"start": 2**31 - 1}):
        assert judge(client, strike, "correct", **asked, **wrong).status_code == 400
    assert judge(client, strike, "correct", **asked, start=start).status_code == 200
    kept = client.get(f"/api/v1/reports/{claim['report']}").json()["judgements"]
    assert [j["words"] for j in kept] == [{"text": "market", "start": start, "end": start + len("market")}]


def test_an_event_shows_what_was_taken_back_also_where_it_is_the_second_one(client: Any) -> None:
    strike, seizure = event(client), event(client, "seize")
    kept = judge(client, strike, "not_same", other=seizure["event"]["id"], other_version=seizure["version"]).json()
    undo(client, kept["numbers"][0], kept["event"]["version"])
    for type_ in ("airstrike", "seize"):
        assert [j["number"] for j in event(client, type_)["undone"]] == [kept["numbers"][0]]


@pytest.mark.parametrize("body", [
    {"text": "Rebels captured Juba \ud800 on Monday."}, {"text": "Rebels captured Juba.", "outlet": "\udc80"},
    {"text": "Rebels captured Juba.", "url": "a\0b"},
])
def test_text_that_cannot_be_kept_is_refused(client: Any, body: dict[str, str]) -> None:
    told = client.post("/api/v1/reports", content=json.dumps(body))
    assert told.status_code == 400 and told.json()["error"]["field"] in body


@pytest.mark.parametrize("name", ["\u4e2d" * 100 + ".txt", "a/b.txt", ".txt"])
def test_a_file_needs_a_name_that_a_file_can_have(client: Any, name: str) -> None:
    told = client.post("/api/v1/files", params={"name": name}, content=b"Rebels captured Juba on Monday.")
    assert told.status_code == 400 and told.json()["error"]["field"] == "name"


def test_one_bad_row_of_a_file_does_not_lose_the_others(client: Any, store: Store) -> None:
    rows = [{"id": f"r{n}", "title": title, "text": f"Rebels captured the town of Juba on {day}, residents said."}
            for n, (title, day) in enumerate((("One", "Monday"), ("\ud800", "Tuesday"), ("Three", "Friday")), 1)]
    rows.append({**rows[0], "id": "\udfff"})
    content = "".join(json.dumps(row) + "\n" for row in rows).encode()
    told = client.post("/api/v1/files", params={"name": "rows.jsonl"}, content=content).json()
    assert len(told["new"]) == 2 and [f.partition(" ")[0] for f in told["failed"]] == ["rows.jsonl:4:", "rows.jsonl:2:"]
    kept = [r for r in store.reports() if r.id in told["new"]]
    assert {r.title for r in kept} == {"One", "Three"} and {r.path for r in kept} == {"rows.jsonl"}
    again = client.post("/api/v1/files", params={"name": "rows.jsonl"}, content=content).json()
    assert again["new"] == [] and again["known"] == told["new"]


def test_five_million_letters_of_any_script_may_be_pasted(client: Any) -> None:
    body = json.dumps({"text": "\u4e2d" * 5_000_000, "published": "no day"}).encode()  # refused for its day alone
    told = client.post("/api/v1/reports", content=body)
    assert len(body) > 30_000_000 and told.json()["error"]["field"] == "published"


def test_an_export_of_a_long_name_has_room_for_its_endings(tmp_path: Path) -> None:
    case = Store(str(tmp_path / ("\u4e2d" * 80 + ".case")), create=True)
    add_report(case, RawReport("a", "a.txt", b"Warplanes bombed a market in Taiz on Wednesday, killing nine people.",
                               encoding="utf-8"))
    guard = Guard(hosts=("testserver",))
    desk = TestClient(application(Desk(case, "A. Coder"), guard), headers={"authorization": f"Bearer {guard.token}"})
    told = desk.get("/api/v1/export", params={"format": "csv"})
    assert told.status_code == 200
    with ZipFile(io.BytesIO(told.content)) as archive:
        assert len(archive.namelist()) == 3 and all(len(n.encode()) < 255 for n in archive.namelist())
    case.close()


def test_reports_are_listed_the_latest_first_with_their_problems(client: Any) -> None:
    rows = client.get("/api/v1/reports").json()["reports"]
    assert [r["outlet"] for r in rows] == ["Gazette", "City Herald", "Village Radio"]
    for row in rows:
        told = client.get(f"/api/v1/reports/{row['id']}").json()
        assert told["report"] == row


def test_a_case_taken_away_under_the_desk_is_said_and_nothing_is_kept_in_it(client: Any, store: Store) -> None:
    strike = event(client)
    assert judge(client, strike, "note").status_code == 200
    path, away = Path(store.name), Path(f"{store.name}.away")
    path.rename(away)
    told = judge(client, strike, "check")
    assert told.status_code == 503 and "removed while it was open" in told.json()["error"]["message"]
    assert client.get("/api/v1/queue").status_code == 503
    away.rename(path)
    assert [j.decision for j in store.judgements()] == ["note"]
    assert judge(client, strike, "check").status_code == 409


def test_a_full_disk_is_said_and_nothing_is_kept(client: Any, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    handed = client.post("/api/v1/files", params={"name": "new.txt"}, content=b"Rebels captured Juba on Monday.")
    for told in (handed, client.get("/api/v1/export", params={"format": "csv"})):
        assert told.status_code == 507 and "make some and try again" in told.json()["error"]["message"]
    assert store.size().reports == 3


def test_filters_are_saved_with_the_case_under_a_name_of_their_own(client: Any, store: Store) -> None:
    assert client.get("/api/v1/filters").json() == {"filters": []}
    client.post("/api/v1/filters", json={"name": " The south ", "query": "region=Taiz&need=weak"})
    told = client.post("/api/v1/filters", json={"name": "airstrikes", "query": "type=airstrike"}).json()["filters"]
    assert [(f["name"], f["query"], f["who"]) for f in told] == [
        ("airstrikes", "type=airstrike", "A. Coder"), ("The south", "region=Taiz&need=weak", "A. Coder")]
    taken = client.post("/api/v1/filters", json={"name": "airstrikes", "query": "grade=weak"})
    assert taken.status_code == 409 and "A. Coder saved a filter named 'airstrikes'" in taken.text
    assert taken.json()["error"]["now"] == told[0]
    assert client.post("/api/v1/filters", json={"name": "  ", "query": "grade=weak"}).status_code == 400
    another = TestClient(application(Desk(store, "B. Coder"), Guard(hosts=("testserver",), token="t")),
                         headers={"authorization": "Bearer t"})
    assert another.get("/api/v1/filters").json()["filters"] == told  # whoever opens the case
    shown = {"name": "airstrikes", "version": told[0]["version"]}
    assert [f["name"] for f in another.post("/api/v1/filters/forget", json=shown).json()["filters"]] == ["The south"]
    assert client.post("/api/v1/filters/forget", json=shown).status_code == 404


def test_a_filter_that_a_colleague_changed_meanwhile_is_shown_and_not_forgotten(client: Any, store: Store) -> None:
    shown, = client.post("/api/v1/filters", json={"name": "mine", "query": "grade=weak"}).json()["filters"]
    forget = {"name": "mine", "version": shown["version"]}
    review.forget_filter(store, "mine")
    review.save_filter(store, "mine", "grade=fair", who="B. Coder")
    told = client.post("/api/v1/filters/forget", json=forget)
    assert told.status_code == 409 and "B. Coder" in told.json()["error"]["message"]
    now, = client.get("/api/v1/filters").json()["filters"]
    assert told.json()["error"]["now"] == now and (now["query"], now["who"]) == ("grade=fair", "B. Coder")
    assert client.post("/api/v1/filters/forget", json={"name": "mine"}).status_code == 400
    forget["version"] = now["version"]
    assert client.post("/api/v1/filters/forget", json=forget).json() == {"filters": []}


def test_a_text_that_is_not_read_in_time_is_named_and_changes_nothing(
    client: Any, store: Store, monkeypatch: pytest.MonkeyPatch,
) -> None:
    def give_up(_: object, raw: RawReport) -> None:
        raise NotRead(f"{len(raw.content)} bytes are given up")

    monkeypatch.setattr(Apart, "read", give_up)
    before = store.size()
    told = client.post("/api/v1/reports", json={"text": "a " * 50_000}).json()
    assert told["new"] == [] and "100000 bytes are given up" in told["failed"][0]
    assert store.size() == before


def test_of_a_file_of_bad_rows_some_are_named_and_the_others_counted(client: Any) -> None:
    told = client.post("/api/v1/files", params={"name": "bad.jsonl"}, content=b"{}\n" * 1_234).json()
    assert told["new"] == [] and len(told["failed"]) == 101
    assert "bad.jsonl:100:" in told["failed"][99] and told["failed"][100] == "and 1,134 more that could not be read"
