"""One sentence with its units and the mentions on them: what stands where, and what class of thing it is."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from typing import Any

from dateline.data.load import nationals, noun_forms
from dateline.model import ActorMention, Page, PlaceMention, TimeMention, beyond
from dateline.reading.answers import of_word
from dateline.reading.claims.cascade.classes import any_class, singular, status_words, word_class
from dateline.reading.claims.cascade.layout import laid_out
from dateline.reading.claims.cascade.row import Units, before_bracket, by_unit, chain_head, is_verb
from dateline.reading.claims.cascade.units import list_from
from dateline.reading.claims.cascade.words import role_words, saying
from dateline.reading.grammar import NounGroup, Parsed
from dateline.reading.mentions import Mentions
from dateline.reading.shapes import cached_property, dataclass

_OBJECT_LISTS = ("attack", "siege", "aid", "deal", "truce", "pact", "talks", "route", "money", "munition", "grenade",
                 "mine", "site", "post", "arms", "building", "objective", "demand", "operation", "deed",
                 "realm", "protest", "captive", "refugee", "vehicle", "unarmed", "aircraft", "structure",
                 "incident", "compass", "fighting")
_CURRENCY = frozenset("$€£")
_FORCE_KINDS = frozenset({"force", "group", "coalition", "state", "described"})
_ARMED = frozenset({"armies", "irregulars"})  # groups of nouns for those who fight
_WITHOUT_ARMS = frozenset({"monitor", "media", "organisation", "source"})
_ACTING_KINDS = _FORCE_KINDS | {"organisation", "person", "people", "monitor", "media"}


@dataclass(frozen=True)
class Scene:
    """A sentence of the page, ``index`` its place among them, with its units and the mentions in it. ``ends``: where
    each token ends but the last, which holds whatever lies behind it; ``head``: the head noun of a unit, folded,
    singular, empty where it is no noun group; ``words``: those of the sentence, each as it stands and in the singular;
    ``known``: what was found of its units so far."""

    page: Page
    index: int
    parsed: Parsed
    mentions: Mentions
    units: Units
    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]
    ends: tuple[int, ...]
    head: tuple[str, ...]
    words: frozenset[str]
    known: dict[tuple[object, int], Any] = field(default_factory=dict, compare=False)

    def in_headline(self, i: int) -> bool:
        """Whether the verb at token ``i`` is in the tense of headlines: in a title, or in capitals among capitals."""
        sentence = self.parsed.sentence
        return sentence.kind in ("title", "subhead") or (
            sentence.tokens[i].text[0].isupper() and self.parsed.headline)

    def named_before(self, place: PlaceMention) -> tuple[PlaceMention, ...]:
        """The places named in the sentence before one that points back; also whose people or rulers speak: "residents
        of X said that the town"."""
        told = (p for p in self.places if p.toponyms and not p.pointing and p.end <= place.start)
        return tuple(p for p in told if not p.metonym or self.parsed.lower[self.token_at(p.start) - 1] == "of")

    @cached_property
    def named(self) -> tuple[PlaceMention, ...]:
        """The places with names of their own."""
        return tuple(p for p in self.places if p.toponyms and not p.pointing and not p.metonym)

    def span(self, k: int) -> tuple[int, int]:
        """Offsets of unit ``k``."""
        return self.units.offsets[k]

    def token_at(self, offset: int) -> int:
        """The token that holds an offset of the text."""
        return bisect_right(self.ends, offset)

    def unit_at(self, offset: int) -> int:
        """The unit that holds an offset of the text."""
        return self.units.unit_of[bisect_right(self.ends, offset)]

    @cached_property
    def _has_currency(self) -> bool:
        """Whether a sign of money stands in the sentence."""
        sentence = self.parsed.sentence
        return not _CURRENCY.isdisjoint(self.page.text[sentence.start:sentence.end])

    def counted_at(self, k: int) -> int:
        """The unit of what a bare figure counts: of "28 of 33 drones" the drones."""
        noun = self.units.noun[k]
        bare = noun is not None and set(self.parsed.tags[noun.first:noun.last]) <= {"M", "L"}
        return k + 2 if bare and self._of_noun(k) and self.units.letter[k + 3] != "S" else k

    @by_unit
    def is_time(self, k: int) -> bool:
        """Whether unit ``k`` is, or ends with, a time expression; of "since rebels took X in May" only the month is."""
        if not self.times:
            return False
        a, b = self.span(k)
        return any((self._dated_from(t) <= a and b <= t.end) or (a <= t.start and t.end == b) for t in self.times)

    def _dated_from(self, time: TimeMention) -> int:
        """Where a time expression begins behind the verb of the clause that it may hold."""
        inside = range(self.unit_at(time.start), self.unit_at(time.end - 1) + 1)
        verb = max((k for k in inside if is_verb(self.units.letters[k])), default=None)
        if time.role != "since" or verb is None:
            return time.start
        return next((self.span(k)[0] for k in inside if k > verb and self.units.letters[k] in "PL"), time.end)

    @by_unit
    def actor_on(self, k: int) -> tuple[ActorMention, ...]:
        """The actors named by the head of unit ``k``, not those that only describe it."""
        noun = self.units.noun[k]
        if noun is None:
            return ()
        head = self.parsed.sentence.tokens[noun.head].start
        on_head = tuple([m for m in self.actors if m.start <= head < m.end])
        if on_head and on_head[0].head in word_class("airstrike"):
            return self._owner_told(k) or on_head  # "aircraft of the coalition": whose they are acts
        if on_head and on_head[0].id is None and (named := self._named_with_letters(k)):
            return named
        if on_head and on_head[0].id is None and self.units.word[k - 1] == "]" and self.units.word[k - 3] == "[":
            return self.actor_on(k - 2) or on_head  # "the [Red Dawn] fighters": an editor has put in who
        return on_head

    def _named_with_letters(self, k: int) -> tuple[ActorMention, ...]:
        """Whose the fighters at unit ``k`` are where letters in brackets part them from their name: "the Red Dawn Front
        (RDF) fighters"."""
        j, first = before_bracket(self.units, k - 1), self.units.spans[k][0]
        letters = j == k - 4 and self.units.letters[j:k] == "N(N)" and self.parsed.tags[first] not in "DM"
        return tuple(a for a in self.actor_on(j) if is_force(a)) if letters else ()

    def _of_noun(self, k: int) -> bool:
        """Whether "of" and a noun follow unit ``k``."""
        return self.units.word[k + 1] == "of" and self.units.letter[k + 2] == "N"

    def _owner_told(self, k: int) -> tuple[ActorMention, ...]:
        """Whose unit ``k`` is by the words after it: "of the army", "from the army", "belonging to the army", "thought
        to belong to the army"."""
        taken = self.units.verb[k + 1] if self.units.letters[k + 1:k + 4] == "utP" else None
        if taken is not None and taken.lemma in saying("taking_for"):
            owner = k + 4  # "believed to be from the army"
            verb = self.units.verb[k + 2]
            told = verb is not None and verb.lemma in word_class("owned_verb")
        else:
            belongs = self.units.word[k + 1] == "belonging"
            owner = k + 3 if belongs else k + 2
            told = belongs or self.units.word[k + 1] in word_class("owner_preposition")
        named = self.actors_at(owner) if told and self.units.letter[owner] == "N" else ()
        return tuple(a for a in named if is_acting(a))

    def described_by(self, k: int) -> tuple[ActorMention, ...]:
        """The actors that describe unit ``k`` whose head is none: "Russian" in "a Russian air cover"."""
        noun = self.units.noun[k]
        return self.modifiers_of(k, noun.head) if noun is not None else ()

    def modifiers_of(self, k: int, before: int) -> tuple[ActorMention, ...]:
        """The actors that describe or own unit ``k`` before token ``before``: "Russian" in "Russian air raids"."""
        noun = self.units.noun[k]
        if noun is None:
            return ()
        start = self.parsed.words(*self.units.spans[k])[0]
        stop = self.parsed.sentence.tokens[before].start
        found = [m for m in self.actors if start <= m.start and m.end <= stop]
        if not found and noun.owner is not None:
            owner = self.parsed.groups[noun.owner]
            a, b = self.parsed.words(owner.first, owner.last)
            found = [m for m in self.actors if a <= m.start and m.end <= b + 2]
        return tuple(found) or self._owner_over_day(k)

    def _owner_over_day(self, k: int) -> tuple[ActorMention, ...]:
        """Whose unit ``k`` is where a day stands between: "the group's 7 October attack"."""
        j = len(self.units.letters[:k].rstrip("L")) - 1
        return self.actor_on(j - 1) if j < k - 1 and self.units.letter[j] == "S" else ()

    @by_unit
    def place_on(self, k: int) -> PlaceMention | None:
        """The place that unit ``k`` names."""
        a, b = self.span(k)
        inside = [p for p in self.places if p.start < b and p.end > a]
        if not inside and self._of_noun(k) and self.head[k] in word_class("part"):
            return self.place_on(k + 2)  # "the entirety of the city"
        on_head = [p for p in inside if a <= p.head_start < b]
        return (on_head or inside)[0] if inside else self._named_behind(k)

    def _named_behind(self, k: int) -> PlaceMention | None:
        """The name that stands behind what kind of place unit ``k`` is: "the capital, Juba,"."""
        named = self.units.letters[k + 1:k + 3] == ",N" and self.units.letter[k + 3] in (",", ".", "")
        if not named or self.head[k] not in role_words("area"):
            return None
        a, b = self.span(k + 2)
        return next((p for p in self.places if p.kind == "name" and a <= p.start and p.end <= b), None)

    def heads_places(self, k: int) -> bool:
        """Whether the head of unit ``k`` is a plural noun of places: "30 settlements in the region" are no deals."""
        noun, place = self.units.noun[k], self.place_on(k)
        head = self.parsed.sentence.tokens[noun.head] if noun is not None else None
        return head is not None and place is not None and place.head_start == head.start and (
            head.lower != singular(head.lower))

    def place_meant(self, k: int) -> PlaceMention | None:
        """The place that unit ``k`` names or, being "it", points back to."""
        noun = self.units.noun[k]
        if noun is None or not noun.pronoun or self.parsed.lower[noun.head] not in role_words("place_pronoun"):
            return self.place_on(k)
        a, b = self.span(k)
        return PlaceMention(self.page.text[a:b], a, b, "site", a, (), None, None, None, "unresolved", pointing=True)

    @by_unit
    def actors_at(self, k: int) -> tuple[ActorMention, ...]:
        """The actors of the list that begins at unit ``k``."""
        out: list[ActorMention] = []
        for j in list_from(self.units, k, self.parsed.sentence.kind in ("title", "subhead")):
            shares = bool(out) and j - 2 in self.units.bare  # "Russian and Syrian strikes"
            found = self.apposed_name(j) or self.actor_on(j) or (self.described_by(j) if shares else ())
            out += [m for m in found if m not in out]
            out += [m for m in self._examples(j) if m not in out]
        return tuple(out)

    def apposed_name(self, k: int) -> tuple[ActorMention, ...]:
        """The name behind a comma of whom unit ``k`` only says what they are: "its Lebanese ally, Hezbollah, and"."""
        named = self.units.letters[k + 1:k + 3] == ",N" and self.units.letter[k + 3] not in ("N", "O", "P", "S")
        ends = self.units.letter[k - 1] == "P"  # "after clashes with the group, Israel, backed by X, shelled"
        closed = self.units.letters[k + 3:k + 5] in (",u", ",V") and not ends and self._is_definite(k)
        one = self.parsed.lower[self.units.spans[k][1] - 1]
        if not named or one not in (any_class("ally", "one_body") if closed else word_class("ally")):
            return ()
        return tuple(a for a in self.actor_on(k + 2) if a.id is not None and is_force(a))

    def _is_definite(self, k: int) -> bool:
        """Whether unit ``k`` is of somebody known, and described only: "the main rebel group", "X's ruling party"."""
        noun = self.units.noun[k]
        owned = self.units.letter[k - 1] == "S" or "S" in self.parsed.tags[slice(*self.units.spans[k])]
        return noun is not None and (noun.definite or owned) and all(a.id is None for a in self.actor_on(k))

    def _examples(self, k: int) -> list[ActorMention]:
        """The named examples after a group: "allied militias, including Hezbollah and Iranian groups"."""
        j = k + 1
        while self.units.letter[j] in (",", "-"):
            j += 1
        such = self.units.word[j] == "such" and self.units.word[j + 1] == "as"  # no "known as"
        if self.units.word[j] not in word_class("example") and not such:
            return []
        start = j + 1 if self.units.letter[j + 1] == "N" else j + 2  # also "including: X"
        if self.units.letter[start] != "N":
            return []
        return [m for n in list_from(self.units, start) for m in self.actor_on(n)]

    @by_unit
    def classes(self, k: int) -> frozenset[str]:
        """What unit ``k`` is: place, name, force, people, number, thing, and the object lists of ``classes.toml``."""
        head = self.head[k]
        out = set(_lists_with(head))
        if "deal" in out and self.heads_places(k):
            out.discard("deal")
        out |= self._classes_of_place(k)
        if head in word_class("round_of") and self._of_noun(k):
            return self.classes(k + 2)  # "a round of strikes"
        if head in word_class("load") and self._holds_arms(k):
            out = (out - {"aid"}) | {"arms"}
        for actor in self.actor_on(k):
            out |= _classes_of_actor(actor)
        noun = self.units.noun[k]
        if noun is not None and self._counts_nationals(k, noun):
            out.add("people")
        if noun is not None:
            out |= self._classes_of_noun(noun, head, known=bool(out) or bool(noun_forms().get(head)))
        if self.is_number_of_them(k):
            out.add("number")
        out = self._unless_civil(k, noun, head, out)
        if self.units.letter[k + 1] == "O" and self.units.letter[k + 2] == "R" and self.units.letter[k - 2] == "N":
            return frozenset(out) | self.classes(chain_head(self.units, k - 2))  # "60 shells, most of which"
        if not out & {"force", "people"} or head in word_class("arms_piece"):
            out.add("thing")
        return frozenset(out)

    def _unless_civil(self, k: int, noun: NounGroup | None, head: str, out: set[str]) -> set[str]:
        """The classes of unit ``k``; those of no forces for a convoy, a crowd or a ship that is of civilians."""
        if head in word_class("collective"):
            if self._is_civil(k):
                return (out - {"force", "post"}) | {"people", "aid"}  # "an aid convoy"
            if self._is_civil(k, "trade_describer"):
                return (out - {"force", "post", "aid"}) | {"unarmed", "vehicle"}  # "a fuel convoy"
            if self._of_noun(k) and "people" in self.classes(k + 2):
                return (out - {"force", "post"}) | {"people"}  # "a convoy of evacuees"
        if noun is not None and head in word_class("craft") and self._is_of_no_navy(k, noun):
            return (out - {"force", "post"}) | {"unarmed", "vehicle"}
        return out

    def is_number_of_them(self, k: int) -> bool:
        """"a large number of them": people without a figure."""
        return self.units.word[k + 1] == "of" and self.units.word[k + 2] in word_class("of_share") and (
            self.head[k] in word_class("uncounted"))

    def _holds_arms(self, k: int) -> bool:
        """Whether a load is one of arms, by the words before its head or after "of"."""
        noun = self.units.noun[k]
        before = noun is not None and any(
            singular(self.parsed.lower[i]) in word_class("arms") for i in range(noun.first, noun.head))
        return before or (self._of_noun(k) and self.head[k + 2] in word_class("arms"))

    def _classes_of_place(self, k: int) -> set[str]:
        place = self.place_on(k)
        if place is None:
            return set()
        head = self.page.text[place.head_start:place.end].split()[0].lower().strip(",")
        return {"place", "route"} if singular(head) in word_class("route") else {"place"}

    def _classes_of_noun(self, noun: NounGroup, head: str, *, known: bool) -> set[str]:
        """What the noun itself says; a name that is neither place nor actor is somebody or something unknown."""
        out: set[str] = set()
        tags = self.parsed.tags
        if self._has_currency and any(
                t.text[0] in _CURRENCY for t in self.parsed.sentence.tokens[max(0, noun.first - 1):noun.last]):
            out.add("money")
        if noun.pronoun:
            out |= self._classes_of_it(noun) if self.parsed.lower[noun.head] == "it" else {"force", "people"}
        if _is_poison(self, noun, head):
            out.add("poison")
        if tags[noun.head] == "E" and not known:
            out.add("name")
        if head in word_class("reciprocal"):
            out |= {"force", "people"}  # "each side accused the other"
        before = self.parsed.lower[noun.first:noun.head]
        if not word_class("held").isdisjoint(before):
            out.add("captive")
        if not word_class("driven_out").isdisjoint(before):
            out.add("refugee")  # "900 displaced families"
        counted = head in word_class("counted") and "M" in tags[noun.first:noun.last]
        if counted or tags[noun.head] == "M" or head in word_class("some_people"):
            out.add("number")
        return out

    def _counts_nationals(self, k: int, noun: NounGroup) -> bool:
        """"deported 40 Syrians", "dozens of Syrians": people, and not their state."""
        counted = "M" in self.parsed.tags[noun.first:noun.head] or (
            self.units.letter[k - 1] == "O" and self.parsed.tags[self.units.spans[k - 2][0]] == "M")
        return counted and any(a.kind == "state" and a.text in nationals() for a in self.actor_on(k))

    def _is_civil(self, k: int, describers: str = "civil_describer") -> bool:
        """Whether words before its head say that a column or convoy is of no forces: "aid", "refugee"."""
        noun = self.units.noun[k]
        before = [self.parsed.lower[i] for i in range(noun.first, noun.head)] if noun is not None else []
        return not word_class(describers).isdisjoint(before)

    def _is_of_no_navy(self, k: int, noun: NounGroup) -> bool:
        """"attacked another ship", "a Greek-owned vessel": no navy's nor fighters', and not told of before."""
        if self._of_noun(k) and self.classes(k + 2) & {"force", "post"}:
            return False  # "a ship of the navy"
        before = [self.parsed.lower[i] for i in range(noun.first, noun.head)]
        owners = [word.removesuffix(end) for word in before for end in word_class("owned_by") if word.endswith(end)]
        owned_by = bool(owners) and not any(e.group in _ARMED for one in owners for e in noun_forms().get(one, ()))
        return owned_by or (len(before) == 1 and before[0] in status_words("article"))

    def _classes_of_it(self, noun: NounGroup) -> set[str]:
        """What "it" may be: a thing or a place, and a road where the sentence told of one before."""
        k = self.units.unit_of[noun.head]
        road = any(self.units.letters[j] == "N" and self.head[j] in word_class("route") for j in range(k))
        return {"place", "thing", "route"} if road else {"place", "thing"}


