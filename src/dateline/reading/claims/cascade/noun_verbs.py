"""What the verb over a noun, or the verb whose subject it is, says of the happening that the noun names."""

from __future__ import annotations

from dateline.model import Status
from dateline.reading.claims.cascade.classes import status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.noun_nature import (
    is_body,
    is_known,
    is_operation,
    keeps,
    lasts,
    several,
    unless_over,
)
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.verb_status import (
    infinitive_status,
    is_passive_now,
    joined_infinitive,
    uncertain_clause,
    verb_status,
)
from dateline.reading.claims.cascade.words import carry_words
from dateline.reading.claims.rules import decides
from dateline.reading.grammar import VerbGroup

# These go on where whatever is told of them is told in the present ("they face a siege", "are caught in clashes").
_STILL_TO_COME = frozenset({"talks", "agree", "aid", "support", "deploy", "offensive"})
_PUT_OFF = frozenset({"talks", "agree", "aid", "withdraw", "displace", "release"})
# Movements of people and goods, which go on once they are resumed.
_ON_THE_WAY = frozenset({"displace", "withdraw", "aid", "release"})
_FELT = frozenset({"clash", "besiege", "hold", "support"})


@decides("status.governed", "denied", "planned", "possible", "ongoing", "happened")
def governed_status(scene: Scene, governor: int, hit: Hit) -> Status:
    """The status of a noun by the verb that governs it ("called for a truce", "averted an attack")."""
    named = scene.units.word[governor - 2] in status_words("naming_what")
    governor -= 3 * (named and is_verb(scene.units.letter[governor - 3]))
    verb = scene.units.verb[governor]
    if verb is None:
        return "happened"
    if verb.lemma in status_words("inquiry_verb") and not verb.passive and hit.pattern.type not in _STILL_TO_COME:
        return "happened"  # "urges a mission to investigate the gas attack"
    if hit.pattern.type not in _STILL_TO_COME and _keeps_silent(scene, governor, verb):
        return "happened"
    if verb.negated and verb.lemma in status_words("claim_verb") and is_known(scene, hit):
        return "happened"  # "no group has claimed the attack"
    by_list = _status_by_class(scene, governor, verb, hit)
    if by_list is not None:
        return by_list
    if is_passive_now(scene, verb) and scene.units.word[hit.unit - 1] in ("by", "with") and lasts(scene, hit):
        return "ongoing"  # "is backed by raids from the air"
    if uncertain_clause(scene, governor) or _does_now(scene, governor, verb, hit):
        return "possible" if uncertain_clause(scene, governor) else "ongoing"
    status = verb_status(scene, governor, hit)
    if status in ("possible", "planned") and is_body(scene, hit) and verb.lemma not in status_words("harming_verb"):
        return "happened"  # "ran to carry the wounded away"
    does = verb.lemma in word_class("light_verb") or verb.lemma in status_words("attend_verb")
    if status != "happened" and not does and is_known(scene, hit):
        stays = hit.pattern.type in ("clash", "besiege") or scene.parsed.lower[
            scene.units.spans[hit.unit][0]] in status_words("these")
        return "ongoing" if stays and status != "denied" else "happened"
    makes = does or hit.pattern.type in _FELT or scene.units.word[hit.unit - 1] in ("by", "with")
    return unless_over(scene, status, hit) if makes or status != "ongoing" else "happened"


def _keeps_silent(scene: Scene, k: int, verb: VerbGroup) -> bool:
    """"declined to give a toll": who does not tell of it does not say that it was not."""
    over = scene.units.verb[k - 1] if k else None
    return verb.infinitive and verb.lemma in status_words("disclosing_verb") and (
        over is not None and over.lemma in status_words("fail_verb"))


def _does_now(scene: Scene, k: int, verb: VerbGroup, hit: Hit) -> bool:
    """"the coalition conducting air strikes has said": a participle that tells what somebody does, in the present."""
    units = scene.units
    does = verb.bare == "ing" and verb.lemma in word_class("light_verb") and units.letter[k - 1] == "N"
    auxiliaries = status_words("present_auxiliary")
    now = any(letter == "V" and units.word[j] in auxiliaries for j, letter in enumerate(units.letters))
    return does and now and lasts(scene, hit)


