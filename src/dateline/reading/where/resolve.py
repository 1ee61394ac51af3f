"""Which place of that name: country prior of the page, one sense per name, nothing guessed.

Method and weights: ``reference/places.md`` section 3 (weights guessed there, to be tuned).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from dateline.reading.where.folding import fold, spelled_alike
from dateline.reading.where.gazetteer import Entry, Hit, by_id, look_up, look_up_by_sound
from dateline.reading.where.geometry import bearing, bearing_of, distance_km, half_angle
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.phrase import Phrase, Relation
from dateline.reading.where.prior import filed_in, has_rival_at_war, is_alone, town_at_war
from dateline.reading.where.standing import Standing

_WELL_KNOWN = 300_000       # inhabitants from which a town is taken for itself without any sign of its country
_PLAIN = 50_000             # below this a bare name must stand once where only a place can stand
_NEIGHBOURS_KM = 60.0       # a key match is confirmed by two other places of the report as near as this
_MOST_NEIGHBOURS = 200      # places of a report that are asked whether they confirm a spelling
_LARGE = 100_000            # the one town of that size and sound in the page's country needs no other sign
_MOST_RIVALS = 3
_METROPOLIS = 1_000_000     # "eastern Aleppo" is a part of the city, "southern Idlib" of the province
_TOWNS = frozenset(["town", "village"])
SITES = frozenset(["site", "military", "crossing", "nature", "line"])
_LOCAL = frozenset(["town", "village", "quarter", "air_base", "airport", "dam", "crossing", "camp", "field", "site"])


@dataclass(slots=True)
class Sighting:
    """What the page says around all uses of one name with one wanted sense."""

    text: str
    want: str | None
    standing: Standing = Standing.BARE
    regions: set[str] = field(default_factory=set)          # countries and provinces that phrases put it in
    countries: set[str] = field(default_factory=set)        # codes of the demonyms beside it: "Swiss city of X"
    relations: list[Relation] = field(default_factory=list)


Key = tuple[str, str | None]
"""A folded name and the sense wanted of it: null, "admin1", "part" (of a province, by a direction), or "=" and the
name with its type words ("=Tabqa dam"), which the gazetteer may know as a whole."""


class Resolver:
    """Settles the names of one page. ``country_votes`` and ``admin_votes`` are the page's own words.

    ``people``: folded names that persons bear somewhere on the page; ``filed_from``: the place of its dateline.
    """

    def __init__(
        self, demonyms: Iterable[str], people: frozenset[str] = frozenset(), filed_from: str | None = None,
    ) -> None:
        self.people = people
        self.filed_from = filed_from
        self.country_votes: Counter[str] = Counter(demonyms)
        self.admin_votes: dict[str, set[str]] = defaultdict(set)        # province -> the names that speak for it
        self.sightings: dict[Key, Sighting] = {}
        self.chosen: dict[Key, Hit | None] = {}
        self.provinces: set[str] = set()
        self.neighbours: list[Entry] = []
        self.rivals: dict[Key, tuple[str, ...]] = {}

    def see(self, phrase: Phrase, standing: Standing) -> None:
        """Notes the names of a phrase, with how it stands."""
        if phrase.name:
            told = phrase.type or phrase.dirs or phrase.relation
            self._note(phrase.name.text, want_of(phrase), Standing.PLACED if told else standing, phrase)
        for inner in (phrase.within, phrase.relation and phrase.relation.anchor):
            if inner:
                self.see(inner, Standing.PLACED)
        for name in (phrase.line or ()):
            self._note(name.text, "town", Standing.PLACED, None)
        for name in phrase.names:
            self._note(name.text, None, Standing.BARE, None)

    def _note(self, text: str, want: str | None, standing: Standing, phrase: Phrase | None) -> None:
        for key in {(fold(text), want), (fold(text), None)}:
            sighting = self.sightings.setdefault(key, Sighting(text, key[1]))
            sighting.standing = max(sighting.standing, standing)
            if phrase and phrase.country:
                sighting.countries.add(phrase.country)
            if phrase and phrase.within and phrase.within.name:
                sighting.regions.add(phrase.within.name.text)
            if phrase and phrase.relation:
                sighting.relations.append(phrase.relation)
                anchor = phrase.relation.anchor
                if anchor.name and want_of(anchor) == "admin1":
                    sighting.regions.add(anchor.name.text)

    def settle(self) -> None:
        """Countries and what only one place bears first, then the rest by score, then spellings by sound."""
        self._vote()
        for (folded, want), sighting in self.sightings.items():
            if want is not None:
                base = self.sightings[folded, None]
                sighting.regions, sighting.relations = base.regions, base.relations
                sighting.countries = base.countries
        for key, sighting in self.sightings.items():
            self.chosen[key] = self._choose(key, sighting)
        self.provinces = self._named_provinces()
        self.neighbours = self._local_places()
        for key, sighting in self.sightings.items():
            if self.chosen[key] is None and not look_up(sighting.text):
                self.chosen[key] = self._by_sound(sighting)

    def get(self, text: str, want: str | None) -> Hit | None:
        """The place settled for a name, or null."""
        return self.chosen.get((fold(text), want))

    def alternatives(self, text: str, want: str | None) -> tuple[str, ...]:
        """Ids of the other places that the name could have meant on this page."""
        return self.rivals.get((fold(text), want), ())

    # --- votes

    def _vote(self) -> None:
        local: Counter[str] = Counter()
        small: Counter[str] = Counter()
        for (folded, want), sighting in self.sightings.items():
            if want is not None:
                continue
            entries = [h.entry for h in look_up(sighting.text)]
            if countries := [e for e in entries if e.kind == "country"]:
                self.country_votes[countries[0].country or ""] += 2
                continue
            for e in entries:
                if e.kind == "admin1" and e.admin1:
                    self.admin_votes[e.admin1].add(folded)
            homes = {e.country for e in entries if e.country and (e.population >= 100_000 or e.kind not in _LOCAL)}
            if len(homes) == 1:
                local[homes.pop() or ""] += 1
            elif self._speaks(sighting, entries) and (town := town_at_war(entries)):
                small[town.country or ""] += 1
        self.country_votes.update({c: n for c, n in local.items() if c})
        if lexicon().war_countries.isdisjoint(self.country_votes):
            self.country_votes.update(small)
        if not self.country_votes and self.filed_from is not None:
            self.country_votes.update(filed_in(self.filed_from))

    def _speaks(self, sighting: Sighting, entries: list[Entry]) -> bool:
        """Whether a small town may tell where the page is: it stands as a place, or no other country has its name."""
        if is_doubtful(sighting.text):
            return sighting.standing == Standing.PLACED and is_alone(entries)
        alone = is_alone(entries) and fold(sighting.text) not in self.people
        return sighting.standing > Standing.BARE or alone

    # --- choice

    def _choose(self, key: Key, sighting: Sighting) -> Hit | None:
        whole = look_up(key[1][1:]) if key[1] and key[1].startswith("=") else ()
        hits = [h for h in whole or look_up(sighting.text) if self._may_be(h, sighting)]
        if not hits:
            return None
        ranked = sorted(hits, key=lambda h: (-self._score(h.entry, sighting), h.entry.id))
        best = ranked[0]
        accepted = self._is_acceptable(best, sighting)
        self.rivals[key] = tuple(h.entry.id for h in (ranked[1:] if accepted else ranked)[:_MOST_RIVALS])
        return best if accepted else None

    def _may_be(self, hit: Hit, sighting: Sighting) -> bool:
        kind = hit.entry.kind
        if sighting.want == "admin1":
            return kind in ("admin1", "region", "continent") or not any(
                h.entry.kind in ("admin1", "region") for h in look_up(sighting.text))
        if sighting.want == "part" and kind in ("town", "admin1"):
            here = [h.entry for h in look_up(sighting.text) if self._is_home(h.entry.country)]
            big = any(e.kind == "town" and e.population >= _METROPOLIS for e in here)
            return big == (kind == "town") or not any(e.kind == "admin1" for e in here)
        if kind == "country":
            short = len(fold(sighting.text)) <= 3
            return not short or sighting.text.replace(".", "").isupper()
        return True

    def _score(self, e: Entry, sighting: Sighting) -> float:
        votes = 0 if _is_small_abroad(e) else self.country_votes[e.country or ""]
        total = 0.6 * math.log10(e.population + 10) + 1.2 * math.log1p(votes)
        if e.kind != "country" and e.admin1 in self.admin_votes:
            speakers = self.admin_votes[e.admin1]
            total += 0.6 * math.log1p(len(speakers) - (fold(sighting.text) in speakers))
        if e.kind == "country":
            total += 5.0
        elif e.kind not in ("town", "admin1"):
            total += 3.0
        elif e.kind == "admin1":
            total += 4.5 if sighting.want == "admin1" else 0.6 if _has_namesake(e, sighting.text) else 4.0
        elif sighting.want == "town":
            total += 0.8
        if e.kind == "town" and _is_capital_among(e, sighting.text):
            total += 2.0
        return total + self._fit(e, sighting)

    def _fit(self, e: Entry, sighting: Sighting) -> float:
        """What the phrases around the name say of where it lies: in that region, that far from there."""
        total = 3.0 if e.country in sighting.countries else 0.0
        for region in sighting.regions:
            total += {True: 1.5, False: -1.5, None: 0.0}[_lies_in(e, region)]
        for relation in sighting.relations:
            agrees = self._agrees(e, relation)
            total += 0.0 if agrees is None else 2.0 if agrees else -1.0
        return total

    def _agrees(self, e: Entry, relation: Relation) -> bool | None:
        """The cheaper test of the reference: distance within max(5, 0.2 d), bearing within the half-angle."""
        anchor = self._anchor(relation)
        if anchor is None or relation.number is None or anchor.id == e.id:
            return None
        km = float(relation.number.replace(",", "")) * relation.unit_km
        real = distance_km(anchor.latitude, anchor.longitude, e.latitude, e.longitude)
        if abs(real - km) > max(5.0, 0.2 * km):
            return False
        if relation.compass is None:
            return True
        return off_bearing(anchor, e, relation.compass) <= half_angle(relation.compass) + 1e-9

    def _anchor(self, relation: Relation) -> Entry | None:
        name = relation.anchor.name
        if name is None:
            return None
        hit = self.chosen.get((fold(name.text), want_of(relation.anchor)))
        if hit is None and (fold(name.text), want_of(relation.anchor)) not in self.chosen:
            towns = [h for h in look_up(name.text) if h.entry.kind in _TOWNS]
            best = max(towns, key=lambda h: self._score(h.entry, Sighting(name.text, None)), default=None)
            return best.entry if best else None
        return hit.entry if hit else None

    def _is_acceptable(self, hit: Hit, sighting: Sighting) -> bool:
        e = hit.entry
        if e.kind == "country" or (e.kind not in _LOCAL and e.kind != "admin1"):
            return True
        at_home = self._is_home(e.country)
        verdicts = {_lies_in(e, r) for r in sighting.regions}
        if e.kind in _LOCAL and False in verdicts and True not in verdicts:
            return False
        if is_doubtful(sighting.text):
            return at_home and sighting.standing == Standing.PLACED
        told = sighting.standing > Standing.BARE
        if e.kind == "admin1":
            return at_home or sighting.want == "admin1" or (told and not self.country_votes)
        entries = [h.entry for h in look_up(sighting.text)]
        if at_home:
            own = e.id.startswith("project:") and " " in sighting.text
            plain = told or own or e.population >= _PLAIN
            return plain or (town_at_war(entries) == e and fold(sighting.text) not in self.people)
        return e.population >= _WELL_KNOWN or (told and e.population >= _PLAIN and not has_rival_at_war(e, entries))

    def _is_home(self, country: str | None) -> bool:
        """Whether the page is about that country: it holds a tenth of the votes of the most named."""
        return bool(country) and self.country_votes[country or ""] * 10 >= max(self.country_votes.values(), default=1)

    # --- spellings by sound

    def _by_sound(self, sighting: Sighting) -> Hit | None:
        """A key match that province, distance, neighbours, size or consonants confirm; two such rivals are none."""
        hits = [h for h in look_up_by_sound(sighting.text) if h.entry.kind in _TOWNS and self._is_home(h.entry.country)]
        confirmed = [h for h in hits if self._is_confirmed(h.entry, sighting)]
        if len(confirmed) == 1 or (confirmed and spread_km(confirmed) < 15):
            return max(confirmed, key=lambda h: h.entry.population)
        sure = [h for h in hits if h.entry.population >= _LARGE or spelled_alike(h.entry.name, sighting.text)]
        plain = sighting.standing > Standing.BARE and not confirmed and not sighting.relations
        return sure[0] if len(sure) == 1 and plain else None

    def _is_confirmed(self, e: Entry, sighting: Sighting) -> bool:
        if any(self._agrees(e, r) for r in sighting.relations):
            return True
        if any(self._agrees(e, r) is False for r in sighting.relations):
            return False
        for region in sighting.regions:
            if any(h.entry.kind == "admin1" and h.entry.admin1 == e.admin1 for h in look_up(region)):
                return True
        if e.admin1 in self.provinces:
            return True
        near = [o for o in self.neighbours if o.id != e.id
                and distance_km(o.latitude, o.longitude, e.latitude, e.longitude) <= _NEIGHBOURS_KM]
        return len(near) >= 2

    def _local_places(self) -> list[Entry]:
        """The towns and sites settled so far, each once, no more than a report can speak of."""
        local = {h.entry.id: h.entry for h in self.chosen.values() if h and h.entry.kind in _LOCAL}
        return list(islice(local.values(), _MOST_NEIGHBOURS))

    def _named_provinces(self) -> set[str]:
        """Codes of the provinces that the page names as such."""
        return {h.entry.admin1 or "" for (_, want), h in self.chosen.items()
                if want == "admin1" and h and h.entry.kind == "admin1"}


def want_of(phrase: Phrase) -> str | None:
    """The sense of its name that a phrase asks for: see ``Key``."""
    if phrase.name is None:
        return None
    if phrase.type is None:
        return "part" if phrase.dirs else None
    if phrase.type.want == "admin1":
        return "admin1"
    return "=" + phrase.full if phrase.full and phrase.type.group in SITES else None


def is_doubtful(name: str) -> bool:
    """Whether the name is a common word or a person's too."""
    return fold(name) in lexicon().common or fold(name) in lexicon().persons


