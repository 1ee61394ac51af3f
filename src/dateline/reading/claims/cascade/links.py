"""A noun group as a link of the chain of who says so: which words name the source, and what kind of source it is."""

from __future__ import annotations

from dateline.data.actor import fold
from dateline.data.load import noun_forms
from dateline.model import ActorMention, Page, SourceLink
from dateline.reading.claims.cascade.namings import ACTS, Naming, describes_only, is_plural, owned, strength
from dateline.reading.claims.cascade.persons import person_named
from dateline.reading.claims.cascade.row import Units, is_verb
from dateline.reading.claims.cascade.sayers import source_at_start
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.source_kinds import (
    actor_kind,
    is_against,
    is_medium,
    kind_by_role,
    side_of,
    source_kind,
)
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import any_saying, saying, words_of_saying
from dateline.reading.grammar import NounGroup
from dateline.reading.page.tables import known_outlet
from dateline.reading.shapes import replace
from dateline.reading.who.names import match_name, name_index

_BODIES = frozenset({"media", "monitor", "organisation"})


def source_link(scene: Scene, k: int) -> SourceLink | None:
    """The source that unit ``k`` names."""
    return link_in(scene, k, *scene.units.spans[k])


def link_in(scene: Scene, k: int, first: int, last: int) -> SourceLink | None:
    """The source that tokens ``first`` to ``last`` of unit ``k`` name: a person's name alone, an actor, or the words of
    a described source with what it belongs to."""
    noun = scene.units.noun[k]
    if noun is None or noun.pronoun or scene.is_time(k):
        return None
    whole = (first, last) == scene.units.spans[k]
    start, stop = scene.parsed.words(first, last)
    near = scene.actor_on(k) if whole or last == scene.units.spans[k][1] else scene.actors
    actors = tuple(a for a in near if a.start < stop and a.end > start and not describes_only(a))
    if not actors and not _can_speak(scene, k, noun):
        return None
    person = person_named(scene, k, first, last, actors)
    if person is not None:
        return replace(link_of(person), kind=kind_by_role(scene, k, person))
    end = _last_word(scene, k, last) if last == noun.last else last
    a, b = scene.parsed.words(_first_word(scene, noun, first), end)
    best = max(actors, key=lambda m: len(m.text), default=None)
    if best is None:
        return SourceLink(scene.page.text[a:b], a, b, None, None, source_kind(scene, first, last, None), None)
    name_alone = not best.head and best.kind in _BODIES and best.end == b
    if name_alone:
        return link_of(best)  # "state-run news agency SANA": the name
    kind = source_kind(scene, first, last, best)
    if whole and best.start <= a and b <= best.end:
        return replace(link_of(best), kind=kind, side=side_of(best, kind))
    id_, name = (None, None) if is_against(best) else (best.id, best.name)
    return SourceLink(scene.page.text[a:b], a, b, id_, name, kind, side_of(best, kind))


def told_link(scene: Scene, k: int) -> SourceLink | None:
    """The medium or body that was told and tells it on: "told AFP"; not reporters, a court or the people."""
    apposed = scene.actor_on(k + 1) if scene.units.letter[k + 1] == "N" else ()  # "the TV station | X"
    actors = (*scene.actor_on(owned(scene.units, k)), *(a for a in apposed if is_medium(a)))
    known = next((link_of(a) for a in actors if a.kind in _BODIES or is_medium(a)), None)
    return known or _medium_at_start(scene, k) or _named_medium(scene, k)


def _medium_at_start(scene: Scene, k: int) -> SourceLink | None:
    """A known medium before the next speaker, a comma lost between: "speaking to AFP | monitor Omar Deng said"."""
    first, last = scene.units.spans[k]
    name = match_name(scene.parsed.sentence.tokens, first, name_index())
    if name is None or name.last >= last or name.entries[0].kind != "media":
        return None
    start, stop = scene.parsed.words(first, name.last)
    entry = name.entries[0]
    return link_of(ActorMention(scene.page.text[start:stop], start, stop, entry.id, entry.name, entry.kind))


def _named_medium(scene: Scene, k: int) -> SourceLink | None:
    """A medium that no list knows by its kind and name: "Radio X", "news channel X" (X, whoever else is called so)."""
    link = source_link(scene, k) if "E" in scene.parsed.tags[slice(*scene.units.spans[k])] else None
    if link is None or link.kind == "media":
        return link or _state_medium(scene, k)
    called = source_at_start(scene, k)
    kinds = noun_forms().get(scene.parsed.lower[called[1] - 1], ()) if called is not None else ()
    if called is None or not any(e.table == "source" and e.group == "media" for e in kinds):
        return None
    start, stop = scene.parsed.words(called[1], scene.units.spans[k][1])
    return SourceLink(scene.page.text[start:stop], start, stop, None, None, "media", None)


def _state_medium(scene: Scene, k: int) -> SourceLink | None:
    """"state TV", without a name."""
    link = source_link(scene, k)
    return link if link is not None and link.kind == "state_media" else None


def interviewed_by(scene: Scene) -> tuple[SourceLink, ...]:
    """The medium spoken to: "in an interview with AFP", "speaking to AFP, he said"."""
    units, prepositions = scene.units, saying("interview_preposition")
    for k in range(len(units.letters) - 2):
        if units.word[k + 1] not in prepositions:
            continue
        verb = units.verb[k]
        speaking = verb is not None and verb.bare == "ing" and verb.lemma in saying("speaking_to")
        if speaking or scene.head[k] in saying("interview"):
            link = told_link(scene, k + 2)
            if link is not None:
                return (link,)
    return ()


