"""Which type a hit is: the declared one where subject and object fit, with "strike", "the attack" settled by the means."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.model import ClaimType
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.patterns import Pattern
from dateline.reading.claims.cascade.roles import Parts
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.status import status_words

STRIKES = ("airstrike", "shelling", "bombing", "chemical")
_MEANS = ("chemical", "airstrike", "shelling", "bombing")


def fits(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the sentence gives a hit what its pattern asks for, and nothing that makes it something else."""
    pattern = hit.pattern
    if _excepted(scene, hit, pattern):
        return False
    if pattern.object and hit.kind == "verb" and not _object_fits(scene, parts, pattern):
        return False
    if pattern.subject:
        subject = parts.subject
        if subject is None or not scene.classes(subject) & pattern.subject:
            return False
    if pattern.context and not _context_fits(scene, hit, parts, pattern):
        return False
    if hit.kind == "noun" and not (_heads_group(scene, hit) and not _banned(scene, hit)):
        return False
    if pattern.type == "support" and parts.object is not None and (n := scene.units.noun(parts.object)) and n.pronoun:
        return False
    if pattern.of:
        of = [n for prep, n in parts.phrases[:1] if prep in ("of", "from", "to")]
        if not of or not scene.classes(of[0]) & pattern.of:
            return False
    if pattern.target:
        on = [n for prep, n in parts.phrases[:2] if prep in ("on", "against", "by")]
        return any(scene.classes(n) & pattern.target for n in on) and not any("people" in scene.classes(n) for n in on[:1])
    return True


