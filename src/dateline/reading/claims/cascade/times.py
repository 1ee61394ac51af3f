"""When: which time expression of a sentence dates which claim."""

from __future__ import annotations

import re

from dateline.model import TimeMention
from dateline.reading.claims.cascade.attribution import Scope
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.dated_nouns import began, lasts, named, over, owner_of
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.other_days import is_of_other
from dateline.reading.claims.cascade.patterns import pattern_index
from dateline.reading.claims.cascade.row import Units, chain_head, is_verb
from dateline.reading.claims.cascade.said_days import dates_saying
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.state_status import is_state
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import lookalike_words
from dateline.reading.shapes import replace

_COARSE = frozenset({"month", "season", "year", "decade"})
_AND = re.compile("[,L]CN")
_UNDATED = frozenset({"vague", "duration"})
_NAMED_BY_DAY = 20  # characters behind a day in which the attack is named by it
_WALL = 6  # units that a clause between a time and a trigger counts for
_PARTED = 12  # that ", and" counts for: a time in the clause that follows goes before
_VERB = 3  # that a verb, or a joined clause, counts for


def time_of(scene: Scene, hit: Hit, scopes: tuple[Scope, ...]) -> TimeMention | None:
    """The time of a happening: the nearest in its clause that dates neither the saying nor another happening.

    A dated expression goes before a vague one ("an overnight attack Wednesday": Wednesday).
    """
    best: tuple[int, int, TimeMention] | None = None
    for time in scene.times:
        if dates_saying(scene, time, scopes, hit) or _is_known_day(scene, time) or (
                time.role == "since" and only_ranks(scene, scene.token_at(time.start), hit)):
            continue
        owner = owner_of(scene, time)
        if owner is not None and hit.kind != "suffix" and hit.unit in named(scene, owner[0]):
            return owner[2]
        if owner is not None and lasts(scene, hit, owner):
            return owner[2]
        own = owner is None or owner[1] == hit.unit
        distance = _distance(scene, hit, time) if own or owner is None else over(scene, hit, owner[0])
        if distance is None:
            continue
        rank = (_vagueness(time), distance, owner[2] if owner is not None and not own else time)
        if best is None or rank[:2] < best[:2]:
            best = rank
    return _told_from(scene, hit, best[2]) if best else None


def _is_known_day(scene: Scene, time: TimeMention) -> bool:
    """Whether a time only names an attack that all know by its day: "the September 11 attacks" were in no year told."""
    if time.value.year is not None or time.granularity != "day":
        return False
    behind = scene.page.text[time.start:time.end + _NAMED_BY_DAY].lower().replace(".", "")
    return any(behind.startswith(known) for known in lookalike_words("known_day"))


def only_ranks(scene: Scene, i: int, hit: Hit | None = None) -> bool:
    """Whether "since" at token ``i`` only says of what a happening is the greatest: "the worst attack since talks
    began" was on another day."""
    tags = scene.parsed.tags
    while i > 0 and (tags[i - 1] not in "VU," or (tags[i - 1] == "U" and tags[i - 2:i - 1] == "N") or (
            tags[i - 2:i] == "TV" and (hit is None or i - 1 != hit.first))):
        i -= 1  # a participle only describes: "in the first deaths reported since"; so does "the first to hit X since"
        if scene.parsed.lower[i] in word_class("ranking"):
            return True
    return False


def _vagueness(time: TimeMention) -> int:
    """A day goes before "overnight", and that before what names no day."""
    return 2 if time.granularity in _UNDATED else int(time.rule == "overnight")


def _told_from(scene: Scene, hit: Hit, time: TimeMention) -> TimeMention:
    """The time as it stands to the hit: "a week after troops took X" is a week before what was told; what happened
    "since troops took X on Monday" was taken on that day; a war that "began last year" goes on; "that May" is of the
    year named beside it."""
    if time.role == "since" and hit.kind == "verb" and time.start < scene.span(hit.unit)[0] < time.end:
        return replace(time, role="at")
    if time.granularity in _COARSE and began(scene, hit):
        return replace(time, role="since")
    if _is_after(time) and time.end <= scene.span(hit.unit)[0]:
        return replace(time, value=replace(time.value, direction=-1))
    if time.value.unit == "that" and time.value.year is None:
        year = next((t.value.year for t in scene.times if t.value.year is not None and t.value.kind == "date"), None)
        return replace(time, value=replace(time.value, year=year)) if year is not None else time
    return time


def _is_after(time: TimeMention) -> bool:
    """Whether a time counts from what its own clause tells: "a week after"."""
    return time.rule == "offset" and time.value.kind == "apart" and time.text.lower().endswith("after")


