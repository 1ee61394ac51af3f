"""What a passage has told so far: the place, the sides and the strike that later sentences point back to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.data.load import noun_forms
from dateline.model import ActorMention, ClaimType, PlaceMention
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.pair import PAIR_REACH, Actors, is_of, two_of
from dateline.reading.claims.cascade.scene import Scene, is_force, is_instrument
from dateline.reading.claims.cascade.violence import Violence
from dateline.reading.claims.cascade.words import alike_places, carry_words, role_words
from dateline.reading.claims.engine import Proposal

GROUND = frozenset[ClaimType]({"clash", "offensive", "seize", "withdraw", "repel", "hold", "besiege", "relieve"})
# What one side does to the other on the ground.
FOUGHT = frozenset[ClaimType]({"clash", "offensive", "seize"})
RECENT_FIGHTS = 12
_DONE_TO_PEOPLE = frozenset[ClaimType]({"abduct", "attack", "besiege"})
HARMING = frozenset[ClaimType]({*STRIKES, "attack", "casualties", "destroy", "abduct"})
# These types say nothing of a place unless their own clause does.
PLACELESS = frozenset[ClaimType](
    {"talks", "agree", "refuse", "accuse", "support", "violate", "toll", "release", "aid"})
_NOWHERE = PLACELESS | {"hold"}



@dataclass
class Context:
    """Carried from sentence to sentence; a subhead or the step from title to body empties it, but for ``violence``."""

    place: tuple[PlaceMention, ...] = ()
    listed: tuple[PlaceMention, ...] = ()
    subject: Actors = ()
    violence: Violence = field(default_factory=Violence)
    named: list[PlaceMention] = field(default_factory=list)
    actors: list[ActorMention] = field(default_factory=list)
    fights: list[tuple[Actors, Actors]] = field(default_factory=list)
    pair: tuple[int, Actors] = (0, ())
    harmed: tuple[Actors, Actors] = ((), ())
    harmed_in: int = -2
    arms: dict[str, Actors] = field(default_factory=dict)

    def reset(self) -> None:
        """A new passage begins."""
        self.place, self.listed, self.subject, self.harmed = (), (), (), ((), ())
        self.named.clear()
        self.arms.clear()
        self.actors.clear()

    def note_named(self, scene: Scene) -> None:
        """Remembers the named places and fighters of a sentence, for the pointing nouns of the next ones."""
        self.named += scene.named
        self.actors += [a for a in scene.actors if is_force(a) and not a.pointing and not a.adjective]

    def note_arms(self, scene: Scene, told: Iterable[Proposal]) -> None:
        """Remembers who sent the arms of a sentence: "the army deployed two helicopters"."""
        for arm in filter(is_instrument, scene.actors):
            sent = (p.agent for p in told if p.type == "deploy" and p.agent and p.trigger.end <= arm.start)
            if arm.id is None and (senders := next(sent, ())) and not any(map(is_instrument, senders)):
                self.arms[singular(arm.head)] = senders

    def note(self, proposal: Proposal, *, background: bool = False) -> None:
        """Remembers what a claim told. ``background``: it only dates or explains what the sentence is about."""
        tells_place = proposal.place and proposal.anchored and proposal.type not in (
            *_NOWHERE, *(("displace",) if self.place else ()))  # where people flee to is not where it goes on
        if tells_place and (not self.place or any(_names_town(p) for p in proposal.place)):
            self.place = proposal.place
        if proposal.anchored and len(proposal.place) > 1 and all(p.toponyms for p in proposal.place):
            self.listed = proposal.place
        if proposal.type in FOUGHT and proposal.agent and proposal.target:
            self.fights.append((proposal.agent, proposal.target))
        if pair := two_of(proposal):
            self.pair = proposal.sentence, pair
        elif proposal.type in HARMING | FOUGHT and any(not is_of(self.pair[1], a) for a in proposal.agent):
            self.pair = 0, ()  # a third side has entered
        if proposal.type in _DONE_TO_PEOPLE and proposal.agent and proposal.target:
            self.harmed, self.harmed_in = (proposal.agent, proposal.target), proposal.sentence
        if not background:
            self.violence = self.violence.after(proposal)

    def fought(self, a: ActorMention, b: ActorMention) -> bool:
        """Whether two have been told as fighting each other lately."""
        return any((among(a, us) and among(b, them)) or (among(b, us) and among(a, them))
                   for us, them in self.fights[-RECENT_FIGHTS:])

    def last_pair(self, sentence: int) -> Actors:
        """The two parties told last as doing something together or to each other; none told long before."""
        return self.pair[1] if sentence - self.pair[0] <= PAIR_REACH else ()

    def full_actor(self, actor: ActorMention) -> Actors:
        """Whom "the militants", "the group" point back to: the subject told last or else the last fighters named, of a
        state where the noun is a state's, of "the attackers" also those whom no list knows; itself where none was
        named, or it was told by that noun before."""
        regular = actor.head in carry_words("regular")
        if regular and actor.kind == "force" and actor.text == actor.text.lower() and actor.head != "forces":
            return (actor,)  # "the army" names enough
        if actor.kind in ("people", "person") or actor.head in role_words("land"):
            return (actor,)  # "the settlers", "the region" are no fighters
        attacks = actor.head in carry_words("attacking")
        for known in (*self.subject, *reversed(self.actors)):
            if known.of_state == regular and is_force(known) and _can_be(actor, known) and (known.id is not None or (
                    attacks and known.kind in ("force", "group") and known.head not in carry_words("attacking"))):
                return (known,)
        return (actor,)

    def full_naming(self, place: PlaceMention, here: tuple[PlaceMention, ...] = ()) -> PlaceMention | None:
        """The named place that "the town" points back to: the last one of the same kind; of a town or a district, which
        a report may call any place, else the last one. ``here``: those named before it in its sentence."""
        named = [*self.named, *here]
        known = [p for p in _of_kind_of(place, named) if _head(place) not in alike_places()["capital"] or (
            _holders(place) <= _holders(p))]  # "the rebel capital" is not "the capital X"
        if not known and _head(place) in carry_words("any_place"):
            known = [p for p in named if p.precision != "country" and not _are_several(p)]
        return known[-1] if known else None

    def of_its_kind(self, place: PlaceMention, here: tuple[PlaceMention, ...] = ()) -> list[PlaceMention]:
        """The named places of the passage, and those ``here`` in the sentence, that are of the kind of one that points
        back, by nouns alike."""
        alike = any(_head(place) in nouns for nouns in alike_places().values())
        return _of_kind_of(place, [*self.named, *here]) if alike else []


def _can_be(actor: ActorMention, known: ActorMention) -> bool:
    """Whether a noun can mean an actor: "the coalition" a coalition, "the fighters" no peacekeepers."""
    allied = actor.head in carry_words("alliance")
    of_body = known.id is not None and known.id.startswith("org.")
    return (known.kind == "coalition" or known.head == actor.head) if allied else (
        known.head not in carry_words("keeping_peace") and not of_body)


def _are_several(place: PlaceMention) -> bool:
    """"16 settlements along the lake" is not what "the town" points back to."""
    return place.kind == "site" and (place.type_word or "").endswith("s")


def _holders(place: PlaceMention) -> set[str]:
    """The words of a place for forces, who hold it: "rebel" of "the rebel capital"."""
    return {w for w in place.text.lower().split() if any(n.table == "force" for n in noun_forms().get(w, ()))}


def _head(place: PlaceMention) -> str:
    return place.type_word or place.text.split()[-1].lower()


def _of_kind_of(place: PlaceMention, named: list[PlaceMention]) -> list[PlaceMention]:
    head = _head(place)
    kind = next((kind for kind, nouns in alike_places().items() if head in nouns), head)
    return [p for p in named if _is_of_kind(p, kind, alike_places().get(kind, frozenset({head})))]


def among(actor: ActorMention, actors: Iterable[ActorMention]) -> bool:
    """Whether an actor is one of these, by id or words."""
    return any(actor.text.lower() == a.text.lower() or (a.id is not None and a.id == actor.id) for a in actors)


def _is_of_kind(place: PlaceMention, kind: str, nouns: frozenset[str]) -> bool:
    """Whether a place is named with one of the nouns, or is a country, or a town of the gazetteer by its bare name."""
    if kind == "country" or place.precision == "country":
        return kind == "country" and place.precision == "country" and place.kind == "name"
    bare = kind in ("town", "capital") and place.type_word is None and _is_at_town(place)
    typed = place.type_word in nouns or bool(nouns & set(place.text.lower().split()))
    return bare or (typed and (kind != "town" or place.kind == "name"))


def _is_at_town(place: PlaceMention) -> bool:
    """Whether a place is a town of the gazetteer, or near one by its bare name ("near Raqqa")."""
    near = place.kind == "name" and place.precision == "near" and any(
        t.precision == "point" for t in place.toponyms[:place.own])
    return place.precision == "point" or near


def _names_town(place: PlaceMention) -> bool:
    """Whether a place is named below the country: others do not become the place of a passage."""
    return any(t.precision != "country" for t in place.toponyms)
