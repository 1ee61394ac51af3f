#!/usr/bin/env python3
"""Speed, start-up and memory of the reader on this machine, beside the targets of the project. Never fails.

    bench/speed.py [--reports 2000]

The reports are the project's own examples in plain text, each brought to about 2,000 characters by turning its
paragraphs round, so that no two of a cycle are the same bytes. They are read one by one in one process, as the
command does with `--jsonl`, after a first report that pays for start-up. Beside other work the wall clock tells little:
the reports a second of processor time are told too, and which Python it was: Debian's 3.11, built with profile-guided
optimisation, reads a twelfth to a seventh more reports than pyenv's, built without (docs/decisions/022).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples" / "reports"
LENGTH = 2000  # characters of a report
EARLY = 500  # reports after which memory should stand still
PARAGRAPH = 2000  # a longer paragraph is a hostile one, not a page


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=2000, metavar="N")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        print(json.dumps(measure(arguments.child)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "reports.jsonl"
        corpus.write_text("".join(f"{json.dumps(row)}\n" for row in rows(arguments.reports)), encoding="utf-8")
        figures = json.loads(_child(sys.executable, __file__, "--child", str(corpus)).stdout)
        single = Path(folder) / "one.txt"
        single.write_text(next(rows(1))["text"], encoding="utf-8")
        _report(figures, start_up("--help"), start_up("read", str(single)))
    return 0


def rows(count: int) -> Iterator[dict[str, str]]:
    """``count`` rows of about LENGTH characters each."""
    pages = [_paragraphs(path) for path in sorted(EXAMPLES.glob("*.txt"))]
    for number, page in enumerate(islice(cycle(page for page in pages if page), count)):
        turned = page[number % len(page):] + page[: number % len(page)]
        yield {"id": f"{number:05}", "text": _to_length(turned), "published": "2024-03-29"}


def _paragraphs(path: Path) -> list[str]:
    text = path.read_bytes().decode("utf-8", "replace")
    return [line for line in text.splitlines() if 0 < len(line) < PARAGRAPH]


def _to_length(paragraphs: list[str]) -> str:
    taken: list[str] = []
    size = 0
    for paragraph in cycle(paragraphs):
        if size + len(paragraph) > LENGTH + 200 or size >= LENGTH:
            break
        taken.append(paragraph)
        size += len(paragraph) + 2
    return "\n\n".join(taken)


def measure(corpus: Path) -> dict[str, float]:
    """Reads every row: reports and seconds after the first, by the clock and of the processor; memory in MB after EARLY
    reports, at the end, at most."""
    from dateline.cli.work import keep_tables
    from dateline.intake import open_reports
    from dateline.model import Refusal
    from dateline.reading.pipeline import read_report

    count, early, begin, cpu_begin = 0, 0.0, 0.0, 0.0
    for item in open_reports([str(corpus)]):
        if isinstance(item, Refusal):
            raise SystemExit(str(item))
        json.dumps(read_report(item).to_json(), ensure_ascii=False)
        keep_tables()
        begin, cpu_begin = begin or time.perf_counter(), cpu_begin or time.process_time()
        count += 1
        if count == EARLY:
            early = resident()
    seconds, cpu_seconds = time.perf_counter() - begin, time.process_time() - cpu_begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return {"reports": count - 1, "seconds": seconds, "cpu_seconds": cpu_seconds, "early": early, "late": resident(),
            "peak": peak}


def resident() -> float:
    """Memory of this process in MB, now; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def start_up(*arguments: str) -> float:
    """Seconds of ``dateline ARGUMENTS`` from nothing: the median of five, after one to warm the disk."""
    times = []
    for _ in range(6):
        begin = time.perf_counter()
        _child(sys.executable, "-c", "from dateline.cli import main; main()", *arguments)
        times.append(time.perf_counter() - begin)
    return median(times[1:])


def _child(*command: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done


def _report(figures: dict[str, float], help_seconds: float, first_seconds: float) -> None:
    told = f"{figures['reports']:.0f} of about {LENGTH} characters"
    print(f"Python {sys.version.split()[0]}, {Path(sys.executable).resolve()}")
    _line("reports a second", figures["reports"] / figures["seconds"], ">=", 40, f"wall clock, {told}")
    _line("reports a CPU second", figures["reports"] / figures["cpu_seconds"], ">=", 60, "processor time")
    _line("dateline --help, s", help_seconds, "<=", 0.3, "median of 5")
    _line("first result of read, s", first_seconds, "<=", 1.5, "median of 5")
    _line("peak memory, MB", figures["peak"], "<=", 400, "")
    growth = figures["late"] - figures["early"]
    _line(f"growth after {EARLY}, MB", growth, "<=", 20, f"{figures['early']:.0f} to {figures['late']:.0f}")


def _line(label: str, value: float, sign: str, target: float, note: str) -> None:
    met = value >= target if sign == ">=" else value <= target
    print(f"{label:26} {value:8.2f}   target {sign} {target:g}   {'met' if met else 'MISSED'}   {note}")


if __name__ == "__main__":
    sys.exit(main())