def scene_of(page: Page, index: int, parsed: Parsed, mentions: Mentions) -> Scene:
    """The scene of a sentence of the page."""
    start, end = parsed.sentence.start, parsed.sentence.end
    times, actors = mentions.times_in(start, end), mentions.actors_in(start, end)
    ends = tuple([token.end for token in parsed.sentence.tokens[:-1]])
    units = laid_out(parsed, actors, times)
    heads = [singular(parsed.lower[noun.head]) if noun is not None else "" for noun in units.noun]
    lower = frozenset([token.lower for token in parsed.sentence.tokens])
    words = lower.union([singular(word) for word in lower if word.endswith("s")])
    return Scene(page, index, parsed, mentions, units, times, mentions.places_in(start, end), actors, ends,
                 beyond(heads[:len(units.letters)], ""), words)


@of_word
def _lists_with(head: str) -> frozenset[str]:
    """The object lists that a noun stands in."""
    return frozenset(name for name in _OBJECT_LISTS if head in word_class(name))


def _is_poison(scene: Scene, noun: NounGroup, head: str) -> bool:
    """Whether a group is a chemical weapon: "sarin", "nerve agents", "chemical weapons", no "tear gas"."""
    if head not in any_class("poison", "arms", "munition"):
        return False
    before = {scene.parsed.lower[i] for i in range(noun.first, noun.head)}
    if before & word_class("harmless_gas"):
        return False
    return bool(before & word_class("toxic")) or (head in word_class("poison") and head != "agent")


