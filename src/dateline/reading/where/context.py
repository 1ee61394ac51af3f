"""Where a page is: the countries and provinces that its own words speak for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.prior import filed_in, is_alone, sung, town_at_war
from dateline.reading.where.shares import shares
from dateline.reading.where.sighting import Key, Sighting, is_doubtful
from dateline.reading.where.standing import Standing

LOCAL = frozenset(["town", "village", "quarter", "air_base", "airport", "dam", "crossing", "camp", "field", "site"])
TOWNS = frozenset(["town", "village"])
_LARGE = 100_000            # inhabitants from which a town speaks for its country
_NAMED = 2                  # votes of a country's name
_SHARE = 10                 # the page is about a country with a tenth of the votes of the most named


class Context:
    """The votes of a page. ``people``: folded names that persons bear on it; ``filed_from``: its dateline's place."""

    def __init__(
        self, demonyms: Iterable[str], people: frozenset[str] = frozenset(), filed_from: str | None = None,
    ) -> None:
        self.people, self.filed_from = people, filed_from
        self.country_votes: Counter[str] = Counter(demonyms)
        self.admin_votes: dict[str, set[str]] = defaultdict(set)        # province -> the names that speak for it
        self._named_by: dict[str, str] = {}                             # names of countries -> their codes
        self._local_by: dict[str, str] = {}                             # names of cities -> the countries they vote for
        self.is_told_in_a_land = False                  # a country is named where a place stands: "in India"
        self.around: Counter[str] = Counter()           # province -> shares of the names that lie in it

    def vote(self, sightings: Mapping[Key, Sighting]) -> None:
        """Counts what every name speaks for, whatever it is settled on later."""
        local: Counter[str] = Counter()
        small: Counter[str] = Counter()
        for (folded, want), sighting in sightings.items():
            if want is not None:
                continue
            entries = [h.entry for h in look_up(sighting.text)]
            self.around.update(shares(sighting.text))
            if countries := [e for e in entries if e.kind == "country"]:
                self.country_votes[countries[0].country or ""] += _NAMED
                self._named_by[folded] = countries[0].country or ""
                self.is_told_in_a_land |= sighting.standing == Standing.PLACED
                continue
            for e in entries:
                if e.kind == "admin1" and e.admin1:
                    self.admin_votes[e.admin1].add(folded)
            meant = sung(entries, sighting.text)
            placed = sighting.standing > Standing.BARE and folded not in self.people    # no person's name
            homes = {e.country for e in meant if e.country and (e.population >= _LARGE or (
                e.kind not in LOCAL and (placed or e.kind != "district")))}
            if len(homes) == 1:
                self._local_by[folded] = homes.pop() or ""
                local[self._local_by[folded]] += 1
            elif self._speaks(sighting, meant) and (town := town_at_war(meant)):
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

    def votes(self, country: str | None, name: str) -> int:
        """How many other words of the page speak for a country."""
        own = _NAMED if country and self._named_by.get(fold(name)) == country else 0
        return self.country_votes[country or ""] - own

    def nearby(self, code: str | None, name: str) -> float:
        """How many other names of the page speak for that province."""
        return self.around.get(code or "", 0.0) - shares(name).get(code or "", 0.0)

    def at_war(self) -> bool:
        """Whether the page is about a land at war, among others."""
        return any(self.is_home(c) for c in lexicon().war_countries.intersection(self.country_votes))

    def is_front(self, country: str | None) -> bool:
        """Whether no other land at war is named more; any is, where the page names none."""
        wars = lexicon().war_countries
        most = max((n for c, n in self.country_votes.items() if c in wars), default=0)
        return country in wars and self.country_votes[country or ""] >= most

    def is_home(self, country: str | None, but: str | None = None) -> bool:
        """Whether the page is about that country: it holds a tenth of the votes of the most named. ``but``: a name
        whose own vote does not count."""
        own = but is not None and self._local_by.get(fold(but)) == country
        most = max(self.country_votes.values(), default=1)
        return bool(country) and (self.country_votes[country or ""] - own) * _SHARE >= most

    def is_about_others(self, country: str | None, but: str) -> bool:
        """Whether the names of the page speak for others, two at least, and none for this one. ``but``: as in
        ``is_home``."""
        own = self._local_by.get(fold(but)) is not None
        return sum(self.country_votes.values()) - own > 1 and self.speaks_of_another(country, but)

    def speaks_of_another(self, country: str | None, but: str) -> bool:
        """Whether the page is about countries, and this one is none of them. ``but``: as in ``is_home``."""
        own = self._local_by.get(fold(but)) is not None
        return sum(self.country_votes.values()) > own and not self.is_home(country, but)
