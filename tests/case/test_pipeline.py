"""Reports in and out of a case: the same record whatever the order, whoever adds, whenever it was stopped."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from json import dumps
from pathlib import Path

import pytest

from dateline.case.pipeline import add_report, remove_report
from dateline.case.store import Store
from dateline.case.tally import tally
from dateline.model import Event, Holding, encode

from .conftest import REPORTS, raw

Fill = Callable[..., Store]


def record(store: Store) -> tuple[list[object], list[object], list[str], list[object]]:
    """All that a case holds, in an order of its own."""
    events = sorted((encode(e) for e in store.events()), key=lambda e: e["id"])
    return (events, [encode(h) for h in store.control()], sorted(r.id for r in store.reports()),
            [one.to_json() for one in tally(store)])


def market(store: Store) -> Event:
    return next(e for e in store.events() if e.type == "airstrike")


def test_reports_of_one_strike_are_one_event(case: str, filled: Fill) -> None:
    event = market(filled(case))
    assert len(event.reports) == 3
    assert (event.row["from"], event.row["to"]) == ("2024-05-01", "2024-05-01")


def test_a_copy_is_no_second_origin(case: str, filled: Fill) -> None:
    alone = market(filled(case, "radio", "echo"))
    assert alone.grade == "weak" and len(alone.origins) == 1


def test_figures_of_independent_origins_stand_side_by_side(case: str, filled: Fill) -> None:
    event = market(filled(case))
    assert event.grade == "fair"
    assert any(c.field == "killed" and "11" in c.words and "9" in c.words for c in event.conflicts)


def test_a_town_taken_and_lost_is_a_lane(case: str, filled: Fill) -> None:
    lane = [h for h in filled(case).control() if h.name == "Marib"]
    assert [(h.holder, str(h.since.first)) for h in lane if h.since.first] == [
        ("group.houthis", "2024-05-02"), ("state.yemen", "2024-05-08")]


def on_day(lane: list[Holding]) -> set[str | None]:
    return {h.holder for h in lane}


def test_control_as_of_a_day(case: str, filled: Fill) -> None:
    from datetime import date

    store = filled(case)
    assert on_day(list(store.control("Marib", date(2024, 5, 5)))) == {"group.houthis"}
    assert on_day(list(store.control("marib", date(2024, 5, 20)))) == {"state.yemen"}


def test_adding_again_changes_nothing(case: str, filled: Fill) -> None:
    store = filled(case)
    before = record(store)
    assert [add_report(store, raw(name)) for name in REPORTS] == [None] * len(REPORTS)
    assert record(store) == before


def test_the_order_of_adding_makes_no_difference(tmp_path: Path, filled: Fill) -> None:
    names = list(REPORTS)
    expected = record(filled(str(tmp_path / "first.sqlite")))
    for n in range(6):
        random.Random(n).shuffle(names)
        assert record(filled(str(tmp_path / f"{n}.sqlite"), *names)) == expected, names


def test_what_is_removed_leaves_as_if_it_had_never_come(case: str, tmp_path: Path, filled: Fill) -> None:
    store = filled(case)
    gone = next(r.id for r in store.reports() if r.name == "herald")
    assert remove_report(store, gone)
    assert record(store) == record(filled(str(tmp_path / "without.sqlite"), "radio", "echo", "gazette", "talks"))
    assert not remove_report(store, gone)


def test_two_processes_add_at_once(tmp_path: Path, filled: Fill) -> None:
    case = str(tmp_path / "shared.sqlite")
    Store(case, create=True).close()
    running = [_adding(case, tmp_path, names) for names in (list(REPORTS), list(REPORTS)[::-1])]
    assert [process.wait(timeout=120) for process in running] == [0, 0]
    assert record(Store(case)) == record(filled(str(tmp_path / "alone.sqlite")))


# Begins the case and adds reports, each when it is told to; says how many of it were new.
_STEP_BY_STEP = """
import json, sys
from dateline.case.pipeline import add_reading
from dateline.case.store import Store
from dateline.model import RawReport
from dateline.reading.pipeline import read_report
rows = [RawReport(n, f"{n}.txt", t.encode(), encoding="utf-8", published=p, outlet=o)
        for n, o, p, t in json.loads(sys.argv[2])]
read = [read_report(row) for row in rows]
sys.stdin.readline()
store = Store(sys.argv[1], create=True)
print("begun", flush=True)
for row, reading in zip(rows, read):
    sys.stdin.readline()
    print(int(add_reading(store, row, reading) is not None), flush=True)
store.close()
"""


@pytest.mark.parametrize("backwards", [True, False])
def test_two_processes_add_each_report_at_once(case: str, tmp_path: Path, filled: Fill, backwards: bool) -> None:
    """They begin the case at once and are let go together before every report, the same one for both or crossing."""
    orders = [list(REPORTS), list(REPORTS)[::-1] if backwards else list(REPORTS)]
    processes = [_step_by_step(case, names) for names in orders]
    new: Counter[str] = Counter()
    for step in range(len(REPORTS) + 1):
        for process in processes:
            process.stdin.write("go\n")  # type: ignore[union-attr]
            process.stdin.flush()  # type: ignore[union-attr]
        told = [process.stdout.readline() for process in processes]  # type: ignore[union-attr]
        if step:
            new.update({names[step - 1]: int(line) for names, line in zip(orders, told, strict=True) if int(line)})
            assert backwards or sum(map(int, told)) == 1
    assert [process.wait(timeout=60) for process in processes] == [0, 0]
    assert new == Counter(list(REPORTS))  # each report is new to one of the two
    assert record(Store(case)) == record(filled(str(tmp_path / "alone.sqlite")))


def _step_by_step(case: str, names: list[str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _STEP_BY_STEP, case, dumps([[n, *REPORTS[n]] for n in names])]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("seed", range(5))
def test_killed_at_any_moment_the_next_run_goes_on(seed: int, tmp_path: Path, filled: Fill) -> None:
    case, chance = str(tmp_path / "killed.sqlite"), random.Random(seed)
    for _ in range(3):
        process = _adding(case, tmp_path, list(REPORTS))
        time.sleep(0.4 + chance.random())
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert _adding(case, tmp_path, list(REPORTS)).wait(timeout=120) == 0
    assert record(Store(case)) == record(filled(str(tmp_path / "undisturbed.sqlite")))


def _adding(case: str, folder: Path, names: list[str]) -> subprocess.Popen[bytes]:
    """`dateline add` of the reports in a process of its own."""
    rows = folder / f"{'-'.join(names)}.jsonl"
    rows.write_text("".join(dumps({"id": n, "outlet": REPORTS[n][0], "published": REPORTS[n][1], "text": REPORTS[n][2]})
                            + "\n" for n in names), encoding="utf-8")
    command = [sys.executable, "-c", "from dateline.cli import main; main()", "add", case, str(rows)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
