"""``dateline add`` by several processes, stopped in the middle, and on reports on which joining fails."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Collection
from pathlib import Path

import pytest
from click.testing import CliRunner

import dateline
from dateline.case.store.index import SqlIndex
from dateline.cli import verbs

MAIN = "from dateline.cli import main\nif __name__ == '__main__': main()\n"
SENTENCES = [
    "Government troops captured the town of Sarmin on Monday after heavy clashes, state television said.",
    "At least 12 people were killed in an air strike on a market in Aleppo on Tuesday, a monitoring group said.",
    "Rebels recaptured the town of Sarmin on Wednesday, residents said. Talks are to be held in Geneva next week.",
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Twelve reports of different days, with a broken line and one report twice between them."""
    path = tmp_path / "rows.jsonl"
    rows = [{"id": f"r{n}", "outlet": f"Paper {n % 5}", "published": f"2016-02-{10 + n}", "text": SENTENCES[n % 3],
             "url": f"https://paper.example/{n}"} for n in range(12)]
    lines = [json.dumps(row) for row in [*rows, {**rows[3], "id": "again"}]]
    path.write_text("\n".join([*lines[:4], "{broken", *lines[4:]]), encoding="utf-8")
    return path


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", MAIN, "add", *map(str, arguments)]


def told(case: Path) -> tuple[list[object], list[object], list[str]]:
    """What a case holds."""
    with dateline.open_case(case, create=False) as opened:
        return (sorted(opened.events(), key=lambda e: str(e["id"])), list(opened.control()),
                sorted(r.id for r in opened.store.reports()))


def test_any_number_of_processes_gives_the_same_case_and_the_same_words(corpus: Path, tmp_path: Path) -> None:
    cases = [tmp_path / f"{jobs}.case" for jobs in (1, 2, 3)]
    runs = [subprocess.run(command(case, corpus, "--jobs", case.stem), capture_output=True, text=True)
            for case in cases]
    assert [run.returncode for run in runs] == [1, 1, 1]
    assert f"{corpus}:5: " in runs[0].stderr and "12 new, 1 in it already" in runs[0].stdout
    assert {run.stderr for run in runs} == {runs[0].stderr}
    assert {run.stdout.replace(str(case), "CASE") for run, case in zip(runs, cases, strict=True)} == {
        runs[0].stdout.replace(str(cases[0]), "CASE")}
    assert told(cases[1]) == told(cases[0]) == told(cases[2])
    with dateline.open_case(cases[0], create=False) as opened:
        assert "r3" in (names := {r.name for r in opened.store.reports()}) and "again" not in names  # the first is kept
    again = subprocess.run(command(cases[1], corpus, "--jobs", "2"), capture_output=True, text=True)
    assert "0 new, 13 in it already" in again.stdout


@pytest.fixture
def waiting(tmp_path: Path, corpus: Path) -> tuple[list[str | Path], Path]:
    """Arguments with which a run stores the corpus, then waits for a report that nobody sends."""
    os.mkfifo(tmp_path / "endless.txt")
    return [tmp_path / "stopped.case", corpus, tmp_path / "endless.txt"], tmp_path / "stopped.case"


def stored(case: Path) -> int:
    """How many reports are in a case, as another process sees it while it is written to."""
    counted = ("import sys\nfrom dateline.case.store import CaseError, Store\n"
               "try: print(Store(sys.argv[1]).size().reports)\nexcept CaseError: print(0)")
    return int(subprocess.run([sys.executable, "-c", counted, case], capture_output=True, check=True).stdout)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_signal_leaves_whole_reports_and_no_process(
    waiting: tuple[list[str | Path], Path], corpus: Path, tmp_path: Path, jobs: str, number: signal.Signals,
) -> None:
    arguments, case = waiting
    child = subprocess.Popen(command(*arguments, "--jobs", jobs), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with (tmp_path / "endless.txt").open("wb"):  # opens when the command does
        time.sleep(0.2)
        child.send_signal(number)
        _, message = child.communicate(timeout=60)  # only when no process holds the pipes
    assert child.returncode == (-number if number == signal.SIGKILL else 128 + number)
    assert number == signal.SIGKILL or b"Traceback" not in message
    part = stored(case)
    done = subprocess.run(command(case, corpus), capture_output=True, text=True)
    assert f"{12 - part} new" in done.stdout and part <= 12
    assert subprocess.run(command(tmp_path / "whole.case", corpus), capture_output=True).returncode == 1
    assert told(case) == told(tmp_path / "whole.case")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_is_heard_while_another_process_writes(corpus: Path, tmp_path: Path) -> None:
    case = tmp_path / "busy.case"
    with dateline.open_case(case) as opened, opened.store.writing():
        child = subprocess.Popen(command(case, corpus), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(3)  # it has started, and waits for the lock: a minute, were it not told to stop
        child.send_signal(signal.SIGINT)
        _, message = child.communicate(timeout=20)
    assert child.returncode == 130
    assert message.decode().strip() == f"waiting for another process that writes to {case}, 60 seconds at most"


def test_a_report_on_which_joining_fails_is_named_and_the_rest_kept(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    from dateline.case import pipeline

    real = pipeline._enter

    def enter(index: SqlIndex, reports: Collection[pipeline.Read]) -> None:
        real(index, reports)
        if any(raw.name == "r7" for raw, _ in reports):
            raise RuntimeError("no such luck")

    monkeypatch.setattr(pipeline, "_enter", enter)
    done = CliRunner().invoke(verbs, ["add", str(tmp_path / "a.case"), str(corpus)])
    assert done.exit_code == 1 and done.output.count("joining failed: RuntimeError: no such luck") == 1
    assert f"{corpus}:9: joining failed" in done.output and "11 new, 1 in it already" in done.output
    monkeypatch.undo()
    assert "1 new" in CliRunner().invoke(verbs, ["add", str(tmp_path / "a.case"), str(corpus)]).output
    assert CliRunner().invoke(verbs, ["add", str(tmp_path / "b.case"), str(corpus)]).exit_code == 1
    assert told(tmp_path / "a.case") == told(tmp_path / "b.case")
