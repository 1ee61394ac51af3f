"""Copies are found by containment and longest run, whatever was cut, edited or put around them."""

from __future__ import annotations

import random

import pytest

from dateline.case.join.copies import body, compare
from dateline.case.join.prints import containment, longest_run, shingles, winnow

# Enough words that five of them seldom meet by chance.
WORDS = tuple(a + b for a in ("ba", "de", "ki", "lo", "mu", "na", "so") for b in ("ran", "tel", "vik", "dor", "mes"))


def prose(seed: int, words: int = 300) -> str:
    """Words in an order that no other seed gives."""
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(words))


def relation(a: str, b: str) -> str:
    return compare(body("a", a), body("b", b)).relation


def test_texts_of_their_own_are_independent() -> None:
    assert relation(prose(1), prose(2)) == "independent"


@pytest.mark.parametrize("changed", [
    lambda t: t[: len(t) // 2],                                               # cut to half
    lambda t: f"{prose(7, 900)} {t} {prose(8, 900)}",                         # put into a round-up
    lambda t: t.upper().replace(" ", ", "),                                   # other case, other marks
])
def test_a_copy_stays_a_copy(changed) -> None:  # type: ignore[no-untyped-def]
    text = prose(3)
    assert relation(text, changed(text)) == "copy"


def test_a_text_edited_in_every_tenth_word_is_copied_or_derived() -> None:
    words = prose(4).split()
    edited = " ".join("elsewhere" if i % 10 == 5 else w for i, w in enumerate(words))
    assert relation(" ".join(words), edited) in ("copy", "derived")


def test_a_long_quotation_in_common_is_no_derivation() -> None:
    quoted = f'“{prose(5, 30)}”'
    assert relation(f"{prose(11)} {quoted}", f"{quoted} {prose(12)}") == "shares_quote"


def test_the_relation_does_not_depend_on_which_text_comes_first() -> None:
    a, b = body("x", prose(21)), body("y", prose(21, 120) + prose(22, 200))
    assert compare(a, b) == compare(b, a)


def test_standing_background_says_nothing() -> None:
    paragraph = prose(31, 60)
    a, b = body("a", f"{prose(32)} {paragraph}"), body("b", f"{prose(33)} {paragraph}")
    assert compare(a, b).relation == "derived"
    assert compare(a, b, winnow(shingles(paragraph))).relation == "independent"


def test_a_run_is_counted_in_words() -> None:
    shared = "one two three four five six seven eight"
    run, at = longest_run(shingles(f"a b c {shared} d e"), shingles(f"x {shared} y"))
    assert (run, at) == (8, 3)


def test_texts_too_short_for_a_shingle_share_nothing() -> None:
    assert shingles("four words are few") == ()
    assert longest_run((), ()) == (0, 0)
    assert containment((), (1,)) == 0.0
    assert winnow(()) == frozenset()


def test_a_stray_quotation_mark_does_not_hide_a_copy() -> None:
    text = prose(41)
    assert relation(text, f'{prose(42, 60)} " {text} " {prose(43, 60)}') == "copy"
