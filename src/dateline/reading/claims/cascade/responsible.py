"""Who did what a noun tells, where a verb about it says so: "carried out by X", "X claimed responsibility for it"."""

from __future__ import annotations

from dateline.model import ActorMention
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import ascribed_to
from dateline.reading.claims.cascade.roles import acting
from dateline.reading.claims.cascade.row import Units
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import phrases_after
from dateline.reading.claims.cascade.words import role_words, words_of_saying
from dateline.reading.claims.rules import fills

_FAR = 9  # units or words between a noun and who is said to have done it


@fills("agent.done_by")
def passive_doer(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """Who did it where the verb after says so: "airstrikes carried out by X", "the raid was believed to have been
    launched by X"."""
    units = scene.units
    k = _behind_relative(units, k)
    for j in range(k + 1, min(k + _FAR, len(units.letters))):
        verb = units.verb[j]
        if verb is not None and (verb.bare == "ed" or scene.parsed.tags[verb.head] == "U"):
            if (to := ascribed_to(units, j)) is not None:
                return acting(scene.actors_at(to))
            by = next((n for prep, n in phrases_after(units, j) if prep == "by"), None)
            if by is not None and verb.lemma in word_class("doing_verb"):
                return acting(scene.actors_at(by)) or acting(scene.described_by(by))
        hangs = units.letters[j] == "N" and units.letters[j - 1] in "POC"
        relative = units.letters[j] == "," and units.letter[j + 1] == "R"
        if not hangs and not relative and units.letters[j] not in "VutLPROC":
            return ()
    return ()


def _behind_relative(units: Units, k: int) -> int:
    """The comma that closes a relative clause right behind the noun at unit ``k`` whose verb tells no doer ("the raid,
    which killed nine, was"), else ``k``."""
    inside = units.letters[k + 1:k + _FAR].split(",")
    told = len(inside) > 2 and not inside[0] and inside[1].startswith("R") and "B" not in inside[1]
    return k + 2 + len(inside[1]) if told else k


@fills("agent.responsible")
def responsible(scene: Scene, hit: Hit) -> tuple[ActorMention, ...]:
    """Who is held responsible: "X is responsible for the attack", "X was behind it", "X took responsibility for it",
    "an attack for which X claimed responsibility"."""
    k, i = hit.unit, hit.first - 1
    while i > hit.first - _FAR and scene.parsed.tags[i:i + 1] not in ("P", "O", "V", "U", ""):
        i -= 1  # over what describes it: "for the merciless and repeated bombing"
    word = scene.parsed.lower[i]
    held, within = word in role_words("held_preposition"), word == "in"
    if held:
        i -= 1
        while scene.parsed.tags[i:i + 1] in (",", "L") or scene.parsed.lower[i] == "or":
            i -= 1  # "responsible, directly or indirectly, for"
        word = scene.parsed.lower[i]
    if word == "responsibility":
        verb = next((j for j in range(k, -1, -1) if scene.units.letters[j] in "Vu"), None)
        return _acting_subject(scene, verb) if verb is not None else ()
    takes_part = within and word in role_words("taking_part") and scene.parsed.lower[i - 1] not in role_words("nobody")
    if takes_part or (word in role_words("responsible") and (
            held or scene.parsed.verbs[i] is None)):  # not "blamed the raid"
        for j in range(k - 1, -1, -1):
            if scene.units.letters[j] in "Vu":
                return _acting_subject(scene, j)
            headline = scene.head[j] in role_words("responsible")  # "army responsible for raid"
            if scene.units.letters[j] == "N" and (
                    named := acting(scene.actors_at(j) or (scene.described_by(j) if headline else ()))):
                return named
    return _claimant(scene, k) or _ascribed(scene, k)


@fills("agent.ascribed")
def _ascribed(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """To whom a deed is put down after it: "seemed to be the work of X", "came from X", "a raid blamed on X"."""
    units = scene.units
    for j in range(k + 1, min(k + _FAR, len(units.letters) - 2)):
        verb = units.verb[j]
        if scene.head[j] in role_words("doing_noun") and units.word[j + 1] == "of":
            return acting(scene.actors_at(j + 2))
        if verb is not None and (to := ascribed_to(units, j)) is not None:
            return acting(scene.actors_at(to))
        if units.letters[j] in "W:" or (units.letters[j] == "," and units.letter[j + 1] != "R"):
            return ()
    return ()


def _claimant(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """"the attacks in X, for which Y has claimed responsibility"."""
    units = scene.units
    for j in range(k + 1, len(units.letters) - 3):
        if units.letters[j] in '".':
            return ()  # another sentence, the space before it lost
        if units.word[j] == "for" and units.letter[j + 1] == "R" and units.letter[j + 2] == "N":
            named = scene.head[j + 4] == "responsibility" and units.letter[j + 3] in ("V", "u")
            return acting(scene.actors_at(j + 2)) if named else ()
    return ()


def _acting_subject(scene: Scene, verb: int) -> tuple[ActorMention, ...]:
    """The actors that are the subject of a verb; of "X said it was behind the raid" X."""
    units, subject = scene.units, subject_of(scene.units, verb)
    noun = units.noun[subject] if subject is not None else None
    if subject is None or noun is None:
        return ()
    told = units.verb[subject - 1] if units.letter[subject - 1] in ("V", "u") else None
    if noun.pronoun and told is not None and told.lemma in words_of_saying():
        speaker = subject_of(units, subject - 1)
        return tuple(a for a in acting(scene.actors_at(speaker)) if is_force(a)) if speaker is not None else ()
    return acting(scene.actors_at(subject))
