"""Who says so: the links of the chain for each stretch of a sentence (fronted, trailing, "the source added")."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Page, PlaceMention, SourceLink
from dateline.reading.claims.cascade.classes import any_class, singular
from dateline.reading.claims.cascade.cues import (
    announces_own_deal,
    calls_untrue,
    given_by,
    gives_figure,
    inverted_speaker,
    is_adjective,
    issuer,
    quoted_as,
    says,
    sees,
    shown_to,
    voices_that,
)
from dateline.reading.claims.cascade.headlines import source_at_end, source_before_colon
from dateline.reading.claims.cascade.links import (
    bare_link,
    body_before,
    carried_by,
    doer_before,
    interviewed_by,
    link_in,
    own_outlet,
    said_to,
    speaker_over,
    told_link,
)
from dateline.reading.claims.cascade.makers import issuer_of, maker_of
from dateline.reading.claims.cascade.memory import Memory
from dateline.reading.claims.cascade.namings import SPEAKS, Naming, naming_at, points_back, strength
from dateline.reading.claims.cascade.noun_says import told_by_noun
from dateline.reading.claims.cascade.owned_up import OwnedUp, deed_owned_up
from dateline.reading.claims.cascade.parties import Parties, home_of
from dateline.reading.claims.cascade.reach import content_after, reach
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.sayers import sayer
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import any_saying, role_words, saying, telling_nouns, words_of_saying
from dateline.reading.claims.rules import fills, marked, names
from dateline.reading.grammar import VerbGroup
from dateline.reading.shapes import dataclass, replace

_BARE_NAMING = 2  # words: "the group"


@dataclass(frozen=True, slots=True)
class Scope:
    """Tokens ``first`` to ``last`` (exclusive) are said by ``links``, none where "he" means nobody told before.
    ``verb``: the token of the word of saying; ``named``: the tokens that name the speaker there, null where only a
    participle goes on ("adding that"). ``denies``: what stands in it is denied; ``blames``: the act of saying is a
    claim of its own; ``pleads``: it is asked for, and what has happened is not said by who asks; ``fears``: it
    is feared, and what is so all the same is not said by who fears."""

    first: int
    last: int
    links: tuple[SourceLink, ...]
    verb: int
    named: tuple[int, int] | None = None
    denies: bool = False
    blames: bool = False
    pleads: bool = False
    fears: bool = False


class Speakers:
    """Reads a page's sentences in order; pronouns and "the source" point back to the speakers met so far."""

    def __init__(self, page: Page, places: Iterable[PlaceMention]) -> None:
        self._own = own_outlet(page)
        self._memory = Memory()
        self._parties = Parties(home_of(places))

    def scopes(self, scene: Scene) -> tuple[Scope, ...]:
        """The scopes of one sentence, in the order of the text."""
        out: list[Scope] = []
        nouns_tell = not scene.words.isdisjoint(telling_nouns())
        for k, letter in enumerate(scene.units.letters):
            scope = self._scope_at(scene, k, out) if nouns_tell or letter != "N" else None
            if scope is not None:
                out.append(scope)
        if not out:
            self._memory.meet(scene)
            out = _headline(scene)
        self._parties.meet(scene.actors)
        return tuple(_apart(scene, out))

    def _scope_at(self, scene: Scene, k: int, before: list[Scope]) -> Scope | None:
        is_noun = scene.units.letters[k] == "N"
        if scene.units.word[k] in saying("opener") or (is_noun and scene.head[k] in saying("opener")):
            return self._according(scene, k)
        if is_noun:
            return self._noun_says(scene, k)
        verb = scene.units.verb[k]
        if verb is None or is_adjective(scene, k) or (
                verb.lemma not in words_of_saying() and not _tells(scene, k)):
            return None
        if verb.lemma in saying("quoting") and (as_saying := quoted_as(scene, k)) is not None:
            return self._quoted(scene, k, verb, as_saying)
        if (deed := deed_owned_up(scene, k)) is not None:
            return self._owned_up(scene, k, verb, deed)
        if verb.passive:
            return self._said_by(scene, k, verb)
        return self._said(scene, k, verb, before)

    @fills("source.says")
    def _said(self, scene: Scene, k: int, verb: VerbGroup, before: list[Scope]) -> Scope | None:
        blames = verb.lemma in saying("blame")
        untrue = calls_untrue(scene, k)
        turned = _is_turned(verb)
        denies = untrue or turned or verb.lemma in saying("deny")
        if _says_nothing(scene, k, verb):
            return None
        content = content_after(scene, k, verb.lemma)
        if turned and content.said:
            return None  # "did not admit that the rebels had taken it" denies nothing
        inverted = inverted_speaker(scene, k, verb.lemma)
        own = scene.units.letter[k] != "g" or scene.units.word[k - 2] == "with"  # "with the agency saying"
        naming = inverted or (sayer(scene, k) if own else None)
        if naming is None and scene.units.letter[k] == "g" and content.kind != "none":
            if before and _may_go_on(before[-1], verb):
                return _goes_on(scene, k, verb, before[-1])
            told = any(is_verb(letter) for letter in scene.units.letters[content.at:])  # not "noting that day"
            if content.kind == "that" and told and verb.lemma in any_saying("with_noun", "with_clause") and (
                    goes_on := self._goes_on_from_before(scene, verb)):
                return goes_on
            naming = sayer(scene, k)
        adds = inverted is not None and verb.lemma in saying("with_clause")  # "... were injured added the monitor"
        if naming is None or not (adds or untrue or says(scene, k, verb, naming, content)):
            return None
        heard = () if denies or blames else self._heard(scene, k, verb)
        links = self._with_maker(scene, verb.head, naming, heard)  # none where "he" is nobody told before
        first, last = reach(scene, k, naming.unit, content, inverted is not None)
        asked = content.kind == "noun" or "t" in scene.units.letters[k + 1:k + 3]  # "urged them to end the raids"
        pleads = verb.lemma in saying("pleading") and inverted is None and asked
        if pleads:
            last = min(last, _end_of_plea(scene, k))
        if blames or denies:
            first, last = scene.units.spans[k][0], _end_of_blame(scene, k) if blames else _end_of_denial(scene, k)
        if turned:
            last = min(last, scene.units.spans[content.at][1])  # "has not acknowledged any deaths from its strikes"
        return Scope(first, last, links, verb.head, (naming.first, naming.last), denies, blames, pleads,
                     verb.lemma in saying("fearing") and inverted is None)

    def _goes_on_from_before(self, scene: Scene, verb: VerbGroup) -> Scope | None:
        """Of "The shells hit a market, adding that they wounded ten" the speaker of the sentence before says all."""
        last = self._memory.last(scene.index)
        if last is None or any(strength(scene, j) == SPEAKS for j in range(scene.units.unit_of[verb.first])):
            return None
        links = marked(last.chain, "source.pointing")
        return Scope(0, len(scene.parsed.tags), links, verb.head)

    def _with_maker(
        self, scene: Scene, cue: int, naming: Naming, heard: tuple[SourceLink, ...],
    ) -> tuple[SourceLink, ...]:
        """The chain at a naming; of a statement who issued it, of a recording also who made it."""
        maker = maker_of(scene, naming)
        made_by = self._links(scene, cue, maker, ()) if maker is not None else ()
        issuer = issuer_of(scene, naming)
        links = self._links(scene, cue, issuer, heard)
        if issuer is not naming:  # what follows is "the statement's"
            self._memory.note(scene, cue, naming, (bare_link(scene, naming.last - 1),), ())
        return links + tuple(link for link in made_by if link not in links)

    @fills("source.owned_up")
    def _owned_up(self, scene: Scene, k: int, verb: VerbGroup, deed: OwnedUp) -> Scope | None:
        """Whose deed it is by the own word: "X claimed the attack", "a blast claimed by X"."""
        naming = sayer(scene, k) if deed.by is None else naming_at(scene, deed.by, len(scene.units.letters))
        links = self._links(scene, verb.head, naming, ()) if naming is not None and not verb.negated else ()
        if naming is None or not links:
            return None
        return Scope(deed.first, deed.last, links, verb.head, (naming.first, naming.last))

    @fills("source.noun")
    def _noun_says(self, scene: Scene, k: int) -> Scope | None:
        """"Reuters reports that", "the ministry's claim that", "reports of": a noun, or a verb that looks like one."""
        told = told_by_noun(scene, k)
        if told is None:
            return None
        token = scene.units.spans[k][1] - 1
        if told.naming is None:
            receiver = self._receiver(scene, k)
            return Scope(*told.reach, (*receiver, bare_link(scene, token)), token, (token, token + 1))
        links = self._links(scene, token, told.naming, ())
        fears = singular(scene.parsed.lower[token]) in saying("fearing")
        return Scope(*told.reach, links, token, (told.naming.first, told.naming.last), fears=fears) if links else None

    def _receiver(self, scene: Scene, k: int) -> tuple[SourceLink, ...]:
        """Who passes on what was reported: "the UN has received reports of"."""
        verb = scene.units.verb[k - 1]
        if verb is None or verb.lemma not in saying("receiving"):
            return ()
        naming = sayer(scene, k - 1)
        return self._links(scene, verb.head, naming, ()) if naming is not None else ()

    @fills("source.according")
    def _according(self, scene: Scene, k: int) -> Scope | None:
        """"according to X", "citing X": X says the whole sentence."""
        n = scene.units.letters.find("N", k + 1, k + 4)
        naming = given_by(scene, issuer(scene, n)) if n >= 0 else None
        seen = shown_to(scene, n)
        reader = told_link(scene, seen) if seen is not None else None
        links = self._links(scene, scene.units.spans[k][0], naming, (reader,) if reader else ()) if naming else ()
        if naming is None or not links:
            return None
        return Scope(0, len(scene.parsed.tags), links, scene.units.spans[k][0], (naming.first, naming.last))

    @fills("source.said_by")
    def _said_by(self, scene: Scene, k: int, verb: VerbGroup) -> Scope | None:
        """"was confirmed by the army": it says the whole sentence."""
        shown = verb.lemma not in saying("airing") or verb.lemma in saying("with_noun")
        if verb.lemma in saying("pleading") | saying("also_deed"):
            return None  # "was asked by the mayor"
        if verb.lemma in saying("blame") or not shown or scene.units.word[k + 1] != "by":
            return None
        naming = naming_at(scene, k + 2, len(scene.units.letters))
        links = self._links(scene, verb.head, naming, ()) if naming else ()
        if naming is None or not links:
            return None
        return Scope(0, len(scene.parsed.tags), links, verb.head, (naming.first, naming.last))

    @fills("source.quoted_as")
    def _quoted(self, scene: Scene, k: int, verb: VerbGroup, as_saying: int) -> Scope | None:
        """"X quoted Y as saying", "Y was quoted by X as saying": both. ``as_saying``: the unit of the participle."""
        subject = sayer(scene, k)
        by = next((j for j in range(k + 1, as_saying + 2) if scene.units.word[j] == "by"), None) if verb.passive else k
        end = as_saying if by is not None and by < as_saying else len(scene.units.letters)
        other = naming_at(scene, by + 1, end) if by is not None and by + 1 < end else None
        namings = [naming for naming in (subject, other) if naming is not None]
        links = tuple(link for naming in namings for link in self._links(scene, verb.head, naming, ()))
        if not links:
            return None
        content = content_after(scene, as_saying, "say")
        first, last = reach(scene, as_saying, namings[0].unit, content, inverted=False)
        return Scope(first, last, links, verb.head, (namings[0].first, namings[0].last))

    @names("source.pointing")
    def _links(
        self, scene: Scene, cue: int, naming: Naming, heard: tuple[SourceLink, ...],
    ) -> tuple[SourceLink, ...]:
        """The chain at a naming, without the report's own outlet; what points back gives the speaker that it means."""
        if scene.parsed.lower[naming.last - 1] in saying("nobody_told"):
            return ()
        pointing = points_back(scene, naming)
        meant = self._memory.meant_by(scene.parsed.lower[naming.last - 1], scene.index) if pointing else None
        body = (speaker_over(scene, naming) or body_before(scene, naming)) if pointing else ()
        if body:
            links = marked(body, "source.pointing")
        elif meant is not None:
            links, heard = marked(meant.links, "source.pointing"), heard or meant.heard
        elif pointing and (doer := doer_before(scene, naming)) is not None and _only_points(scene, naming):
            links = marked((doer,), "source.pointing")
        elif pointing and _only_points(scene, naming) and not _is_described(naming):
            return ()
        else:
            named = (link_in(scene, scene.units.unit_of[last - 1], first, last) for first, last in naming.parts)
            known = dict.fromkeys(self._known(scene, link) for link in named if link is not None)
            links = tuple(link if link.joint == (n > 0) else replace(link, joint=n > 0) for n, link in enumerate(known))
        heard = tuple(link for link in heard if link.id not in self._own)
        links = tuple(link for link in links if link.id not in self._own)
        if links:
            self._memory.note(scene, cue, naming, links, heard)
        return links + tuple(link for link in heard if link not in links)

    def _known(self, scene: Scene, link: SourceLink) -> SourceLink:
        """A speaker with what the page has told of it: a person's role, the name of a party called "the force"."""
        self._parties.meet(a for a in scene.actors if a.end <= link.start)
        known = self._parties.meant_by(self._memory.known(link))
        self._parties.heard(known)
        return known

    @fills("source.heard")
    def _heard(self, scene: Scene, k: int, verb: VerbGroup) -> tuple[SourceLink, ...]:
        """Who was told ("told AFP"), and the recording that was shown ("aired footage of")."""
        noun = scene.units.noun[k + 1]
        if noun is None or verb.lemma not in any_saying("addressed", "airing"):
            return interviewed_by(scene) or carried_by(scene, k) or said_to(scene, k)
        if verb.lemma in saying("addressed"):
            link = told_link(scene, k + 1)
            if link is None and scene.head[k + 1] in saying("pointing_media"):
                meant = self._memory.meant_by(scene.head[k + 1], scene.index)
                return meant.links if meant is not None else ()
            return (link,) if link is not None else ()
        aired = verb.lemma in saying("airing") and scene.head[k + 1] in saying("showing_noun")
        return (bare_link(scene, noun.head),) if aired else ()


