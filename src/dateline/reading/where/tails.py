"""What follows the head of a place phrase: "in Idlib", "25 km south of Aleppo", "linking Homs with Aleppo"."""

from __future__ import annotations

import re

from dateline.reading.shapes import replace
from dateline.reading.where.clauses import Clauses
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry, look_up_by_sound
from dateline.reading.where.geometry import KM_IN, bearing_of
from dateline.reading.where.named import look_up
from dateline.reading.where.nodes import Name, acts_on_noun
from dateline.reading.where.phrase import Leg, Phrase, Relation
from dateline.reading.where.row import NAMED_BY_OF
from dateline.reading.where.wording import is_acronym

_LARGE_TOWN = 100_000       # inhabitants; a village may share its name with a region
_GLUED = re.compile(r"(\d[\d.,]*)-?(km|kms|kilometers|kilometres|mile|miles|metres|meters)$")


class Tails(Clauses):
    """Reads what lies behind a head."""

    # --- what follows the head

    def _tail(self, head: Phrase, depth: int) -> Phrase:
        for _ in range(2):
            longer = (self._and_kind(head, depth) or self._line(head, depth) or self._held(head, depth)
                      or self._heading(head, depth)
                      or self._lies_in(head, depth) or self._lies_by(head, depth) or self._beside_bigger(head, depth))
            if longer is None:
                break
            head = longer
        return self._with_region(self._with_remote(self._known_as(head), depth), depth)

    def _known_as(self, head: Phrase) -> Phrase:
        """ "a border strip in Chad known as Aouzou"."""
        i = head.last + 2
        if head.name or self._lower[i - 2] != "known" or self._lower[i - 1] != "as" or i >= len(self.nodes):
            return head
        name = self.nodes[i].name
        if name is None:
            return head
        return replace(head, last=i + 1, end=name.end, name=name, names=(*head.names, name))

    def _line(self, head: Phrase, depth: int) -> Phrase | None:
        """ "linking Homs with Aleppo", "between A and B", "road to A"."""
        if not (head.type and head.type.line) or head.line:
            return self._lies_between(head, depth)
        i = head.last
        if self._lower[i] == "to":
            inner = self.phrase(i + 1, depth + 1)
            return self.grown(head, inner, within=inner) if inner and inner.names else None
        if self._lower[i] not in (*self.words["linking"], "from"):
            return None
        first = self._listed(i + 1, depth) or self.phrase(i + 1, depth + 1)
        if first is None or self._lower[first.last] not in ("with", "and", "to"):
            return None
        second = self.phrase(first.last + 1, depth + 1) or self._capitals(first.last + 1)
        if second is None:
            return None
        both = (first.name, second.name) if first.name and second.name else None
        return replace(head, last=second.last, end=second.end, names=head.names + first.names + second.names, line=both,
                       within=second if both is None and second.name else head.within)

    def _lies_between(self, head: Phrase, depth: int) -> Phrase | None:
        """ "an area between Homs and Hama", "half-way between": only two names that are places' place it."""
        i = head.last + (self._lower[head.last] in self.words["halfway"])
        if head.name or head.line or head.type is None or self._lower[i] != "between":
            return None
        first = self.phrase(i + 1, depth + 1)
        second = self.phrase(first.last + 1, depth + 1) if first and self._lower[first.last] == "and" else None
        if not (first and second and first.name and second.name and first.name.known and second.name.known):
            return None
        return replace(head, last=second.last, end=second.end, names=head.names + first.names + second.names,
                       line=(first.name, second.name))

    def _listed(self, i: int, depth: int) -> Phrase | None:
        """ "the cities of Homs" before "and Aleppo"."""
        i += self._kind[i] == "determiner"
        return self.phrase(i + 2, depth + 1) if self._kind[i] == "type" and self._lower[i + 1] == "of" else None

    def _lies_in(self, head: Phrase, depth: int) -> Phrase | None:
        preposition = self._lower[head.last]
        if preposition not in ("in", "on", "at", "inside", "within", "of", "throughout", "across") or head.within:
            return None
        if head.type and head.type.needs_whole and preposition != "of" and not head.owner:
            return None
        quarter = preposition == "of" and head.name and head.type and head.type.group == "quarter"
        if preposition == "of" and head.type and head.type.group in NAMED_BY_OF and not quarter:
            return None
        inner = self.phrase(head.last + 1, depth + 1)
        if inner is None or (inner.name and inner.name.known and inner.owner and not inner.type):
            return None
        if preposition == "in" and head.type is None and self._is_country(head) and self._is_town(inner):
            return None  # "a conference held by Norway and Kuwait in Oslo"
        group = inner.type.group if inner.type else None
        if preposition == "on" and group not in ("nature", "border", "line") and not self._is_water(inner):
            return None
        if preposition in ("of", "at") and head.name and not (quarter and inner.name):
            return None
        if head.name and not (quarter or self._is_bigger(inner)):
            return None
        told = inner.names or inner.relation or group in ("settlement", "suburb", "admin", "capital")
        if head.name is None and not told:
            return None
        if head.name is None:
            both = self._and_another(inner, depth)
            inner = both if both.type else inner
        return self.grown(head, inner, within=inner)

    def _is_town(self, inner: Phrase) -> bool:
        """Whether a name is that of a larger town above all, as of a capital whose province bears its name."""
        hits = look_up(inner.name.text) if inner.name is not None and inner.type is None else ()
        return any(h.entry.population >= _LARGE_TOWN for h in hits) and not any(h.entry.kind == "country" for h in hits)

    def _is_water(self, inner: Phrase) -> bool:
        return inner.name is not None and any(h.entry.kind in ("river", "sea") for h in look_up(inner.name.text))

    def _lies_by(self, head: Phrase, depth: int) -> Phrase | None:
        if head.relation:
            return None
        i = head.last + (self._lower[head.last] in ("located", "situated", "lying"))
        if both := self._between_winds(i, depth):
            return self.grown(head, both, relation=both.relation)
        if not head.name and (relative := self._distance(i, depth)):
            return self.grown(head, relative, relation=relative.relation)
        if self._kind[i] == "direction" and self._lower[i + 1] in ("of", "from"):
            inner = self.phrase(i + 2, depth + 1)
            compass = self.words.compass[self.nodes[i].lower]
            return self.grown(head, inner, relation=Relation(inner, compass)) if inner and inner.names else None
        width = 1 if self._lower[i] in self.words["near"] else 2
        if width == 2 and f"{self._lower[i]} {self._lower[i + 1]}" not in self.words["near"]:
            return self._on_outskirts(head, i, depth)
        if head.name:
            return None
        inner = self.phrase(i + width, depth + 1)
        if inner is None or not (inner.names or inner.determiner):
            return None
        inner = self._and_site(inner, depth)
        return self.grown(head, inner, relation=Relation(inner))

    def _between_winds(self, i: int, depth: int) -> Phrase | None:
        """ "to the north of X", "to the north and the east of X"; the phrase begins at the direction."""
        if self._lower[i] == "to" and self._lower[i + 1] == "the":
            i += 2
        first = self._kind[i] == "direction"
        while self._kind[i] == "direction" and self._lower[i + 1] == "and":
            i += 3 if self._lower[i + 2] == "the" else 2
        if not first or self._kind[i] != "direction" or self._lower[i + 1] != "of":
            return None
        inner = self.phrase(i + 2, depth + 1)
        if inner is None or not (inner.names or inner.determiner):
            return None
        return replace(inner, relation=Relation(inner, self.words.compass[self.nodes[i].lower]))

    def _on_outskirts(self, head: Phrase, i: int, depth: int) -> Phrase | None:
        """ "Ghouta on the outskirts of Damascus"."""
        if self._lower[i] not in ("on", "in"):
            return None
        inner = self.phrase(i + 1, depth + 1)
        if inner is None or not (inner.type and inner.type.group == "area" and inner.within and inner.names):
            return None
        return self.grown(head, inner, relation=Relation(inner.within))

    def _beside_bigger(self, head: Phrase, depth: int) -> Phrase | None:
        """ "Brussels, Belgium", and without its comma "Atareb Aleppo Province"."""
        comma = self._lower[head.last] == ","
        i = head.last + comma
        if not head.name or head.within or self._kind[i] not in ("name", "direction"):
            return None
        inner = self.phrase(i, depth + 1)
        if inner is None or inner.name is None or inner.relation or inner.owner or not self._holds(inner, head.name):
            return None
        if is_acronym(inner.name.text) and acts_on_noun(self.nodes, inner.last):
            return None
        return self.grown(head, inner, within=inner)

    def _holds(self, bigger: Phrase, name: Name) -> bool:
        """Whether the gazetteer puts a place of that name in the country or region of the bigger phrase."""
        assert bigger.name is not None
        tops = [h.entry for h in look_up(bigger.name.text) if h.entry.kind in ("country", "admin1")]
        if not name.known and bigger.type:
            return bool(tops)
        hits = look_up(name.text) if name.known else look_up_by_sound(name.text)
        inside = [h.entry for h in hits if h.entry.kind != "country"]
        return any(_is_in(e, t) for t in tops for e in inside)

    def _with_remote(self, head: Phrase, depth: int) -> Phrase:
        """ "al-Hader town, some 25 km south of Aleppo": the distance places it, the words stay apart."""
        if head.relation or not (head.names or head.determiner) or depth:
            return head
        remote = self._remote(head.last, depth)
        if head.line and not (remote and remote.relation and _is_end(remote.relation.anchor, head.line)):
            return head     # "a road between A and B, 10 km from B"
        return replace(head, relation=remote.relation, behind=remote.last) if remote else head

    def _with_region(self, head: Phrase, depth: int) -> Phrase:
        """ "al-Bab village (Aleppo province)": the region in brackets places it, the words stay apart."""
        if not head.name or head.within or head.behind or depth or self._lower[head.last] != "(":
            return head
        inner = self.phrase(head.last + 1, depth + 1)
        if inner is None or self._lower[inner.last] != ")" or inner.relation or not self._is_bigger(inner):
            return head
        return replace(head, within=inner, behind=head.last + 1)

    def _remote(self, i: int, depth: int) -> Phrase | None:
        """The distance that follows at once, after a comma or bracket, or after "lies", "located"."""
        i += self._lower[i] in (",", "(")
        start = i
        while self._lower[i] in self.words["lying"] and i < start + 3:
            i += 1
        return self._distance(i, depth + 1)

    def _distance(self, i: int, depth: int) -> Phrase | None:
        """ "about 40km (25 miles) west of Kirkuk", "6 km from Daquq", "3 km north and 2 km east of X"; the phrase
        begins at the number."""
        start, about = i, self.words["about"]
        while (lower := self._lower[i]) in about and i < start + 3:
            i += 1
        if not lower[:1].isdigit() or not (told := self._leg(i)):
            return None
        first, j = told
        second = self._leg(j + 1) if first.compass and self._lower[j] == "and" else None
        across = second[0] if second and _is_right_angle(first, second[0]) else None
        j = second[1] if second and across else j
        if self._lower[j] not in ("of", "from", "outside", "off") or (self._lower[j] == "of" and not first.compass):
            return None
        anchor = self.phrase(j + 1, depth + 1)
        if anchor is None or (not anchor.names and not anchor.determiner):
            return None
        relation = Relation(anchor, first.compass or None, first.number, first.unit_km, across)
        return Phrase(i, anchor.last, self.nodes[i].start, anchor.end, self.nodes[j - 1].start, names=anchor.names,
                      relation=relation)

    def _leg(self, i: int) -> tuple[Leg, int] | None:
        """A distance at node ``i`` with the direction behind it, if any, and the node after both."""
        if not (read := self._number(i)):
            return None
        number, unit, j = read
        if self._lower[j] == "(":
            j = next((k + 1 for k in range(j, min(j + 5, len(self.nodes))) if self._lower[k] == ")"), j)
        while self._lower[j] in ("to", "the", "further", "away", "-", "due"):
            j += 1
        if self._lower[j] == "by" and self._lower[j + 1] == "road":
            j += 2
        if self._kind[j] == "direction":
            return Leg(self.words.compass[self.nodes[j].lower], number, KM_IN[unit]), j + 1
        return Leg("", number, KM_IN[unit]), j

    def _number(self, i: int) -> tuple[str, str, int] | None:
        """A distance at node ``i``: number, unit, and the node after it."""
        lower, units = self._lower[i], self.words.units
        if not lower[:1].isdigit():
            return None
        if glued := _GLUED.match(lower):
            return glued[1], units[glued[2]], i + 1
        if self._lower[i + 1] in units:
            return lower.rstrip(".,"), units[self._lower[i + 1]], i + 2
        return None


def _is_end(anchor: Phrase, line: tuple[Name, Name]) -> bool:
    return anchor.name is not None and fold(anchor.name.text) in (fold(line[0].text), fold(line[1].text))


def _is_right_angle(first: Leg, second: Leg) -> bool:
    """Whether two directions are both told and stand at a right angle: north and east."""
    return bool(second.compass) and abs(bearing_of(first.compass) - bearing_of(second.compass)) in (90, 270)


def _is_in(e: Entry, top: Entry) -> bool:
    """Whether a place lies in a country, or a town in a province."""
    if e.country != top.country or e.id == top.id:
        return False
    return top.kind == "country" or (e.admin1 == top.admin1 and e.kind != "admin1")
