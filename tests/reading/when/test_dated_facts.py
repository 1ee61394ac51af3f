"""The table of dated facts holds days in order and a source for every table."""

from datetime import date
from itertools import pairwise

from dateline.data.table import read_toml

FACTS = read_toml("when", "dated_facts.toml")


def test_terms_run_forward() -> None:
    for office in FACTS["office"]:
        for name, first, last in office["holders"]:
            assert not last or date.fromisoformat(first) < date.fromisoformat(last), name


def test_rounds_run_forward() -> None:
    for series in FACTS["rounds"]:
        days = [date.fromisoformat(day) for day in series["days"]]
        assert days == sorted(set(days))


def test_days_of_occasions_run_forward() -> None:
    for occasion in FACTS["occasion"]:
        spans = [[date.fromisoformat(day) for day in span] for span in occasion["days"]]
        assert all(len(span) in (1, 2) and span[0] <= span[-1] for span in spans), occasion["what"]
        assert all(a[-1] < b[0] for a, b in pairwise(spans)), occasion["what"]


def test_every_table_names_its_source() -> None:
    for name in ("office", "name", "begun", "rounds", "occasion", "war"):
        assert all(table["source"] for table in FACTS[name])