def _classes_of_actor(actor: ActorMention) -> set[str]:
    out: set[str] = set()
    if actor.kind in _ACTING_KINDS:
        out.add("people" if actor.kind in ("people", "person") else "force")
    if actor.kind == "person" and actor.id is not None and actor.side is not None:
        out.add("force")  # who leads a side stands for it
    if _table(actor) in ("instrument", "source"):
        out.add("thing")
    if actor.kind == "person" and actor.id is None and not actor.head:
        out.add("name")
    return out


def is_unarmed(actor: ActorMention) -> bool:
    """Whether an actor is a body that does not fight: a monitor, outlet, agency or source, also by its noun alone."""
    tables = {noun.table for noun in noun_forms().get(actor.head, ())}
    return actor.kind in _WITHOUT_ARMS or ("source" in tables and "force" not in tables)


def is_instrument(actor: ActorMention) -> bool:
    """Whether an actor is what is fought with: "drone", "tanks"."""
    return _table(actor) == "instrument"


def _table(actor: ActorMention) -> str | None:
    """The table of nouns that the head of an actor stands in first."""
    nouns = noun_forms().get(actor.head, ())
    return nouns[0].table if nouns else None


def is_force(actor: ActorMention) -> bool:
    """Whether an actor can fight."""
    return actor.kind in _FORCE_KINDS


def can_fight(actor: ActorMention) -> bool:
    """Whether an actor can be the other side of a fight: a force that is no country or area by its noun and no bare arm
    ("the region", "an artillery school")."""
    arm = is_instrument(actor) or actor.text.lower() in word_class("fired_from")
    return is_force(actor) and actor.head not in role_words("land") and not (arm and actor.id is None)


def is_acting(actor: ActorMention) -> bool:
    """Whether an actor can do something at all: fight, speak, sign."""
    return actor.kind in _ACTING_KINDS
