"""Clauses inside a naming: "areas under their control in X", "territory it holds in X", "bus heading to X"."""

from __future__ import annotations

from dateline.reading.shapes import replace
from dateline.reading.where.phrase import Phrase, Relation
from dateline.reading.where.row import Row

_LAND = frozenset(["area", "settlement", "quarter", "district"])
_COUNTED = frozenset(["area", "settlement", "suburb", "quarter", "district", "admin", "site", "military", "position"])
_LONGEST_HOLDER = 5     # nodes of the words for who holds the land: "forces allied to X Y"


class Clauses(Row):
    """Reads clauses between a head and what it lies in."""

    def grown(self, head: Phrase, inner: Phrase, *, within: Phrase | None = None,
              relation: Relation | None = None) -> Phrase:
        """The head with an inner phrase behind it."""
        return replace(head, last=inner.last, end=inner.end, names=head.names + inner.names,
                       within=within or head.within, relation=relation or head.relation)

    def _held(self, head: Phrase, depth: int) -> Phrase | None:
        """Land told by who has it: the clause counts where a place follows it, or where the holder ends it."""
        if head.name or head.within or head.type is None or head.type.group not in _LAND:
            return None
        if stop := self._holding(head.last):
            inner = self.phrase(stop + 1, depth + 1) if self._lower[stop] in ("in", "of", "near", "across") else None
            if inner is None or not inner.names:
                return None
            inner = self._and_another(inner, depth)
            return self.grown(head, inner, within=inner)
        last = self._held_by(head.last)
        return replace(head, last=last, end=self.nodes[last - 1].end) if last else None

    def _holding(self, i: int) -> int | None:
        """The node after "under their control", "it controls"."""
        if self._lower[i] == "under":
            i += 2 if self._kind[i + 1] in ("determiner", "demonym", "capital", "adjective", "word") else 1
            return i + 1 if self._lower[i] in self.words["control"] else None
        if self._lower[i] in self.words["holding_pronouns"] and self._lower[i + 1] in self.words["holding_verbs"]:
            return i + 2
        return None

    def _held_by(self, i: int) -> int | None:
        """The node after "won in a fight by troops allied to X": a battle is told of, so the clause is the naming."""
        i += self._lower[i] in self.words["held_lead"]
        if not (self._lower[i] in self.words["held"] and self._lower[i + 1] == "in" and self._lower[i + 3] == "by"):
            return None
        last = i + 4
        while last < min(i + 4 + _LONGEST_HOLDER, len(self.nodes)) and (
                self._lower[last] == "to" or (self._kind[last] not in ("mark", "number", "direction")
                                              and self._lower[last] not in self.words["function_words"])):
            last += 1
        while last > i + 4 and (self._kind[last - 1] in ("determiner", "demonym", "adjective")
                                or self._lower[last - 1] == "to"):
            last -= 1
        return last if last > i + 4 else None

    def _and_another(self, inner: Phrase, depth: int) -> Phrase:
        """ "Iraq and Syria", "the X and Y settlements": two names of one rank inside a longer naming."""
        if inner.name is None or inner.within or inner.relation or self._lower[inner.last] != "and":
            return inner
        other = self.phrase(inner.last + 1, depth + 1)
        if other is None or other.name is None or other.within or other.relation:
            return inner
        shared = inner.type is None and other.type is not None and (other.word or "").endswith("s")
        if not shared and not (inner.type is None and other.type is None and self._is_country(inner)
                               and self._is_country(other)):
            return inner
        return replace(inner, last=other.last, end=other.end, names=inner.names + other.names,
                       type=other.type if shared else None, word=other.word if shared else None)

    def _and_kind(self, head: Phrase, depth: int) -> Phrase | None:
        """ "towns and villages in X": two kinds in the plural that share what they lie in."""
        i = head.last + 1
        plural = head.type is not None and head.type.group in _COUNTED and (head.word or "").endswith("s")
        if not plural or head.names or self._lower[head.last] != "and" or self._kind[i] != "type":
            return None
        other = self.phrase(i, depth + 1)
        if other is None or other.name or not other.within or not (other.word or "").endswith("s"):
            return None
        return self.grown(head, other, within=other.within)

    def _heading(self, head: Phrase, depth: int) -> Phrase | None:
        """ "a convoy going from the capital to the west of the country"."""
        if not (head.type and head.type.aboard) or self._lower[head.last] not in self.words["heading"]:
            return None
        start = self._stop(head.last + 1, ("from",), depth)
        goal = self._stop(start.last if start else head.last + 1, ("to", "for", "towards", "toward"), depth)
        ends = [stop for stop in (start, goal) if stop]
        if not ends:
            return None
        names = sum((stop.names for stop in ends), head.names)
        return replace(head, last=ends[-1].last, end=ends[-1].end, names=names, within=ends[-1])

    def _stop(self, i: int, prepositions: tuple[str, ...], depth: int) -> Phrase | None:
        return self.phrase(i + 1, depth + 1) if self._lower[i] in prepositions else None

    def _and_site(self, inner: Phrase, depth: int) -> Phrase:
        """ "around a hospital and a bank in X": a second site beside the one that a phrase lies by."""
        if inner.names or self._lower[inner.last] != "and" or self._kind[inner.last + 1] != "determiner":
            return inner
        other = self.phrase(inner.last + 1, depth + 1)
        if other is None or other.name or not other.names:
            return inner
        return replace(inner, last=other.last, end=other.end, names=other.names, within=other.within)