def _is_turned(verb: VerbGroup) -> bool:
    """Whether "not" makes a denial of owning up to something; who "did not deny that" has said nothing."""
    return verb.negated and verb.lemma in saying("admitting")


def _says_nothing(scene: Scene, k: int, verb: VerbGroup) -> bool:
    """Whether the verb at unit ``k`` says nothing by its form: negated, infinitive, or a participle that describes."""
    blames = verb.lemma in saying("blame")
    if (verb.negated and not _is_turned(verb)) or scene.units.word[k - 1] == "nor" or (verb.infinitive and not blames):
        return True
    if blames and scene.units.letter[k] == "u" and scene.units.word[k + 1] in role_words("behind_accused"):
        return True  # "the men accused of looting" say nothing
    if verb.lemma in saying("fearing") and scene.head[k + 1] in any_class("killed", "missing"):
        return True  # "as many as 200 people feared dead"
    if scene.units.letters[k:k + 2] == "ut" and verb.lemma in saying("taking_for"):
        return True  # "warplanes believed to be Russian"
    return announces_own_deal(scene, k)


def _goes_on(scene: Scene, k: int, verb: VerbGroup, before: Scope) -> Scope:
    """"..., adding that": the speaker of the word of saying before goes on."""
    return replace(before, first=scene.units.spans[k][1], last=len(scene.parsed.tags), verb=verb.head, named=None,
                   denies=verb.lemma in saying("deny"), blames=False)


