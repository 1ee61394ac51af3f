"""Whether a hit is a claim: what its pattern asks of object, subject and setting, and nothing that makes it another."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.noun_heads import heads_group, is_banned
from dateline.reading.claims.cascade.parts import Parts, after_preposition
from dateline.reading.claims.cascade.patterns import Pattern
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import phrases_after
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.grammar import VerbGroup

_OF_PEOPLE = frozenset(("abduct", "release", "accuse", "displace"))


def fits(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the sentence gives a hit what its pattern asks for, and nothing that makes it something else."""
    pattern = hit.pattern
    if _excepted(scene, hit, pattern):
        return False
    if pattern.object and hit.kind == "verb" and not _object_fits(scene, hit, parts, pattern):
        return False
    if pattern.type == "offensive" and (
            _is_of_people(scene, parts) or _is_on_civilians(scene, parts) or _is_stage(scene, hit)):
        return False
    if pattern.subject and not _subject_fits(scene, hit, parts):
        return False
    if pattern.context and not _context_fits(scene, hit, parts, pattern.context):
        return False
    if hit.kind == "noun" and (not heads_group(scene, hit) or is_banned(scene, hit)):
        return False
    if (pattern.type == "support" and _supports_pronoun(scene, parts)) or _is_of_patients(scene, hit, parts):
        return False
    return _of_fits(scene, parts, pattern) and _target_fits(scene, parts, pattern)


