"""Who is meant by pronouns and by nouns that point back.

The subject told last is favoured over objects, as in centering (Grosz, Joshi and Weinstein 1995); a pronoun agrees with
whom it means in number and kind.
"""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.both import is_both, the_two
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.context import Context, among
from dateline.reading.claims.cascade.listed_subject import listed_head
from dateline.reading.claims.cascade.pair import Actors
from dateline.reading.claims.cascade.parts import after_preposition
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene, is_force, is_instrument
from dateline.reading.claims.cascade.struck import is_mutual
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import object_of
from dateline.reading.claims.cascade.words import carry_words, words_of_saying
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import carries
from dateline.reading.shapes import replace

# What residents and refugees do; "they" who fire, encircle or accuse are others.
_BY_PEOPLE = frozenset[ClaimType]({"refuse", "clash"})
# What befalls whoever a pronoun means: "they were abducted", "accused him".
_UNDERGONE = frozenset[ClaimType](
    {"abduct", "release", "attack", "displace", "accuse", "besiege", "support", "airstrike", "shelling", "bombing",
     "chemical", "offensive", "repel"})
# What befalls men of a side rather than the side: "its soldiers were freed", but "its forces were pushed back".
_OF_MEN = frozenset[ClaimType]({"abduct", "release", "attack"})
# Where a possessive says who was harmed: "their deaths".
_NOT_OWNED = frozenset[ClaimType]({"casualties", "toll", "destroy", "displace", "abduct", "release", "attack"})
# What befalls those who have been caught or hurt already.
_SUFFERED = frozenset[ClaimType]({"attack", "release", "abduct"})
_NOBODY = frozenset({"media", "monitor", "source", "thing"})


@carries("carry.pronoun")
def with_actors_meant(scene: Scene, p: Proposal, context: Context) -> Proposal:
    """A claim whose agent or target was a pronoun, or a noun that points back, with the actor told before."""
    agent = those_meant(scene, tuple(x for a in p.agent for x in _whose_arms(scene, a, context)), context)
    target = tuple(dict.fromkeys(x for a in p.target for x in (
        (a,) if is_instrument(a) or _is_held_to_be(a) or _are_its_men(scene, p, a) else _meant(scene, a, context))))
    if p.type == "clash" and not target and len(agent) == 2 and any(is_both(scene, a) for a in p.agent):
        agent, target = agent[:1], agent[1:]
    subject, undergoes = _pronouns(scene, p)
    kills = p.type not in ("casualties", "toll") or _they_kill(scene, p)
    agent = agent or _owner(scene, p, context)
    if p.type == "displace" and subject is not None:
        subject, undergoes = None, subject  # "they fled": nobody drove them out by these words
    if subject is not None and ((not agent and kills) or p.type in ("talks", "agree")):
        meant = _referent(scene, subject, None, context, people=p.type in _BY_PEOPLE)
        agent = (*meant, *agent)
    if undergoes is not None and not target and p.type in _UNDERGONE:
        doer = subject_of(scene.units, scene.unit_at(p.trigger.start))
        target = _referent(scene, undergoes, doer if doer != undergoes else None, context)
        hurt = _hurt_before(p, target, context)
        if not hurt and p.type == "attack" and doer in (None, undergoes):  # the fighters told last hardly were beaten
            target = tuple(t for t in target if not is_force(t))
        target = hurt or target
        if p.type == "displace" and target and all(map(is_force, target)) and scene.units.letter[
                scene.unit_at(p.trigger.start)] in ("V", "u"):
            return replace(p, type="withdraw", agent=target, target=(), harm=())  # "they fled": forces pull out
        if p.type == "displace":
            target = tuple(a for a in target if a.kind in ("people", "person"))
    agent = agent or _who_had_them(scene, p, target, context)
    mutual = is_mutual(p.target)  # "shelled each other"
    doers = {a.text for a in agent} | {a.id for a in agent if a.id is not None}
    target = tuple(t for t in target if {t.text, t.id}.isdisjoint(doers) or p.type == "accuse" or mutual)
    return p if (agent, target) == (p.agent, p.target) else replace(p, agent=agent, target=target)