def _may_go_on(before: Scope, verb: VerbGroup) -> bool:
    """Whether a participle goes on with what was said before; with a blame only "saying", "adding" do."""
    goes_on = not before.blames or verb.lemma in any_saying("say", "with_clause")
    return goes_on and verb.lemma not in any_saying("blame", "airing")


def _only_points(scene: Scene, naming: Naming) -> bool:
    """Whether a naming means nobody unless somebody was told before: "they", "the group"."""
    return scene.parsed.lower[naming.last - 1] in any_saying("speaking_pronoun", "only_pointing")


def _is_described(naming: Naming) -> bool:
    """Whether a naming says more than what kind of speaker it is: "the UK-based monitoring group"."""
    return naming.last - naming.first > _BARE_NAMING


def _end_of_plea(scene: Scene, k: int) -> int:
    """The token before which ends what is asked for at unit ``k``: "called for a truce, since rebels shelled Y"."""
    units = scene.units
    wall = next((j for j in range(k + 1, len(units.letters)) if units.letters[j] in "WR:"), None)
    return units.spans[wall][0] if wall is not None else len(scene.parsed.tags)


def _end_of_blame(scene: Scene, k: int) -> int:
    """The token before which ends what the blame at unit ``k`` is about: "accused X of shelling Y as Z advanced"."""
    units = scene.units
    wall = next((j for j in range(k, len(units.letters)) if units.letters[j] == "W" and units.word[j] == "as"), None)
    return units.spans[wall][0] if wall is not None else len(scene.parsed.tags)


