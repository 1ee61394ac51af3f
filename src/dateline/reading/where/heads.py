"""Heads of place phrases and what stands before them: "Syria's far east", "Kweyris air base", "a chemical depot"."""

from __future__ import annotations

from dataclasses import replace

from dateline.reading.where.nodes import Name, Node, is_arabic_article
from dateline.reading.where.phrase import Front, Phrase, Relation
from dateline.reading.where.row import NAMED_BY_OF, Row

_PREMODS = frozenset(["adjective", "number", "quantifier", "direction", "demonym"])
_NAMED_TYPES = NAMED_BY_OF - {"capital"} | {"site", "military", "nature"}
_LONGEST = 12           # modifiers or type words in a row; more do not occur, and hostile text must stay linear


class Heads(Row):
    """Reads modifiers and heads."""

    # --- what stands before the head

    def _front(self, i: int) -> Front:
        front = Front(i)
        while front.next < min(i + _LONGEST, len(self.nodes)):
            node = self.nodes[front.next]
            step = self._modifier(node, front) or self._owner(front)
            if not step:
                break
            front.next += step
        return front

    def _modifier(self, node: Node, front: Front) -> int:
        after = self._lower(front.next + 1)
        if node.kind == "direction" and (after in ("of", "from") or self._is_noun(front)):
            return 0
        if node.kind in _PREMODS:
            if node.kind == "adjective" and not front.modified and self._may_be_verb(front.next):
                return 0
            if node.kind == "direction":
                front.dirs += (self.words.compass[node.lower],)
            front.country = node.country or front.country
            front.modified = True
            if after == "of" and node.kind in ("quantifier", "number"):
                return 3 if self._kind(front.next + 2) == "determiner" else 2
            return 1
        if front.modified and (node.lower in ("and", ",", "or")) and self._kind(front.next + 1) in _PREMODS:
            return 1
        return 0

    def _is_noun(self, front: Front) -> bool:
        """Whether a direction after an owner is what the owner has: "Syria's far north", not "Syria's north coast"."""
        return front.owner and self._kind(front.next + 1) in ("word", "mark", "determiner", "capital", "")

    def _may_be_verb(self, i: int) -> bool:
        """ "captured al-Hader" against "the captured town": a participle without an article before it."""
        lower = self.nodes[i].lower
        return lower.endswith("ed") and "-" not in lower and self._kind(i - 1) != "determiner"

    def _owner(self, front: Front) -> int:
        node = self.nodes[front.next]
        apart = self._lower(front.next + 1) in ("'s", "’s", "'")
        if node.kind == "owner" or (apart and node.kind in ("name", "type")):
            if node.name:
                if front.next in self.organisations:
                    return 0
                front.names += (node.name,)
            front.owner, front.modified = True, True
            return 1 if node.kind == "owner" else 2
        return 0

    def _owner_alone(self, i: int) -> Phrase | None:
        """ "Syria's" with nothing placed after it is still the place Syria."""
        node = self.nodes[i]
        if not node.name or node.other or i in self.organisations or self._is_person(i, i + 1):
            return None
        return Phrase(i, i + 1, node.name.start, node.name.end, node.name.start, name=node.name, names=(node.name,),
                      owner=True)

    # --- the head

    def _head(self, front: Front, begin: int, determiner: str | None, depth: int) -> Phrase | None:
        i = front.next
        if i >= len(self.nodes):
            return None
        node = self.nodes[i]
        if node.kind == "name":
            return self._named(i)
        if node.kind == "pair":
            return self._paired(i)
        if node.kind == "type":
            return self._typed(i, front, depth)
        if node.kind == "direction":
            return self._side(i, front, depth)
        if node.kind == "capital" and (unknown := self._unknown(i, begin)):
            return unknown
        if determiner or front.modified:
            return self._long_front(i, front, 3 if determiner else 1, depth)
        return None

    def _named(self, i: int) -> Phrase | None:
        node = self.nodes[i]
        if node.name is None or i in self.organisations:
            return None
        last, head = self._types_after(i + 1)
        if head is None and (i not in self.listing and self._is_person(i, last)):
            return None
        phrase = Phrase(i, last, node.start, self.nodes[last - 1].end, head.start if head else node.start,
                        word=head.lower if head else None, type=head.type if head else None, name=node.name,
                        names=(node.name,), full=self.text[node.start:head.end] if head else None)
        return (self._explained(phrase) if head is None else None) or self._renamed(phrase)

    def _renamed(self, phrase: Phrase) -> Phrase:
        """ "Damascus suburb of Jaramana" is Jaramana."""
        i = phrase.last + 1
        if not (phrase.type and phrase.type.group in ("settlement", "quarter") and self._lower(i - 1) == "of"):
            return phrase
        if self._kind(i) == "name" and i not in self.organisations:
            node = self.nodes[i]
            inner: Phrase | None = Phrase(i, i + 1, node.start, node.end, node.start, name=node.name)
        else:
            inner = self._capitals(i)
        if inner is None or inner.name is None or (phrase.word or "").endswith("s"):
            return phrase
        return replace(phrase, last=inner.last, end=inner.end, name=inner.name, names=(*phrase.names, inner.name),
                       full=None)

    def _paired(self, i: int) -> Phrase | None:
        node = self.nodes[i]
        last, head = self._types_after(i + 1)
        if not (node.name and node.other and head and head.type):
            return None
        return Phrase(i, last, node.start, self.nodes[last - 1].end, head.start, word=head.lower, type=head.type,
                      names=(node.name, node.other), line=(node.name, node.other) if head.type.line else None)

    def _types_after(self, i: int) -> tuple[int, Node | None]:
        """Type words right after a name ("air base", "suburb"), and the last of them."""
        head, last, end = None, i, min(i + _LONGEST, len(self.nodes))
        while i < end:
            node = self.nodes[i]
            verb = head is not None and node.type is not None and node.type.group == "border"
            if node.kind == "type" and not verb and not self._is_broadcaster(i):
                head, last = node, i + 1
            elif not (node.kind == "adjective" and self._kind(i + 1) == "type"):
                break
            i += 1
        return last, head

    def _is_broadcaster(self, i: int) -> bool:
        return self.nodes[i].lower == "state" and self._lower(i + 1) in self.words["broadcasting"]

    def _typed(self, i: int, front: Front, depth: int) -> Phrase | None:
        last, first = i, self.nodes[i].type
        if first and first.beside_name and self._lower(i + 1) != "of" and self._kind(i + 1) != "name":
            return None
        if self._is_motion(i, front):
            return None
        while last + 1 < min(i + _LONGEST, len(self.nodes)) and self.nodes[last + 1].kind == "type":
            if self._is_motion(last + 1, front) or self._is_plural(last):
                break
            last += 1
        node = self.nodes[last]
        head = Phrase(i, last + 1, self.nodes[i].start, node.end, node.start, word=node.lower, type=node.type)
        whole = self._with_whole(head, depth)
        if whole and self._only_lists(head, whole):
            return None
        return self._with_name(head, depth) or whole or head

    def _is_plural(self, i: int) -> bool:
        lower = self._lower(i)
        return lower.endswith("s") and not lower.endswith(("ss", "ks", "rters"))    # barracks, headquarters

    def _is_motion(self, i: int, front: Front) -> bool:
        """ "crossing the river", "before crossing into": a place noun in -ing that is a verb here."""
        verb = self._lower(i).endswith("ing") and (self._kind(i + 1) in ("determiner", "name")
                                                   or self._lower(i + 1) in ("into", "over", "from"))
        return verb and self._kind(i - 1) not in ("determiner", "name", "capital", "owner") and not front.owner

    def _only_lists(self, head: Phrase, whole: Phrase) -> bool:
        """ "the towns of X and Y": the noun only says what the names are, and each of them is a place of its own."""
        group = head.type.group if head.type else None
        return group == "settlement" and whole.name is not None and (head.word or "").endswith("s")

    def _with_name(self, head: Phrase, depth: int) -> Phrase | None:
        """ "capital Khartoum", "Camp Hurriya", "a town called X"."""
        i = head.last
        if self._lower(i) in ("called", "named") or (self._lower(i) == "known" and self._lower(i + 1) == "as"):
            i += 2 if self._lower(i) == "known" else 1
        elif head.word not in self.words["before_name"]:
            return None
        if self._kind(i) == "name" and i not in self.organisations:
            inner = self._named(i)
        elif head.type and head.type.group != "area" and not self.headline:
            inner = self._capitals(i)
        else:
            inner = None
        if inner is None or (inner.type and inner.type.line):
            return None
        return replace(head, last=inner.last, end=inner.end, name=inner.name, names=inner.names)

    def _with_whole(self, head: Phrase, depth: int) -> Phrase | None:
        """ "town of Khanaser", "outskirts of the town of Mayadin"."""
        if self._lower(head.last) != "of":
            return None
        inner = self.phrase(head.last + 1, depth + 1) or self._capitals_phrase(head)
        if inner is None:
            return None
        whole = replace(head, last=inner.last, end=inner.end, names=inner.names)
        own = inner.type is None or inner.type.group == head.type.group if head.type else False
        parts = (head.word or "").endswith("s") and self._is_bigger(inner)      # "villages of Idlib province"
        if head.type and head.type.group in NAMED_BY_OF and inner.name and own and not parts:
            return replace(whole, name=inner.name, within=inner.within, relation=inner.relation)
        return replace(whole, within=inner)

    def _capitals_phrase(self, head: Phrase) -> Phrase | None:
        named = head.type and head.type.group in _NAMED_TYPES
        return self._capitals(head.last + 1) if named else None

    def _side(self, i: int, front: Front, depth: int) -> Phrase | None:
        """ "north of Hama province", "Syria's far east": a direction as a noun."""
        node = self.nodes[i]
        compass = self.words.compass[node.lower]
        if self._lower(i + 1) in ("of", "from"):
            inner = self.phrase(i + 2, depth + 1)
            if inner:
                return Phrase(i, inner.last, node.start, inner.end, node.start, word=node.lower, names=inner.names,
                              relation=Relation(inner, compass))
        if self._is_noun(front):
            return Phrase(i, i + 1, node.start, node.end, node.start, word=node.lower, dirs=(compass,))
        return None

    def _unknown(self, i: int, begin: int) -> Phrase | None:
        """A capitalised word that no gazetteer knows, where a preposition or a type word says it is a place."""
        inner = self._capitals(i)
        if inner is None:
            return None
        last, head = self._types_after(inner.last)
        if head and head.type and head.type.group in _NAMED_TYPES:
            return replace(inner, last=last, end=head.end, head_start=head.start, word=head.lower, type=head.type,
                           full=self.text[inner.start:head.end])
        if self._kind(inner.last) in ("capital", "type"):
            return None
        before = begin - 1
        while self._kind(before) in ("determiner", "direction"):
            before -= 1
        listed = self._lower(before) == "of" and self._kind(before - 1) == "type" and self._names_places(before - 1)
        placed = self._remote(inner.last, 1) or self._beside_known(inner.last) or self._shares_type(inner.last)
        if listed or i in self.listing or self._lower(before) in self.words["unknown_after"] or placed:
            return inner
        return inner if self._is_struck(before, inner) else self._explained(inner)

    def _is_struck(self, before: int, inner: Phrase) -> bool:
        """ "an air strike on X", "the siege of X"; a name in -s may be a people."""
        assert inner.name is not None
        return (self._lower(before) in self.words["struck_links"] and self._lower(before - 1) in self.words["struck"]
                and not inner.name.text.endswith("s"))

    def _shares_type(self, i: int) -> bool:
        """ "X" before "and Y settlements": a noun in the plural that both names share."""
        if self._lower(i) != "and":
            return False
        last = i + 1
        while last < i + 4 and self._kind(last) in ("capital", "name"):
            last += 1
        return (last > i + 1 and self._kind(last) == "type" and self._names_places(last)
                and self._lower(last).endswith("s"))

    def _beside_known(self, i: int) -> bool:
        """ "X near Damascus", where Damascus is known."""
        return self._lower(i) in ("near", "outside") and self._kind(i + 1) == "name"

    def _explained(self, inner: Phrase) -> Phrase | None:
        """ "Sabha, a village near the border": what follows says that it is a place."""
        if self._lower(inner.last) != "," or self._lower(inner.last + 1) not in ("a", "an"):
            return None
        what = self.phrase(inner.last + 1, 2)
        if what is None or what.type is None or what.name or what.type.group not in (*_NAMED_TYPES, "area"):
            return None
        return replace(inner, within=what.within, relation=what.relation)

    def _names_places(self, i: int) -> bool:
        kind = self.nodes[i].type
        return kind is not None and kind.group in _NAMED_TYPES

    def _capitals(self, i: int) -> Phrase | None:
        """A run of up to three capitalised words that are no known word, person, month or organisation.

        Where a page has lost its commas each word with an article is a name of its own: "al-X al-Y".
        """
        last = i
        while last < min(i + 3, len(self.nodes)) and (self._may_be_toponym(last) or self._is_kunya(last)):
            if last > i and not self.commas and all(is_arabic_article(self._lower(j)) for j in (last - 1, last)):
                break
            last += 1
        if last - 1 == i and self._is_kunya(i):
            return None
        if last == i or self._lower(last) in ("'s", "’s") or self._lower(last) in self.words["organisation_words"]:
            return None
        start, end = self.nodes[i].start, self.nodes[last - 1].end
        name = Name(self.text[start:end], start, end, False)
        return Phrase(i, last, start, end, start, name=name, names=(name,))

    def _is_kunya(self, i: int) -> bool:
        """ "Abu", "Umm" before another word of the name; alone they name nothing."""
        return self._lower(i) in self.words["kunya"] and self._kind(i) == "capital" and self._may_be_toponym(i + 1)

    def _may_be_toponym(self, i: int) -> bool:
        node = self.nodes[i] if i < len(self.nodes) else None
        if node is None or node.kind != "capital" or i in self.organisations:
            return False
        lower, words = node.lower, self.words
        lists = ("organisation_words", "titles", "organisation_heads", "function_words")
        listed = lower in words.common or lower in words.persons or any(lower in words[n] for n in lists)
        return not listed and lower not in words.groups and len(lower) > 2 and not any(c.isdigit() or c in "./@" for c in lower)

    def _long_front(self, i: int, front: Front, longest: int, depth: int) -> Phrase | None:
        """ "a [rebel chemical weapons] depot": a few more words between article and place noun."""
        for skipped in range(1, longest + 1):
            node = self.nodes[i + skipped - 1] if i + skipped < len(self.nodes) else None
            if node is None or node.kind not in ("word", "adjective") or self._cannot_modify(node, skipped):
                return None
            if self.nodes[i + skipped].kind == "type":
                return self._typed(i + skipped, front, depth)
        return None

    def _cannot_modify(self, node: Node, place: int) -> bool:
        lower = node.lower
        if lower in self.words["plural_modifiers"] or (lower in ("'s", "’s") and place > 1):
            return False
        return (lower in self.words["function_words"] or lower in self.words["political_verbs"]
                or lower.endswith(("ed", "'s", "ly")) or (lower.endswith("s") and place == 1))