def _are_its_men(scene: Scene, p: Proposal, a: ActorMention) -> bool:
    """Whether whoever is held, freed or attacked is told by whose he is: "said its soldiers had been freed"."""
    return p.type in _OF_MEN and scene.units.word[scene.unit_at(a.start)] in carry_words("owning")


def _whose_arms(scene: Scene, actor: ActorMention, context: Context) -> Actors:
    """Who sent the arms that a noun points back to: "the helicopters" after "the army deployed two helicopters"."""
    noun = scene.units.noun[scene.unit_at(actor.start)]
    plain = actor.id is None and is_instrument(actor) and noun is not None and noun.definite
    return (context.arms.get(singular(actor.head)) if plain and actor.text.lower() == actor.head else None) or (actor,)


def _who_had_them(scene: Scene, p: Proposal, target: Actors, context: Context) -> Actors:
    """Who did a deed to people whom the sentence before told in somebody's hands, where nobody is told to have done it:
    "gunmen surrounded the villagers. The men were executed"."""
    doers, hurt = context.harmed
    k = scene.unit_at(p.trigger.start)
    verb = scene.units.verb[k]
    others = any(a.end <= p.trigger.start and is_force(a) for a in scene.actors)
    told = scene.index - context.harmed_in <= 1 and p.type == "attack" and not others
    subject = subject_of(scene.units, k) if told and verb is not None and verb.passive else None
    noun = scene.units.noun[subject] if subject is not None else None
    if subject is None or noun is None:
        return ()
    if noun.pronoun:
        return doers if any(among(a, hurt) for a in target) else ()
    people = any(a.kind == "people" for a in scene.actor_on(subject))
    return doers if noun.definite and people and not scene.named else ()  # no "the president", none elsewhere


def _hurt_before(p: Proposal, meant: Actors, context: Context) -> Actors:
    """Those to whom the ones meant by a pronoun did something in the sentence before, of whom it rather tells: "gunmen
    abducted two nurses. They were beaten"."""
    doers, hurt = context.harmed
    return hurt if p.type in _SUFFERED and any(among(a, doers) for a in meant) else ()


def subject_meant(scene: Scene, k: int, context: Context) -> Actors:
    """Whom the subject at unit ``k`` means, by its name, pointing back, or as a pronoun for one of its sentence."""
    if _pronoun(scene, k, "third_person") is not None:
        return _referent(scene, k, None, Context(), people=False)
    return those_meant(scene, scene.actors_at(k), context)


def opens_as_before(scene: Scene, k: int) -> bool:
    """Whether a pronoun at unit ``k`` tells what the subject of the sentence before does, and does not say it."""
    verb = scene.units.verb[k + 1]
    return verb is not None and verb.lemma not in words_of_saying() and _pronoun(scene, k, "third_person") is not None


def _is_held_to_be(actor: ActorMention) -> bool:
    """Whether whom a claim is against is told by what a report holds them to be, which is good in itself: "the battle
    against the extremists"."""
    return actor.text.lower() in carry_words("held_to_be")


def those_meant(scene: Scene, actors: Actors, context: Context) -> Actors:
    """Actors with those that point back ("its forces", "the militants") as whom they mean."""
    meant = tuple([x for a in actors for x in _meant(scene, a, context)])
    return tuple(dict.fromkeys(meant)) if len(meant) > 1 else meant


def _meant(scene: Scene, actor: ActorMention, context: Context) -> Actors:
    if is_both(scene, actor):
        good = actor.head in carry_words("two_of")  # "the two tribes", where none were told before
        return the_two(scene, actor, context) or ((actor,) if good else ())
    return _full(scene, actor, context) if actor.pointing else (actor,)


def _full(scene: Scene, actor: ActorMention, context: Context) -> Actors:
    """Whom a noun that points back means: "its forces" whose they are, "the militants" the fighters told; in a list
    each is good in itself ("the army and its allies")."""
    k = scene.unit_at(actor.start)
    if scene.units.letter[k - 1] == "C" and k - 2 in scene.units.acting:
        return (actor,)
    if scene.units.word[k] in carry_words("owning"):
        if actor.kind in ("people", "person"):
            return (actor,)  # "its headmaster"
        owners = tuple(a for a in _referent(scene, k, None, context) if a.kind not in ("people", "person"))
        return owners or (actor,)
    return _told_here(scene, actor) or context.full_actor(actor)


