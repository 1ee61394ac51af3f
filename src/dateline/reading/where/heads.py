"""Heads of place phrases and what stands before them: "Syria's far east", "Kweyris air base", "a chemical depot"."""

from __future__ import annotations

from dateline.reading.shapes import replace
from dateline.reading.where.folding import fold
from dateline.reading.where.named import look_up
from dateline.reading.where.nodes import Name, Node
from dateline.reading.where.phrase import Front, Phrase, Relation
from dateline.reading.where.row import BIGGER, LONGEST, NAMED_BY_OF, NAMED_TYPES
from dateline.reading.where.unknown import Unknown

_RENAMED = frozenset(["settlement", "suburb", "quarter", "capital", "state", "admin", "nature"])
_PREMODS = frozenset(["adjective", "number", "quantifier", "direction", "demonym"])
_OWNERS = frozenset(["owner", "name", "type"])


class Heads(Unknown):
    """Reads modifiers and heads."""

    # --- what stands before the head

    def _front(self, i: int) -> Front:
        front = Front(i, self._lower[i - 1] == "the" and self._lower[i - 2] in self.words["within"])
        while front.next < len(self.nodes) and front.next < i + LONGEST:
            node = self.nodes[front.next]
            step = self._modifier(node, front) or (self._owner(front) if node.kind in _OWNERS else 0)
            if not step:
                break
            front.next += step
        return front

    def _modifier(self, node: Node, front: Front) -> int:
        if node.kind not in _PREMODS:
            joins = front.modified and node.lower in ("and", ",", "or")
            return int(joins and self._kind[front.next + 1] in _PREMODS)
        after = self._lower[front.next + 1]
        if node.kind == "direction" and (after in ("of", "from") or self._is_noun(front)):
            return 0
        bare = not front.modified or self._comes_first(front.next)
        if node.kind == "adjective" and bare and self._may_be_verb(front.next):
            return 0
        if node.kind == "direction":
            front.dirs += (self.words.compass[node.lower],)
        front.country = node.country or front.country
        front.modified = True
        if after == "of" and node.kind in ("quantifier", "number"):
            return 3 if self._kind[front.next + 2] == "determiner" else 2
        return 1

    def _is_noun(self, front: Front) -> bool:
        """Whether a direction is what an owner has, not what describes it ("Syria's far north", not "Syria's north
        coast"), or a region of the land told of: "in the remote west"."""
        after, word = self._kind[front.next + 1], self._lower[front.next + 1]
        if front.within and not front.owner:
            ends = after == "word" and (word.endswith("ed") or word in self.words["function_words"] - {"and", "or"})
            return ends or after in ("mark", "")
        return (front.owner and after in ("word", "mark", "determiner", "capital", "")
                and not (after == "word" and self._kind[front.next + 2] == "type"))

    def _may_be_verb(self, i: int) -> bool:
        """ "captured al-Hader" against "the captured town": a participle without an article before it."""
        lower = self.nodes[i].lower
        return lower.endswith("ed") and "-" not in lower and self._kind[i - 1] != "determiner"

    def _comes_first(self, i: int) -> bool:
        """Whether only "first" or "last" stands before, without an article: "rebels first captured X"."""
        alone = self._kind[i - 2] not in ("determiner", *_PREMODS)
        return alone and self._lower[i - 1] in self.words["ordinal_adverbs"]

    def _owner(self, front: Front) -> int:
        node = self.nodes[front.next]
        apart = self._lower[front.next + 1] in ("'s", "’s", "'")
        if node.kind == "owner" or (apart and node.kind in ("name", "type")):
            if node.name:
                if front.next in self.organisations or self._is_surname(front.next):
                    return 0
                front.names += (node.name,)
            front.owner, front.modified = True, True
            return 1 if node.kind == "owner" else 2
        return 0

    def _is_surname(self, i: int) -> bool:
        """ "Volker Turk's office": a capitalised word before the name makes it a person's."""
        return self._kind[i - 1] == "capital" and self._is_person(i, i + 1)

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
            return self._named(i, depth)
        if node.kind == "pair":
            return self._paired(i)
        if node.kind == "type":
            return self._typed(i, front, depth)
        if node.kind == "direction":
            return self._side(i, front, depth)
        if node.kind == "capital" and (unknown := self._unknown(i, begin, depth)):
            return unknown
        if determiner or front.modified:
            return self._long_front(i, front, 3 if determiner else 1, depth)
        return None

    def _named(self, i: int, depth: int) -> Phrase | None:
        node = self.nodes[i]
        if node.name is None or i in self.organisations:
            return None
        if longer := self._half_known(i, depth):
            return longer
        last, head = self._types_after(i + 1)
        if head is None and (i not in self.listing and self._is_person(i, last)):
            self.people.add(fold(node.name.text))
            return None
        phrase = Phrase(i, last, node.start, self.nodes[last - 1].end, head.start if head else node.start,
                        word=head.lower if head else None, type=head.type if head else None, name=node.name,
                        names=(node.name,), full=self.text[node.start:head.end] if head else None)
        return (self._explained(phrase, depth) if head is None else None) or self._renamed(phrase)

    def _half_known(self, i: int, depth: int) -> Phrase | None:
        """ "Yelwa X village", "raided Yelwa X in Benue state": a town's name of which only the first word is known."""
        last = self._run_on(i)
        if last == i + 1 or self.headline or not self._is_placed(i) or self._is_region(i):
            return None
        start, (after, head) = self.nodes[i].start, self._types_after(last)
        end = self.nodes[last - 1].end
        name = Name(self.text[start:end], start, end, False)
        inner = Phrase(i, last, start, end, start, name=name, names=(name,))
        if head is not None and head.type is not None and head.type.group in NAMED_TYPES:
            return replace(inner, last=after, end=head.end, head_start=head.start, word=head.lower, type=head.type,
                           full=self.text[start:head.end])
        return inner if self._is_entered(inner, depth) else None

    def _is_region(self, i: int) -> bool:
        name = self.nodes[i].name
        return name is not None and any(h.entry.kind in BIGGER for h in look_up(name.text))

    def _run_on(self, i: int) -> int:
        """The node after the capitalised words that go on at once after the name at node ``i`` and may belong to it."""
        last = i + 1
        while self._may_be_toponym(last) and self.text[self.nodes[last - 1].end:self.nodes[last].start] == " ":
            last += 1
        return last

    def _renamed(self, phrase: Phrase) -> Phrase:
        """ "Damascus suburb of Jaramana" is Jaramana; of "Homs villages of X and Y" the first is X."""
        i = phrase.last + 1
        group = phrase.type.group if phrase.type else None
        if group not in _RENAMED or self._lower[i - 1] != "of":
            return phrase
        if self._kind[i] == "name" and i not in self.organisations:
            node = self.nodes[i]
            inner: Phrase | None = Phrase(i, i + 1, node.start, node.end, node.start, name=node.name)
        else:
            inner = self._capitals(i)
        several = group != "settlement" and (phrase.word or "").endswith("s")       # "Homs provinces of" is a slip
        if inner is None or inner.name is None or several:
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

    def _typed(self, i: int, front: Front, depth: int) -> Phrase | None:
        last, first = i, self.nodes[i].type
        if first and first.beside_name and self._lower[i + 1] != "of" and self._kind[i + 1] != "name":
            return None
        if self._is_motion(i, front):
            return None
        while last + 1 < min(i + LONGEST, len(self.nodes)) and self.nodes[last + 1].kind == "type":
            if self._is_motion(last + 1, front) or self._is_plural(last):
                break
            last += 1
        node = self.nodes[last]
        head = Phrase(i, last + 1, self.nodes[i].start, node.end, node.start, word=node.lower, type=node.type)
        if self._says_what(head):
            return None
        return self._with_name(head, depth) or self._with_whole(head, depth) or head

    def _is_plural(self, i: int) -> bool:
        lower = self._lower[i]
        return lower.endswith("s") and not lower.endswith(("ss", "ks", "rters"))    # barracks, headquarters

    def _is_motion(self, i: int, front: Front) -> bool:
        """ "crossing the river", "before crossing into": a place noun in -ing that is a verb here."""
        verb = self._lower[i].endswith("ing") and (self._kind[i + 1] in ("determiner", "name")
                                                   or self._lower[i + 1] in ("into", "over", "from"))
        return verb and self._kind[i - 1] not in ("determiner", "name", "capital", "owner") and not front.owner

    def _says_what(self, head: Phrase) -> bool:
        """ "the rebel bastion X", "their stronghold of X": the noun only says what the known name after it is."""
        i = head.last + (self._lower[head.last] == "of" and head.word in self.words["bastions"])
        return (head.type is not None and head.type.group == "area" and not self._is_plural(head.last - 1)
                and self._kind[i] == "name" and i not in self.organisations)

    def _with_name(self, head: Phrase, depth: int) -> Phrase | None:
        """ "capital Khartoum", "Camp Hurriya", "a town called X"."""
        i = head.last
        if self._lower[i] == "," and head.type and head.type.group == "capital" and self._kind[i + 1] == "name":
            return self._explains(head, i + 1, depth)
        if self._lower[i] in ("called", "named") or (self._lower[i] == "known" and self._lower[i + 1] == "as"):
            i += 2 if self._lower[i] == "known" else 1
        elif head.word not in self.words["before_name"]:
            return None
        if self._kind[i] == "name" and i not in self.organisations:
            inner = self._named(i, depth)
        else:
            inner = None if self.headline else self._capitals(i)
        if inner is None or (inner.type and inner.type.line):
            return None
        if inner.name and inner.type and inner.type.weak:       # "the capital X shops": only X is the capital
            inner = replace(inner, last=i + 1, end=inner.name.end)
        return replace(head, last=inner.last, end=inner.end, name=inner.name, names=inner.names)

    def _explains(self, head: Phrase, i: int, depth: int) -> Phrase | None:
        """ "the capital, Kampala" is Kampala."""
        inner = self._named(i, depth) if i not in self.organisations else None
        if inner is None or inner.type or self._lower[inner.last] in ("'s", "’s"):
            return None
        return replace(inner, first=head.first, type=head.type, word=head.word)

    def _with_whole(self, head: Phrase, depth: int) -> Phrase | None:
        """ "town of Khanaser", "outskirts of the town of Mayadin"."""
        to = head.word in self.words["leading_to"] and self._lower[head.last] == "to"
        if self._lower[head.last] != "of" and not to:
            return None
        inner = self._longer_name(head) or self.phrase(head.last + 1, depth + 1) or self._capitals_phrase(head)
        if inner is None:
            return None
        whole = replace(head, last=inner.last, end=inner.end, names=inner.names)
        own = inner.type is None or inner.type.group == head.type.group if head.type else False
        plural = (head.word or "").endswith("s") and head.type is not None and head.type.group == "settlement"
        listed = inner.type is None and self._lower[inner.last] in ("and", ",")
        parts = plural and self._is_bigger(inner) and not listed        # "villages of Idlib province"
        if head.type and head.type.group in NAMED_BY_OF and inner.name and own and not parts:
            return replace(whole, name=inner.name, within=inner.within, relation=inner.relation)
        both = self._and_another(inner, depth) if head.type and head.type.group in ("area", "part") else inner
        return replace(whole, within=both, last=both.last, end=both.end, names=both.names)

    def _longer_name(self, head: Phrase) -> Phrase | None:
        """The whole name after "town of" of which only a part is known: "town of Adan Yabal" is no Adan, "town of
        Pont-Sonde"."""
        i = head.last + 1
        if not (head.type and head.type.group in NAMED_TYPES) or self.headline or i in self.organisations:
            return None
        node, last = self.nodes[i] if i < len(self.nodes) else None, i + 1
        if node is None or node.name is None:
            return None
        run_together = not self.commas and i in self.listing and self._is_plural(head.last - 1)
        last = self._run_on(i) if node.kind == "name" and not run_together else last
        whole = node.kind == "pair" and not (node.name.known and node.other is not None and node.other.known)
        if (last == i + 1 and not whole) or self._lower[last] in ("'s", "’s"):
            return None
        end = self.nodes[last - 1].end
        name = Name(self.text[node.start:end], node.start, end, False)
        return Phrase(i, last, node.start, end, node.start, name=name, names=(name,))

    def _capitals_phrase(self, head: Phrase) -> Phrase | None:
        """The name after "village of", also one that is as well a person's ("village of Salem")."""
        if not (head.type and head.type.group in NAMED_TYPES):
            return None
        i = head.last + 1
        name = self.nodes[i].name if self._kind[i] == "name" else None
        if name and i not in self.organisations:
            return Phrase(i, i + 1, name.start, name.end, name.start, name=name, names=(name,))
        return self._capitals(i, typed=True)

    def _side(self, i: int, front: Front, depth: int) -> Phrase | None:
        """ "north of Hama province", "Syria's far east": a direction as a noun."""
        node = self.nodes[i]
        compass = self.words.compass[node.lower]
        if self._lower[i + 1] in ("of", "from"):
            inner = self.phrase(i + 2, depth + 1)
            if inner:
                return Phrase(i, inner.last, node.start, inner.end, node.start, word=node.lower, names=inner.names,
                              relation=Relation(inner, compass))
        if self._is_noun(front):
            return Phrase(i, i + 1, node.start, node.end, node.start, word=node.lower, dirs=(compass,))
        return None

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
        if lower in self.words["place_verbs"] and lower.endswith("ing"):
            return True     # "a day earlier hitting oil facilities"
        if lower in self.words["plural_modifiers"] or (lower in ("'s", "’s") and place > 1):
            return False
        return (lower in self.words["function_words"] or lower in self.words["political_verbs"]
                or lower.endswith(("ed", "'s", "ly")) or (lower.endswith("s") and place == 1))