def _heads_group(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is what its group is about, not a describer ("campaign group", "evacuation convoy")."""
    noun = scene.units.noun(hit.unit)
    if noun is None:
        return True
    end = scene.parsed.sentence.tokens[hit.last - 1].end
    rest = [i for i in range(hit.last, noun.last) if not any(
        t.start <= scene.parsed.sentence.tokens[i].start < t.end for t in scene.times)]
    if not rest or scene.parsed.tags[rest[0]] in "DM":
        return True
    if scene.parsed.sentence.kind == "title" and any(
            e.table == "source" for e in noun_forms().get(scene.parsed.lower(noun.head), ())):
        return True  # "... in Damascus blast Monitor": who says so, its colon lost
    return any(p.start > end and p.start <= scene.parsed.sentence.tokens[rest[0]].start for p in scene.places)


def _banned(scene: Scene, hit: Hit) -> bool:
    """"a moratorium on air strikes", "a freeze on fighting": what a deal is about does not happen."""
    k = hit.unit
    return scene.units.word(k - 1) == "on" and scene.head(k - 2) in word_class("deal")


def _context_fits(scene: Scene, hit: Hit, parts: Parts, pattern: Pattern) -> bool:
    """Nouns that are claims only in a setting: violence at a place, a war against somebody, a deal with parties or a day."""
    if pattern.context == "against":
        return any(prep in ("with", "against", "between") and scene.classes(n) & {"force"} for prep, n in parts.phrases[:1])
    if pattern.context == "given":
        verb = scene.units.verb(parts.governor) if parts.governor is not None else None
        return verb is not None and verb.lemma in word_class("giving_verb")
    if pattern.context == "backer":
        return bool(scene.modifiers_of(hit.unit, hit.first)) or any(prep == "from" for prep, _ in parts.phrases[:1])
    if pattern.context == "local":
        return bool(scene.places) or bool(scene.times)
    if pattern.context == "deal":
        verb = scene.units.verb(parts.governor) if parts.governor is not None else None
        if verb is not None and verb.lemma in word_class("agreeing_verb"):
            return False  # the verb is the claim
        if verb is not None and verb.lemma in status_words()["plan_noun_verb"]:
            return True  # "called for a ceasefire"
        return any(prep in ("between", "with", "by") for prep, _ in parts.phrases[:2]) or bool(scene.times) or (
            verb is not None and verb.lemma in word_class("light_verb"))
    return True


def _object_fits(scene: Scene, parts: Parts, pattern: Pattern) -> bool:
    if parts.object is None:
        return "?" in pattern.object
    classes = scene.classes(parts.object)
    if pattern.type == "seize" and "name" in classes and any(prep == "from" for prep, _ in parts.phrases):
        return True  # an unknown name taken "from" somebody is a place
    if pattern.object == {"place"} and classes & {"talks", "deal", "siege"}:
        return False  # "holding the Geneva conference" is no holding of Geneva
    return bool(classes & pattern.object)


def _excepted(scene: Scene, hit: Hit, pattern: Pattern) -> bool:
    """Whether an exception of the pattern stands right after the trigger, or right before a noun."""
    low = scene.parsed.lower
    for words in pattern.exceptions:
        n = len(words)
        starts = list(range(hit.last, hit.last + 3))
        if hit.kind != "verb":
            starts += [hit.first - n, hit.first - n - 1]
        if any(i >= 0 and all(low(i + j) == w for j, w in enumerate(words)) for i in starts):
            return True
    return False


def settle_type(scene: Scene, hit: Hit, parts: Parts, told: ClaimType | None, violence: ClaimType | None) -> ClaimType:
    """The claim type of a hit. ``told``: the strike told before, ``violence``: the strike or assault told before, which
    "the raid" and "the attack" point back to."""
    if hit.pattern.type != "strike":
        return hit.pattern.type  # type: ignore[return-value]
    means = _means(scene, hit, parts)
    if means is not None:
        return means
    word = scene.parsed.lower(hit.first)
    if hit.kind == "noun" and word in ("attack", "attacks", "massacre", "massacres", "aggression", "crime"):
        return _attack_type(scene, hit, parts, violence)
    if hit.kind == "noun" and told in STRIKES:
        return told
    if hit.kind == "noun" and word in ("blast", "blasts", "explosion", "explosions"):
        return "bombing"
    if told in STRIKES and hit.kind == "verb":
        return told
    if hit.kind == "verb":
        return _by_actor(scene, parts)
    by_state = any(a.kind in ("state", "coalition") for a in scene.modifiers_of(hit.unit, hit.first))
    if word.startswith("bombing"):
        return "airstrike" if by_state else "bombing"
    return "airstrike" if word in ("strike", "strikes", "raid", "raids") or by_state else "shelling"


def _means(scene: Scene, hit: Hit, parts: Parts) -> ClaimType | None:
    """The means named beside the trigger: in its group, its subject, its by- or with-phrase, or the words it took."""
    low = scene.parsed.lower
    near: set[str] = set()
    for k in (hit.unit, parts.subject, parts.object if hit.gap is not None else None):
        if k is not None:
            near.update(low(i) for i in range(*scene.units.spans[k]))
    near.update(low(i) for i in range(hit.first, hit.last))
    for prep, n in parts.phrases:
        if prep in ("by", "with", "from", "using"):
            near.update(low(i) for i in range(*scene.units.spans[n]))
    near |= {part for word in near for part in word.split("-")}
    return next((kind for kind in _MEANS if near & word_class(kind)), None)  # type: ignore[return-value]


def _attack_type(scene: Scene, hit: Hit, parts: Parts, told: ClaimType | None) -> ClaimType:
    """"attack": on armed forces an offensive, pointing back the strike told before, else violence against civilians."""
    on = [n for prep, n in parts.phrases if prep in ("on", "against", "at")]
    if on and any(is_force(a) and a.kind != "state" for a in scene.actor_on(on[0])):
        return "offensive"
    noun = scene.units.noun(hit.unit)
    pointing = noun is not None and noun.definite or hit.pattern.type == "strike" and scene.parsed.lower(hit.first) != "attacks"
    if told is not None and pointing:
        return told
    if on and any(a.kind == "state" for a in scene.actor_on(on[0])):
        return "offensive"
    return "offensive" if on and told == "offensive" and "place" in scene.classes(on[0]) else "attack"


def _by_actor(scene: Scene, parts: Parts) -> ClaimType:
    """Without a named means: a state's or coalition's force bombs from the air, others shell."""
    if parts.subject is not None and any(a.kind in ("state", "coalition") for a in scene.actors_at(parts.subject)):
        return "airstrike"
    return "shelling"
