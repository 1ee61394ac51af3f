"""The status that the form of a verb and the verbs over it give (Quirk et al. 1985, ch. 4, 16)."""

from __future__ import annotations

from dateline.model import Status
from dateline.reading.claims.cascade.beside import goes_on_beside
from dateline.reading.claims.cascade.classes import any_status, singular, status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.people import mourned_at
from dateline.reading.claims.cascade.predicates import verb_before
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.rules import decides
from dateline.reading.grammar import VerbGroup
from dateline.reading.who.words import lost_possessive

_DEEPEST = 4  # verbs that govern each other
_JOINED = 6  # units between two infinitives joined by "and"
# States: they go on while they are told in the present, by a participle or as a backshifted past.
_STATE_TYPES = frozenset({"clash", "hold", "support", "besiege"})
_HELD = frozenset({"hold", "besiege"})
# Done at once, so that the present tells them as a headline does: "said the army takes the depot".
_AT_ONCE = frozenset({"seize", "repel", "relieve"})
# Lists of words before an infinitive.
_BEFORE_INFINITIVE: dict[str, Status] = {
    "due": "planned", "able": "happened", "unable": "denied", "likely": "possible",
}


@decides("status.verb", "denied", "planned", "possible", "ongoing", "happened")
def verb_status(scene: Scene, k: int, hit: Hit, depth: int = 0) -> Status:
    """The status of the verb at unit ``k``, which is that of ``hit`` or governs it."""
    verb = scene.units.verb[k]
    if verb is None or depth > _DEEPEST:
        return "happened"
    if mourned_at(scene, k) is not None and not (verb.negated or verb.modal):
        return "happened"
    if verb.negated:
        return "denied"
    if verb.modal in status_words("future_modal"):
        return "possible" if uncertain_clause(scene, k) else "planned"  # "hope that they will be freed"
    if verb.modal in status_words("possible_modal"):
        return "planned" if _will_then(scene, k, verb) else "possible"
    if verb.infinitive:
        return infinitive_status(scene, k, hit, depth)
    if (joined := joined_infinitive(scene, k)) is not None:
        return infinitive_status(scene, joined, hit, depth)
    if verb.bare == "ing":
        return _participle_status(scene, k, hit, depth)
    if uncertain_clause(scene, k):
        return "possible"
    goes_on = _in_progress(scene, verb, hit) or _in_present(scene, k, verb, hit) or _by_habit(scene, verb)
    return "ongoing" if goes_on or (depth == 0 and _lasts(scene, k, verb, hit)) else "happened"


@decides("status.not_kept", "possible", "happened")
def not_kept_status(scene: Scene, k: int) -> Status:
    """Whether a truce is broken that the verb at unit ``k`` tells as not kept ("did not hold", "failed to observe"), or
    only may be ("may not hold", "is not expected to hold")."""
    verb = scene.units.verb[k]
    if verb is not None and verb.infinitive:
        over = verb_before(scene.units, k, _JOINED)
        verb = scene.units.verb[over] if over is not None else None
        if verb is None or verb.negated or verb.lemma not in status_words("fail_verb"):
            return "possible"
    open_ = verb is None or verb.modal in any_status("future_modal", "possible_modal")
    return "possible" if open_ else "happened"


def joined_infinitive(scene: Scene, k: int) -> int | None:
    """The infinitive that a bare form at unit ``k`` is joined to: "to enter the town and seize the bridge"."""
    form = scene.parsed.verbs[scene.units.spans[k][0]]
    if form is None or form.form != "base" or scene.units.letter[k - 1] not in ("C", ","):
        return None
    before = verb_before(scene.units, k - 1, _JOINED)
    return before if before is not None and scene.units.letters[before] == "t" else None


