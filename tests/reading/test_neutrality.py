"""A reading does not change when "regime" stands for "government": all reports with words put for each other."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import neutrality
from dateline.data.actor import shipped_actors
from dateline.intake import open_reports
from dateline.model import Found, RawReport
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page
from dateline.reading.who import loaded_in

ROOT = Path(__file__).resolve().parents[2]

WORDS = tomllib.loads((ROOT / "bench" / "loaded_words.toml").read_text(encoding="utf-8"))["words"]
BOTH = [pytest.param(False, id="plain for loaded"), pytest.param(True, id="loaded for plain")]


@pytest.mark.parametrize("to_loaded", BOTH)
@pytest.mark.parametrize(("name", "least"), [("examples", 5), ("dev", 50)])
def test_hardly_a_claim_changes(name: str, least: int, to_loaded: bool) -> None:
    path = neutrality.SETS[name]
    if not path.exists():
        pytest.skip(f"{path} is not here")
    result = neutrality.measure(path, to_loaded=to_loaded)
    assert result.words >= least
    assert result.share < neutrality.MOST, "\n".join(result.changes)


@pytest.mark.parametrize("entry", WORDS, ids=lambda entry: entry["note"])
def test_claims_of_the_example_are_the_same_with_either_word(entry: dict[str, object]) -> None:
    loaded = str(entry["example"])
    for put in entry["put"]:  # type: ignore[attr-defined]
        text = neutrality.swapped(loaded, to_loaded=False).text if put == "loaded" else loaded
        report = RawReport("e", "e.txt", text.encode(), encoding="utf-8", published="2016-02-25")
        result = neutrality.compare(report, to_loaded=put == "loaded")
        assert (result.words > 0, result.claims > 0, result.changes) == (True, True, [])


def test_a_change_is_seen() -> None:
    """Were "captured" put for a word that means the contrary, its claim would be told as changed."""
    words = "The army left the town of Sarmin on Monday."
    reading, other = (neutrality.read_report(RawReport("e", "e.txt", text.encode(), encoding="utf-8"))
                      for text in (words, words.replace("left", "captured")))
    put = neutrality.Swapped(other.page.text, ((9, 13),), ((9, 17),))
    assert len(list(neutrality._changes("e", reading, other, put))) == 2


@pytest.mark.parametrize(("text", "put", "places"), [
    ("The regime fell.", "The government fell.", {"regime": (4, 14), "fell": (15, 19), "The regime": (0, 14)}),
    ("The so-called State fell.", "The State fell.", {"so-called State": (4, 9), "State": (4, 9)}),
    ("Martyrs and terrorists", "Martyrs and militants", {"terrorists": (12, 21)}),
])
def test_words_are_put_and_places_kept(text: str, put: str, places: dict[str, tuple[int, int]]) -> None:
    new = neutrality.swapped(text, to_loaded=False)
    assert new.text == put
    for words, place in places.items():
        start = text.index(words)
        assert new.place(Found(words, start, start + len(words))) == place


@cache
def known_ids() -> frozenset[str]:
    """All ids that a mention can have: those of entries, and of the nouns that head the naming of their people."""
    tables = ("armed", "force", "forces", "instrument", "government", "political", "people", "role", "source")
    ids = [actor.id for actor in shipped_actors()]
    return frozenset([*ids, *(f"{id_}.{table}" for id_ in ids for table in tables)])


def reports() -> Iterator[RawReport]:
    for path in neutrality.SETS.values():
        if path.exists():
            yield from (r for r in open_reports([str(path)]) if isinstance(r, RawReport))


def test_no_id_is_made_of_the_words_of_a_report() -> None:
    found = {a.id for r in reports() for a in find_mentions(read_page(r)).actors if a.id is not None}
    assert found
    assert found <= known_ids()


LOADED = ["regime", "terrorists", "Takfiri", "martyr", "liberated", "occupation forces", "so-called", "Zionist entity"]


@pytest.mark.parametrize("word", LOADED)
def test_loaded_words_are_known(word: str) -> None:
    assert loaded_in(f"the {word} of Homs") == (word,)


def test_words_of_the_neutral_name_are_not_loaded() -> None:
    assert loaded_in("Palestine Liberation Organization", "Palestine Liberation Organization") == ()


def test_loaded_words_of_a_claim_are_kept() -> None:
    text = "Regime forces liberated the town of Sarmin from Daesh terrorists on Monday."
    (claim,) = neutrality.read_report(RawReport("e", "e.txt", text.encode(), encoding="utf-8")).claims
    assert claim.wording == ("liberated", "Regime", "Daesh", "terrorists")
    assert claim.to_json()["target"][0]["wording"] == ["Daesh", "terrorists"]
