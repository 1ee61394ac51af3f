"""The list of known faults names tests that exist, each once."""

from __future__ import annotations


def test_every_known_fault_is_a_test(cases_without_test: list[str]) -> None:
    assert not cases_without_test
