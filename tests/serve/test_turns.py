"""Reports handed in by many at once: some are read, the others are told when to come again, and nobody waits."""

from __future__ import annotations

from threading import Event
from typing import Any

import anyio
import httpx2
import pytest

from dateline.case.store import Store
from dateline.model import KeptReport, RawReport, kept
from dateline.reading.pipeline import read_report
from dateline.serve.apart import Apart
from dateline.serve.app import application
from dateline.serve.desk import Desk
from dateline.serve.guard import Guard
from dateline.serve.turns import AT_ONCE

MANY = 60  # more than an application has threads


def test_many_reports_at_once_leave_threads_for_others(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = Event()

    def slow(_: Apart, raw: RawReport) -> KeptReport:
        assert go_on.wait(60)
        return kept(read_report(raw))

    monkeypatch.setattr(Apart, "read", slow)
    answers = list[Any]()

    async def hand_in(client: httpx2.AsyncClient, n: int) -> None:
        text = f"Rebels captured the town of Juba on Monday, {n} people said."
        answers.append(await client.post("/api/v1/reports", json={"text": text, "name": f"n{n}"}))

    async def all_at_once() -> None:
        transport = httpx2.ASGITransport(application(Desk(store, "A. Coder"), Guard(("desk",), token="t")))
        async with httpx2.AsyncClient(transport=transport, base_url="http://desk", timeout=60,
                                      headers={"authorization": "Bearer t"}) as client:
            async with anyio.create_task_group() as tasks:
                for n in range(MANY):
                    tasks.start_soon(hand_in, client, n)
                with anyio.fail_after(60):
                    while len(answers) < MANY - AT_ONCE:
                        await anyio.sleep(0.01)
                    assert (await client.get("/api/v1/case")).json()["sizes"]["reports"] == 3
                go_on.set()
            assert (await client.post("/api/v1/reports", json={"text": "Rebels left Juba."})).status_code == 200

    anyio.run(all_at_once)
    later = [a for a in answers if a.status_code == 503]
    assert len(later) == MANY - AT_ONCE and {a.status_code for a in answers} == {200, 503}
    assert all(int(a.headers["retry-after"]) > 0 and a.json()["error"]["code"] == "busy" for a in later)
    assert "hand it in again" in later[0].json()["error"]["message"]
    assert store.size().reports == 3 + AT_ONCE + 1
