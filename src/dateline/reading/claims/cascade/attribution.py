"""Who says so: every link of the chain, for each stretch of a sentence (fronted, trailing, quoted, "the source added")."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.data.load import noun_forms, outlets
from dateline.model import ActorMention, Page, SourceKind, SourceLink
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.units import is_verb, subject_of


@cache
def saying() -> dict[str, frozenset[str]]:
    """The lists of ``data/patterns/attribution.toml``."""
    text = (files("dateline.data") / "patterns" / "attribution.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


@dataclass(frozen=True, slots=True)
class Scope:
    """Tokens ``first`` to ``last`` (exclusive) are said by ``links``. ``verb``: the token of the word of saying.
    ``denies``: what stands in it is denied; ``blames``: the act of saying is a claim of its own."""

    first: int
    last: int
    links: tuple[SourceLink, ...]
    verb: int
    denies: bool = False
    blames: bool = False


class Speakers:
    """The speakers met so far on a page: pronouns and "the source" point back to the last one."""

    def __init__(self) -> None:
        self.last: tuple[SourceLink, ...] = ()

    def scopes(self, scene: Scene) -> tuple[Scope, ...]:
        """The scopes of one sentence, in the order of the text."""
        out: list[Scope] = []
        for k, letter in enumerate(scene.units.letters):
            scope = None
            if is_verb(letter):
                scope = self._said(scene, k)
            elif scene.units.word(k) in saying()["opener"] or (letter == "N" and scene.head(k) in saying()["opener"]):
                scope = self._according(scene, k)
            if scope is not None:
                out.append(scope)
        if not out and scene.parsed.sentence.kind == "title":
            out = _title_tail(scene)
        if out:
            self.last = out[-1].links or self.last
        return tuple(out)

    def _said(self, scene: Scene, k: int) -> Scope | None:
        verb = scene.units.verb(k)
        if verb is None or verb.lemma not in _verbs_of_saying():
            if (g := scene.units.word(k)) in saying()["opener"] and g != "according":
                return self._according(scene, k)
            return None
        blames, denies = verb.lemma in saying()["blame"], verb.lemma in saying()["deny"]
        if verb.negated and not denies:
            return None
        if verb.passive:
            return _said_by(scene, k) if not blames else None
        inverted = _inverted(scene, k)
        subject = inverted if inverted is not None else _sayer(scene, k)
        if subject is None or scene.units.letter(subject) != "N":
            return None
        if verb.lemma in saying()["showing"] and verb.lemma not in ("indicate",) and not _shows(scene, subject):
            return None
        if verb.lemma in ("call", "speak") and scene.units.word(k + 1) not in ("of", "on", "for"):
            return None
        if verb.lemma in saying()["airing"] and verb.lemma not in saying()["say"] and not _aired(scene, k, verb.lemma):
            return None
        links = self._links(scene, subject)
        if not links or verb.infinitive and not blames:
            return None
        links += _told(scene, k, verb.lemma) + _aired(scene, k, verb.lemma)
        first, last = _reach(scene, k, subject, inverted is not None)
        if blames or denies:
            first, last = scene.units.spans[k][0], len(scene.parsed.tags)
        return Scope(first, last, links, verb.head, denies, blames)

    def _according(self, scene: Scene, k: int) -> Scope | None:
        """"according to X", "citing X": X says the whole sentence."""
        n = k + 1
        while n < len(scene.units.letters) and n <= k + 2 and scene.units.letters[n] != "N":
            n += 1
        if scene.units.letter(n) != "N":
            return None
        links = self._links(scene, _issuer(scene, n))
        if not links:
            return None
        first = 0
        return Scope(first, len(scene.parsed.tags), links, scene.units.spans[k][0])

    def _links(self, scene: Scene, k: int) -> tuple[SourceLink, ...]:
        """The speakers named by the list at unit ``k``; a pronoun or a pointing noun gives the last ones."""
        noun = scene.units.noun(k)
        if noun is None:
            return ()
        word = scene.parsed.lower(noun.head)
        if noun.pronoun:
            return self.last if word in ("he", "she", "it", "they", "who") else ()
        if self.last and noun.definite and _points_back(scene, k, word):
            return self.last
        out: list[SourceLink] = []
        for j in _speaker_list(scene, k):
            link = speaker(scene, j)
            if link is not None and link not in out:
                out.append(link)
        return tuple(out)


def _issuer(scene: Scene, n: int) -> int:
    """Who gave what is quoted: "information gathered by X", "a statement cited by X", "figures from X"."""
    if scene.head(n) not in saying()["carrier"]:
        return n
    j = n + 1
    if scene.units.letter(j) == "u":
        j += 1
    if scene.units.word(j) in ("by", "from") and scene.units.letter(j + 1) == "N":
        return j + 1
    return n


@cache
def _verbs_of_saying() -> frozenset[str]:
    return saying()["say"] | saying()["blame"] | saying()["deny"] | saying()["airing"]


def _speaker_list(scene: Scene, k: int) -> list[int]:
    """Speakers joined by commas and "and" up to the verb of saying."""
    out = [k]
    j = k + 1
    while j + 1 < len(scene.units.letters) and (scene.units.letters[j] in "C,") and scene.units.letters[j + 1] == "N":
        if scene.units.letters[j] == "," and scene.units.letter(j + 2) not in ("C", "V", "u", ","):
            break
        if scene.units.letters[j] == ",":  # an apposition, not a second speaker
            break
        out.append(j + 1)
        j += 2
    return out


def _points_back(scene: Scene, k: int, word: str) -> bool:
    """Whether "the source", "the high commissioner", "the rights group" names nobody of its own."""
    noun = scene.units.noun(k)
    if noun is None or any(scene.parsed.tags[i] == "E" for i in range(noun.first, noun.last)):
        return False
    if scene.units.word(k + 1) in ("for", "of", "at", "in") and scene.units.letter(k + 2) == "N":
        return False
    if any(a.id is not None or a.kind == "person" and not a.head for a in scene.actor_on(k)):
        return False
    return word in saying()["pointing"] or any(e.table == "role" for e in noun_forms().get(word, ()))


def _sayer(scene: Scene, k: int) -> int | None:
    """The subject of a verb of saying; joined by "but" or "and" it is that of the word of saying before."""
    if scene.units.letter(k - 1) == "C":
        for j in range(k - 2, -1, -1):
            verb = scene.units.verb(j)
            if verb is not None and verb.lemma in _verbs_of_saying():
                return subject_of(scene.units, j)
    return subject_of(scene.units, k)


def _aired(scene: Scene, k: int, lemma: str) -> tuple[SourceLink, ...]:
    """The recording that was shown: "aired footage of"."""
    if lemma not in saying()["airing"] or scene.units.letter(k + 1) != "N" or scene.head(k + 1) not in saying()["showing_noun"]:
        return ()
    noun = scene.units.noun(k + 1)
    if noun is None:
        return ()
    a, b = scene.parsed.words(noun.head, noun.head + 1)
    return (SourceLink(scene.page.text[a:b], a, b, None, None, "unnamed", None),)


def _shows(scene: Scene, subject: int) -> bool:
    return scene.head(subject) in saying()["showing_noun"] or any(
        a.kind in ("monitor", "media", "organisation", "person") for a in scene.actor_on(subject))


def _inverted(scene: Scene, k: int) -> int | None:
    """The speaker after the verb: "..., said spokesman X"."""
    before = scene.units.letter(k - 1)
    if before in (",", '"', "") and scene.units.letter(k + 1) == "N" and k > 0:
        noun = scene.units.noun(k + 1)
        return k + 1 if noun and not scene.is_time(k + 1) else None
    return None


def _told(scene: Scene, k: int, lemma: str) -> tuple[SourceLink, ...]:
    """The outlet that was told: "told AFP"."""
    if lemma not in ("tell",) or scene.units.letter(k + 1) != "N":
        return ()
    return tuple(_link(a) for a in scene.actor_on(k + 1) if a.kind in ("media", "monitor", "organisation") and a.kind != "state")


def _said_by(scene: Scene, k: int) -> Scope | None:
    """"was confirmed by the army"; "was quoted as saying"."""
    verb = scene.units.verb(k)
    if verb is None or scene.units.word(k + 1) != "by" or scene.units.letter(k + 2) != "N":
        return None
    link = speaker(scene, k + 2)
    return Scope(0, len(scene.parsed.tags), (link,), verb.head) if link else None


def _reach(scene: Scene, k: int, subject: int, inverted: bool) -> tuple[int, int]:
    """The tokens that a speaker answers for: after the verb, or before it where the words of saying trail."""
    units = scene.units
    end = len(scene.parsed.tags)
    left = units.letters[:min(subject, k)]
    right = units.letters[k + 1:]
    content_left = any(is_verb(c) for c in left) or '"' in left
    content_right = any(is_verb(c) for c in right.split(":")[0]) or '"' in right
    first_token = units.spans[min(subject, k)][0]
    after = units.spans[k][1]
    if inverted or (content_left and not content_right):
        return 0, first_token
    if content_left and ('"' in left or units.letter(subject - 1) in (",", '"')) and "R" not in units.letters[max(0, subject - 2):subject]:
        return 0, end
    return after, end


def speaker(scene: Scene, k: int) -> SourceLink | None:
    """The source that unit ``k`` names: a person's name alone, an actor, or the words of a described source."""
    noun = scene.units.noun(k)
    if noun is None or noun.pronoun or scene.is_time(k):
        return None
    actors = scene.actor_on(k)
    if not actors and not _can_speak(scene, k):
        return None
    person = next((a for a in actors if a.kind == "person" and not a.head), None)
    person = person or _apposed_person(scene, k)
    if person is not None:
        return _link(person)
    first = noun.first
    owner = noun.owner
    if owner is not None:
        first = scene.parsed.groups[owner].first
    while first < noun.last - 1 and scene.parsed.tags[first] in "DL":
        first += 1
    last = _extended(scene, k, noun.last)
    a, b = scene.parsed.words(first, last)
    text = scene.page.text[a:b]
    best = max(actors, key=lambda m: len(m.text), default=None)
    kind = source_kind(scene, k, best)
    if best is not None and best.end >= b and best.start <= a:
        return _link(best)
    id_, name, side = (best.id, best.name, best.side) if best else (None, None, None)
    return SourceLink(text, a, b, id_, name, kind, side)