def _subject_fits(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the doer is of the classes asked for; forces that are moved need none ("were positioned at X")."""
    if parts.subject is None:
        moved = scene.classes(parts.object) if parts.object is not None else frozenset()
        return hit.pattern.type == "deploy" and parts.passive and "force" in moved and "people" not in moved
    return bool(_classes_of_subject(scene, parts.subject) & hit.pattern.subject)


def _is_of_patients(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"the wounded were transferred to hospitals": nobody is driven out."""
    where = (*(n for _, n in parts.phrases), *scene.units.unit_of[hit.last:hit.last + 1])
    return hit.pattern.type in ("displace", "deploy") and any(scene.head(n) in word_class("infirmary") for n in where)


def _is_on_civilians(scene: Scene, parts: Parts) -> bool:
    """"attacked a mosque", "raiders attacked villages", "a crackdown on protesters": violence against civilians."""
    if any(prep in word_class("at_whom") and "protest" in scene.classes(n) for prep, n in parts.phrases[:1]):
        return True
    if parts.object is None or scene.classes(parts.object) & {"force", "post"}:
        return False
    raiders = parts.subject is not None and scene.head(parts.subject) in word_class("raider")
    return raiders or "site" in scene.classes(parts.object)


def _is_stage(scene: Scene, hit: Hit) -> bool:
    """"the offensive entered its fourth day"."""
    return hit.kind == "verb" and scene.head(hit.unit + 1) in word_class("stage")


def _is_of_people(scene: Scene, parts: Parts) -> bool:
    """"refugees entered the town"."""
    classes = scene.classes(parts.subject) if parts.subject is not None and not parts.passive else frozenset()
    return "people" in classes and "force" not in classes


def _classes_of_subject(scene: Scene, subject: int) -> frozenset[str]:
    """What a subject is; "it" may be a force ("the army denied that it had lost the town"). "fighter": armed and no
    person by a pronoun, of whom it is not known; "they" are so where the noun told last is. "crowd": not one person."""
    noun = scene.units.noun(subject)
    classes = scene.classes(subject)
    if noun is None or not noun.pronoun:
        many = scene.parsed.lower(scene.units.spans[subject][0]) not in word_class("one_person")
        if "force" in classes and "people" not in classes:
            return classes | {"fighter"}
        return classes | {"crowd"} if many and classes & {"people", "number"} else classes
    if scene.parsed.lower(noun.head) not in word_class("plural_pronoun"):
        return classes | {"force"}
    told = (scene.classes(k) for k in range(subject - 1, -1, -1) if scene.units.letters[k] == "N")
    last = next((c for c in told if c & {"force", "people"}), frozenset())
    classes |= {"crowd"}
    return classes | {"force"} | ({"fighter"} if "people" not in last and "force" in last else frozenset())


def _excepted(scene: Scene, hit: Hit, pattern: Pattern) -> bool:
    """Whether an exception of the pattern stands right after the trigger, or right before a noun."""
    low = scene.parsed.lower
    for words in pattern.exceptions:
        n = len(words)
        starts = [*range(hit.last, hit.last + 3)]
        if hit.kind != "verb":
            starts += [hit.first - n, hit.first - n - 1]
        if hit.kind == "suffix":
            starts.append(hit.first)  # "state-run"
        if any(i >= 0 and all(low(i + j) == w for j, w in enumerate(words)) for i in starts):
            return True
    return False


def _undergoes_unknown(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """A finite passive whose subject stands too far off, of what only people undergo ("..., was later released")."""
    verb = scene.units.verb(hit.unit)
    return parts.passive and verb is not None and verb.passive and hit.pattern.type in _OF_PEOPLE


def _object_fits(scene: Scene, hit: Hit, parts: Parts, pattern: Pattern) -> bool:
    if parts.object is None:
        return "?" in pattern.object or _undergoes_unknown(scene, hit, parts)
    classes = scene.classes(parts.object) | _classes_beside(scene, hit, parts, parts.object)
    if pattern.type == "seize" and "name" in classes and any(prep == "from" for prep, _ in parts.phrases):
        return True  # an unknown name taken "from" somebody is a place
    if pattern.object == {"place"} and classes & {"talks", "deal", "siege"}:
        return False  # "holding the Geneva conference" is no holding of Geneva
    return bool(classes & pattern.object) or (pattern.type == "casualties" and _are_counted(scene, parts.object))


def _are_counted(scene: Scene, k: int) -> bool:
    """"two clerks were killed": whoever is counted among the dead is somebody, whatever the noun."""
    noun = scene.units.noun(k)
    head = scene.parsed.lower(noun.head) if noun is not None else ""
    return noun is not None and "M" in scene.parsed.tags[noun.first:noun.head] and (
        head != singular(head) and singular(head) not in word_class("animal"))


def _classes_beside(scene: Scene, hit: Hit, parts: Parts, k: int) -> frozenset[str]:
    """What else the object may be: the noun right before a participle ("shells on a town held by rebels") or after "of"
    ("the target of an operation backed by allies"), and what a possessive owns ("the president's forces")."""
    units, beside = scene.units, frozenset[str]()
    if parts.passive and units.letter(hit.unit) == "u" and units.letter(hit.unit - 1) == "N":
        beside = scene.classes(hit.unit - 1)
    owns = units.letter(k + 1) == "S" and units.letter(k + 2) == "N"
    return beside | scene.classes(k + 2) if owns or (parts.passive and units.word(k + 1) == "of") else beside


def _context_fits(scene: Scene, hit: Hit, parts: Parts, context: str) -> bool:
    """Nouns that are claims only in a setting: violence somewhere, a war against somebody, a deal between parties."""
    verb = scene.units.verb(parts.governor) if parts.governor is not None else None
    match context:
        case "against":
            return any(prep in word_class("enemy") and "force" in scene.classes(n) for prep, n in parts.phrases[:1])
        case "given":
            return verb is not None and verb.lemma in word_class("giving_verb")
        case "backer":
            return bool(scene.modifiers_of(hit.unit, hit.first)) or any(p == "from" for p, _ in parts.phrases[:1])
        case "acts":
            return _weapon_acts(scene, hit)
        case "holder":
            return _has_holder(scene, hit)
        case "lent":
            return verb is not None and verb.lemma in word_class("light_verb") | word_class("suffer_verb")
        case "local":
            return bool(scene.places) or bool(scene.times)
        case "deal":
            return _deal_fits(scene, hit, parts, verb)
        case "deed":
            return _is_somebodys(scene, hit, parts)
        case "blames":
            return parts.object is not None and _has_doer(scene, parts.object)
    return True


def _weapon_acts(scene: Scene, hit: Hit) -> bool:
    """Whether a weapon is told as going off ("a bomb killed", "hit by mines"), not as a thing ("parts of bombs")."""
    units, last = scene.units, scene.parsed.lower(hit.last - 1)
    if last == singular(last) and last not in word_class("mass_weapon"):
        return True  # one bomb is the one that went off
    if units.letter(hit.unit - 1) == "B":
        verb = units.verb(hit.unit - 2)
        return verb is not None and verb.lemma in word_class("harming_verb")
    acts = _next_verb(scene, hit.unit)
    return acts is not None and not after_preposition(units, hit.unit) and (
        acts == hit.unit + 1 or subject_of(units, acts) == hit.unit)


def _next_verb(scene: Scene, k: int) -> int | None:
    return next((j for j in range(k + 1, len(scene.units.letters)) if scene.units.letter(j) in ("V", "u")), None)


def _has_holder(scene: Scene, hit: Hit) -> bool:
    """Whether fighters describe the noun ("rebel enclave", "Hezbollah territory"); a people does not hold a place."""
    first = scene.units.spans[hit.unit][0]
    words = (noun_forms().get(scene.parsed.lower(i), ()) for i in range(first, hit.first))
    named = (is_force(a) and a.kind != "state" and not a.adjective for a in scene.modifiers_of(hit.unit, hit.first))
    return any(nouns and nouns[0].table == "force" for nouns in words) or any(named)


def _is_somebodys(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a crime is told with who did it or whom it was against, or is one told before ("these crimes")."""
    against = any(prep == "against" or (prep == "of" and "force" in scene.classes(n)) for prep, n in parts.phrases[:2])
    pointing = scene.parsed.lower(scene.units.spans[hit.unit][0]) in status_words("these")
    return against or pointing or _has_doer(scene, hit.unit)


def _has_doer(scene: Scene, k: int) -> bool:
    """Whether a deed is told with who did it: "a massacre by the air force", "the army's crimes"."""
    noun = scene.units.noun(k)
    named = scene.modifiers_of(k, noun.head) if noun is not None else ()
    by = (n for prep, n in phrases_after(scene.units, k)[:2] if prep == "by")
    forces = (a for a in named if is_force(a) and a.text.lower() not in role_words("label"))
    return any(forces) or any("force" in scene.classes(n) for n in by)


def _deal_fits(scene: Scene, hit: Hit, parts: Parts, verb: VerbGroup | None) -> bool:
    """Whether a deal is told with parties, a day, or a verb that makes or asks for it; "the truce collapsed" is told by
    its verb."""
    if verb is not None and verb.lemma in word_class("agreeing_verb"):
        return False  # the verb is the claim
    if any(prep in word_class("party") for prep, _ in parts.phrases[:2]):
        return True
    if _has_fate(scene, hit.unit):
        return False
    if verb is not None and (verb.lemma in status_words("plan_noun_verb") or verb.lemma in word_class("light_verb")):
        return True  # "called for a ceasefire", "signed a deal"
    return bool(scene.times) and not after_preposition(scene.units, hit.unit)


def _has_fate(scene: Scene, k: int) -> bool:
    """Whether the next verb has a deal as its subject and tells what became of it."""
    after = _next_verb(scene, k)
    verb = scene.units.verb(after) if after is not None else None
    return after is not None and verb is not None and verb.lemma in word_class("deal_verb") and (
        subject_of(scene.units, after) == k)


def _supports_pronoun(scene: Scene, parts: Parts) -> bool:
    noun = scene.units.noun(parts.object) if parts.object is not None else None
    return noun is not None and noun.pronoun


def _of_fits(scene: Scene, parts: Parts, pattern: Pattern) -> bool:
    """Whether the first phrase after a noun is of the classes that the pattern's ``of`` asks for."""
    if not pattern.of:
        return True
    return any(prep in word_class("of_what") and scene.classes(n) & pattern.of for prep, n in parts.phrases[:1])


def _target_fits(scene: Scene, parts: Parts, pattern: Pattern) -> bool:
    """Whether what a noun is directed at is of the classes that the pattern's ``target`` asks for; people are not."""
    if not pattern.target:
        return True
    at = [scene.classes(n) for prep, n in parts.phrases[:2] if prep in word_class("at_whom")]
    return any(classes & pattern.target for classes in at) and ("people" not in at[0] or "protest" in at[0])
