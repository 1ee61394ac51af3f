"""Who stands as the subject of a word of saying, also where the commas around it were lost."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.reading.claims.cascade.namings import (
    ACTS,
    NEVER,
    SPEAKING_KINDS,
    SPEAKS,
    UNKNOWN,
    Naming,
    naming_at,
    strength,
)
from dateline.reading.claims.cascade.row import LINKS, Units, is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import role_words, saying, words_of_saying
from dateline.reading.grammar import NounGroup
from dateline.reading.who.names import match_name, name_index
from dateline.reading.who.words import is_role

_BOUNDS = frozenset('Vutg,":WR.()-')
_SKIPPED = frozenset('L"')


def sayer(scene: Scene, k: int) -> Naming | None:
    """The subject of the word of saying at unit ``k``; "no group claimed it" and "neither side did" name none."""
    found = _sayer(scene, k)
    if found is None:
        return None
    opening = scene.parsed.lower[scene.units.spans[found.unit][0]]
    return None if opening in role_words("nobody") else found


def _sayer(scene: Scene, k: int) -> Naming | None:
    units = scene.units
    if _is_shown(scene, k):
        return _by_grammar(scene, k)
    end = _before_aside(units, k)
    if units.letter[end - 1] == ",":
        return _before_apposition(scene, end) or _by_grammar(scene, k)
    if units.letter[end - 1] == "C":
        return _shared(scene, end - 1) or _by_grammar(scene, k)
    start = end
    while start > 0 and units.letters[start - 1] not in _BOUNDS:
        start -= 1
    aired = units.verb[start - 1] if start > 1 and units.letters[start - 2:start + 1] == "NuP" else None
    published = aired is not None and aired.lemma in saying("airing")
    opening = _opening(scene, k) if published else None
    if opening is not None:
        return naming_at(scene, opening, k)  # "X in a statement published on Y said"
    described = _described_by_clause(scene, start, k)
    if described is not None:
        return naming_at(scene, described, described + 1)
    found = _behind_participle(scene, start) or _free(scene, start, end)
    if found is None and start < end and (start == 0 or units.letters[start - 1] not in "R"):
        found = _cut(scene, end - 1)
    found = found or _by_grammar(scene, k)
    return _with_joined(scene, found) if found is not None else None


def _behind_participle(scene: Scene, k: int) -> Naming | None:
    """The speaker whom a participle before noun unit ``k`` describes: "monitoring groups", "leading critic X"."""
    units = scene.units
    if units.letter[k - 1] != "g" or units.letter[k] != "N" or units.word[k - 1] not in saying("describing_participle"):
        return None
    if strength(scene, k) <= UNKNOWN or strength(scene, k - 2) == SPEAKS:
        return None  # "the Observatory monitoring group"
    return Naming(k, ((units.spans[k - 1][0], units.spans[k][1]),))


def _described_by_clause(scene: Scene, start: int, k: int) -> int | None:
    """The speaker of whom a participle or a relative clause tells whose verb stands before unit ``start``: "... with
    Iraq | an organisation monitoring the war said", "Jane Doe who heads the Observatory said"."""
    units = scene.units
    first = next((j for j, letter in enumerate(units.letters) if letter not in "LC"), -1)
    if units.letters[start - 3:start] == "NRV" and start - 3 == first:
        return first if strength(scene, first) == SPEAKS and not set("Vu") & set(units.letters[start:k]) else None
    body = start - 2
    if units.letters[max(0, body - 1):start] != "NNg" or scene.head[body] not in saying("pointing_body"):
        return None
    return body if scene.parsed.lower[units.spans[body][0]] in role_words("indefinite") else None


def _with_joined(scene: Scene, naming: Naming) -> Naming:
    """The speakers with the one that "and" joins before, cut from what was said: "... in X activists and medics"."""
    units, k = scene.units, scene.units.unit_of[naming.first]
    joined = units.word[k - 1] == "and" and units.letter[k - 2] == "N"
    first = _source_in(scene, k - 2) if joined else None
    if joined and first is None and units.letter[k - 3] == "N" and strength(scene, k - 2) == SPEAKS:
        first = units.spans[k - 2][0]  # "in the town | activists and medics said"
    return naming if first is None else Naming(k - 2, ((first, units.spans[k - 2][1]), *naming.parts))


def _is_shown(scene: Scene, k: int) -> bool:
    """Whether a recording shows something, told behind who made or aired it: "footage aired by X showed"."""
    verb = scene.units.verb[k]
    if verb is None or verb.lemma not in saying("showing"):
        return False
    subject = subject_of(scene.units, k)
    return subject is not None and scene.head[subject] in saying("showing_noun")


def _shared(scene: Scene, k: int) -> Naming | None:
    """The subject of the word of saying before "and", "but": "did not say who, but said"."""
    for j in range(k - 1, -1, -1):
        verb = scene.units.verb[j]
        if verb is not None and verb.lemma in words_of_saying():
            return sayer(scene, j)
    return None