def _can_speak(scene: Scene, k: int) -> bool:
    """Whether a noun without a known actor can say something: a role, a source, people, or a recording."""
    noun = scene.units.noun(k)
    if noun is None:
        return False
    head = scene.parsed.lower(noun.head)
    return head in noun_forms() or scene.head(k) in saying()["showing_noun"] | saying()["pointing"] or scene.parsed.tags[noun.head] in "EM"


def _apposed_person(scene: Scene, k: int) -> ActorMention | None:
    """"a spokesman for X, Rupert Colville, told": the person after the role."""
    j = k + 1
    while j < len(scene.units.letters) and j <= k + 6 and scene.units.letters[j] in "POBN,T":
        if scene.units.letters[j] == "N" and scene.units.letters[j - 1] == ",":
            people = [a for a in scene.actor_on(j) if a.kind == "person" and not a.head]
            if people:
                return people[0]
        j += 1
    return None


def _extended(scene: Scene, k: int, last: int) -> int:
    """A role with what it belongs to: "spokesman for the militias", "military source at the Free Syrian Army"."""
    head = scene.head(k)
    entries = noun_forms().get(head, ())
    if any(e.table in ("role", "source") for e in entries) or scene.page.text:
        j = k + 1
        reach = 2 if any(e.table in ("role", "source") for e in entries) else 1
        while reach and scene.units.word(j) in ("for", "of", "at", "in", "from") and scene.units.letter(j + 1) == "N":
            if scene.is_time(j + 1) or (reach == 1 and scene.units.word(j) not in ("for", "of")):
                break
            last = scene.units.spans[j + 1][1]
            j += 2
            reach -= 1
    return last