def _told_here(scene: Scene, actor: ActorMention) -> Actors:
    """The armed group named last before "the group", "the militant group's" in its sentence."""
    if actor.head not in carry_words("group_noun"):
        return ()
    before = (a for a in reversed(scene.actors) if a.end <= actor.start and a.id is not None)
    named = next((a for a in before if a.kind in ("group", "coalition")), None)
    return (named,) if named is not None else ()


def _owner(scene: Scene, p: Proposal, context: Context) -> Actors:
    """Whose deed a noun tells by a possessive: "its siege of the town", "their advance"; not "its liberation"."""
    k = scene.unit_at(p.trigger.start)
    owned = scene.units.word[k] in carry_words("owning") and scene.units.letter[k] == "N"
    if not owned or p.type in _NOT_OWNED or scene.head[k] in carry_words("owner_undergoes"):
        return ()
    left = _driven_from(scene, k) if p.type == "hold" else ()
    return left or _referent(scene, k, None, context, people=False)


def _driven_from(scene: Scene, k: int) -> Actors:
    """Whose stronghold unit ``k`` tells where it is what those were struck in or driven from whom the verb is done to:
    "killed nine gunmen in raids on their stronghold", "drove rebels out of their strongholds"."""
    units = scene.units
    v = next((j for j in range(k - 1, 0, -1) if is_verb(units.letters[j])), None)
    undergo = object_of(units, v) if v is not None else None
    struck = units.word[k - 1] == "on" and units.letter[k - 2] == "N" and scene.head[k - 2] in word_class("violence")
    kept_off = scene.parsed.lower[units.spans[k - 1][0] - 1] in carry_words("kept_off")
    driven = v is not None and units.word[k - 1] in ("of", "from") and not kept_off and (
        (verb := units.verb[v]) is not None and verb.lemma in word_class("ousting_verb"))
    if undergo is None or undergo >= k or not (struck or driven):
        return ()
    return tuple(a for a in scene.actors_at(undergo) if is_force(a) or (a.id or "").startswith("group."))


def _pronouns(scene: Scene, p: Proposal) -> tuple[int | None, int | None]:
    """The units of the pronouns that do and undergo what a claim's verb tells."""
    k = scene.unit_at(p.trigger.start)
    verb = scene.units.verb[k]
    if not is_verb(scene.units.letter[k]):
        return _doer_of_deed(scene, k), None
    subject, object_ = subject_of(scene.units, k), object_of(scene.units, k)
    if verb is not None and (verb.passive or _shares_passive(scene, k)):
        return None, _pronoun(scene, subject, "undergoing")
    return _pronoun(scene, subject, "third_person"), _pronoun(scene, object_, "undergoing")


def _shares_passive(scene: Scene, k: int) -> bool:
    """Whether the -ed form at unit ``k`` is joined to a passive: "they were beaten and released"."""
    before = scene.units.verb[k - 2] if scene.units.letter[k - 1] == "C" else None
    joined = scene.units.letter[k] == "u" and before is not None and before.passive
    return joined and object_of(scene.units, k) is None


def _doer_of_deed(scene: Scene, k: int) -> int | None:
    """The pronoun by which somebody says that he did what a noun tells: "X said it carried out the attack"."""
    before = k - 1 - (scene.units.word[k - 1] in any_class("doing_particle", "participle_particle"))
    verb = scene.units.verb[before] if before > 0 else None
    does = any_class("doing_verb", "light_verb") - word_class("suffer_verb")
    if verb is None or verb.passive or verb.lemma not in does:
        return None
    subject = _pronoun(scene, subject_of(scene.units, before), "third_person")
    return subject if subject is not None and _opens_what_is_said(scene, subject) else None


def _pronoun(scene: Scene, k: int | None, words: str) -> int | None:
    """The unit where it is a pronoun of a list."""
    noun = scene.units.noun[k] if k is not None else None
    return k if noun is not None and noun.pronoun and scene.parsed.lower[noun.head] in carry_words(words) else None


