"""One grounder checks what engines propose, one merger decides, and ids do not depend on the rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from dateline.model import (
    ActorMention,
    ClaimType,
    Found,
    Harm,
    Page,
    PageDate,
    PlaceMention,
    RawReport,
    Reading,
    SourceLink,
)
from dateline.reading.claims import read_claims
from dateline.reading.claims.engine import Proposal
from dateline.reading.mentions import Mentions, find_mentions
from dateline.reading.page import read_page

Read = Callable[..., Reading]
TEXT = "Rebels captured Malakal. The army shelled Juba."
UNDATED = PageDate(None, None, None, ())


@dataclass(frozen=True)
class Fixed:
    """An engine that proposes what it is given."""

    proposals: tuple[Proposal, ...]
    name: str = "fixed"
    version: str = "1"

    def propose(self, page: Page, mentions: Mentions) -> tuple[Proposal, ...]:
        return self.proposals


def page_of(text: str = TEXT, name: str = "report") -> Page:
    return read_page(RawReport(name=name, path=f"{name}.txt", content=text.encode(), encoding="utf-8"))


def at(words: str, text: str = TEXT) -> Found:
    return Found(words, text.index(words), text.index(words) + len(words))


def proposal(type_: ClaimType = "seize", trigger: str = "captured", sentence: int = 0) -> Proposal:
    return Proposal(type_, sentence, at(trigger), (), (), (), None, False, (), (), "happened", None, None, "rule:1")


def claims(*engines: Fixed, page: Page | None = None):  # type: ignore[no-untyped-def]
    page = page or page_of()
    return [told.claim for told in read_claims(page, find_mentions(page), UNDATED, engines)]


def actor(words: str, start: int) -> ActorMention:
    return ActorMention(words, start, start + len(words), None, None, "described")


def place(words: str, start: int) -> PlaceMention:
    return PlaceMention(words, start, start + len(words), "name", start, (), None, None, None, "unresolved")


def link(words: str, start: int) -> SourceLink:
    return SourceLink(words, start, start + len(words), None, None, "unnamed", None)


def test_a_grounded_proposal_becomes_a_claim() -> None:
    (claim,) = claims(Fixed((proposal(),)))
    assert (claim.type, claim.trigger, claim.how) == ("seize", at("captured"), "fixed 1 rule:1")
    assert claim.quote.text == "Rebels captured Malakal."


UNGROUNDED = [
    pytest.param(replace(proposal(), trigger=Found("CAPTURED", 7, 15)), id="trigger in other letters"),
    pytest.param(replace(proposal(), trigger=at("shelled")), id="trigger outside its sentence"),
    pytest.param(replace(proposal(), trigger=Found("", 7, 7)), id="empty trigger"),
    pytest.param(replace(proposal(), agent=(actor("Soldiers", 0),)), id="agent not in the text"),
    pytest.param(replace(proposal(), target=(actor("Rebels", 1),)), id="target at the wrong offset"),
    pytest.param(replace(proposal(), place=(place("Bentiu", 16),)), id="place not in the text"),
    pytest.param(replace(proposal(), source=(link("Reuters", 0),)), id="source not in the text"),
    pytest.param(replace(proposal(), weapon=Found("tank", 0, 4)), id="weapon not in the text"),
    pytest.param(replace(proposal(), agent=(actor("Rebels", 900),)), id="offset after the end"),
    pytest.param(replace(proposal(), harm=(Harm(Found("12", 0, 2), "killed", 12, 12, None, "unknown", None),)),
                 id="figure not in the text"),
    pytest.param(replace(proposal(), harm=(Harm(at("Rebels"), "killed", None, None, Found("men", 0, 3), "unknown",
                                                 None),)),
                 id="harmed not in the text"),
]


@pytest.mark.parametrize("wrong", UNGROUNDED)
def test_words_that_do_not_stand_in_the_text_are_rejected(wrong: Proposal) -> None:
    right = proposal("shelling", "shelled", 1)
    assert [c.type for c in claims(Fixed((wrong, right)))] == ["shelling"]


def test_one_claim_where_two_engines_read_the_same() -> None:
    first, second = Fixed((proposal(),)), Fixed((replace(proposal(), rule="other"),), name="second")
    assert [c.how for c in claims(first, second)] == ["fixed 1 rule:1"]


def test_two_types_on_one_word_are_two_claims() -> None:
    assert [c.type for c in claims(Fixed((proposal(), proposal("casualties"))))] == ["casualties", "seize"]


def test_claims_come_in_the_order_of_the_text() -> None:
    second = proposal("shelling", "shelled", 1)
    assert [c.trigger.text for c in claims(Fixed((second, proposal())))] == ["captured", "shelled"]


def test_an_id_does_not_depend_on_the_rule_or_the_engine() -> None:
    (one,) = claims(Fixed((proposal(),)))
    (other,) = claims(Fixed((replace(proposal(), rule="another", status="possible"),), name="llm", version="9"))
    assert one.id == other.id


def test_an_id_depends_on_type_trigger_and_report() -> None:
    (one,) = claims(Fixed((proposal(),)))
    (type_,) = claims(Fixed((proposal("hold"),)))
    (trigger,) = claims(Fixed((proposal(trigger="Rebels captured"),)))
    (report,) = claims(Fixed((proposal(),)), page=page_of(TEXT + " "))
    assert len({one.id, type_.id, trigger.id, report.id}) == 4


def test_ids_of_a_report_differ_and_are_the_same_again(read: Read) -> None:
    text = "Rebels captured Malakal. Rebels captured Malakal. Six people were killed and nine wounded in Juba."
    ids = [c.id for c in read(text).claims]
    assert len(ids) >= 3
    assert len(set(ids)) == len(ids)
    assert ids == [c.id for c in read(text).claims]
    assert not set(ids) & {c.id for c in read(text, name="another").claims}