def source_kind(scene: Scene, k: int, actor: ActorMention | None) -> SourceKind:
    """What kind of source the words name (closed list of the codebook)."""
    media = _media_kind(actor)
    if media is not None:
        return media
    if actor is not None and actor.kind in ("monitor", "organisation"):
        return _ACTOR_KINDS[actor.kind]
    noun = _noun_kind(scene.parsed.lower(scene.units.spans[k][1] - 1))
    if noun is not None:
        return noun
    return _ACTOR_KINDS.get(actor.kind, "unnamed") if actor is not None else "unnamed"


_NOUN_KINDS: dict[str, SourceKind] = {"media": "media", "state_media": "state_media", "witness": "witness", "monitor": "monitor",
                                      "activist": "activist", "official": "official", "unnamed": "unnamed"}


def _link(actor: ActorMention) -> SourceLink:
    """An actor as a link of the chain."""
    kind = _media_kind(actor) or _noun_kind(actor.head) or _ACTOR_KINDS.get(actor.kind, "unnamed")
    return SourceLink(actor.text, actor.start, actor.end, actor.id, actor.name, kind, actor.side)


_ACTOR_KINDS: dict[str, SourceKind] = {"media": "media", "monitor": "monitor", "organisation": "organisation", "person": "person",
                                       "state": "official", "force": "official", "group": "official", "coalition": "official"}


