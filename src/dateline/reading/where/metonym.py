"""Whether a country or town stands for its government or forces: "Washington said", "Kyiv accused Moscow"."""

from __future__ import annotations

from dateline.reading.grammar.lexicon import verb_forms
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.nodes import Node, acts_on_noun
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.wording import is_acronym

_LOOK_AHEAD = 5     # nodes after a name within which its verb must stand
_JOINED = frozenset(["name", "determiner", "capital", "demonym"])
_LONGEST_LIST = 8   # nodes between a verb and the last of its objects: "accused Moscow, Tehran and Damascus"


def is_metonym(nodes: list[Node], phrase: Phrase, resolved: bool) -> bool:
    """Whether the bare name of a phrase is an actor here; ``resolved``: the name is known to be a place's."""
    if phrase.name is None or phrase.type or phrase.dirs or phrase.relation:
        return False
    words, i = lexicon(), phrase.last
    if is_acronym(phrase.name.text) and acts_on_noun(nodes, i):
        return True
    located = phrase.first > 0 and nodes[phrase.first - 1].lower in words["locative"]
    if i < len(nodes) and nodes[i].lower in words["actor_nouns"] and (phrase.determiner or not located):
        return True
    if located:
        return _before_of(nodes, phrase.first) in (*words["actor_nouns"], *words["asking_nouns"])
    if not resolved or phrase.within:
        return False
    before = nodes[phrase.first - 1].lower if phrase.first > 0 else ""
    if before == "with" and i < len(nodes) and nodes[i].lower in words["speaking_participles"]:
        return True  # "with Kyiv accusing Moscow of"
    by = before == "by"
    may_act = not phrase.owner and phrase.determiner in (None, "the")
    return by or (may_act and _is_addressed(nodes, phrase.first)) or _speaks(nodes, i)


def _before_of(nodes: list[Node], i: int) -> str:
    """The word before an "of" that stands before node ``i``: "Government of Iraq"."""
    return nodes[i - 2].lower if i > 1 and nodes[i - 1].lower == "of" else ""


def _is_addressed(nodes: list[Node], i: int) -> bool:
    """ "accused Moscow", "warned Moscow and Tehran": the object of a verb that takes one who acts."""
    k = i - 1
    while k > max(0, i - _LONGEST_LIST) and (
            _names(nodes[k]) or (nodes[k].lower in ("and", ",") and _names(nodes[k - 1]))):
        k -= 1
    return k >= 0 and nodes[k].lower in lexicon()["addressing"]


def _names(node: Node) -> bool:
    return node.kind == "name" or node.lower == "the"


def _speaks(nodes: list[Node], i: int) -> bool:
    """ "Washington and the US have agreed", "Moscow was accused"; but a place that "was bombed" does nothing."""
    words, passive, due = lexicon(), False, False
    if nodes[i:i + 1] and nodes[i].lower == "and" and not any(n.kind in _JOINED for n in nodes[i + 1:i + 2]):
        return False  # "bombs in Kenya and vowed": another is the subject
    if [n.lower for n in nodes[i:i + 2]] == [",", "which"]:
        i += 2  # "Moscow, which has backed X"
    for node in nodes[i:i + _LOOK_AHEAD]:
        lower = node.lower
        if lower in words["political_verbs"]:
            return not passive or lower in words["addressing"] or lower not in words["place_participles"]
        if passive and lower in words["behind"]:
            return True  # "Kyiv was behind the blast"
        if due and (form := verb_forms().get(lower)) is not None and form.form == ("ing" if passive else "base"):
            return form.lemma not in words["befalling"]  # "Moscow will send", "Kigali is arming"; not "Kyiv was hit"
        passive, due = passive or lower in words["being"], due or lower in words["before_deed"]
        if lower not in words["auxiliaries"] and node.kind not in ("name", "determiner") and lower != "and":
            return False
    return False
