"""Who is meant by pronouns and by nouns that point back."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.context import Actors, Context
from dateline.reading.claims.cascade.parts import after_preposition
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import listed_head, subject_of
from dateline.reading.claims.cascade.words import carry_words
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import carries

# What residents and refugees do; "they" who fire, encircle or accuse are others.
_BY_PEOPLE = frozenset[ClaimType]({"refuse", "clash", "attack"})


@carries("carry.pronoun")
def with_actors_meant(scene: Scene, p: Proposal, context: Context) -> Proposal:
    """A claim whose agent or target was a pronoun, or a noun that points back, with the actor told before."""
    agent = _pointed(p.agent, context)
    target = _pointed(p.target, context)
    if (not agent and p.type not in ("casualties", "toll")) or p.type == "talks":
        pronoun = _pronoun_subject(scene, p)
        if pronoun is not None:
            meant = tuple(a for a in _referent(scene, pronoun, context) if a.kind != "people" or p.type in _BY_PEOPLE)
            agent = (*meant, *agent)
    return replace(p, agent=agent, target=tuple(t for t in target if t not in agent))


def _pointed(actors: Actors, context: Context) -> Actors:
    return tuple(dict.fromkeys(x for a in actors for x in (context.full_actor(a) if a.pointing else (a,))))


def _pronoun_subject(scene: Scene, p: Proposal) -> int | None:
    """The unit of the pronoun that is the subject of a claim's verb."""
    k = scene.unit_at(p.trigger.start)
    verb = scene.units.verb(k)
    if not is_verb(scene.units.letter(k)) or (verb is not None and verb.passive):
        return None
    subject = subject_of(scene.units, k)
    noun = scene.units.noun(subject) if subject is not None else None
    third = noun is not None and noun.pronoun and scene.parsed.lower(noun.head) in carry_words("third_person")
    return subject if third else None


def _referent(scene: Scene, k: int, context: Context) -> Actors:
    """Whom a pronoun means: the last subject before it in the sentence that fits, else that of the sentence before."""
    word = scene.parsed.lower(scene.units.spans[k][0])
    for j in range(k - 1, -1, -1):
        if scene.units.letters[j] == "N" and not after_preposition(scene.units, j):
            head = listed_head(scene.units, j)
            actors = tuple(a for a in scene.actors_at(head) if _agrees(word, a))
            if actors:
                return actors
    return tuple(a for a in context.subject if _agrees(word, a))


def _agrees(word: str, actor: ActorMention) -> bool:
    if actor.kind in ("media", "monitor", "source", "thing"):
        return False
    return (actor.kind == "person") == (word in carry_words("one_person"))
