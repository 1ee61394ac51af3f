"""Who says so: the links of the chain for each stretch of a sentence (fronted, trailing, "the source added")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.data.load import noun_forms
from dateline.model import SourceLink
from dateline.reading.claims.cascade.headlines import source_at_end
from dateline.reading.claims.cascade.links import bare_link, link_of, source_link
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import saying
from dateline.reading.grammar import VerbGroup


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
        out = [scope for k in range(len(scene.units.letters)) if (scope := self._scope_at(scene, k)) is not None]
        if not out and scene.parsed.sentence.kind == "title" and (named := source_at_end(scene)) is not None:
            first, link = named
            out = [Scope(0, first, (link,), first)]
        if out:
            self.last = out[-1].links or self.last
        return tuple(out)

    def _scope_at(self, scene: Scene, k: int) -> Scope | None:
        if is_verb(scene.units.letter(k)):
            return self._said(scene, k)
        opens = scene.units.word(k) in saying("opener") or scene.head(k) in saying("opener")
        return self._according(scene, k) if opens else None

    def _said(self, scene: Scene, k: int) -> Scope | None:
        verb = scene.units.verb(k)
        if verb is None or verb.lemma not in _verbs_of_saying():
            word = scene.units.word(k)
            return self._according(scene, k) if word in saying("opener") and word != "according" else None
        blames, denies = verb.lemma in saying("blame"), verb.lemma in saying("deny")
        if verb.negated and not denies:
            return None
        if verb.passive:
            return None if blames else _said_by(scene, k, verb)
        inverted = _inverted(scene, k)
        subject = inverted if inverted is not None else _sayer(scene, k)
        if subject is None or scene.units.letter(subject) != "N" or not _says(scene, k, verb, subject):
            return None
        links = self._links(scene, subject)
        if not links or (verb.infinitive and not blames):
            return None
        links += _told(scene, k, verb) + _aired(scene, k, verb)
        first, last = _reach(scene, k, subject, inverted is not None)
        if blames or denies:
            first, last = scene.units.spans[k][0], len(scene.parsed.tags)
        return Scope(first, last, links, verb.head, denies, blames)

    def _according(self, scene: Scene, k: int) -> Scope | None:
        """"according to X", "citing X": X says the whole sentence."""
        n = scene.units.letters.find("N", k + 1, k + 4)
        links = self._links(scene, _issuer(scene, n)) if n >= 0 else ()
        return Scope(0, len(scene.parsed.tags), links, scene.units.spans[k][0]) if links else None

    def _links(self, scene: Scene, k: int) -> tuple[SourceLink, ...]:
        """The speakers named by the list at unit ``k``; a pronoun or a pointing noun gives the last ones."""
        noun = scene.units.noun(k)
        if noun is None:
            return ()
        word = scene.parsed.lower(noun.head)
        if noun.pronoun:
            return self.last if word in saying("speaking_pronoun") else ()
        if self.last and noun.definite and _points_back(scene, k, word):
            return self.last
        named = (source_link(scene, j) for j in _speaker_list(scene, k))
        return tuple(dict.fromkeys(link for link in named if link is not None))


@cache
def _verbs_of_saying() -> frozenset[str]:
    return saying("say") | saying("blame") | saying("deny") | saying("airing")


def _says(scene: Scene, k: int, verb: VerbGroup, subject: int) -> bool:
    """Whether a verb that can also show, air or call for something does say something here."""
    if verb.lemma in saying("showing") - saying("showing_by_any") and not _shows(scene, subject):
        return False
    if verb.lemma in saying("done_to") and scene.units.letter(k + 1) == "N" and (
            verb.lemma not in saying("done_to_these") or scene.head(k + 1) in saying("not_said")):
        return False
    if verb.lemma in saying("said_with_preposition") and scene.units.word(k + 1) not in saying("saying_preposition"):
        return False
    return verb.lemma in saying("say") or verb.lemma not in saying("airing") or bool(_aired(scene, k, verb))


def _issuer(scene: Scene, n: int) -> int:
    """Who gave what is quoted: "information gathered by X", "a statement cited by X", "figures from X"."""
    if scene.head(n) not in saying("carrier"):
        return n
    j = n + 2 if scene.units.letter(n + 1) == "u" else n + 1
    return j + 1 if scene.units.word(j) in saying("issuer_preposition") and scene.units.letter(j + 1) == "N" else n


def _speaker_list(scene: Scene, k: int) -> list[int]:
    """Speakers joined by "and" up to the verb of saying; after a comma stands an apposition, not a second speaker."""
    out = [k]
    while scene.units.letter(out[-1] + 1) == "C" and scene.units.letter(out[-1] + 2) == "N":
        out.append(out[-1] + 2)
    return out


def _points_back(scene: Scene, k: int, word: str) -> bool:
    """Whether "the source", "the high commissioner", "the rights group" names nobody of its own."""
    noun = scene.units.noun(k)
    if noun is None or "E" in scene.parsed.tags[noun.first:noun.last]:
        return False
    if scene.units.word(k + 1) in saying("not_pointing_before") and scene.units.letter(k + 2) == "N":
        return False
    if any(a.id is not None or (a.kind == "person" and not a.head) for a in scene.actor_on(k)):
        return False
    return word in saying("pointing") or any(e.table == "role" for e in noun_forms().get(word, ()))


def _sayer(scene: Scene, k: int) -> int | None:
    """The subject of a verb of saying; joined by "but" or "and" it is that of the word of saying before."""
    if scene.units.letter(k - 1) == "C":
        for j in range(k - 2, -1, -1):
            verb = scene.units.verb(j)
            if verb is not None and verb.lemma in _verbs_of_saying():
                return subject_of(scene.units, j)
    return subject_of(scene.units, k)


def _inverted(scene: Scene, k: int) -> int | None:
    """The speaker after the verb: "..., said spokesman X"."""
    if k == 0 or scene.units.letter(k - 1) not in (",", '"') or scene.units.letter(k + 1) != "N":
        return None
    return k + 1 if not scene.is_time(k + 1) else None


def _aired(scene: Scene, k: int, verb: VerbGroup) -> tuple[SourceLink, ...]:
    """The recording that was shown: "aired footage of"."""
    noun = scene.units.noun(k + 1) if scene.units.letter(k + 1) == "N" else None
    if noun is None or verb.lemma not in saying("airing") or scene.head(k + 1) not in saying("showing_noun"):
        return ()
    return (bare_link(scene, noun.head),)


def _shows(scene: Scene, subject: int) -> bool:
    return scene.head(subject) in saying("showing_noun") or any(
        a.kind in ("monitor", "media", "organisation", "person") for a in scene.actor_on(subject))


def _told(scene: Scene, k: int, verb: VerbGroup) -> tuple[SourceLink, ...]:
    """The outlet that was told: "told AFP"."""
    if verb.lemma != "tell" or scene.units.letter(k + 1) != "N":
        return ()
    return tuple(link_of(a) for a in scene.actor_on(k + 1) if a.kind in ("media", "monitor", "organisation"))


def _said_by(scene: Scene, k: int, verb: VerbGroup) -> Scope | None:
    """"was confirmed by the army": it says the whole sentence."""
    if scene.units.word(k + 1) != "by" or scene.units.letter(k + 2) != "N":
        return None
    link = source_link(scene, k + 2)
    return Scope(0, len(scene.parsed.tags), (link,), verb.head) if link else None


def _reach(scene: Scene, k: int, subject: int, inverted: bool) -> tuple[int, int]:
    """The tokens that a speaker answers for: after the verb, or before it where the words of saying trail."""
    units = scene.units
    end = len(scene.parsed.tags)
    left, right = units.letters[:min(subject, k)], units.letters[k + 1:]
    content_left = '"' in left or any(is_verb(c) for c in left)
    content_right = '"' in right or any(is_verb(c) for c in right.split(":")[0])
    if inverted or (content_left and not content_right):
        return 0, units.spans[min(subject, k)][0]
    quoted = '"' in left or units.letter(subject - 1) in (",", '"')
    if content_left and quoted and "R" not in units.letters[max(0, subject - 2):subject]:
        return 0, end
    return units.spans[k][1], end
