"""The table of dated facts holds days in order and a source for every table."""

from datetime import date

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


def test_every_table_names_its_source() -> None:
    for name in ("office", "name", "begun", "rounds", "war"):
        assert all(table["source"] for table in FACTS[name])