def _will_then(scene: Scene, k: int, verb: VerbGroup) -> bool:
    """"said they would attack", "announced that it would withdraw": what "will" becomes in reported speech (Quirk et
    al. 1985, 14.31); not of what somebody only believes, and not "would have", "would likely"."""
    low = scene.parsed.lower
    if verb.modal not in status_words("shifted_will") or verb.perfect or any(
            low[i] in any_status("doubt_adverb", "likely") for i in range(verb.first, verb.last)):
        return False
    return _governed_by(scene, k, "say_verb") and not uncertain_clause(scene, k)


def _in_progress(scene: Scene, verb: VerbGroup, hit: Hit) -> bool:
    """"is shelling", "were being shelled"; "had been shelling" is over, and a bare "being shelled" tells no time."""
    being = verb.passive and any(scene.parsed.lower[i] == "being" for i in range(verb.first + 1, verb.last))
    over = status_words("past_auxiliary") if hit.pattern.type == "displace" else ("had",)  # "were sheltering": of then
    return (verb.progressive or being) and scene.parsed.lower[verb.first] not in over


def _in_present(scene: Scene, k: int, verb: VerbGroup, hit: Hit) -> bool:
    """Whether a verb stands in the present; a headline tells the past in it, and "hit" may be either."""
    form = scene.parsed.verbs[verb.head]
    if scene.in_headline(verb.head) or _helped(scene, k):
        return False
    if form is None:
        return hit.pattern.type in _STATE_TYPES and scene.parsed.lower[verb.head] in status_words("present_auxiliary")
    present = form.form == "s" or (form.form == "base" and not form.invariant and not verb.perfect)
    lasts = hit.pattern.type not in _AT_ONCE and not _counts(scene, k)
    return present and (hit.pattern.type in _STATE_TYPES or lasts)


def _by_habit(scene: Scene, verb: VerbGroup) -> bool:
    """"has regularly been hit", "is often shelled": told as a habit up to now."""
    words = {scene.parsed.lower[i] for i in range(verb.first, verb.last)}
    now = (verb.perfect and "had" not in words) or is_passive_now(scene, verb)
    return now and not words.isdisjoint(status_words("habit_adverb"))


def is_passive_now(scene: Scene, verb: VerbGroup) -> bool:
    """"is carried out by": the passive of the present."""
    return verb.passive and not verb.perfect and verb.modal is None and not scene.in_headline(verb.head) and (
        scene.parsed.lower[verb.first] in status_words("be_present"))


def _counts(scene: Scene, k: int) -> bool:
    """Whether a verb in the present tells one deed, with a figure or "a": a headline in the body ("kills 20")."""
    noun = scene.units.noun[k + 1] if scene.units.letter[k + 1] == "N" else None
    return noun is not None and (
        "M" in scene.parsed.tags[noun.first:noun.last] or scene.parsed.lower[noun.first] in status_words("article"))


def _helped(scene: Scene, k: int) -> bool:
    """A bare infinitive: "helping distribute aid", "made them leave"."""
    before = verb_before(scene.units, k, 2)
    verb = scene.units.verb[before] if before is not None else None
    return verb is not None and verb.lemma in status_words("bare_infinitive_verb")


def _lasts(scene: Scene, k: int, verb: VerbGroup, hit: Hit) -> bool:
    """Whether a state that is told of now goes on: "is held by", "has been besieged", "civilians trapped in", and the
    past of it behind a word of saying ("said it now held")."""
    if hit.pattern.type not in _HELD:
        return False
    low = scene.parsed.lower
    if verb.passive or verb.perfect:
        aspect = verb.passive or hit.pattern.type == "hold" or any(t.role == "duration" for t in scene.times)
        return aspect and low[verb.first] in status_words("present_auxiliary")
    if any(low[i] in status_words("former") for i in range(verb.first - 1, verb.head)):
        return False  # "territory formerly held by X"
    if verb.bare == "ed" and _describes_place(scene, k):
        return True
    if verb.bare == "ed" and scene.units.letter[k - 1] in ("N", "L") and scene.units.letter[k + 1] in ("B", "P"):
        return True
    return any(low[i] in status_words("present_adverb") for i in range(verb.first, verb.last))


