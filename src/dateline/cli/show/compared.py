"""A comparison in words: what a coder wants to see first, first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.cli.show import say
from dateline.compare import Comparison, Finding, TheirFile
from dateline.compare.differences import days, figure, their_figure
from dateline.compare.ours import Ours
from dateline.compare.pipeline import Verdict
from dateline.compare.theirs import Theirs
from dateline.export.visible import short
from dateline.own.faults import Fault

_SECTIONS = (
    ("lacked", "The case lacks"), ("possible", "The case may have"), ("differ", "The case has, and it differs"),
    ("shared", "One event of the case is several of theirs"), ("alike", "The case has, and nothing differs"),
    ("only_ours", "Only the case has"),
)
_COUNTED: tuple[tuple[Verdict, str], ...] = (
    ("shared", "in an event that another row is had with"), ("possible", "possible"), ("lacked", "lacked"))


def summary(path: str, file: TheirFile, found: Comparison) -> list[str]:
    """How many of theirs the case has and lacks, and how many only the case has."""
    span = days(*file.span) if file.span else "no days"
    where = f" in {', '.join(sorted(file.countries))}" if file.countries else ""
    had = [f for f in found.findings if f.verdict == "had"]
    differ = sum(bool(f.differences) for f in had)
    counts = Counter(f.verdict for f in found.findings)
    theirs = [f"{len(had)} had ({differ} with differences)"] + [
        f"{counts[verdict]} {words}" for verdict, words in _COUNTED if counts[verdict]]
    lines = [f"{short(path)}: {file.form.title}, {say.count(len(file.events), 'event')}, {span}{where}",
             f"theirs: {', '.join(theirs)}",
             f"ours in those days and countries: {counts['only_ours']} that the file lacks"]
    lines += [f"   {say.count(n, 'event')} of ours set aside: {reason}" for reason, n in sorted(found.aside.items())]
    if file.faults:
        lines.append(f"   {say.count(len(file.faults), 'row')} of the file not read")
    if file.doubled:
        lines.append(f"   {say.count(len(file.doubled), 'row')} of the file doubled, counted once")
    return lines


def faults(path: str, found: Iterable[Fault]) -> Iterator[str]:
    """What is wrong with rows, those of one fault together: "theirs.csv:2-41, 44: ..."."""
    lines: dict[tuple[str, str], list[int]] = {}
    for fault in found:
        lines.setdefault((fault.column, fault.message), []).append(fault.line)
    for (column, message), numbers in lines.items():
        yield Fault(0, column, message).told(f"{path}:{_stretches(sorted(numbers))}")


def _stretches(numbers: list[int]) -> str:
    """"2-41, 44" """
    every = set(numbers)
    begins, ends = ([n for n in numbers if n + step not in every] for step in (-1, 1))
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in zip(begins, ends, strict=True))


def lines(path: str, file: TheirFile, found: Comparison) -> Iterator[str]:
    """The summary, then each event under its verdict."""
    yield from summary(path, file, found)
    for section, title in _SECTIONS:
        here = [f for f in found.findings if _section(f) == section]
        if here:
            yield from ("", f"{title} ({len(here)})")
        for finding in here:
            yield from _finding(finding)


def _section(finding: Finding) -> str:
    if finding.verdict == "had":
        return "differ" if finding.differences else "alike"
    return finding.verdict


def _finding(finding: Finding) -> Iterator[str]:
    if finding.theirs:
        yield f"  {_theirs(finding.theirs)}"
    if finding.ours is None:
        yield "      nothing of the case lies near"
        return
    label = {"lacked": "nearest: ", "possible": "perhaps: "}.get(finding.verdict, "")
    yield f"{'      ' if finding.theirs else '  '}{label}{_ours(finding.ours)}"
    yield from (f"      and: {_ours(ours)}" for ours in finding.also)
    yield from (f"      {words}" for words in _why(finding) if words)


def _why(finding: Finding) -> Iterator[str]:
    agreed, doubts = short("; ".join(finding.agrees)), short("; ".join(finding.doubts))
    other = short(finding.other) if finding.other else None
    if finding.verdict == "lacked":
        yield f"not the same: {'; '.join(filter(None, (doubts, other and f'it is had with {other}')))}"
    elif finding.verdict == "only_ours":
        yield f"may be part of their {other}: {agreed}" if other else ""
    else:
        yield f"in doubt: {doubts}" if doubts else ""
        yield f"had with {other} too" if other else ""
        yield f"agrees: {agreed}"
        yield from (f"differs: {short(d.words)}" for d in finding.differences)


def _theirs(theirs: Theirs) -> str:
    """``SDN1 (line 2)  2024-11-04  Bara  Battles / Armed clash  Rapid Support Forces; ...  17 dead``"""
    place = theirs.places[0] if theirs.places else "no place"
    parts = [f"{theirs.id} (line {theirs.line})", days(theirs.first, theirs.last), place, theirs.label,
             "; ".join(theirs.actors), f"{their_figure(theirs)} dead"]
    return "  ".join(short(part) for part in parts if part)


def _ours(ours: Ours) -> str:
    when = days(ours.first, ours.last) if ours.dated else say.unknown_day(ours.first, ours.last)
    dead = f"{figure(ours.killed)} dead" if ours.killed != (None, None) else ""
    actors = "; ".join(ours.sides or ours.actors)
    parts = [ours.id, when, ours.place or "place not told", ours.type, actors, dead, ours.grade]
    return "  ".join(short(part) for part in parts if part)
