"""The same bytes whatever the number of processes; nothing lost when one of them dies; quiet ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from dateline.cli import work
from dateline.model import RawReport

pytest.importorskip("dateline.reading.pipeline")

MAIN = "from dateline.cli import main\nif __name__ == '__main__': main()\n"
SENTENCES = [
    "Government troops captured the town of Sarmin on Monday after heavy clashes, state television said.",
    "At least 12 people were killed in an air strike on a market in Aleppo, a monitoring group said.",
    "Rebels shelled the airport road for a third day. Talks are to be held in Geneva next week.",
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Reports in rows with broken lines and two of one name between them."""
    path = tmp_path / "rows.jsonl"
    rows = [json.dumps({"id": f"r{n}", "text": SENTENCES[n % 3], "published": "2016-02-25"}) for n in range(30)]
    rows[7], rows[19] = "{broken", rows[18]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", MAIN, "read", *map(str, arguments)]


@pytest.mark.parametrize("how", [["--jsonl"], [], ["--events"], ["--events", "--csv"], ["--events", "--json"]])
def test_two_processes_write_the_same_bytes_as_one(corpus: Path, how: list[str]) -> None:
    one, two = (subprocess.run(command(corpus, *how, "--jobs", n), capture_output=True) for n in ("1", "2"))
    assert one.stdout
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 1
    assert f"{corpus}:8: ".encode() in one.stderr


def test_a_reader_that_has_gone_ends_the_command_quietly(corpus: Path) -> None:
    child = subprocess.Popen(command(corpus, "--jsonl"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout and child.stderr
    child.stdout.close()
    message = child.stderr.read()
    child.stderr.close()
    assert child.wait(60) == 141
    assert b"Traceback" not in message


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_command_quietly(tmp_path: Path, jobs: str, number: signal.Signals) -> None:
    first, fifo = tmp_path / "a.txt", tmp_path / "endless.txt"
    first.write_text(SENTENCES[0])
    os.mkfifo(fifo)
    made = command(first, fifo, "--jobs", jobs, "-o", tmp_path / "out")
    child = subprocess.Popen(made, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with fifo.open("wb"):  # opens when the command does: from here on it waits for the report
        time.sleep(0.2)
        child.send_signal(number)
        _, message = child.communicate(timeout=60)  # only when no process holds the pipes
    assert child.returncode == 128 + number
    assert message.strip() == b""  # click ends the line of a ^C
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "endless.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the full disk of Linux")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_standard_output_to_a_full_disk(corpus: Path, jobs: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command(corpus, "--jsonl", "--jobs", jobs), stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert done.stderr == b"Error: cannot write to standard output: No space left on device\n"


def test_standard_output_into_an_input_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(SENTENCES[0])
    with path.open("ab") as stream:
        done = subprocess.run(command(tmp_path), stdout=stream, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert path.read_text() == SENTENCES[0]


def test_a_process_that_dies_costs_its_own_report_only(tmp_path: Path) -> None:
    """A stand-in for the pipeline kills its process on one report of ten."""
    script = tmp_path / "dying.py"
    script.write_text(
        "import os, sys\n"
        "import dateline.reading.pipeline as pipeline\n"
        "real = pipeline.read_report\n"
        "def read_report(report, *more):\n"
        "    if report.name == 'r4': os._exit(9)\n"
        "    return real(report, *more)\n"
        "pipeline.read_report = read_report\n" + MAIN
    )
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps({"id": f"r{n}", "text": SENTENCES[n % 3]}) for n in range(10)))
    done = subprocess.run([sys.executable, script, "read", str(rows), "--jsonl", "--jobs", "2"], capture_output=True)
    assert done.returncode == 1
    assert [json.loads(line)["report"] for line in done.stdout.splitlines()] == [f"r{n}" for n in range(10) if n != 4]
    assert f"{rows}:5: reading failed: the process was ended".encode() in done.stderr


def test_the_tables_are_kept_apart_from_the_second_report_on(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen: list[int] = []
    monkeypatch.setattr(work, "keep_tables", lambda: frozen.append(1))
    monkeypatch.setattr(work, "_turn", count(1))
    reports = [RawReport(name=str(n), path=str(n), content=b"") for n in range(3)]
    seen = [len(frozen) for _ in work.outcomes(reports, lambda report: (report.name, ()), 1)]
    assert seen == [0, 1, 2]
