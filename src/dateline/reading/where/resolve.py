"""Which place of that name: country prior of the page, one sense per name, nothing guessed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import islice

from dateline.reading.where.accept import is_famous, judge
from dateline.reading.where.context import LOCAL, TOWNS, Context
from dateline.reading.where.entry import OVERLAY
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry, Hit, by_id, look_up_by_sound
from dateline.reading.where.geometry import distance_km
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.phrase import Phrase, Relation
from dateline.reading.where.prior import is_listed_as, sung
from dateline.reading.where.score import contradicts, lies_in, may_be, score
from dateline.reading.where.sighting import NATION, SETTLED, Key, Sighting, want_of
from dateline.reading.where.sounds import Neighbours, by_sound
from dateline.reading.where.standing import Standing

_MOST_NEIGHBOURS = 200      # places of a report that are asked whether they confirm a spelling
_MOST_RIVALS = 3
_ONE_AREA_KM = 50.0         # a town and its district are no rivals


class Resolver:
    """Settles the names of one page.

    ``demonyms``: codes of the countries whose adjectives the page uses; ``people``: folded names that persons bear
    somewhere on it; ``filed_from``: the place of its dateline.
    """

    def __init__(
        self, demonyms: Iterable[str], people: frozenset[str] = frozenset(), filed_from: str | None = None,
    ) -> None:
        self.context = Context(demonyms, people, filed_from)
        self.sightings: dict[Key, Sighting] = {}
        self.chosen: dict[Key, Hit | None] = {}
        self._ranked: dict[Key, list[Hit]] = {}
        self._reasons: dict[Key, str] = {}

    # --- what the page says

    def see(self, phrase: Phrase, standing: Standing) -> None:
        """Notes the names of a phrase, with how it stands."""
        if phrase.name:
            told = phrase.type or phrase.dirs or phrase.relation
            self._note(phrase.name.text, want_of(phrase), Standing.PLACED if told else standing, phrase)
        for inner in (phrase.within, phrase.relation and phrase.relation.anchor):
            if inner:
                self.see(inner, Standing.PLACED)
        for name, other in zip(phrase.line or (), (phrase.line or ())[::-1], strict=True):
            self._note(name.text, "town", Standing.PLACED, None)
            self.sightings[fold(name.text), None].partners.add(other.text)
        for name in phrase.names:
            self._note(name.text, None, Standing.BARE, None)

    def hear(self, text: str, want: str | None, standing: Standing) -> None:
        """Notes a name that stands in no phrase."""
        self._note(text, want, standing, None)

    def hear_nation(self, text: str, want: str) -> None:
        """Notes the adjective of a country, or its people."""
        country = by_id(f"country:{want.removeprefix(NATION)}")
        key = fold(text), want
        self.chosen[key] = Hit(country, "exact") if country else None
        self._reasons[key] = "an adjective or the people of a country"

    def _note(self, text: str, want: str | None, standing: Standing, phrase: Phrase | None) -> None:
        for key in {(fold(text), want), (fold(text), None)}:
            sighting = self.sightings.setdefault(key, Sighting(text, key[1]))
            sighting.standing = max(sighting.standing, standing)
            sighting.typed = sighting.typed or bool(phrase and phrase.type and phrase.type.group in SETTLED)
            if phrase and phrase.word:
                sighting.called.add(phrase.word)
            if phrase and phrase.country:
                sighting.countries.add(phrase.country)
            if phrase and (region := _region_of(phrase)):
                sighting.regions.add(region)
            if phrase and phrase.relation:
                sighting.relations.append(phrase.relation)
                anchor = phrase.relation.anchor
                if anchor.name and want_of(anchor) == "admin1":
                    sighting.regions.add(anchor.name.text)

    # --- settling

    def settle(self) -> None:
        """Votes first, then every name by score, then the unknown ones by sound."""
        self.context.vote(self.sightings)
        for (folded, want), sighting in self.sightings.items():
            if want is not None:
                base = self.sightings[folded, None]
                sighting.regions, sighting.relations = base.regions, base.relations
                sighting.countries, sighting.partners = base.countries, base.partners
                sighting.called = base.called
        for key, sighting in self.sightings.items():
            self.chosen[key] = self._choose(key, sighting)
        around = Neighbours(self._named_provinces(), self._local_places(), lambda name: self.get(name, None))
        for key, sighting in self.sightings.items():
            known = sighting.standing == Standing.BARE and look_up(sighting.text)   # "the Virgin Mary"
            if not known and not self._is_known_here(key):
                self._hear_out(key, sighting, around)

    def _is_known_here(self, key: Key) -> bool:
        """Whether a place is settled that is in a country of the page or famous, or several there are none."""
        if hit := self.chosen[key]:
            here = self.context.is_home(hit.entry.country, key[0])
            return here or hit.entry.kind != "town" or is_famous(hit.entry, key[0])
        return any(self.context.is_home(h.entry.country) for h in self._ranked.get(key, ()))

    def _choose(self, key: Key, sighting: Sighting) -> Hit | None:
        hits = self._possible(key, sighting)
        if not hits:
            return None
        scores = {h.entry.id: score(h, sighting, self.context, self._anchor) for h in hits}
        best = max(hits, key=lambda h: (scores[h.entry.id], h.entry.id)).entry
        hits = self._at_the_front(best, hits, sighting.text) or hits
        ranked = sorted(hits, key=lambda h: (-scores[h.entry.id], h.entry.id))
        accepted, self._reasons[key] = judge(ranked[0], _margin(ranked, scores), sighting, self.context)
        self._ranked[key] = ranked
        return ranked[0] if accepted else None

    def _possible(self, key: Key, sighting: Sighting) -> list[Hit]:
        """The places of a name in the sense wanted of it, as far as what is told of where they lie allows."""
        whole = look_up(key[1][1:]) if key[1] and key[1].startswith("=") else ()
        known = whole or look_up(sighting.text)
        meant = sung([h.entry for h in known], sighting.text)
        hits = [h for h in known if may_be(h, sighting, self.context)
                and (h.entry in meant or self.context.is_home(h.entry.country))]
        near = [h for h in hits if not any(contradicts(h.entry, r, self._anchor) for r in sighting.relations)]
        if not near:
            self._reasons[key] = ("the places of that name lie elsewhere than the distance told says" if hits
                                  else "no place of that name is known")
        told = [h for h in near if any(lies_in(h.entry, region) for region in sighting.regions)]
        return told or near

    def _at_the_front(self, best: Entry, hits: list[Hit], name: str) -> list[Hit]:
        """The towns listed by the name in the land at war that the page is about, where the best is a town or region of
        a land that it does not speak of: Palma in Mozambique, not in Spain."""
        if best.kind not in ("town", "admin1") or not self.context.speaks_of_another(best.country, name):
            return []
        wars = lexicon().war_countries
        return [h for h in hits if h.entry.kind == "town" and h.entry.country in wars
                and self.context.is_home(h.entry.country)
                and (is_listed_as(h.entry, name) or h.entry.id.startswith(OVERLAY))]

    def _hear_out(self, key: Key, sighting: Sighting, around: Neighbours) -> None:
        """A name with no place in a country of the page: one that sounds so is taken, or leaves it open."""
        found = by_sound(sighting, self.context, around, self._anchor)
        alike = list(look_up_by_sound(sighting.text))
        if found:
            self.chosen[key], why = found
            self._reasons[key] = f"spelled otherwise, but {why}"
        elif self.chosen[key] and any(h.entry.kind in TOWNS and self.context.is_home(h.entry.country, sighting.text)
                                      for h in alike):
            self.chosen[key] = None
            self._reasons[key] = "a place in a country of the page sounds so, and nothing tells which is meant"
        elif alike and not self._ranked.get(key):
            self._ranked[key] = alike
            self._reasons[key] = "places spelled otherwise are known, and nothing on the page confirms one"

    def _anchor(self, relation: Relation) -> Entry | None:
        name = relation.anchor.name
        if name is None:
            return None
        key = fold(name.text), want_of(relation.anchor)
        if key in self.chosen:
            hit = self.chosen[key]
            return hit.entry if hit else None
        plain = Sighting(name.text, None)
        towns = [h for h in look_up(name.text) if h.entry.kind in TOWNS]
        best = max(towns, key=lambda h: score(h, plain, self.context, self._anchor), default=None)
        return best.entry if best else None

    def _local_places(self) -> list[Entry]:
        """The towns and sites settled so far, each once, no more than a report can speak of."""
        local = {h.entry.id: h.entry for h in self.chosen.values() if h and h.entry.kind in LOCAL}
        return list(islice(local.values(), _MOST_NEIGHBOURS))

    def _named_provinces(self) -> set[str]:
        """Codes of the provinces that the page names as such."""
        return {h.entry.admin1 or "" for (_, want), h in self.chosen.items()
                if want == "admin1" and h and h.entry.kind == "admin1"}

    # --- what came of it

    def get(self, text: str, want: str | None) -> Hit | None:
        """The place settled for a name, or null."""
        return self.chosen.get((fold(text), want))

    def is_named(self, text: str, want: str | None) -> bool:
        """Whether a place of that name is told of: it is settled, or stands where only a place can and no person has
        the name. One that no gazetteer knows is a village where there is war, elsewhere mostly a firm or an office."""
        key = fold(text), want
        if self.chosen.get(key) is not None:
            return True
        sighting = self.sightings[key]
        placed = sighting.standing == Standing.PLACED and key[0] not in self.context.people
        return placed and (key in self._ranked or self.context.at_war() or sighting.typed)

    def reason(self, text: str, want: str | None) -> str:
        """Why the name was settled so, or left open."""
        return self._reasons.get((fold(text), want), "")

    def candidates(self, text: str, want: str | None) -> list[Hit]:
        """All places that the name could mean on this page, the best first."""
        key = fold(text), want
        chosen = self.chosen.get(key)
        return self._ranked.get(key) or ([chosen] if chosen else [])

    def alternatives(self, text: str, want: str | None) -> tuple[str, ...]:
        """Ids of the other places that the name could have meant on this page."""
        key = fold(text), want
        rivals = self._ranked.get(key, [])
        return tuple(h.entry.id for h in rivals[1 if self.chosen[key] else 0:][:_MOST_RIVALS])


def _region_of(phrase: Phrase) -> str | None:
    """What a name is said to lie in, also by "in the countryside of X"."""
    inner = phrase.within
    while inner is not None and inner.name is None:
        inner = inner.within
    return inner.name.text if inner is not None and inner.name is not None else None


def _margin(ranked: list[Hit], scores: dict[str, float]) -> float:
    """By how much the best place scores above the next one that is elsewhere."""
    best = ranked[0].entry
    rival = next((h.entry for h in ranked[1:] if distance_km(
        best.latitude, best.longitude, h.entry.latitude, h.entry.longitude) > _ONE_AREA_KM), None)
    return scores[best.id] - scores[rival.id] if rival else math.inf