def _is_small_abroad(e: Entry) -> bool:
    """Towns below ``_LARGE`` outside the lands at war: that a page names their country (as an actor) says nothing."""
    return e.kind == "town" and e.population < _LARGE and e.country not in lexicon().war_countries


def _has_namesake(e: Entry, text: str) -> bool:
    """Whether a town of the name lies in the province of the name: then the bare name is the town's (Aleppo)."""
    return any(h.entry.kind == "town" and h.entry.admin1 == e.admin1 for h in look_up(text))


def _is_capital_among(e: Entry, text: str) -> bool:
    """Whether a town is its country's capital and another place there bears the name: Washington, not the state."""
    country = by_id(f"country:{e.country}")
    if country is None or country.admin1 != e.id:
        return False
    return any(h.entry.country == e.country and h.entry.admin1 != e.admin1 for h in look_up(text))


def _lies_in(e: Entry, region: str) -> bool | None:
    """Whether a place lies in the country or province of that name; null where the name is neither, or both ways."""
    tops = [h.entry for h in look_up(region) if h.entry.kind in ("country", "admin1")]
    here = [t for t in tops if t.country == e.country]
    if not tops or e.admin1 is None:
        return None
    return any(t.kind == "country" or t.admin1 == e.admin1 for t in here)


def off_bearing(anchor: Entry, e: Entry, compass: str) -> float:
    """Degrees between the direction said and the direction from the anchor to the place."""
    real = bearing(anchor.latitude, anchor.longitude, e.latitude, e.longitude)
    return abs((real - bearing_of(compass) + 180) % 360 - 180)


def spread_km(hits: list[Hit]) -> float:
    """The largest distance between two of the places."""
    return max(distance_km(a.entry.latitude, a.entry.longitude, b.entry.latitude, b.entry.longitude)
               for a in hits for b in hits)
