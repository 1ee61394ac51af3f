"""Capitalised words that no gazetteer knows, and what around them says that they name a place."""

from __future__ import annotations

from functools import lru_cache

from dateline.reading.shapes import replace
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import look_up_by_sound
from dateline.reading.where.lexicon import ends_phrase, lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.nodes import Name, Node
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.row import LONGEST, NAMED_TYPES, Row
from dateline.reading.where.wording import is_acronym, is_arabic_article

_CLAUSE = 6     # nodes behind a name in which what is told of a person stands: ", a teacher, from his home"
_TAKER = 4      # nodes between a verb and who does it, or its "to": "X fell to the rebels", "troops moved back to X"


class Unknown(Row):
    """Reads unknown names."""

    def _types_after(self, i: int) -> tuple[int, Node | None]:
        """Type words right after a name ("air base", "suburb"), and the last of them."""
        head, last = None, i
        for node in self.nodes[i:i + LONGEST]:
            verb = head is not None and node.type is not None and node.type.group == "border"
            if node.kind == "type" and not verb and not self._is_broadcaster(i):
                head, last = node, i + 1
            elif not (node.kind == "adjective" and self._kind[i + 1] == "type") or node.lower.endswith("ed"):
                break
            i += 1
        return last, head

    def _is_broadcaster(self, i: int) -> bool:
        return self.nodes[i].lower == "state" and self._lower[i + 1] in self.words["broadcasting"]

    def _unknown(self, i: int, begin: int, depth: int) -> Phrase | None:
        """A capitalised word that no gazetteer knows, where a preposition or a type word says it is a place."""
        before = begin - 1
        while self._kind[before] in ("determiner", "direction"):
            before -= 1
        listed = self._lower[before] == "of" and self._kind[before - 1] == "type" and self._names_places(before - 1)
        inner = self._capitals(i, typed=listed or i in self.listing)
        if inner is None or (inner.name is not None and self._is_group(inner.name.text)):
            return None
        last, head = self._types_after(inner.last)
        titled = self.headline and self._lower[last] == "of"        # "Seizes Village of X"
        typed = head is not None and head.type is not None and (head.type.group in NAMED_TYPES or (
            i > 0 and head.lower in self.words["after_unknown"]) or (
            self._is_placed(i) and head.lower in self.words["after_placed"]))
        if head and typed and not titled:
            return replace(inner, last=last, end=head.end, head_start=head.start, word=head.lower, type=head.type,
                           full=self.text[inner.start:head.end])
        if self._kind[inner.last] in ("capital", "type") and i not in self.listing:
            return None
        placed = self._remote(inner.last, depth) or self._beside_known(inner.last) or self._shares_type(inner.last)
        placed = placed or self._joins_known(begin) or self._sounds_before_region(inner)
        placed = placed or (before == i - 1 and self._is_entered(inner, depth))
        first, *rest = self._lower[i].split()
        told = bool(rest) and first in self.words["place_parts"]        # "Tal X": hill of X
        if listed or i in self.listing or self._lower[before] in self.words["unknown_after"] or placed or told:
            return inner
        if fold(inner.name.text if inner.name else "") not in self.borne and self._is_struck(before, inner):
            self.guessed |= {fold(n.text) for n in inner.names}
            return inner
        return self._explained(inner, depth)

    def _is_group(self, name: str) -> bool:
        """Whether a name is an armed group's or its owner's without the apostrophe: "the SDFs attacks"."""
        owner = name[:-1] if name.endswith("s") and name[:-1].isupper() else name
        return owner.lower() in self.words.groups

    def _is_struck(self, before: int, inner: Phrase) -> bool:
        """ "an air strike on X", "the siege of X", "retook X"; a name in -s may be a people. More verbs do where it
        sounds like a known place: "left X"."""
        assert inner.name is not None
        noun = self._lower[before] in self.words["struck_links"] and self._lower[before - 1] in self.words["struck"]
        at = before == inner.first - 1 and not self._is_persons(inner.last)      # not "seized 50 X"
        verb = at and self._lower[before] in self.words["unknown_objects"]
        ends = ends_phrase(self._lower[inner.last])
        heard = at and ends and self._takes_town(before, inner.last) and look_up_by_sound(inner.name.text)
        raided = at and ends and not self.headline and self._lower[before] in self.words["raided_objects"]
        told = not self.headline and (self._befalls(inner) or (at and self._forces_go(inner)))
        return bool(noun or verb or heard or raided or told) and not inner.name.text.endswith("s")

    def _is_persons(self, i: int) -> bool:
        """Whether what follows a name at node ``i`` is told of people only: ", 34,", "and his wife", "at her home", "by
        radio"."""
        if self._lower[i] == "," and self._kind[i + 1] == "number" and self._lower[i + 2] == ",":
            return True
        return any(self._lower[k - 1] in self.words["function_words"] and self._lower[k] in self.words["said_of_people"]
                   for k in range(i + 1, i + 1 + _CLAUSE))

    def _takes_town(self, verb: int, after: int) -> bool:
        """Whether a verb takes a place here ("left X on Friday") and nobody ("left X with her aunt")."""
        following = self._lower[after]
        timed = following in self.words["when_done"] or following in self.words["then"] or not following[:1].isalnum()
        return self._lower[verb] in self.words["place_verbs"] and (
            timed or self._lower[verb] not in self.words["person_verbs"])

    def _forces_go(self, inner: Phrase) -> bool:
        """ "troops withdrew from X", "rebels advanced towards X", "the army reached X": where those go who bear arms or
        flee them; a state that leaves an organisation is none of them."""
        i, words = inner.first - 1, self.words
        if not ends_phrase(self._lower[inner.last]) or is_acronym(self.text[inner.start:inner.end]):
            return False
        if self._lower[i] in words["movers_objects"]:
            after = self._lower[inner.last]
            i -= self._lower[i - 1] in words["auxiliaries"]
            return self._lower[i - 1] in words["movers"] and after not in words["taken_along"]
        i -= self._lower[i] == "of" and self._lower[i - 1] == "out"
        around = range(i - 1, max(-1, i - 1 - _TAKER), -1)
        verb = next((k for k in around if self._lower[k] in words["manoeuvres"]), None)
        return self._lower[i] in words["goals"] and verb is not None and any(
            self._lower[k] in words["movers"] for k in range(max(0, verb - _TAKER), i))

    def _befalls(self, inner: Phrase) -> bool:
        """ "X was shelled", "X has been overrun", "X fell to the rebels": what befalls no person."""
        i, passive = inner.last, False
        while self._lower[i] in self.words["being"] or self._lower[i] in self.words["auxiliaries"]:
            passive = passive or self._lower[i] in self.words["being"]
            i += 1
        done, after = self._lower[i], self._lower[i + 1]
        struck = done in self.words["unknown_participles"] and after not in self.words["unlike_towns"]
        if passive and (struck or f"{done} {after}" in self.words["unknown_states"]):
            return not self._by_unarmed(i + 1 + (not struck))
        fell = done in self.words["falling"] and after in ("to", "into")
        return fell and any(self._lower[k] in self.words["actor_nouns"] for k in range(i + 2, i + 2 + _TAKER))

    def _by_unarmed(self, i: int) -> bool:
        """ "by reporters", "from critics" at node ``i``: who besieges with no arms besieges no town."""
        if self._lower[i] not in self.words["takers"]:
            return False
        named = range(i + 1, i + 1 + _TAKER)
        lists = ("movers", "actor_nouns", "means_of_war")
        return not any(self._kind[k] == "demonym" or self._lower[k] in self.words.groups or any(
            self._lower[k] in self.words[n] for n in lists) for k in named)

    def _is_entered(self, inner: Phrase, depth: int) -> bool:
        """ "entered X in Benue state", "took X, Benue": a word that takes a place, and the region that it is in; also
        "fled to X". A name in -s may be a people."""
        moved = self._moved_by(inner.first, self.words["moving"])
        if not (moved or self._is_placed(inner.first)) or self.text[inner.end - 1] == "s":
            return False
        if self._moved_by(inner.first, self.words["fleeing"]) and self._kind[inner.last] != "type":
            return True
        at = inner.last + (self._lower[inner.last] == ",")
        at += self._lower[at] == "in"
        region = self.phrase(at, depth + 1) if at > inner.last else None
        return region is not None and self._is_bigger(region)

    def _shares_type(self, i: int) -> bool:
        """ "X" before "and Y settlements": a noun in the plural that both names share."""
        if self._lower[i] != "and":
            return False
        last = i + 1
        while last < i + 4 and self._kind[last] in ("capital", "name"):
            last += 1
        return (last > i + 1 and self._kind[last] == "type" and self._names_places(last)
                and self._lower[last].endswith("s"))

    def _joins_known(self, i: int) -> bool:
        """ "al-Y" after "X and", where X is known and no person."""
        return (self._lower[i - 1] == "and" and self._kind[i - 2] == "name" and is_arabic_article(self._lower[i])
                and self._lower[i - 2] not in self.words.persons and i - 2 not in self.organisations)

    def _beside_known(self, i: int) -> bool:
        """ "X near Damascus", where Damascus is known."""
        return self._lower[i] in ("near", "outside") and self._kind[i + 1] == "name"

    def _sounds_before_region(self, inner: Phrase) -> bool:
        """ "X, Idlib province", where X sounds like a known place."""
        i = inner.last + 1
        name = self.nodes[i].name if self._lower[inner.last] == "," and self._kind[i] == "name" else None
        if name is None or inner.name is None or not look_up_by_sound(inner.name.text):
            return False
        return any(h.entry.kind in ("country", "admin1") for h in look_up(name.text))

    def _explained(self, inner: Phrase, depth: int) -> Phrase | None:
        """ "Sabha, a village near the border": what follows says that it is a place."""
        if self._lower[inner.last] != "," or self._lower[inner.last + 1] not in ("a", "an"):
            return None
        what = self.phrase(inner.last + 1, depth + 1)
        if what is None or what.type is None or what.name or what.type.group not in (*NAMED_TYPES, "area"):
            return None
        return replace(inner, within=what.within, relation=what.relation)

    def _names_places(self, i: int) -> bool:
        kind = self.nodes[i].type
        return kind is not None and kind.group in NAMED_TYPES

    def _capitals(self, i: int, typed: bool = False) -> Phrase | None:
        """A run of up to three capitalised words that are no known word, person, month or organisation.

        Where a page has lost its commas each word with an article is a name of its own: "al-X al-Y". ``typed``: a
        noun says that it is a place, so a person's name may end it ("village of X Ali").
        """
        last = i
        while last < i + 3 and last < len(self.nodes) and self._belongs(i, last, typed):
            if last > i and not self.commas and self._begins_anew(last):
                break
            last += 1
        if last - 1 == i and self._is_kunya(i):
            return None
        if last == i or self._lower[last] in ("'s", "’s") or self._lower[last] in self.words["organisation_words"]:
            return None
        start, end = self.nodes[i].start, self.nodes[last - 1].end
        name = Name(self.text[start:end], start, end, False)
        return Phrase(i, last, start, end, start, name=name, names=(name,))

    def _belongs(self, first: int, i: int, typed: bool) -> bool:
        """Whether word ``i`` may be part of the unknown name that begins at ``first``."""
        if self._may_be_toponym(i) or self._is_kunya(i):
            return True
        if i > first and self._kind[i] == "name" and is_arabic_article(self._lower[i]):
            return True  # "Maaret al-Numan", of which the gazetteer has the second part
        if i > first and self._kind[i] == "name" and self._lower[i - 1] in self.words["kunya"]:
            return True  # "Umm Batna"
        if i > first and not self.headline and self._is_far_off(i):
            return True  # "Kunyo Barrow", of which the gazetteer has a town elsewhere
        saint = i == first and self._lower[i] in self.words["place_titles"] and self._kind[i + 1] == "capital"
        return typed and (saint or (i > first and self._is_given_name(i)))

    def _is_far_off(self, i: int) -> bool:
        """Whether node ``i`` goes on at once after an unknown word and names nothing but towns of lands at peace."""
        node = self.nodes[i]
        return node.kind == "name" and node.name is not None and i not in self.organisations and (
            self.text[self.nodes[i - 1].end:node.start] == " ") and all(
            h.entry.kind == "town" and h.entry.country not in self.words.war_countries for h in look_up(node.name.text))

    def _begins_anew(self, i: int) -> bool:
        """A word with an article, or a name of several parts, right after a word with an article; in a list any name
        after a whole one: "al-X Abu Y al-Z", "Tal X Y"."""
        lower, again = self._lower[i], is_arabic_article(self._lower[i])
        if lower in self.words["article_adjectives"]:
            return False  # "al-X al-Gharbi"
        if i in self.listing and lower in self.words["kunya"]:
            return True  # "Tal al-X Abu Y"
        if is_arabic_article(self._lower[i - 1]):
            whole = i in self.listing and self._lower[i - 1] in self.words["article_adjectives"]  # "X al-Kabir Y"
            return whole or again or " " in lower
        whole = " " in self._lower[i - 1] or is_arabic_article(self._lower[i - 2])  # "Bab al-X al-Y"
        begins = again or lower.split()[0] in self.words["place_parts"]
        return begins and i in self.listing and whole

    def _is_kunya(self, i: int) -> bool:
        """ "Abu", "Umm" before another word of the name; alone they name nothing."""
        follows = self._may_be_toponym(i + 1) or (self._kind[i + 1] == "name" and i + 1 not in self.organisations)
        return self._lower[i] in self.words["kunya"] and self._kind[i] == "capital" and follows

    def _is_given_name(self, i: int) -> bool:
        lower = self._lower[i]
        return self._kind[i] == "capital" and lower in self.words.persons and lower not in self.words.groups

    def _may_be_toponym(self, i: int) -> bool:
        node = self.nodes[i] if i < len(self.nodes) else None
        if node is None or node.kind != "capital" or i in self.organisations:
            return False
        return _is_free(node.lower)


@lru_cache(maxsize=1 << 14)
def _is_free(lower: str) -> bool:
    """Whether a word in small letters may be a name by itself: in no list of others, three letters or more, no figure,
    address or title in it."""
    words = lexicon()
    lists = ("organisation_words", "titles", "organisation_heads", "function_words", "place_verbs")
    stopped = lower in words.common or lower in words.persons or lower in words.groups
    listed = stopped or any(lower in words[n] for n in lists)
    return not listed and len(lower) > 2 and not any(c.isdigit() or c in "./@" for c in lower)