def _before_aside(units: Units, k: int) -> int:
    """The unit at which the subject of ``k`` must end: before adverbs, and before what dashes or brackets enclose."""
    end = k
    while end > 0 and units.letters[end - 1] in _SKIPPED:
        end -= 1
    for opening, closing in (("-", "-"), ("(", ")")):
        if end > 0 and units.letters[end - 1] == closing:
            at = units.letters.rfind(opening, 0, end - 1)
            return _before_aside(units, at) if at > 0 else end
    return end


def _before_apposition(scene: Scene, k: int) -> Naming | None:
    """The speaker before what a comma closes: "Jane Doe, head of X, said", "the channel, whose owner fled, said"."""
    letters = scene.units.letters
    best, end = None, k - 1
    while end >= 0:
        start = max(letters.rfind(mark, 0, end) for mark in ',"') + 1
        if not _describes_speaker(scene, start, end):
            break
        if end < k - 1 and (found := _free(scene, start, end)) is not None and strength(scene, found.unit) >= ACTS:
            best = found
        if letters[start - 1:start] != ",":
            return best or (_free(scene, start, end) if end == k - 1 else None)
        end = start - 1
    return best


def _describes_speaker(scene: Scene, start: int, end: int) -> bool:
    """Whether the units between two commas are a noun with what hangs on it, or a clause about the noun before."""
    segment = scene.units.letters[start:end].lstrip("CL")
    if segment[:1] in ("R", "u", "g") or scene.units.word[start] == "whose":
        return True
    return bool(segment) and not any(is_verb(c) for c in segment)


def _free(scene: Scene, start: int, end: int) -> Naming | None:
    """The speaker among units ``start`` to ``end``: a noun that no verb or preposition there governs. After a verb it
    is the last one, since a comma was lost before it; else the first."""
    units = scene.units
    after_verb = start > 0 and (is_verb(units.letters[start - 1]) or units.letters[start - 1] == "(")
    free = [j for j in _ungoverned(scene, start, end, after_verb) if strength(scene, j) != NEVER]
    if not free:
        return None
    best = free[-1] if after_verb else max(free, key=lambda j: (strength(scene, j) >= ACTS, -j))
    if best + 1 in free and _is_listed_speaker(scene, best + 1) and not _is_listed_speaker(scene, best):
        best += 1  # "another group the Observatory", a comma lost between
    elif free[-1] == end - 1 and units.letter[end - 2] == "N" and strength(scene, best) < SPEAKS and (
            strength(scene, end - 1) == SPEAKS):
        best = end - 1  # "and the Front on the far bank | the Observatory said"
    elif scene.parsed.lower[units.spans[best][0]] in role_words("indefinite") and not _is_listed_speaker(scene, best):
        best = next((j for j in free if units.letter[j - 1] == "N" and _is_listed_speaker(scene, j)), best)
    return naming_at(scene, best, end)


def _is_listed_speaker(scene: Scene, k: int) -> bool:
    """Whether a noun unit names somebody in the lists of actors."""
    return any(a.id is not None and a.kind in SPEAKING_KINDS for a in scene.actor_on(k))


def _ungoverned(scene: Scene, start: int, end: int, governed: bool) -> list[int]:
    """The noun units that no verb, preposition or list of governed nouns holds."""
    letters, out = scene.units.letters, list[int]()
    for j in range(start, end):
        letter = letters[j]
        if letter == "N" and _only_article(scene, j):
            continue
        if letter == "N":
            joined = letters[j - 1] == "C" and j - 1 > start
            if letters[j - 1] == "S" and out and out[-1] == j - 2:
                out[-1] = j  # "Sudan's army": the army speaks
            elif not governed and not joined:
                out.append(j)
            governed = governed and joined
        elif letter in LINKS and letter != "S":
            governed = True
        elif letter == "L":
            governed = governed and not scene.is_time(j)
        elif letter == "C":
            governed = j > start and (governed or not out)
    return out


def _only_article(scene: Scene, j: int) -> bool:
    """Whether a unit is an article whose noun follows after an adverb: "the mainly Christian district"."""
    first, last = scene.units.spans[j]
    return last - first == 1 and scene.parsed.tags[first] == "D" and scene.units.letter[j + 1] == "L"


def _cut(scene: Scene, j: int) -> Naming | None:
    """The speaker at the end of a noun group that begins with what was said: "in the town military sources said"."""
    while scene.units.letter[j - 1] in LINKS and scene.units.word[j - 1] in saying("belonging") and j >= 2:
        if _source_in(scene, j) is not None:
            break
        j -= 2
    first = _source_in(scene, j)
    return Naming(j, ((first, scene.units.spans[j][1]),)) if first is not None else None