def _status_by_class(scene: Scene, k: int, verb: VerbGroup, hit: Hit) -> Status | None:
    """What the lists say of a verb over a noun: planned, feared, continued, stopped, prevented, denied."""
    announces = verb.lemma in status_words("announcing_verb") and hit.pattern.type == "deploy"
    if announces or (verb.lemma in status_words("plan_noun_verb") and not _names_it(scene, k, verb, hit)):
        return "planned"  # "announced the dispatch of 500 soldiers"
    if _asks_for(scene, k, verb, hit):
        return "planned"
    if verb.lemma in status_words("possible_noun_verb") and not verb.negated:
        return "possible"
    enables = verb.lemma in status_words("enabling_verb") and (verb.modal is not None or verb.infinitive)
    if enables and hit.pattern.type == "release":
        return "planned"  # "would facilitate the exchange of prisoners"
    if verb.lemma in status_words("go_on_verb") and not verb.modal:
        needed = scene.head[k - 1] in status_words("need_noun")  # "there is no need to continue the fighting"
        return infinitive_status(scene, k, hit) if verb.infinitive and not needed else "ongoing"
    if _resumes(scene, verb, hit):
        return "ongoing"
    if verb.lemma in status_words("grow_verb") and _is_of_now(scene, verb) and (
            keeps(scene, hit) or several(scene, hit)):
        return "ongoing"
    stops = verb.lemma in status_words("stop_verb") and (
        verb.infinitive or verb.modal or joined_infinitive(scene, k) is not None)
    if stops and (lasts(scene, hit) or (hit.pattern.type == "attack" and several(scene, hit))):
        return "ongoing"
    if verb.lemma in status_words("prevent_verb"):
        return "possible"
    return "denied" if verb.lemma in status_words("deny_verb") else None


def _asks_for(scene: Scene, k: int, verb: VerbGroup, hit: Hit) -> bool:
    """"asked for a truce and the release of X"; not "asked for details of the attack"."""
    asks = verb.lemma in status_words("asking_verb") and scene.units.word[k + 1] in status_words("asked_for")
    return asks and set(scene.units.letters[k + 2:hit.unit]) <= set("NC,")


def _resumes(scene: Scene, verb: VerbGroup, hit: Hit) -> bool:
    """"resumed the evacuations", "the evacuations resumed"; what did so "last year" need not go on."""
    plain = not (verb.modal or verb.infinitive or verb.negated)
    long_ago = any(t.role == "at" and t.value.day is None and (t.value.year is not None or t.value.unit == "year")
                   for t in scene.times)
    return hit.pattern.type in _ON_THE_WAY and verb.lemma in status_words("resuming_verb") and plain and not long_ago


def _names_it(scene: Scene, k: int, verb: VerbGroup, hit: Hit) -> bool:
    """"called it genocide", "was called an attack by X": what one calls by a name, and not for; who "called a meeting"
    or a truce has set it."""
    asks = scene.units.word[k + 1] in status_words("called_with")
    return verb.lemma in status_words("naming_verb") and not asks and hit.pattern.type not in _STILL_TO_COME


