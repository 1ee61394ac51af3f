"""The word lists of roles, of what points back and of saying, from ``data/patterns``."""

from __future__ import annotations

from functools import cache

from dateline.data.table import read_toml
from dateline.reading.answers import of_word
from dateline.reading.claims.cascade.classes import lists_of, together


@of_word
def role_words(name: str) -> frozenset[str]:
    """A list of ``roles.toml``."""
    return lists_of("roles.toml")[name]


@of_word
def carry_words(name: str) -> frozenset[str]:
    """A list of ``carry.toml``."""
    return lists_of("carry.toml")[name]


@of_word
def lookalike_words(name: str) -> frozenset[str]:
    """A list of ``lookalikes.toml``."""
    return lists_of("lookalikes.toml")[name]


@of_word
def saying(name: str) -> frozenset[str]:
    """A list of ``attribution.toml``."""
    return lists_of("attribution.toml")[name]


@cache
def any_saying(*names: str) -> frozenset[str]:
    """Several lists of ``attribution.toml`` together."""
    return together("attribution.toml", names)


@cache
def words_of_saying() -> frozenset[str]:
    """The verbs whose subject may say what stands beside them."""
    return frozenset().union(*(saying(name) for name in (
        "say", "with_noun", "with_clause", "with_that", "blame", "deny", "airing"))) | said_with().keys()


@cache
def telling_nouns() -> frozenset[str]:
    """The nouns that tell something or open what somebody says; in a sentence without one no noun does either."""
    return saying("noun_of_saying") | saying("opener")


@cache
def said_with() -> dict[str, frozenset[str]]:
    """Verbs that say something only with a preposition: "speak of" (``said_with`` in ``attribution.toml``)."""
    table = read_toml("patterns", "attribution.toml")["said_with"]
    return {verb: frozenset(prepositions.split()) for verb, prepositions in table.items()}


@cache
def ascribing() -> dict[str, frozenset[str]]:
    """Verbs that put a deed down to somebody, with their prepositions (``ascribing`` in ``roles.toml``)."""
    return _verbs_with("ascribing")


@cache
def acting_object_verbs() -> dict[str, frozenset[str]]:
    """Verbs whose object does what an -ing form tells, with the prepositions between (``acting_object``)."""
    return _verbs_with("acting_object")


@cache
def acting_after_verbs() -> dict[str, frozenset[str]]:
    """Verbs with the prepositions behind which stands who does what an infinitive tells (``acting_after``)."""
    return _verbs_with("acting_after")


def _verbs_with(name: str) -> dict[str, frozenset[str]]:
    table = read_toml("patterns", "roles.toml")[name]
    return {verb: frozenset(prepositions.split()) for verb, prepositions in table.items()}


@cache
def alike_places() -> dict[str, frozenset[str]]:
    """The nouns that name one kind of place, by kind (``alike`` in ``carry.toml``)."""
    return {kind: frozenset(nouns) for kind, nouns in read_toml("patterns", "carry.toml")["alike"].items()}
