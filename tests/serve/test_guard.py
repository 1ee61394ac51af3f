"""Who is let in, and what a browser may do with what it gets."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.serve.guard import MARK, Guard

NOTE = {"decision": "note", "claim": "x", "version": "y", "why": "z"}


def test_nobody_gets_in_without_the_token(stranger: Any) -> None:
    for path in ("/api/v1/case", "/api/v1/openapi.json", "/assets/x.js"):
        told = stranger.get(path)
        assert told.status_code == 403 and told.json()["error"]["code"] == "not_allowed"
    assert stranger.get("/").status_code == 403
    assert stranger.get("/?token=wrong").status_code == 403


def test_the_token_becomes_a_cookie_that_no_script_reads(stranger: Any, guard: Guard) -> None:
    told = stranger.get(f"/?token={guard.token}", follow_redirects=False)
    assert told.status_code == 303 and told.headers["location"] == "/"
    cookie = told.headers["set-cookie"].lower()
    assert "dateline_desk_80=" in cookie and "httponly" in cookie and "samesite=strict" in cookie
    assert stranger.get("/api/v1/case").status_code == 200


def test_two_desks_of_one_machine_do_not_log_each_other_out(store: Any) -> None:
    """Cookies know no port: a browser sends those of one desk to the other too."""
    from starlette.testclient import TestClient

    from dateline.serve.app import application
    from dateline.serve.desk import Desk

    guards = [Guard(hosts=("testserver",)) for _ in range(2)]
    desks = [TestClient(application(Desk(store, "A. Coder"), guard), base_url=f"http://testserver:{port}")
             for guard, port in zip(guards, (8000, 8001), strict=True)]
    for desk, guard in zip(desks, guards, strict=True):
        assert desk.get(f"/?token={guard.token}", follow_redirects=False).status_code == 303
    for cookie in list(desks[1].cookies.jar):  # the later of two of one name takes its place
        desks[0].cookies.jar.set_cookie(cookie)
    assert [desk.get("/api/v1/case").status_code for desk in desks] == [200, 200]


def test_a_program_shows_the_token_itself(stranger: Any, guard: Guard) -> None:
    assert stranger.get("/api/v1/case", headers={"authorization": f"Bearer {guard.token}"}).status_code == 200
    assert stranger.get("/api/v1/case", headers={"authorization": "Bearer wrong"}).status_code == 403
    assert stranger.get("/api/v1/case", headers={"authorization": "Bearer "}).status_code == 403


def test_the_address_must_be_the_desks_own(client: Any) -> None:
    assert client.get("/api/v1/case", headers={"host": "rebound.example"}).status_code == 403


@pytest.mark.parametrize("headers", [
    {MARK: ""}, {"origin": "https://other.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}, {"origin": "http://["},
])
def test_a_forged_request_changes_nothing(client: Any, headers: dict[str, str]) -> None:
    told = client.post("/api/v1/judgements", json=NOTE, headers=headers)
    assert told.status_code == 403
    assert client.get("/api/v1/judgements").json() == {"judgements": []}


def test_a_fault_of_the_desk_is_answered_and_its_traceback_kept_for_who_runs_it(
    client: Any, store: Any, monkeypatch: Any, caplog: Any,
) -> None:
    monkeypatch.setattr(type(store), "size", lambda _: 1 // 0)
    told = client.get("/api/v1/case")
    assert told.status_code == 500 and told.json()["error"]["code"] == "fault"
    assert "default-src 'none'" in told.headers["content-security-policy"]
    assert "ZeroDivisionError" not in told.text and "ZeroDivisionError" in caplog.text and "Traceback" in caplog.text


def test_every_answer_is_strict(client: Any) -> None:
    for path in ("/", "/api/v1/case", "/nothing", "/api/v1/events/none"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
        assert headers["x-content-type-options"] == "nosniff" and headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", [
    "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/assets/../../app.py", "/.git/config", "/app.py", "/api/v2/case",
])
def test_no_other_file_of_the_machine_is_given(client: Any, path: str) -> None:
    told = client.get(path)
    assert told.status_code == 404 and "root:" not in told.text and "import" not in told.text


def test_a_password_lets_in_where_there_is_one(store: Any) -> None:
    from starlette.testclient import TestClient

    from dateline.serve.app import application
    from dateline.serve.desk import Desk

    visitor = TestClient(application(Desk(store, "A. Coder"), Guard(hosts=(), password="a long password")))
    assert "password" in visitor.get("/").text.lower()
    assert visitor.post("/enter", data={"password": "another one"}).status_code == 403
    told = visitor.post("/enter", data={"password": "a long password"}, follow_redirects=False)
    assert told.status_code == 303
    assert visitor.get("/api/v1/case").status_code == 200
