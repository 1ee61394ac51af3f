#!/usr/bin/env python3
"""How often the leading claim of a snippet is of the ACLED sub-event that the snippet was labelled with.

    bench/case2021.py [FILE] [-o PREDICTIONS.tsv] [--misses]

FILE: rows of id, snippet, label (CASE 2021 task 2; ../shared/data/case2021_task2.tsv where none is given). Each snippet
is read as a report; case2021.toml says which sub-event a claim is. A snippet is of the sub-event of its leading claim:
of the first sentence that has one, the first rule in the order of the file (a lead tells the event, later sentences
the background); claims that only are planned, possible or denied lead where there are no others. Prints F1 averaged
over the labels, weighted by how many snippets have each, as the shared task scores (Haneczok et al., 2021). Exit 1:
below its floor.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.data.load import noun_forms
from dateline.model import Claim, RawReport
from dateline.reading.pipeline import read_report
from scoring import Tally

ROOT = Path(__file__).resolve().parents[1]
SNIPPETS = ROOT.parent / "shared" / "data" / "case2021_task2.tsv"
NONE = "-"  # no claim that is a sub-event
_TOLD = frozenset({"happened", "ongoing"})


@dataclass(frozen=True, slots=True)
class Rule:
    """Takes claims of ``types`` that hold what the other keys ask; see the head of case2021.toml."""

    label: str
    types: frozenset[str]
    words: frozenset[str] = frozenset()
    trigger: frozenset[str] = frozenset()
    agent: str | None = None
    harmed: str | None = None

    def takes(self, claim: Claim) -> bool:
        """Whether a claim is of this rule's sub-event."""
        return (claim.type in self.types
                and (not self.trigger or bool(self.trigger & _words([claim.trigger.text])))
                and (not self.words or bool(self.words & _words(_values(claim))))
                and (self.agent is None or (self.agent == "government") == _by_government(claim))
                and (self.harmed is None or any(h.group == self.harmed for h in claim.harm)))


@dataclass(frozen=True, slots=True)
class Scheme:
    """The rules in the order in which claims lead, and the labels that no claim type of ours is."""

    rules: tuple[Rule, ...]
    protests: frozenset[str]
    added: frozenset[str]


def scheme() -> Scheme:
    """``case2021.toml``."""
    raw = tomllib.loads((ROOT / "bench" / "case2021.toml").read_text(encoding="utf-8"))
    rules = tuple(Rule(**{key: value if isinstance(value, str) else frozenset(value) for key, value in rule.items()})
                  for rule in raw["rule"])
    return Scheme(rules, frozenset(raw["protests"]), frozenset(raw["added"]))


def label_of(claims: Sequence[Claim], rules: Sequence[Rule]) -> str:
    """The sub-event of the leading claim of a snippet."""
    told = [claim for claim in claims if claim.status in _TOLD]
    for group in (told, claims):
        by_sentence: dict[int, list[int]] = {}
        for claim in group:
            rank = next((n for n, rule in enumerate(rules) if rule.takes(claim)), None)
            if rank is not None:
                by_sentence.setdefault(claim.quote.start, []).append(rank)
        if by_sentence:
            return rules[min(by_sentence[min(by_sentence)])].label
    return NONE


def _by_government(claim: Claim) -> bool:
    """Whether a state or its forces are told as the doer; "troops" of nobody are taken for a state's."""
    return any((a.id or "").startswith("state.") or (a.id is None and a.kind in ("state", "force", "described")
                                                     and _are_regulars(a.head)) for a in claim.agent)


def _are_regulars(head: str) -> bool:
    return any(noun.table == "force" and noun.group != "irregulars" for noun in noun_forms().get(head, ()))


def _values(claim: Claim) -> list[str]:
    found = (*claim.agent, *claim.target, *claim.place, *((claim.weapon,) if claim.weapon else ()))
    return [claim.trigger.text, *(value.text for value in found)]


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"[\w-]+", text.lower())}


def weighted_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """F1 of each label among the (label, read) pairs, averaged by how often it is given."""
    tallies: dict[str, Tally] = {}
    for given, read in pairs:
        tallies.setdefault(given, Tally()).add(int(given == read), 1, 0)
        tallies.setdefault(read, Tally()).add(0, 0, 1)
    return sum(t.f1 * t.marked for t in tallies.values()) / len(pairs) if pairs else 0.0


def read_all(path: Path, rules: Sequence[Rule]) -> list[tuple[dict[str, str], str]]:
    """The rows of a file, each with the sub-event that was read from its snippet."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row, label_of(_claims(row), rules)) for row in rows]


def _claims(row: dict[str, str]) -> tuple[Claim, ...]:
    return read_report(RawReport(f"case-{row['id']}", "-", row["EventSnippet"].encode(), encoding="utf-8")).claims


def report(pairs: Sequence[tuple[str, str]], scheme: Scheme) -> float:
    """Prints the figures; gives the one of the types in scope."""
    acled = [pair for pair in pairs if pair[0] not in scheme.added]
    scope = [pair for pair in acled if pair[0] not in scheme.protests]
    rest = [pair for pair in pairs if pair not in scope]
    figure = weighted_f1(scope)
    for name in sorted({given for given, _ in scope}):
        marked = [read for given, read in scope if given == name]
        read = sum(read == name for _, read in scope)
        print(f"  {name:30} {marked.count(name):3} right of {len(marked):3} given, {read:3} read")
    print(f"weighted F1 {figure:.3f} over {len(scope)} snippets of ACLED types but protests and riots, "
          f"{weighted_f1(acled):.3f} over {len(acled)} with them")
    labels = len(scheme.protests | scheme.added)
    print(f"{labels} labels have no claim type of ours: of their {len(rest)} snippets "
          f"{sum(read != NONE for _, read in rest)} were given a sub-event")
    return figure


def main(arguments: argparse.Namespace) -> int:
    """Reads, prints, writes; the exit code."""
    if not arguments.file.exists():
        print(f"{arguments.file}: not here, skipped")
        return 0
    known = scheme()
    rows = read_all(arguments.file, known.rules)
    if arguments.output:
        write(arguments.output, rows)
    for row, read in rows:
        if arguments.misses and row["SubType"] != read and row["SubType"] not in known.protests | known.added:
            print(f"{row['id']} {row['SubType']} read {read}: {row['EventSnippet']}")
    figure = report([(row["SubType"], read) for row, read in rows], known)
    floor = _floor() if arguments.file == SNIPPETS else 0.0
    if figure < floor:
        print(f"FLOOR case2021: weighted_f1 {figure:.3f} < {floor:.3f}")
    return int(figure < floor)


def write(path: Path, rows: Iterable[tuple[dict[str, Any], str]]) -> None:
    """Id and sub-event read, tab-separated; empty where there is none."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter="\t", lineterminator="\n")
        out.writerow(("id", "SubType"))
        out.writerows((row["id"], "" if read == NONE else read) for row, read in rows)


def _floor() -> float:
    floors = tomllib.loads((ROOT / "bench" / "floors.toml").read_text(encoding="utf-8"))
    return float(floors["case2021"]["weighted_f1"])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=SNIPPETS)
    parser.add_argument("-o", "--output", type=Path, help="write what was read as id and sub-event")
    parser.add_argument("--misses", action="store_true", help="list the snippets in scope that were read as another")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main(_arguments()))