def carried_by(scene: Scene, k: int) -> tuple[SourceLink, ...]:
    """The medium that carried the statement in which the speaker of the word of saying at unit ``k`` said it: "in a
    statement carried by SANA, the army said", "said in a statement published by SANA"; not where another verb or
    speaker stands between the two."""
    units = scene.units
    for j in range(len(units.letters) - 3):
        verb = units.verb[j + 1]
        stated = scene.head[j] in saying("carrier") and units.letter[j - 1] == "P" and j != k
        if stated and verb is not None and verb.bare == "ed" and verb.lemma in saying("carrying") and (
                units.word[j + 2] in saying("carrying_preposition")) and _is_of_saying(units, j, k):
            link = told_link(scene, j + 3)
            return (link,) if link is not None else ()
    return ()


def _is_of_saying(units: Units, j: int, k: int) -> bool:
    """Whether "a statement carried by X" at unit ``j`` opens the clause of the word of saying at unit ``k``, or stands
    after it and what it says."""
    if j < k:
        return not any(map(is_verb, units.letters[j + 4:k]))
    between = (units.verb[i] for i in range(k + 1, j))
    return not any(verb is not None and verb.lemma in words_of_saying() for verb in between)


def body_before(scene: Scene, naming: Naming) -> tuple[SourceLink, ...]:
    """The body named in the sentence before the noun that points back to it: "... a worker of X, the organisation
    said"."""
    if scene.parsed.lower[naming.last - 1] not in saying("pointing_body"):
        return ()
    start = scene.parsed.sentence.tokens[naming.first].start
    named = (a for a in reversed(scene.actors) if a.end <= start and a.kind in ("monitor", "organisation")
             and a.id is not None and not a.adjective)
    return tuple(map(link_of, named))[:1]


def speaker_over(scene: Scene, naming: Naming) -> tuple[SourceLink, ...]:
    """Who speaks by the pronoun of a clause of naming: "the ministry deplored what it said was an attack"."""
    units, k = scene.units, naming.unit
    over = k - 2 if units.word[k - 1] in saying("naming_clause") and units.word[k] in saying("side_pronoun") else -1
    speaker = subject_of(units, over) if over > 0 and is_verb(units.letters[over]) else None
    link = source_link(scene, speaker) if speaker is not None and strength(scene, speaker) >= ACTS else None
    return (link,) if link is not None else ()


def doer_before(scene: Scene, naming: Naming) -> SourceLink | None:
    """The side whose deed the sentence tells before the pronoun that means it: "the army took the town, it said"."""
    units, k = scene.units, naming.unit
    word, verb = units.word[k], next((j for j, c in enumerate(units.letters[:k]) if c in "Vu"), None)
    doer = subject_of(units, verb) if verb is not None and units.letter[k - 1] == "," else None
    if doer is None or doer >= k or word not in saying("side_pronoun") or strength(scene, doer) < ACTS:
        return None
    return source_link(scene, doer) if is_plural(scene, doer) == (word not in saying("one_side")) else None


def own_outlet(page: Page) -> str | None:
    """The id of the outlet whose report it is; what it was told itself is no link."""
    outlet = known_outlet(page.outlet) if page.outlet else None
    return f"media.{fold(outlet.name)}" if outlet is not None else None


def link_of(actor: ActorMention) -> SourceLink:
    """An actor as a link of the chain."""
    kind = actor_kind(actor)
    id_, name = (None, None) if is_against(actor) else (actor.id, actor.name)
    return SourceLink(actor.text, actor.start, actor.end, id_, name, kind, side_of(actor, kind))


def bare_link(scene: Scene, token: int) -> SourceLink:
    """One word as a source without a name."""
    a, b = scene.parsed.words(token, token + 1)
    return SourceLink(scene.page.text[a:b], a, b, None, None, source_kind(scene, token, token + 1, None), None)


def _can_speak(scene: Scene, k: int, noun: NounGroup) -> bool:
    """Whether a noun without a known actor can say something: a role, a source, people, or a recording."""
    return scene.parsed.lower[noun.head] in noun_forms() or scene.parsed.tags[noun.head] in "NEM"


def _first_word(scene: Scene, noun: NounGroup, first: int) -> int:
    """The first token of a source's words: that of its possessor, without article and adverb."""
    if first == noun.first and noun.owner is not None:
        first = scene.parsed.groups[noun.owner].first
    while first < noun.last - 1 and scene.parsed.tags[first] in "DL":
        first += 1
    return first


def _last_word(scene: Scene, k: int, last: int) -> int:
    """The end of a role with what it belongs to: "spokesman for the militias", "military source at the ministry"; two
    phrases after a role or source, one after another noun."""
    units = scene.units
    reach = 2 if any(e.table in ("role", "source") for e in noun_forms().get(scene.head[k], ())) else 1
    j = k + 1
    if units.letters[j:j + 3] == "PPN" and units.word[j] in saying("belonging_close"):
        return units.spans[j + 2][1]  # "sources close to the mayor"
    while reach and units.letter[j + 1] == "N" and not scene.is_time(j + 1):
        if units.word[j] not in saying("belonging" if reach == 2 else "belonging_near") or (
                scene.head[j + 1] in any_saying("mouthpiece", "interview")):
            break  # "the governor in a statement"
        last = units.spans[j + 1][1]
        j += 2
        reach -= 1
    return last