def _distance(scene: Scene, hit: Hit, time: TimeMention) -> int | None:
    """How far a time stands from a trigger, in units; null where it is of another happening."""
    here, there = scene.unit_at(scene.parsed.sentence.tokens[hit.first].start), scene.unit_at(time.start)
    if there < here:
        there = min(here, scene.unit_at(time.end - 1))  # "a week after" ends with a word that opens a clause
    elif _describes_next(scene, time):
        there = scene.unit_at(time.end - 1)
    if not _may_date(scene, hit, time, here, there):
        return None
    if hit.kind == "verb" and there != here and _in_subject(scene, here, time):
        return 1
    a, b = sorted((here, there))
    letters = scene.units.letters
    resumes = there < here and letters[here - 1:here + 1] == ",g"  # "stormed X in May after troops fled, killing nine"
    walls, verbs = 0 if resumes else _walls(scene, a, b, there < here), _verbs(scene, a, b)
    if there < here and "," in letters[there + 1:here] and "t" in letters[:there].rpartition(",")[2]:
        return None     # "the truce, due to begin on Monday, was announced"
    fronted = there < here and not any(is_verb(c) for c in letters[:there])
    if walls and (not fronted or verbs > 1 or walls > 1):
        return None
    if (letters[a + 1:b].count("V") if fronted else verbs) > 1:
        return None
    if there < here and "t" in letters[a + 1:b] and not _coming(scene, a, b):
        return None
    joined = sum(letters[k] == "C" and scene.units.letter[k + 1] != "N" for k in range(a + 1, b))
    parted = _PARTED * (there < here and not fronted and _AND.search(letters, a, b + 1) is not None)
    return b - a + _WALL * walls + _VERB * (verbs + joined) + parted


def _describes_next(scene: Scene, time: TimeMention) -> bool:
    """Whether a date with a comma ends within the noun that it describes: "the May 3, 2020 accord"."""
    k = scene.unit_at(time.end - 1)
    parted = scene.units.letters[scene.unit_at(time.start):k] == "N,"
    return parted and scene.units.letter[k] == "N" and time.end < scene.span(k)[1]


def _coming(scene: Scene, a: int, b: int) -> bool:
    """Whether the infinitives between are those of one coming act ("are to meet", "plans to hold")."""
    return all(is_verb(scene.units.letter[k - 1]) for k in range(a + 1, b) if scene.units.letters[k] == "t")


def _may_date(scene: Scene, hit: Hit, time: TimeMention, here: int, there: int) -> bool:
    """Whether a claim of this form takes a time that stands there at all."""
    if is_of_other(scene, hit, time, here, there):
        return False
    if is_state(hit) and hit.kind != "phrase":  # "the rebel-held town was shelled on Monday"
        between = scene.units.letters[here + 1:there]
        return time.role == "since" and there > here and not any(map(is_verb, between))
    if time.role == "at" and _describes_state(scene, hit, here, there):
        return False
    if there != here and not _describes_claim(scene, hit, time, there):
        return False
    if hit.kind == "verb" and not _verb_may(scene, hit, time):
        return False
    return _may_after(scene, hit, time, here, there) if there > here else _may_before(scene, hit, time, here, there)


def _describes_state(scene: Scene, hit: Hit, here: int, there: int) -> bool:
    """Whether a verb of holding only describes what the day tells of: "bombed positions held by rebels on Monday", "the
    rebels, who hold the town, attacked on Monday"."""
    if hit.pattern.type != "hold" or hit.kind != "verb":
        return False
    units = scene.units
    if there < here:  # "strikes on Monday near a village held by rebels"
        return units.letters[here] == "u" and units.letter[here - 1] == "N" and any(
            is_verb(c) or c == "P" for c in units.letters[there:here - 1])
    relative = units.letter[here - 1] == "R" or (units.letter[here - 1] == "L" and units.letter[here - 2] == "R")
    behind = any(c in "Vu" for c in units.letters[here + 1:there])
    return (units.letters[here] == "u" and "V" not in units.letters[here:there] and _governed(units, here)) or (
        relative and behind)


def _governed(units: Units, k: int) -> bool:
    """Whether a verb stands before the noun that the -ed form at unit ``k`` describes."""
    return units.letter[k - 1] in ("N", "L") and any(is_verb(c) for c in units.letters[:k - 1])


def _may_after(scene: Scene, hit: Hit, time: TimeMention, here: int, there: int) -> bool:
    """Whether a time behind the trigger may be its own: not "five days after" what else was told, nor the date of what
    was promised, nor behind another verb than that of accusing."""
    if _is_after(time) or _of_promise(scene, hit, time, there):
        return False
    if hit.pattern.type != "support" and _is_closed(scene.units, here, there):
        return False  # who is backed by X and took a town was so then
    if hit.kind == "noun" and _of_joined_act(scene, here, there):
        return False
    if any(_is_answered(scene, k) and scene.units.letter[k + 1] == "N" for k in range(here + 1, there - 1)):
        return False  # "the raids were in revenge for the deaths on Monday"
    accuses = hit.pattern.type == "accuse" and hit.kind == "verb"
    return not accuses or not any(is_verb(c) for c in scene.units.letters[here + 1:there])