def _describes_place(scene: Scene, k: int) -> bool:
    """"in the rebel controlled town", "the citys besieged districts": a compound without its hyphen, after a
    preposition or as what a verb takes."""
    units, noun = scene.units, scene.units.noun[k - 1]
    if noun is None or units.letters[k - 1:k + 2] != "NuN":
        return False
    bare = scene.parsed.tags[noun.first] != "D"
    if units.letter[k - 2] not in (("P", "O", "u", "V") if bare else ("P", "O")):
        return False  # "said the army held the town"
    head = scene.parsed.lower[noun.head]
    return singular(head) == head or lost_possessive(head)


@decides("status.infinitive", "happened", "denied", "planned", "possible", "ongoing")
def infinitive_status(scene: Scene, k: int, hit: Hit, depth: int = 0) -> Status:
    """An infinitive takes the status of its governor: planned, tried, managed; a purpose is possible."""
    if (status := _by_word_before(scene, k)) is not None:
        return status
    if (first_of_two := _infinitive_before(scene, k)) is not None and depth < _DEEPEST:
        return infinitive_status(scene, first_of_two, hit, depth + 1)
    for v in range(k - 1, max(-1, k - 7), -1):
        letter = scene.units.letters[v]
        if letter in "WR:" and v < k - 1:
            break
        verb = scene.units.verb[v]
        if verb is not None and scene.units.letter[v - 1] == "R" and v < k - 1:
            return _over_relative(scene, v, hit, depth)
        if verb is not None and _is_claimed(scene, k, verb):
            return "happened"
        if verb is not None:
            own = scene.units.verb[k]
            if own is not None and own.progressive and verb.lemma in status_words("seeming_verb") - {"be"}:
                return "ongoing"  # "the truce appears to be holding"
            return _under_governor(scene, v, verb, hit, depth, adjacent=v == k - 1)
        if letter == "N" and scene.head[v] in status_words("plan_noun"):
            return "planned"
        if letter == "N" and scene.head[v] in status_words("attempt_noun"):
            return "possible"
    headline = scene.parsed.sentence.kind == "title" and not any(c in "Vu" for c in scene.units.letters[:k])
    return "planned" if headline else "possible"


def _by_word_before(scene: Scene, k: int) -> Status | None:
    """What the words right before an infinitive say: "in order to", "about to", "unable to", "the third town to"."""
    first = scene.units.spans[k][0]
    before = scene.parsed.lower[first - 1]
    if before == "order" and scene.parsed.lower[first - 2] == "in":
        return "possible"
    for name, status in _BEFORE_INFINITIVE.items():
        if before in status_words(name):
            return "possible" if status == "planned" and _befalls(scene, k) else status
    return "happened" if _is_who_did(scene, k - 1) else None


def _infinitive_before(scene: Scene, k: int) -> int | None:
    """The infinitive that the one at unit ``k`` is joined to: "called on them to stop the raids and to leave"."""
    before = verb_before(scene.units, k, _JOINED)
    joined = before is not None and scene.units.letters[before] == "t" and "C" in scene.units.letters[before:k]
    return before if joined else None


def _befalls(scene: Scene, k: int) -> bool:
    """"about to lose the base": nobody plans it."""
    verb = scene.units.verb[k]
    return verb is not None and verb.lemma in status_words("befalling_verb")


def _is_who_did(scene: Scene, k: int) -> bool:
    """"the third town to fall", "the last soldiers to leave": the infinitive says of which it is so; an "operation to
    retake X" only aims at it."""
    noun = scene.units.noun[k]
    ranked = noun is not None and any(
        scene.parsed.lower[i] in status_words("ranking") for i in range(noun.first, noun.head))
    return ranked and bool(scene.classes(k) & {"force", "people", "place", "number"})