def _source_in(scene: Scene, j: int) -> int | None:
    """The token at which a source begins inside noun unit ``j``, where words that do not describe it stand before."""
    noun = scene.units.noun[j]
    first = None
    if noun is not None and not scene.is_time(j):
        first = _person_at_end(scene, noun) or source_before(scene, noun.first, noun.last)
    begin = noun.first + (scene.parsed.tags[noun.first] == "D") if noun is not None else 0
    return first if first is not None and first > begin else None


def _person_at_end(scene: Scene, noun: NounGroup) -> int | None:
    """The token at which the name of somebody told before ends a group: "across the country | Deng warned"."""
    end = scene.parsed.sentence.tokens[noun.last - 1].end
    person = next((a for a in scene.actors if a.kind == "person" and not a.head and a.end == end), None)
    first = scene.token_at(person.start) if person is not None else noun.first
    return first if first > noun.first and not is_role(scene.parsed, first - 1) else None


def source_before(scene: Scene, first: int, last: int) -> int | None:
    """The token from ``first`` on at which the source begins that ends before token ``last``: a known name, or somebody
    whom reports quote, with the words that describe him."""
    head = last - 1
    for i in range(first, last):
        name = match_name(scene.parsed.sentence.tokens, i, name_index())
        if name is not None and name.last >= head and name.entries[0].kind in SPEAKING_KINDS:
            return i
    while head > first and scene.parsed.tags[head] == "E" and is_role(scene.parsed, head) is False:
        head -= 1  # "area Observatory chief Omar Deng": the role before the name
    if scene.parsed.tags[head] == "E" or not any(e.speaker for e in noun_forms().get(scene.parsed.lower[head], ())):
        return None
    while head > first and _describes(scene, head - 1):
        head -= 1
    return head


def source_at_start(scene: Scene, j: int) -> tuple[int, int] | None:
    """The tokens of a source that begins noun unit ``j`` whose head is none."""
    noun = scene.units.noun[j]
    if noun is None or noun.pronoun or strength(scene, j) == SPEAKS:
        return None
    tokens = scene.parsed.sentence.tokens
    for i in range(noun.first, noun.last - 1):
        name = match_name(tokens, i, name_index())
        if name is not None and name.entries[0].kind in SPEAKING_KINDS:
            return noun.first, min(name.last, noun.last)
        source = any(entry.table == "source" for entry in noun_forms().get(tokens[i].lower, ()))
        if source and scene.parsed.tags[i] in "NE":
            return noun.first, i + 1
    return None


def _describes(scene: Scene, i: int) -> bool:
    """Whether the word at token ``i`` can describe the source after it."""
    word = scene.parsed.lower[i]
    if word in saying("source_describer") or scene.parsed.tags[i] in "JM":
        return True
    name = match_name(scene.parsed.sentence.tokens, i, name_index())
    return name is not None and (name.entries[0].adjective or name.entries[0].kind in SPEAKING_KINDS)


def _by_grammar(scene: Scene, k: int) -> Naming | None:
    """The subject as any verb has one: before a relative clause or apposition, shared with the verb before."""
    subject = _over_statement(scene, subject_of(scene.units, k))
    sure = NEVER if subject is None else strength(scene, subject)
    if sure in (NEVER, UNKNOWN):
        opening = _opening(scene, k)
        subject = opening if opening is not None or sure == NEVER else subject
    elif subject is not None and scene.units.letter[subject - 1] == "N" and subject - 1 == _opening(scene, k) and (
            _is_listed_speaker(scene, subject - 1) or not _is_listed_speaker(scene, subject)):
        subject -= 1  # "The Observatory an opposition group which ... said"
    if subject is None or (scene.units.letter[subject - 1] in LINKS and strength(scene, subject) == UNKNOWN):
        return None
    return naming_at(scene, subject, k)


def _over_statement(scene: Scene, subject: int | None) -> int | None:
    """The subject; for "but in a statement" that of the verb before: "X made no comment, but in a statement said"."""
    units = scene.units
    if subject is None or units.letters[max(0, subject - 2):subject] != "CP" or (
            scene.head[subject] not in saying("showing_noun")):
        return subject
    told = next((j for j in range(subject - 3, -1, -1) if is_verb(units.letters[j])), None)
    speaker = subject_of(units, told) if told is not None else None
    return speaker if speaker is not None and strength(scene, speaker) >= ACTS else subject


def _opening(scene: Scene, k: int) -> int | None:
    """The noun that opens the sentence, where participles only describe it: "A video posted online ... showed"."""
    first = next((j for j, letter in enumerate(scene.units.letters[:k]) if letter not in "LC"), None)
    if first is None or scene.units.letters[first] != "N" or "V" in scene.units.letters[:k].replace("RV", ""):
        return None
    return first if strength(scene, first) >= ACTS else None
