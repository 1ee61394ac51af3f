"""Phrases that say where, read off a row of nodes: "25 km south of Aleppo city", "a road near the town of X"."""

from __future__ import annotations

from dateline.reading.shapes import replace
from dateline.reading.where.heads import Heads
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.row import NAMED_TYPES
from dateline.reading.where.tails import Tails

_DEEPEST = 4            # phrases within phrases; deeper ones do not occur, and hostile text must not recurse


class Reader(Heads, Tails):
    """Reads the phrases of one sentence. Nodes cover the sentence; every method gives null where nothing fits."""

    # --- entry

    def phrases(self) -> list[Phrase]:
        """The outermost phrases, left to right, never overlapping."""
        found, i = [], 0
        while i < len(self.nodes):
            phrase = self.phrase(i) if self.nodes[i].kind not in ("word", "mark") else None
            if phrase is None:
                i += 1
                continue
            found.append(phrase)
            i = max(phrase.last, phrase.behind)
        return [self._sharing(p, found[k + 1]) if k + 1 < len(found) else p for k, p in enumerate(found)]

    def _sharing(self, phrase: Phrase, after: Phrase) -> Phrase:
        """ "Homs" before "and Hama provinces" is a province too."""
        listed = phrase.last + 1 == after.first and self._lower[phrase.last] == "and" and not after.determiner
        shared = (listed and phrase.name and after.name and phrase.type is None and after.type
                  and after.type.group in NAMED_TYPES - {"suburb"} and (after.word or "").endswith("s"))
        return replace(phrase, type=after.type, word=after.word) if shared else phrase

    def phrase(self, i: int, depth: int = 0) -> Phrase | None:
        """The longest phrase that begins at node ``i``, its article not included. Each is read once."""
        if i >= len(self.nodes) or depth > _DEEPEST:
            return None
        if (i, depth) not in self.read:
            self.read[i, depth] = self._phrase(i, depth)
        return self.read[i, depth]

    def _phrase(self, i: int, depth: int) -> Phrase | None:
        determiner = self.nodes[i].lower if self.nodes[i].kind == "determiner" else None
        begin = i + 1 if determiner else i
        if begin >= len(self.nodes):
            return None
        if relative := self._distance(begin, depth):
            return relative if not determiner else None
        front = self._front(begin)
        head = self._head(front, begin, determiner, depth)
        if head is None:
            return self._owner_alone(begin)
        # "northern Aleppo" is a part of it, "the northern city of Raqqa" is all of it.
        typed_first = head.name is not None and head.head_start < head.name.start
        head = replace(head, first=i, start=self._begin(head, begin), determiner=determiner, owner=front.owner,
                       dirs=head.dirs if typed_first else front.dirs + head.dirs,
                       country=front.country or head.country, names=front.names + head.names)
        whole = self._tail(head, depth)
        return whole if self._stands(whole, i) else None

    # --- whether it is a place at all

    def _stands(self, phrase: Phrase, i: int) -> bool:
        """Weak nouns ("station", "house") need a preposition, a name or more words; parts need their whole."""
        kind = phrase.type
        if phrase.name or kind is None:
            return bool(phrase.name or phrase.relation or phrase.owner or (phrase.dirs and phrase.determiner))
        anchored = bool(phrase.within or phrase.relation or phrase.line or phrase.names)
        if kind.beside_name:
            return bool(phrase.names)
        if kind.needs_whole:
            return anchored or phrase.owner or bool(phrase.dirs and phrase.determiner)
        if kind.aboard:
            before = self._lower[i - 1]
            hit = self._lower[phrase.last] in self.words["aiming"]        # "the bus attack"
            return hit or (before in self.words["aboard"] and self._lower[i - 2] not in self.words["aiming"])
        if kind.weak:
            return anchored or (self._lower[i - 1] in self.words["locative"] and not self._modifies(phrase.last))
        return True

    def _modifies(self, i: int) -> bool:
        """Whether a noun follows that the place noun only modifies: "field sources", "ground campaign"."""
        return self._kind[i] in ("word", "capital") and self._lower[i] not in self.words["function_words"]

    def _is_spare(self, i: int, head: Phrase) -> bool:
        node = self.nodes[i]
        counts = node.kind in ("number", "quantifier") and not head.type and self._lower[i + 1] != "of"
        return node.lower in self.words["judging"] or counts

    def _behind_owner(self, begin: int, head: Phrase) -> int:
        """The node behind the country that owns a town: "Kazakhstan's capital city of Astana" is "capital city of
        Astana"."""
        if head.type is None or head.type.group not in ("settlement", "capital"):
            return begin
        owners = (i for i in range(begin, head.first) if self._kind[i] == "owner" or self._lower[i] in ("'s", "’s"))
        return max(owners, default=begin - 1) + 1

    def _begin(self, head: Phrase, begin: int) -> int:
        """A name does without the judgements before it: "strategic town of X" is "town of X"."""
        if head.name:
            if head.start == head.name.start and self.nodes[head.first].start < head.start:
                return head.start  # "the capital, X"
            while begin < head.first and self._is_spare(begin, head):
                begin += 1
            begin = self._behind_owner(begin, head)
        return self.nodes[begin].start