def _had_to(scene: Scene, v: int, verb: VerbGroup) -> bool:
    """"we had to fall back": what was a duty was done, unless somebody else says that it is one ("said the rebels had
    to leave")."""
    then = scene.parsed.lower[verb.head] == "had" and verb.lemma in status_words("duty_verb")
    return then and (scene.units.word[v - 1] in status_words("ourselves") or not _governed_by(scene, v, "say_verb"))


def _is_claimed(scene: Scene, k: int, governor: VerbGroup) -> bool:
    """"claimed to have captured the town": said to be done already by those who did it."""
    verb = scene.units.verb[k]
    done = verb is not None and verb.perfect
    return done and not governor.passive and governor.lemma in status_words("claim_verb")


def _over_relative(scene: Scene, v: int, hit: Hit, depth: int) -> Status:
    """The status of an infinitive behind a relative clause whose verb is at unit ``v``: by the verb before that clause
    where it forces or lets ("forcing the units that were there to leave")."""
    for j in range(v - 1, max(-1, v - 6), -1):
        verb = scene.units.verb[j]
        if verb is not None:
            acts = verb.lemma in status_words("achieve_verb")
            return _under_governor(scene, j, verb, hit, depth, adjacent=False) if acts else "possible"
    return "possible"


def _under_governor(scene: Scene, v: int, verb: VerbGroup, hit: Hit, depth: int, *, adjacent: bool) -> Status:
    """The status of an infinitive under the verb at unit ``v``; what is only tried or sought is possible."""
    passive = verb.passive or verb.bare == "ed"
    if verb.lemma in status_words("aim_verb") and passive:
        return "possible"  # "an assault intended to break the siege"
    if verb.lemma in status_words("believe_verb") and passive:
        return "possible"
    hearsay = verb.lemma in status_words("hearsay_verb") and verb.passive and scene.units.word[v + 1] != "by"
    if hearsay and hit.pattern.type == "support":
        return "possible"  # "is said to be armed by X"
    if verb.lemma in status_words("report_verb") and verb.passive:
        return "happened"
    if adjacent and _had_to(scene, v, verb):
        return "happened"
    if verb.lemma in status_words("fail_verb") and verb.modal is None:
        return "denied"
    if verb.lemma == "be" and adjacent and any(
            scene.head[j] in status_words("aim_noun") for j in range(max(0, v - 6), v)):
        return "possible"  # "the goal of the operation is to clear the road"
    if verb.lemma == "call" and scene.units.word[v + 1] not in ("for", "on"):
        return "possible"  # "an operation called X to take the city"
    if verb.lemma == "expect" and hit.pattern.harm is not None:
        return "possible"  # nobody plans to die
    if verb.lemma in status_words("plan_verb") or (verb.lemma == "be" and adjacent) or _is_journey(verb, hit):
        return "denied" if verb.negated else "planned"
    begun = verb.lemma in status_words("begin_verb") and not adjacent  # "began an offensive to take the city"
    if verb.lemma in status_words("achieve_verb") and not begun:
        status = verb_status(scene, v, hit, depth + 1)
        let = verb.passive and verb.modal in status_words("shifted_will")
        return "planned" if status == "possible" and let else status
    return "possible"


def _is_journey(verb: VerbGroup, hit: Hit) -> bool:
    """"will travel to X to meet": whoever makes a journey to come is to meet somebody at its end."""
    ahead = verb.modal in status_words("future_modal") and verb.lemma in status_words("journey_verb")
    return ahead and hit.pattern.type == "talks"


