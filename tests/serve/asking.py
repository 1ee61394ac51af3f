"""What the tests of the API ask of it more than once."""

from __future__ import annotations

from typing import Any


def event(client: Any, type_: str = "airstrike") -> dict[str, Any]:
    found = next(e for e in client.get("/api/v1/events").json()["events"] if e["type"] == type_)
    told: dict[str, Any] = client.get(f"/api/v1/events/{found['id']}").json()
    return told


def judge(client: Any, view: dict[str, Any], decision: str, **more: Any) -> Any:
    asked = {"decision": decision, "claim": view["event"]["id"], "version": view["version"], "why": "seen the film"}
    return client.post("/api/v1/judgements", json=asked | more)


def undo(client: Any, number: int, version: str | None) -> Any:
    return client.post("/api/v1/judgements/undo", json={"number": number, "version": version})


def judge_claim(client: Any, claim: str, version: str, decision: str, **more: Any) -> Any:
    asked = {"decision": decision, "claim": claim, "version": version, "why": "seen the town"}
    return client.post("/api/v1/judgements", json=asked | more)