def _is_closed(units: Units, here: int, there: int) -> bool:
    """Whether a comma closes the clause of the verb at ``here`` before the main verb that a time dates: "the militia,
    which controls the hills, has besieged the town since May", "the town, besieged for months, fell on Monday", "the
    gang, accused of burning homes, left on Monday"."""
    opener = units.letters.rfind(",", 0, here)
    inside = is_verb(units.letter[here]) and opener >= 0 and (
        units.letter[opener + 1] in ("R", "u"))
    closing = units.letters.find(",", here, there) if inside else -1
    return closing >= 0 and units.letters[closing + 1:there].lstrip("L")[:1] in ("V", "u")


def _of_joined_act(scene: Scene, here: int, there: int) -> bool:
    """Whether a time behind a noun is of another act joined to it: "an upsurge in clashes and the declaration of a
    curfew on Monday"; a place, people or more fighting joined to it share its day."""
    units = scene.units
    joined = next((k + 1 for k in range(there - 1, here, -1) if units.letters[k] == "C"), None)
    noun = units.noun[joined] if joined is not None and units.letter[joined] == "N" else None
    if joined is None or noun is None or not noun.definite or any(c in "Vut" for c in units.letters[joined:there]):
        return False
    head = scene.parsed.lower[noun.head]
    if joined in units.acting or scene.place_on(joined) is not None or singular(head) in pattern_index().nouns:
        return False
    return head.endswith(tuple(word_class("abstract_ending")))


def _of_promise(scene: Scene, hit: Hit, time: TimeMention, there: int) -> bool:
    """Whether a date without a year behind a promise is of what was promised: "agreed to hold talks in November"."""
    verb = scene.units.verb[hit.unit]
    promises = hit.kind == "verb" and verb is not None and verb.lemma in status_words("promise_verb")
    undated = time.value.kind == "date" and time.value.year is None
    return promises and undated and "t" in scene.units.letters[hit.unit + 1:there]


def _may_before(scene: Scene, hit: Hit, time: TimeMention, here: int, there: int) -> bool:
    """Whether a time before the trigger may be its own: not in a relative clause, nor before what was earlier or came
    to last ("it fell in April after days of fighting", "took the base in April and have entered the town")."""
    units = scene.units
    if _within_relative(scene, here, there) or (_is_after(time) and "CN" in units.letters[there:here + 1]):
        return False
    if "R" in units.letters[there:here] and _was_before(scene, hit):
        return False  # "on Monday a bomb hit buses with people who had been evacuated"
    if units.letters[here] == "t" and any(t.role == "at" and t.start > scene.span(here)[1] for t in scene.times):
        return False  # "refused on Sunday to attend talks on Friday"
    opener = chain_head(units, here) - 1 if hit.kind == "noun" else -1
    if there < opener and units.letters[opener] in "PW" and units.word[opener] in status_words("later_than"):
        return False
    if hit.kind == "noun" and any(_is_answered(scene, k) for k in range(there + 1, here)):
        return False
    return time.role != "at" or not any(_turns_to_now(scene, k) for k in range(there + 1, here + 1))


def _is_answered(scene: Scene, k: int) -> bool:
    """Whether the preposition at unit ``k`` leads to what was answered: "in response to an attack"."""
    return scene.head[k - 1] in status_words("answering") and scene.units.word[k] in status_words("answering_to")


def _was_before(scene: Scene, hit: Hit) -> bool:
    """Whether a verb is in the past perfect: what had happened by then."""
    verb = scene.units.verb[hit.unit]
    return hit.kind == "verb" and verb is not None and verb.perfect and scene.parsed.lower[verb.first] == "had"


def _turns_to_now(scene: Scene, k: int) -> bool:
    """Whether a joined verb goes on in the present: "took X in May and is", "and have entered"."""
    verb = scene.units.verb[k] if scene.units.letters[k] == "V" else None
    return verb is not None and scene.units.letter[k - 1] == "C" and (
        scene.parsed.lower[verb.first] in status_words("present_auxiliary"))