def _is_of_now(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a verb is in the present or the present perfect: "have intensified raids"."""
    form = scene.parsed.verbs[verb.head]
    present = form is not None and form.form != "past" and verb.bare is None and not verb.modal
    return scene.parsed.lower[verb.first] in status_words("present_auxiliary") or (
        present and not verb.infinitive and verb.first == verb.head)


@decides("status.own_verb", "denied", "planned", "possible", "ongoing", "happened")
def status_by_own_verb(scene: Scene, k: int, hit: Hit) -> Status | None:
    """The status of a noun by the verb at unit ``k``, whose subject it is; null where that verb says nothing of it."""
    verb = scene.units.verb[k]
    if verb is None:
        return None
    if verb.lemma in status_words("relate_verb"):
        return None
    status = _course_of(scene, k, verb, hit)
    if status is not None or scene.units.letter[k] == "u":
        return status
    if uncertain_clause(scene, k):
        asked = scene.units.word[hit.unit - 1] == "whether" and is_known(scene, hit)  # "whether its raids hit"
        return "happened" if asked and not verb.passive and not _comes_about(scene, k, verb) else "possible"
    if verb.passive and scene.units.letter[k + 1] == "t":
        return _said_status(scene, k, verb)
    if verb.lemma == "be" and scene.units.letter[k + 1] == "t" and _comes_about(scene, k + 1, scene.units.verb[k + 1]):
        return "planned"  # "the talks were to begin"
    if verb.lemma == "be" and scene.units.letter[k + 2] == "t" and scene.units.word[k + 1] in status_words("due"):
        return "planned"  # "the talks are due to resume"
    if (seeming := _seeming(scene, verb)) is not None:
        return seeming
    status = verb_status(scene, k, hit)
    if status == "denied" and verb.lemma not in status_words("happen_verb"):
        return "ongoing" if verb.lemma in status_words("stop_verb") and lasts(scene, hit) else "happened"
    if status == "planned" and hit.pattern.type == "talks":
        return status  # "the meeting will last a day" is still to come, "the shelling will be told of" is not
    if status in ("planned", "possible") and is_known(scene, hit) and not _comes_about(scene, k, verb):
        return "ongoing" if hit.pattern.type in ("clash", "offensive") else "happened"
    return status if status != "ongoing" or (verb.progressive and keeps(scene, hit)) else "happened"


def _seeming(scene: Scene, verb: VerbGroup) -> Status | None:
    """The status that an adjective behind "is", "looks" gives its subject: "more raids are unlikely", "an attack is
    imminent"."""
    if verb.negated or verb.lemma not in status_words("seeming_verb"):
        return None
    said = {scene.parsed.lower[i] for i in range(verb.head + 1, verb.last + 1)} - status_words("indefinite_word")
    lists: tuple[tuple[str, Status], ...] = (
        ("hardly", "denied"), ("planned_adjective", "planned"), ("possible_adjective", "possible"))
    return next((status for name, status in lists if said & status_words(name)), None)


def _course_of(scene: Scene, k: int, verb: VerbGroup, hit: Hit) -> Status | None:
    """What a verb says of the course of its subject: that it goes on, holds, is asked for, or may become more."""
    if _goes_on(scene, verb, hit) and scene.units.word[hit.unit - 1] not in ("when", "after"):
        return "ongoing"
    if _resumes(scene, verb, hit):
        return "ongoing"
    if hit.pattern.harm is not None and _may_rise(scene, k):
        return "possible"
    if hit.pattern.type == "aid" and verb.passive and verb.lemma in status_words("blocking_verb") and (
            not verb.modal and not verb.negated and not uncertain_clause(scene, k) and not _is_held_up(scene, k)):
        return "denied"  # "the lorries were prevented from entering"
    if (perceived := _perceived(scene, verb, hit)) is not None:
        return perceived
    put_off = verb.lemma in status_words("put_off_verb") and hit.pattern.type in _PUT_OFF and (
        verb.passive or scene.units.letter[k] == "u")
    if put_off and scene.units.letter[k + 1] != "N" and not _comes_through(scene, k):
        return "planned"  # "rebel pullout delayed"
    if verb.lemma in status_words("stay_verb") and hit.pattern.type == "agree" and not verb.modal:
        return "denied" if verb.negated else "ongoing"
    if verb.passive and verb.lemma in status_words("asked_verb") and hit.pattern.type in ("talks", "agree", "aid"):
        return "planned"
    if lasts(scene, hit) and is_passive_now(scene, verb) and scene.units.letter[k + 1] != "t":
        return "planned" if verb.lemma in status_words("plan_verb") else "ongoing"
    return _status_of_operation(scene, k, verb) if is_operation(scene, hit) else None


def _is_held_up(scene: Scene, k: int) -> bool:
    """Whether what is barred at unit ``k`` came about all the same: "suspended in May but resumed", "halted for an
    hour"; also "prevented from being looted"."""
    befalls = scene.units.verb[k + 2] if scene.units.word[k + 1] == "from" else None
    saved = befalls is not None and (befalls.passive or scene.parsed.lower[befalls.first] == "being")
    shortly = any(t.value.unit in status_words("short_time") for t in scene.times if scene.unit_at(t.start) > k)
    return saved or shortly or _comes_through(scene, k)


def _comes_through(scene: Scene, k: int) -> bool:
    """Whether a later verb tells that what was barred or put off came about: "was delayed but ended on Monday"."""
    units = scene.units
    turned = next((j for j in range(k + 1, len(units.letters)) if units.word[j] in status_words("after_all")), None)
    verbs = (units.verb[j] for j in range(turned, len(units.letters))) if turned is not None else ()
    return any(v.lemma in status_words("coming_through") and not v.negated and not v.modal
               for v in verbs if v is not None)


def _perceived(scene: Scene, verb: VerbGroup, hit: Hit) -> Status | None:
    """What can be heard or seen is so: "gunfire can still be heard"."""
    if not verb.passive or verb.modal not in status_words("able_modal") or verb.negated or (
            verb.lemma not in status_words("perceiving_verb")):
        return None
    now = any(scene.parsed.lower[i] in status_words("present_adverb") for i in range(verb.first, verb.last))
    return "ongoing" if now and keeps(scene, hit) else "happened"


def _status_of_operation(scene: Scene, k: int, verb: VerbGroup) -> Status | None:
    """An operation told of in the present or as still to end goes on ("is expected to take weeks", "would be over"),
    unless it is only to begin."""
    nexts = scene.units.verb[k + 1] if scene.units.letter[k + 1] == "t" else None
    acts = nexts if nexts is not None else verb
    if verb.lemma == "enter" and scene.head[k + 1] in status_words("stretch_noun"):
        return "ongoing"  # "entered its fourth day"
    begins = acts.lemma in word_class("light_verb") or (acts.passive and acts.lemma in status_words("done_verb"))
    if scene.units.letter[k] != "V" or begins or (verb.modal and verb.lemma in ("take", "go") and nexts is None
                                                  and scene.units.word[k + 1] in ("place", "ahead")):
        return None
    now = scene.parsed.lower[verb.first] in status_words("present_auxiliary")
    return "ongoing" if verb.modal is not None or now else None


def _may_rise(scene: Scene, k: int) -> bool:
    """Whether a toll is said to become higher: "could rise", "was likely to climb", "is expected to increase"."""
    for j in (k, k + 1):
        verb = scene.units.verb[j] if is_verb(scene.units.letter[j]) else None
        if verb is not None and verb.lemma in status_words("rise_verb"):
            return verb.modal is not None or verb.infinitive
    return False


def _goes_on(scene: Scene, verb: VerbGroup, hit: Hit) -> bool:
    """Whether a verb tells that its subject goes on: "continued", "began", "are aimed at"; also of several of what does
    not last ("arrests continue")."""
    many = several(scene, hit) and verb.lemma in status_words("go_on_verb")
    if verb.modal or not (many or keeps(scene, hit)):
        return False
    if verb.lemma in status_words("rage_verb"):
        return verb.bare != "ed"  # "fighting raged on Sunday" is of then
    aimed = verb.lemma in status_words("aim_verb") and verb.passive
    begun = verb.lemma in status_words("begin_verb") and hit.pattern.type != "talks" and (
        scene.parsed.lower[verb.last] not in carry_words("moment"))  # "the strikes began when they stormed the base"
    return aimed or begun or verb.lemma in status_words("go_on_verb")


def _said_status(scene: Scene, k: int, verb: VerbGroup) -> Status:
    """Under "was reported to", "is expected to", "was suspected to have been"; "is thought to be among the worst" only
    compares."""
    if scene.units.word[k + 2] in status_words("among"):
        return "happened"
    if verb.lemma in status_words("plan_verb"):
        return "planned"
    return "possible" if verb.lemma in status_words("believe_verb") else "happened"


def _comes_about(scene: Scene, k: int, verb: VerbGroup | None) -> bool:
    """Whether a verb tells that its subject happens, or is done: "the talks will be held", "take place"."""
    if verb is None:
        return False
    happens = verb.lemma in status_words("happen_verb") and (verb.lemma != "take" or scene.units.word[k + 1] == "place")
    return verb.passive or happens or verb.lemma in status_words("begin_verb")