@decides("status.participle", "happened", "planned", "possible", "ongoing")
def _participle_status(scene: Scene, k: int, hit: Hit, depth: int) -> Status:
    """A participle is possible under "prevent", planned under "plan", ongoing under "continue", else it happened."""
    if hit.pattern.type in _STATE_TYPES and _is_told_by_participle(scene, k):
        return "ongoing"
    if scene.units.word[k - 1] in status_words("prevented") and _governed_by(scene, k, "prevent_verb"):
        return "possible"
    if scene.units.word[k - 1] in status_words("aimed") and _governed_by(scene, k, "aim_verb"):
        return "possible"
    if hit.pattern.harm is None and (main := goes_on_beside(scene, k)) is not None:
        return "ongoing" if main else "happened"
    for v in range(k - 1, max(-1, k - 8), -1):
        verb = scene.units.verb[v]
        if verb is None and scene.units.letters[v] in ",W:":
            break
        if verb is None or (verb.infinitive and v < k - 2):
            continue
        if verb.bare == "ing" and scene.units.letter[k - 1] == "C":
            return verb_status(scene, v, hit, depth + 1)  # "aimed at weakening X and regaining Y"
        if verb.lemma in status_words("plan_verb") and v >= k - 3:
            return "planned"
        if verb.lemma in status_words("consider_verb") and v >= k - 2:
            return "possible"
        led = verb.modal or verb.infinitive or (v >= k - 2 and verb.lemma in status_words("go_on_verb"))
        return verb_status(scene, v, hit, depth + 1) if led else "happened"
    return "happened"


def _is_told_by_participle(scene: Scene, k: int) -> bool:
    """Whether a participle tells a state of now: "the coalition fighting X", "there are 300 soldiers in X, backing Y",
    "accused X of backing Y"."""
    units = scene.units
    if units.letter[k - 1] == "N" or (units.letter[k - 1] == "," and _is_beside_now(scene, k)):
        return True
    return units.word[k - 1] in ("of", "for") and _governed_by(scene, k, "accuse_verb")


def _is_beside_now(scene: Scene, k: int) -> bool:
    """Whether the verb before a participle tells where somebody is now: "are deployed in X, backing"."""
    main = next((v for j in range(k - 1, -1, -1) if scene.units.letters[j] == "V" and (v := scene.units.verb[j])), None)
    return main is not None and scene.parsed.lower[main.first] in status_words("be_present") and not main.progressive


def _governed_by(scene: Scene, k: int, words: str) -> bool:
    """Whether a verb of a list stands shortly before unit ``k``."""
    verbs = (scene.units.verb[j] for j in range(max(0, k - 6), k))
    return any(verb.lemma in status_words(words) for verb in verbs if verb is not None)


def uncertain_clause(scene: Scene, k: int) -> bool:
    """Whether the clause of the verb at unit ``k`` opens with a word of condition, or hangs on a verb of belief or
    hope or on a noun of rumour: "if X takes", "ensure that aid was received", "allegations that X used"."""
    units = scene.units
    for j in range(k - 1, max(-1, k - 8), -1):
        letter = units.letters[j]
        verb = units.verb[j]
        if verb is not None:
            return letter in "Vutg" and verb.lemma in status_words("belief_verb") and not verb.negated
        if letter == "W" and units.word[j] in status_words("condition"):
            return True
        if letter in "WRD" and units.word[j] == "that":
            return scene.parsed.lower[units.spans[j][0] - 1] in status_words("likely") or (
                units.letter[j - 1] == "N" and (
                    scene.head[j - 1] in status_words("rumour_noun") or _doubts(scene, j - 1)))
        if letter in "WR.:":
            return False
    return False


def _doubts(scene: Scene, k: int) -> bool:
    """Whether the noun at unit ``k`` is a doubt that there is: "expressed doubt that", not "there is no doubt that"."""
    return scene.head[k] in status_words("doubted") and scene.parsed.lower[scene.units.spans[k][0]] != "no"


def is_rumour(scene: Scene, k: int) -> bool:
    """Whether the clause of the verb at unit ``k`` is what a noun of rumour tells: "allegations that X had used"."""
    that = next((j for j in range(k - 1, max(-1, k - 8), -1) if scene.units.word[j] == "that"), 0)
    return scene.units.letter[that - 1] == "N" and scene.head[that - 1] in status_words("rumour_noun")


def is_feared(scene: Scene, hit: Hit) -> bool:
    """Whether what is to come is only feared: a word of fear stands before it."""
    return any(scene.parsed.lower[i] in status_words("fear") for i in range(hit.first))
