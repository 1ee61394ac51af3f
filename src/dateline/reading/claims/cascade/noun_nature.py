"""What a noun names: what lasts, what is known, a long fight, an operation, a weapon that goes off."""

from __future__ import annotations

from dateline.model import Status
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import after_preposition
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of

# Types that last; a happening of the others is over when it is told.
_LASTING = frozenset({
    "hold", "besiege", "clash", "offensive", "support", "toll", "deploy", "airstrike", "shelling", "strike",
})


def lasts(scene: Scene, hit: Hit) -> bool:
    """Whether a noun names what lasts; of ground operations an advance or a gain is over when told."""
    operation = singular(scene.parsed.lower[hit.last - 1]) in status_words("operation")
    return hit.pattern.type in _LASTING and (hit.pattern.type != "offensive" or operation)


def keeps(scene: Scene, hit: Hit) -> bool:
    """Whether a noun names what may be going on."""
    return hit.pattern.type == "talks" or lasts(scene, hit)


def several(scene: Scene, hit: Hit) -> bool:
    """Whether a noun names more than one happening: "raids"."""
    head = scene.parsed.lower[hit.last - 1]
    return head != singular(head)


def is_body(scene: Scene, hit: Hit) -> bool:
    """Whether a noun names those who were harmed, who are there whatever is done with them: "the wounded", "bodies"."""
    return hit.pattern.harm is not None and singular(scene.parsed.lower[hit.last - 1]) in status_words("harmed_noun")


def unless_over(scene: Scene, status: Status, hit: Hit) -> Status:
    """The status that a verb lends a noun: only what lasts can be ongoing."""
    return "happened" if status == "ongoing" and not lasts(scene, hit) else status


def is_known(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is told as known, so that nothing said of it makes it less real: "the attack", "their raids"."""
    noun = scene.units.noun[hit.unit]
    return noun is not None and (
        noun.definite or noun.owner is not None or scene.parsed.lower[noun.first] in status_words("owned"))


def is_campaign(scene: Scene, hit: Hit) -> bool:
    """A long fight told as known: "the war against X", "their battle with X"."""
    if scene.units.word[hit.unit + 1] not in status_words("enemy") or not is_known(scene, hit):
        return False
    head = scene.parsed.lower[hit.last - 1]
    owned = scene.parsed.lower[scene.units.spans[hit.unit][0]] in status_words("owned")
    return head in status_words("campaign") or (owned and head in status_words("battle"))


def is_operation(scene: Scene, hit: Hit) -> bool:
    """An operation told as known, which goes on until it is told as over: "the offensive", "his operation"."""
    return hit.pattern.type == "offensive" and lasts(scene, hit) and is_known(scene, hit)


def is_in_force(scene: Scene, k: int) -> bool:
    """Whether a truce at unit ``k`` is told as what holds while something goes on: "fighting despite the truce"; one
    "agreed on Monday" is told by that."""
    opener, after = k - 1, scene.units.verb[k + 1]
    if scene.units.letter[opener] == '"':  # "despite a | "de-escalation zone" |"
        opener -= 1 + (scene.units.word[opener - 1] in status_words("article"))
    quoted = opener < k - 1 and scene.parsed.lower[scene.units.spans[k][0]] in word_class("truce_word")
    return scene.units.word[opener] in word_class("in_force") and (quoted or scene.head[k] in word_class("truce")) and (
        after is None or after.bare != "ed")


def next_verb(scene: Scene, k: int) -> int | None:
    """The finite verb or participle next behind unit ``k``."""
    return next((j for j in range(k + 1, len(scene.units.letters)) if scene.units.letter[j] in ("V", "u")), None)


def goes_off(scene: Scene, hit: Hit) -> bool:
    """Whether a weapon is told as going off ("a bomb killed", "hit by mines"), not as a thing ("parts of bombs", "the
    mines were removed")."""
    units, last = scene.units, scene.parsed.lower[hit.last - 1]
    if last == singular(last) and last not in word_class("mass_weapon"):
        return True  # one bomb is the one that went off
    if units.letter[hit.unit - 1] == "B":
        verb = units.verb[hit.unit - 2]
        return verb is not None and verb.lemma in word_class("harming_verb")
    acts = next_verb(scene, hit.unit)
    verb = units.verb[acts] if acts is not None else None
    if acts is None or verb is None or after_preposition(units, hit.unit):
        return False
    if verb.lemma in word_class("demining_verb") and (verb.passive or units.letter[acts] == "u"):
        # "mines left behind by the militia killed nine"
        return not verb.passive and _harms(scene, next_verb(scene, acts))
    return acts == hit.unit + 1 or subject_of(units, acts) == hit.unit


def _harms(scene: Scene, k: int | None) -> bool:
    verb = scene.units.verb[k] if k is not None else None
    return verb is not None and not verb.passive and verb.lemma in word_class("harming_verb")