def _describes_claim(scene: Scene, hit: Hit, time: TimeMention, there: int) -> bool:
    """Whether a time that describes a noun ("the August 7 bombings") dates more than it: the dead of that happening.
    Behind a preposition it may describe none, the comma after it lost ("in November Al-Nusra took X")."""
    noun = scene.units.noun[there]
    if noun is None or time.end >= scene.span(there)[1]:
        return True
    of_next = _describes_next(scene, time)
    told = {e.pattern.type for e in pattern_index().nouns.get(singular(scene.parsed.lower[noun.head]), ())}
    if not told:
        return not of_next and scene.units.letter[there - 1] == "P" and time.start <= scene.span(there)[0]
    return hit.pattern.type in told or (hit.pattern.type in ("casualties", "destroy") and "agree" not in told)


def _within_relative(scene: Scene, here: int, there: int) -> bool:
    """Whether a time before the trigger is told in a relative clause, or a participle, that ends before it: "the group,
    which fought there in 2006, has sent", "in X, held by rebels since 2006, shells hit"."""
    units = scene.units
    opened = max(units.letters.rfind("R", 0, there), units.letters.rfind(",u", 0, there))
    only_where = units.letters[here] == "g" and units.word[opened] == "where"  # "drove into a hall where ..., killing"
    if opened < 0 or only_where or not any(is_verb(c) for c in units.letters[opened:there]):
        return False
    return "," in units.letters[there:here] and "C" not in units.letters[there:here]


def _verb_may(scene: Scene, hit: Hit, time: TimeMention) -> bool:
    """Whether the form of a verb lets a time date it: the present only what reaches up to now ("controls it since")."""
    if scene.units.letters[hit.unit] == "t":
        return _infinitive_may(scene, hit)
    form, verb = scene.parsed.verbs[hit.first], scene.units.verb[hit.unit]
    present = form is not None and form.form == "s" and verb is not None and verb.modal is None
    up_to_now = time.role == "since" or time.value.kind in ("deictic", "vague")
    return not present or up_to_now or scene.in_headline(hit.first)


def _infinitive_may(scene: Scene, hit: Hit) -> bool:
    """Whether an infinitive has a day: not as a purpose ("launched an attack to take X on Monday"), nor as what was
    promised ("agreed in May to leave")."""
    units, k = scene.units, hit.unit - 1
    while k >= 0 and (units.letters[k] == "L" or units.word[k] in status_words("due")):
        k -= 1  # "are due to meet on Monday"
    if k >= 0 and _ranks(scene, k):
        return True
    verb = units.verb[k] if k >= 0 and is_verb(units.letters[k]) else None
    promised = verb is not None and verb.bare == "ed" and verb.lemma in status_words("promise_verb")
    return verb is not None and not promised


def _ranks(scene: Scene, k: int) -> bool:
    """Whether a noun counts which of several did what an infinitive tells: "the fifth town to fall this week"."""
    first, last = scene.units.spans[k]
    return scene.units.letters[k] == "N" and any(
        scene.parsed.lower[i] in word_class("ranking") for i in range(first, last))


def _in_subject(scene: Scene, k: int, time: TimeMention) -> bool:
    """Whether a time stands in the words for the subject of the verb at unit ``k``: "the Saturday attack killed"."""
    subject = subject_of(scene.units, k)
    if subject is None:
        return False
    start, end = scene.span(subject)
    return start <= time.start < end


def _walls(scene: Scene, a: int, b: int, before: bool) -> int:
    """The clauses between two units: none where they tell of one moment ("were killed when a bomb went off", "killed 20
    on Sunday as hundreds fled"). ``before``: the time stands before the trigger."""
    units, walls = scene.units, 0
    for k in range(a + 1, b):
        letter, word = units.letters[k], units.word[k]
        one_moment = word == "when" or (before and word in status_words("simultaneous"))
        if letter in "R:" or (letter == "W" and not one_moment) or word in status_words("apart"):
            walls += 2 if before and word in status_words("later_than") else 1
        elif letter == "C" and word == "but" and "V" in units.letters[k:k + 4]:
            walls += 1
    return walls


def _verbs(scene: Scene, a: int, b: int) -> int:
    """The verbs between two units that tell of another happening: not one joined to the last, a participle that
    describes ("a truce agreed by X") or completes ("left 20 wounded"), or that of a clause of the same moment."""
    units, count = scene.units, 0
    for k in range(a + 1, b):
        letter = units.letters[k]
        joined = units.letter[k - 1] == "C" or (units.letter[k - 1] == "N" and units.letter[k - 2] == "C")
        completes = letter == "u" and (units.letter[k + 1] == "B" or _left(scene, k))
        if letter in "Vu" and not joined and not completes:
            count += 1
        elif letter == "W":
            count -= 1
    return max(count, 0)


def _left(scene: Scene, k: int) -> bool:
    """Whether the -ed form at unit ``k`` completes a verb of leaving: "left 20 wounded"."""
    verb = scene.units.verb[k - 2] if k >= 2 and is_verb(scene.units.letters[k - 2]) else None
    return verb is not None and verb.lemma == "leave"