def _they_kill(scene: Scene, p: Proposal) -> bool:
    """"they killed ten people"; "they died" has no doer, and what killed as "it" was a bomb or a war, but in "the army
    said it had killed ten"."""
    k = scene.unit_at(p.trigger.start)
    subject = subject_of(scene.units, k)
    it = subject is None or (scene.units.word[subject] == "it" and not _opens_what_is_said(scene, subject))
    return not it and object_of(scene.units, k) is not None


def _opens_what_is_said(scene: Scene, k: int) -> bool:
    """Whether the pronoun at unit ``k`` opens what its sentence says somebody said: "said on Sunday that it"."""
    return _saying_before(scene, k) is not None


def _saying_before(scene: Scene, k: int) -> int | None:
    """The verb of saying whose clause the pronoun at unit ``k`` opens."""
    letters = scene.units.letters
    before = k - (scene.units.word[k - 1] == "that")
    before = len(letters[:before].removesuffix("PL").rstrip("L"))
    verb = scene.units.verb[before - 1] if before > 0 else None
    return before - 1 if verb is not None and verb.lemma in words_of_saying() else None


def _speaker_before(scene: Scene, k: int) -> int | None:
    """Who speaks of itself by "it" or "its" right behind the word of saying: "the army said it", "said its troops"."""
    said = _saying_before(scene, k) if scene.units.word[k] in carry_words("of_itself") else None
    return subject_of(scene.units, said) if said is not None else None


def _referent(scene: Scene, k: int, doer: int | None, context: Context, *, people: bool = True) -> Actors:
    """Whom a pronoun means: the last subject before it in the sentence that fits and does not do it to itself, else
    that of the sentence before; told again it means the same ("they shot them and they left"). ``people``: whether mere
    people may be meant."""
    word = scene.units.word[k]
    said_by = _speaker_before(scene, k)
    if said_by is not None and (speaker := tuple(a for a in scene.actors_at(said_by) if _agrees(word, a, people))):
        return tuple(x for a in speaker for x in (context.full_actor(a) if a.pointing else (a,)))
    if _means_another(scene, k):
        return ()
    before = range(_first_telling(scene, k) - 1, -1, -1)
    subjects = {subject_of(scene.units, v) for v in before if is_verb(scene.units.letters[v])}
    for j in sorted(before, key=lambda j: j not in subjects):
        if scene.units.letters[j] != "N" or j == doer:
            continue
        if _tells_behind(scene, j):
            continue
        if not after_preposition(scene.units, j) or (scene.units.letters[j - 1] == "B" and not people):
            actors = tuple(a for a in scene.actors_at(listed_head(scene.units, j)) if _agrees(word, a, people))
            if actors:
                return tuple(x for a in actors for x in (context.full_actor(a) if a.pointing else (a,)))
    return tuple(a for a in context.subject if _agrees(word, a, people))


def _tells_behind(scene: Scene, j: int) -> bool:
    """Whether the noun at unit ``j`` only says who told what stands before it: "..., officials said; they left"."""
    verb = scene.units.verb[j + 1]
    return scene.units.letter[j - 1] == "," and verb is not None and verb.lemma in words_of_saying() and (
        scene.units.letter[j + 2] in (":", ",", ".", ""))


def _means_another(scene: Scene, k: int) -> bool:
    """Whether "he" stands where "she" was told in the sentence before it, or the other way round: "she said he had been
    accused"."""
    words = {scene.units.word[j] for j in range(k)}
    man, woman = carry_words("man"), carry_words("woman")
    return bool(words & (woman if scene.units.word[k] in man else man if scene.units.word[k] in woman else frozenset()))


def _first_telling(scene: Scene, k: int) -> int:
    """The unit where the sentence first has the pronoun at ``k`` as a subject, else ``k``."""
    units = scene.units
    return next((j for j in range(k) if units.word[j] == units.word[k] and is_verb(units.letter[j + 1])), k)


def _agrees(word: str, actor: ActorMention, people: bool) -> bool:
    """Whether a pronoun can mean an actor: one person is "he", "army commanders" and forces are "they" or "it"."""
    if actor.kind in _NOBODY or (actor.kind == "people" and not people) or is_instrument(actor):
        return False
    one = actor.kind == "person" and singular(actor.head) == actor.head
    return one == (word in carry_words("one_person"))