def _end_of_denial(scene: Scene, k: int) -> int:
    """The token before which ends what is denied at unit ``k``: "denied that it had shelled X and said Y had"."""
    units = scene.units
    beside = units.letters[max(k - 2, 0):k] == ",R"
    for j in range(k + 2, len(units.letters)):
        verb = units.verb[j]
        if beside and units.letters[j] in "Vu" and units.letters[:j].rstrip("L").endswith(","):
            return units.spans[j][0]  # "the army, which denies shelling X, has taken Y"
        if verb is not None and units.letter[j - 1] == "C" and verb.lemma in words_of_saying():
            return units.spans[j - 1][0]
    return len(scene.parsed.tags)


def _headline(scene: Scene) -> list[Scope]:
    """The source that a headline ends or begins with."""
    named = source_at_end(scene)
    if named is not None:
        return [Scope(0, named[0], (named[1],), named[0])]
    opens = source_before_colon(scene)
    return [Scope(opens[0], len(scene.parsed.tags), (opens[1],), 0)] if opens is not None else []


def _apart(scene: Scene, scopes: list[Scope]) -> list[Scope]:
    """The scopes, each ending where another speaker begins on his own: "A said X, but B said Y"."""
    out: list[Scope] = []
    for n, scope in enumerate(scopes):
        for other in scopes[n + 1:]:
            if other.named is None or other.named[0] <= scope.verb or other.first <= scope.verb < other.last:
                continue
            opener = scene.units.unit_of[other.named[0]] - 1
            parts = scene.units.letter[opener] in ("C", "W") or scene.units.word[opener] == ";"
            if parts and scene.units.word[opener] != "that":
                scope = replace(scope, last=min(scope.last, scene.units.spans[opener][0]))
        out.append(scope)
    return out


def _tells(scene: Scene, k: int) -> bool:
    """Whether the verb at unit ``k`` says something though it is one of other things."""
    return gives_figure(scene, k) or sees(scene, k) or voices_that(scene, k)