def _media_kind(actor: ActorMention | None) -> SourceKind | None:
    if actor is None or not (actor.id or "").startswith("media."):
        return None
    return "state_media" if actor.name in _state_media() else "media"


@cache
def _state_media() -> frozenset[str]:
    return frozenset(m.name for m in outlets() if m.kind == "state_media")


def _noun_kind(head: str) -> SourceKind | None:
    """The kind of source that a common noun names; a witness before a mere role."""
    for entry in sorted(noun_forms().get(head, ()), key=lambda n: n.table != "source"):
        if entry.table == "source":
            return _NOUN_KINDS.get(entry.group, "unnamed")
        if entry.table == "role":
            return "official"
    return None


_TITLE_TAIL = re.compile(r"(?:[:–-]\s*|\s)([\w' ]+)$")


def _title_tail(scene: Scene) -> list[Scope]:
    """A headline that ends with who says so: "Bomb kills 18: state TV", also where the colon was lost."""
    units = scene.units
    k = len(units.letters) - 1
    while k >= 0 and units.letters[k] in ".":
        k -= 1
    if k < 1 or units.letter(k) != "N":
        return []
    colon = units.letter(k - 1) in (":", "-")
    tokens = scene.parsed.sentence.tokens
    noun = units.noun(k)
    if noun is None:
        return []
    if colon:
        for i in range(noun.first, noun.last - 1):  # "monitor Jane Doe": the reporter's name follows the source
            if any(e.table == "source" for e in noun_forms().get(scene.parsed.lower(i), ())):
                a, b = scene.parsed.words(i, i + 1)
                return [Scope(0, noun.first, (SourceLink(scene.page.text[a:b], a, b, None, None, "unnamed", None),), noun.first)]
        link = speaker(scene, k)
        known = any(e.table in ("source", "role") for e in noun_forms().get(scene.head(k), ())) or scene.actor_on(k)
        return [Scope(0, noun.first, (link,), noun.first)] if link and known else []
    first = noun.head
    entries = noun_forms().get(scene.parsed.lower(first), ())
    if not any(e.table == "source" for e in entries) and not any(
            a.kind in ("monitor", "organisation") and a.end == tokens[noun.last - 1].end for a in scene.actor_on(k)):
        return []
    while first > noun.first and scene.parsed.lower(first - 1) in ("state", "war", "official", "local", "opposition"):
        first -= 1
    a, b = scene.parsed.words(first, noun.last)
    text = scene.page.text[a:b]
    return [Scope(0, first, (SourceLink(text, a, b, None, None, source_kind(scene, k, None), None),), first)]


def quote_spans(page: Page) -> list[tuple[int, int]]:
    """Stretches of the text between quotation marks, straight or curly, that do not cross a block."""
    spans: list[tuple[int, int]] = []
    for block in page.blocks:
        text = page.text[block.start:block.end]
        for m in re.finditer(r"[“„«][^“”„«»]{0,3000}[”»]|\"+[^\"]{0,3000}\"+", text):
            spans.append((block.start + m.start(), block.start + m.end()))
    return spans
