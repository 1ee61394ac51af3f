"""Which evidence a claim shows against those told before it. Reports are of Thursday, 25 February 2016."""

from __future__ import annotations

import pytest

from dateline.model import RawReport
from dateline.reading.claims import Told, read_claims
from dateline.reading.incidents.evidence import Happening, evidence
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page
from dateline.reading.when import settle_page_date


def pieces(text: str, one: str, other: str) -> tuple[str, ...]:
    """The evidence of the claim with trigger ``other`` against a happening of the claim with trigger ``one``."""
    told = _told(text)
    first = next(t for t in told if t.claim.trigger.text == one)
    second = next(t for t in reversed(told) if t.claim.trigger.text == other)
    found = evidence(second, Happening(first), last=first.sentence)
    assert found is not None
    return found


def _told(text: str) -> tuple[Told, ...]:
    page = read_page(RawReport(name="r", path="", content=text.encode(), encoding="utf-8", published="2016-02-25"))
    mentions = find_mentions(page)
    return read_claims(page, mentions, settle_page_date(page, mentions.times))


CASES = [
    ("Backed by Russian warplanes, the Syrian army captured Palmyra.", "captured", "Backed", "support of it"),
    ("Syrian troops captured Palmyra. The Syrian army seized Palmyra.", "captured", "seized", "same doer"),
    ("Syrian troops captured Palmyra. The Turkish army seized Palmyra.", "captured", "seized", "other doer"),
    ("Syrian troops captured Palmyra. Gunmen seized Palmyra.", "captured", "seized", "doer unclear"),
    ("Rebels attacked Malakal. Rebels attacked Malakal on Tuesday.", "attacked", "attacked", "same words"),
    ("Warplanes bombed Taiz. Warplanes struck Taiz on Tuesday.", "bombed", "struck", "day new"),
    ("Warplanes bombed Taiz on Tuesday. Warplanes struck Taiz.", "bombed", "struck", "day open"),
    ("Nine people were killed in Taiz, the UN said. Six were wounded in Taiz, the UN said.", "killed", "wounded",
     "same source"),
    ("Nine people were killed in Taiz, the UN said. Six were wounded in Taiz, the army said.", "killed", "wounded",
     "other source"),
    ("Rebels attacked Malakal. The attack was small.", "attacked", "attack", "noun back of its type"),
    ("Rebels attacked Malakal. The attack was small.", "attacked", "attack", "told on without place"),
]


@pytest.mark.parametrize(("text", "one", "other", "piece"), CASES)
def test_a_claim_shows_the_evidence(text: str, one: str, other: str, piece: str) -> None:
    assert piece in pieces(text, one, other)


def test_a_helper_told_for_itself_is_no_support_of_a_capture() -> None:
    text = "The army captured Palmyra. Russia supports the army with weapons."
    assert "support of it" not in pieces(text, "captured", "supports")
