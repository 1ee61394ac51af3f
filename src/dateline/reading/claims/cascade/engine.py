"""The cascade: sentences -> hits of declared patterns -> roles, harm, status, source, time -> proposals (FASTUS stages 3-5)."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import (
    ActorMention,
    ClaimType,
    Extent,
    Found,
    Harm,
    HarmKind,
    Page,
    PlaceMention,
    SourceLink,
    found,
)
from dateline.reading.claims.cascade.attribution import Scope, Speakers
from dateline.reading.claims.cascade.carry import carry_over
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.context import Context
from dateline.reading.claims.cascade.harm import harm_on
from dateline.reading.claims.cascade.hits import Hit, hits_in
from dateline.reading.claims.cascade.patterns import pattern_index
from dateline.reading.claims.cascade.quotes import quoted_speakers
from dateline.reading.claims.cascade.roles import (
    Parts,
    actors_in_role,
    agents_of_noun,
    parts_of,
    place_in_role,
    places_of_clause,
)
from dateline.reading.claims.cascade.scene import Scene, is_acting, is_force
from dateline.reading.claims.cascade.special import special_roles
from dateline.reading.claims.cascade.status import looks_ahead, read_status
from dateline.reading.claims.cascade.times import time_of
from dateline.reading.claims.cascade.tolls import civilian_attacks, is_toll, tally
from dateline.reading.claims.cascade.units import list_from, object_of, subject_of
from dateline.reading.claims.cascade.types import STRIKES, fits, settle_type
from dateline.reading.claims.engine import Proposal
from dateline.reading.grammar import VerbGroup
from dateline.reading.mentions import Mentions


WAR_TOTAL = 5000  # so many dead are no single incident's, but a war's: the deadliest single incidents of GED stay below


class Cascade:
    """The default engine: no weights, no network."""

    name = "cascade"
    version = "1"

    def propose(self, page: Page, mentions: Mentions) -> tuple[Proposal, ...]:
        """Proposals of a page in the order of the text."""
        scenes = [Scene(page, n, parsed, mentions) for n, parsed in enumerate(mentions.sentences)]
        speakers = Speakers()
        scopes = [speakers.scopes(s) for s in scenes]
        quoted = quoted_speakers(page, scenes, scopes)
        context = Context()
        out: list[Proposal] = []
        for scene, scope in zip(scenes, scopes, strict=True):
            if scene.parsed.sentence.kind in ("credit", "clutter"):
                continue
            if _new_passage(scenes, scene):
                context.reset()
            read = _read_sentence(scene, scope, quoted.get(scene.index, ()), context)
            read = carry_over(scene, read, context)
            for proposal in read:
                context.note(proposal)
            _remember(scene, scope, context)
            out += read
        return tuple(out)


def _new_passage(scenes: list[Scene], scene: Scene) -> bool:
    """A subhead, or the step from a title into the body."""
    if scene.index == 0:
        return True
    before = scenes[scene.index - 1].parsed.sentence
    now = scene.parsed.sentence
    return now.kind == "subhead" or before.kind == "subhead" or (before.kind == "title") != (now.kind == "title")


def _remember(scene: Scene, scopes: tuple[Scope, ...], context: Context) -> None:
    """Named places and the subject of the sentence, for pronouns and pointing nouns of the next ones."""
    context.named += [p for p in scene.places if not p.pointing and p.precision != "country" and p.toponyms]
    context.actors += [a for a in scene.actors if is_force(a) and not a.pointing and not a.adjective]
    subject = _main_subject(scene, scopes, context)
    if subject:
        context.subject = subject


def _main_subject(scene: Scene, scopes: tuple[Scope, ...], context: Context) -> tuple[ActorMention, ...]:
    """The actors that open the sentence, but not as those who say it."""
    spoken = [link for scope in scopes if not scope.blames for link in scope.links]
    for k, letter in enumerate(scene.units.letters):
        if letter == "N" and scene.units.letter(k - 1) not in ("P", "O", "B", "T"):
            actors = tuple(x for a in scene.actors_at(k) if not any(a.overlaps(s) for s in spoken)
                           for x in (context.full_actor(a) if a.pointing else (a,)))
            if actors:
                return actors
    return ()


def _read_sentence(scene: Scene, scopes: tuple[Scope, ...], quoted: tuple[SourceLink, ...], context: Context) -> list[Proposal]:
    out: list[Proposal] = []
    used: set[int] = set()
    taken: set[tuple[ClaimType, int]] = set()
    strike, violence = context.strike_type, context.violence_type
    for hits in hits_in(scene):
        for hit in hits:
            if hit.first in used:
                break
            parts = parts_of(scene, hit)
            if not fits(scene, hit, parts) or _listed_with(scene, hit, out) or _consumed(scene, hit, taken):
                continue
            type_ = settle_type(scene, hit, parts, strike, violence)
            if type_ in STRIKES and hit.kind == "verb" and _retells(scene, hit, parts, out):
                used.update(range(hit.first, hit.last))
                break
            proposal = _propose(scene, hit, parts, type_, scopes, quoted, out)
            if proposal is None:
                continue
            used.update(range(hit.first, hit.last if type_ != "relieve" else hit.first + 1))
            if hit.kind == "verb":
                taken.update((type_, k) for k in _with_tail(scene, parts))
            out.append(proposal)
            out += _killed_too(scene, hit, parts, proposal)
            if type_ in STRIKES:
                strike = strike if strike == "chemical" else type_
                violence = violence if violence == "chemical" else type_
            break
    return tally(scene, civilian_attacks(scene, out))


# A verb with its noun is one claim: "attend the talks", "deliver aid", "backed by air cover", "boycott the negotiations".
_WITH_OBJECT: dict[str, tuple[ClaimType, ...]] = {
    "talks": ("talks", "refuse"), "offensive": ("repel",), "strike": ("repel",), "attack": ("repel",), "aid": ("aid",), "support": ("support",), "agree": ("agree", "violate", "refuse"),
}


def _killed_too(scene: Scene, hit: Hit, parts: Parts, attack: Proposal) -> list[Proposal]:
    """The casualties that a word of deliberate killing states with its count ("executed 700")."""
    form = scene.parsed.verbs[hit.first]
    if attack.type != "attack" or form is None or form.lemma not in word_class("killing_verb") or parts.object is None:
        return []
    harm = [h for h in harm_on(scene, parts.object, "killed") if h.low is not None or h.high is not None]
    return [replace(attack, type="casualties", target=(), harm=tuple(harm))] if harm else []


def _with_tail(scene: Scene, parts: Parts) -> list[int]:
    """The units of object and subject, with what follows "of" or a list: "part in the second round of talks"."""
    out: list[int] = []
    for k in (parts.object, parts.subject):
        if k is None:
            continue
        out += list_from(scene.units, k)
        if scene.units.word(k + 1) == "of":
            out.append(k + 2)
    return out


def _consumed(scene: Scene, hit: Hit, taken: set[tuple[ClaimType, int]]) -> bool:
    """Whether a noun is part of a verb's claim already."""
    return hit.kind == "noun" and any((verb, hit.unit) in taken for verb in _WITH_OBJECT.get(hit.pattern.type, ()))


def _listed_with(scene: Scene, hit: Hit, out: list[Proposal]) -> bool:
    """Whether a word only adds to a list that is a claim already: "war crimes and crimes against humanity"."""
    if not out or hit.pattern.type not in ("attack",) or out[-1].type != hit.pattern.type:
        return False
    before = scene.unit_at(out[-1].trigger.start)
    between = scene.units.letters[before + 1:hit.unit]
    return bool(between) and set(between) <= set("C,") or (before == hit.unit and hit.first > 0)


def _retells(scene: Scene, hit: Hit, parts: Parts, out: list[Proposal]) -> bool:
    """Whether the verb only says what a strike named as its subject or doer did ("the air strikes hit ..."): the strike
    itself is the claim, and takes the verb's place and target."""
    by = parts.subject
    if scene.units.letter(hit.unit) in ("t", "g") and scene.units.letter(hit.unit - 1) == "N":
        by = hit.unit - 1  # "a spate of blasts to hit the city", "air strikes targeting the port"
    if by is None:
        return False
    start, end = scene.span(by)
    told = next((p for p in out if start <= p.trigger.start < end and (p.type in STRIKES or p.type == "attack")), None)
    if told is None:
        return parts.passive and _names_strike(scene, by)
    if singular(told.trigger.text.lower().split()[-1]) in word_class("means") and told.type in STRIKES and by == hit.unit - 1:
        a, b = _trigger_span(scene, hit)
        out[out.index(told)] = told = replace(told, trigger=found(scene.page.text, a, b))
    if parts.object is not None:
        place = scene.place_on(parts.object)
        target = tuple(a for a in scene.actors_at(parts.object))
        out[out.index(told)] = replace(told, place=told.place if told.anchored and told.place else (place,) if place else told.place,
                                       target=told.target or target, anchored=told.anchored or place is not None)
    return True


def _names_strike(scene: Scene, k: int) -> bool:
    """Whether a noun unit names a strike, so that its own words will be the claim."""
    first, last = scene.units.spans[k]
    return any(e.pattern.type in (*STRIKES, "strike") and all(
        singular(scene.parsed.lower(i + 1 + n)) in alternatives for n, alternatives in enumerate(e.words))
        for i in range(first, last) for e in pattern_index().nouns.get(singular(scene.parsed.lower(i)), ()))


def _propose(scene: Scene, hit: Hit, parts: Parts, type_: ClaimType, scopes: tuple[Scope, ...],
             quoted: tuple[SourceLink, ...], before: list[Proposal]) -> Proposal | None:
    """One hit as a proposal, or null where it holds nothing of its own."""
    status = read_status(scene, hit, parts)
    source, denied = _source(hit, scopes, quoted)
    if denied and status == "happened":
        status = "denied"
    harm = _harm(scene, hit, parts)
    if status in ("possible", "denied") and all(h.low is None and h.high is None and h.who is None for h in harm):
        harm = []  # "no casualties", "any casualties": nobody is said to be harmed
    if type_ == "casualties" and not harm and hit.kind != "noun" and not hit.pattern.also:
        return None
    agent, target = _agents(scene, hit, parts, type_), actors_in_role(scene, hit, parts, "target")
    agent, target, place = special_roles(scene, hit, parts, type_, agent, target, place_in_role(scene, hit, parts))
    anchored = bool(place)
    if not place and not _nowhere(type_):
        place = places_of_clause(scene, hit, parts)
        anchored = bool(place)
    time = time_of(scene, hit, scopes)
    if status == "happened" and time is not None and time.role == "since" and type_ in ("clash", "besiege", "hold", "offensive", "support"):
        status = "happened" if _past_perfect(scene, hit) else "ongoing"
    if type_ == "casualties" and (is_toll(scene, hit, time, status, parts.subject is not None and not parts.passive)
                                  or any((h.low or h.high or 0) >= WAR_TOTAL for h in harm)):
        type_ = "toll"
    if type_ == "displace" and any((h.low or 0) >= WAR_TOTAL for h in harm) and time is not None and time.role == "since":
        type_ = "toll"
    if type_ in ("casualties", "displace") and parts.subject is not None and scene.head(parts.subject) in word_class("whole_war"):
        type_ = "toll"  # "the conflict has killed ..."
        harm = harm or _harm_of(scene, parts.object, hit)
    if type_ == "support" and status == "possible" and scene.parsed.verbs[hit.first] and hit.kind == "verb" and _helps_to(scene, hit):
        return None  # "would help X to retake": the aim is the claim
    a, b = _trigger_span(scene, hit)
    trigger = found(scene.page.text, a, b)
    if type_ not in ("accuse", "casualties", "toll"):
        agent = _accused(scene, hit, scopes) or agent
    if type_ in ("accuse", "refuse"):
        source = _without_self(source, agent)
    return Proposal(type_, scene.index, trigger, agent, () if type_ in ("casualties", "toll") else target, place, time,
                    looks_ahead(status, scene, hit), tuple(harm), source, status, _extent(scene, type_, place, parts),
                    _weapon(scene, hit, parts), hit.pattern.id, anchored)


def _harm_of(scene: Scene, k: int | None, hit: Hit) -> list[Harm]:
    kind: HarmKind | None = hit.pattern.harm  # type: ignore[assignment]
    return harm_on(scene, k, kind) if k is not None and kind is not None else []


def _helps_to(scene: Scene, hit: Hit) -> bool:
    return any(scene.units.letters[k] in "tV" for k in range(hit.unit + 1, min(hit.unit + 4, len(scene.units.letters))))


def _past_perfect(scene: Scene, hit: Hit) -> bool:
    """"had been closed since August": over by the time of the report."""
    return any(v.perfect and scene.parsed.lower(v.first) == "had" for v in scene.parsed.groups if isinstance(v, VerbGroup))


def _nowhere(type_: ClaimType) -> bool:
    return type_ in ("accuse", "refuse")


def _trigger_span(scene: Scene, hit: Hit) -> tuple[int, int]:
    if hit.gap is not None and hit.last - hit.first > 4:
        return scene.parsed.words(hit.first, hit.first + 1)
    return scene.parsed.words(hit.first, hit.last)


def _agents(scene: Scene, hit: Hit, parts: Parts, type_: ClaimType) -> tuple[ActorMention, ...]:
    if hit.kind in ("noun",):
        return agents_of_noun(scene, hit, parts)
    agents = actors_in_role(scene, hit, parts, "agent")
    if type_ in ("casualties", "toll", *STRIKES):
        agents = tuple(a for a in agents if a.kind != "people")
    return agents


def _harm(scene: Scene, hit: Hit, parts: Parts) -> list[Harm]:
    """The people harmed: the object of killing, the subject of dying, or what hangs on "death toll of"."""
    kind: HarmKind | None = hit.pattern.harm  # type: ignore[assignment]
    if kind is None:
        return _captives(scene, hit, parts)
    also: HarmKind | None = hit.pattern.also  # type: ignore[assignment]
    roles = hit.pattern.roles
    units: list[int] = []
    if hit.kind == "verb":
        wanted = parts.subject if roles.get("subject") in ("harm",) else parts.object
        if hit.pattern.type == "displace" and roles.get("subject") == "target":
            wanted = parts.subject
        units = [wanted] if wanted is not None else []
        if wanted is not None and scene.units.word(wanted) in ("those", "the") and scene.units.word(wanted - 1) == "among":
            subject = subject_of(scene.units, wanted - 2)  # "five children were among those killed"
            units = [subject] if subject is not None else units
        elif wanted is not None and scene.units.word(wanted - 1) == "among":
            subject = subject_of(scene.units, wanted - 2)  # "six civilians were among 22 people killed"
            units += [subject] if subject is not None else []
    elif hit.kind == "adjective":
        units = _dead(scene, hit)
    elif hit.kind == "phrase":
        units = _said_of(scene, hit)
    else:
        units = [n for prep, n in parts.phrases if prep in ("of", "among", "to", "at")]
        if parts.governor is not None or scene.units.letter(hit.unit - 1) in "PO":
            units += [hit.unit - 2] if scene.units.letter(hit.unit - 2) == "N" and scene.units.word(hit.unit - 1) in ("among", "in") else []
    out: list[Harm] = []
    for k in units:
        out += [h for h in harm_on(scene, k, kind, also) if h not in out]
    if not out and hit.kind == "noun" and hit.pattern.type == "casualties":
        out = _toll_figures(scene, hit, kind) or [_open_harm(scene, hit, kind)]
    if hit.pattern.type == "displace":
        out = [h for h in out if h.low is not None or h.high is not None]
    return out


def _toll_figures(scene: Scene, hit: Hit, kind: HarmKind) -> list[Harm]:
    """The figure after a toll: "the death toll has risen to 82 people", "putting the toll at 70"; "18 deaths" before it."""
    noun = scene.units.noun(hit.unit)
    if noun is not None and "M" in scene.parsed.tags[noun.first:hit.first]:
        return harm_on(scene, hit.unit, kind)
    for k in range(hit.unit + 1, min(hit.unit + 10, len(scene.units.letters))):
        if scene.units.word(k) in ("to", "at", "reached", "stands") and scene.units.letter(k + 1) == "N":
            found_ = [h for h in harm_on(scene, k + 1, kind) if h.low is not None or h.high is not None]
            if found_:
                return found_
    return []


def _open_harm(scene: Scene, hit: Hit, kind: HarmKind) -> Harm:
    """Deaths told without figure or people."""
    a, b = scene.parsed.words(hit.first, hit.last)
    return Harm(found(scene.page.text, a, b), kind, None, None, None, "unknown", None)


def _said_of(scene: Scene, hit: Hit) -> list[int]:
    """Of whom a phrase is said: the group it stands in or before ("dead and wounded members"), else the subject before it
    ("12 million people remain in need")."""
    after = scene.units.unit_of[hit.last] if hit.last < len(scene.units.unit_of) else -1
    for k in (scene.units.unit_of[hit.last - 1], after):
        if k >= 0 and scene.units.letter(k) == "N" and scene.units.spans[k][1] > hit.last and hit.pattern.also:
            return [k]
    for k in range(hit.unit - 1, max(-1, hit.unit - 4), -1):
        if scene.units.letters[k] in "Vu":
            subject = subject_of(scene.units, k)
            return [subject] if subject is not None else []
    return []


def _dead(scene: Scene, hit: Hit) -> list[int]:
    """Who is dead: the figure before ("15 dead"), the subject ("three were among the dead"), or what they were."""
    k = hit.unit
    noun = scene.units.noun(k)
    if noun is not None and any(scene.parsed.tags[i] == "M" for i in range(noun.first, noun.last)):
        return [k]
    if scene.units.word(k - 1) == "among" and scene.units.letter(k - 2) == "V":
        subject = subject_of(scene.units, k - 2)
        return [subject] if subject is not None else []
    after = next((j for j in range(k + 1, min(k + 8, len(scene.units.letters))) if scene.units.letters[j] == "V"), None)
    return [after + 1] if after is not None and scene.units.letter(after + 1) == "N" else []


def _captives(scene: Scene, hit: Hit, parts: Parts) -> list[Harm]:
    """Abducted, besieged people with a figure."""
    kinds: dict[str, HarmKind] = {"abduct": "captured", "besiege": "besieged"}
    kind = kinds.get(hit.pattern.type)
    if kind is None or hit.kind == "noun":
        return []
    unit = parts.object if parts.object is not None else parts.subject if hit.kind == "phrase" else None
    if unit is None and hit.kind == "phrase":
        unit = next((k for k in range(hit.unit, -1, -1) if scene.units.letter(k) == "N"), None)
    if unit is None:
        return []
    return [h for h in harm_on(scene, unit, kind) if h.low is not None or h.high is not None]


def _source(hit: Hit, scopes: tuple[Scope, ...], quoted: tuple[SourceLink, ...]) -> tuple[tuple[SourceLink, ...], bool]:
    """The chain of who says a hit, in the order of the text, and whether they deny it."""
    links: list[SourceLink] = []
    denied = False
    for scope in scopes:
        if scope.first <= hit.first < scope.last and not (scope.verb == hit.first):
            links += [link for link in scope.links if link not in links]
            denied = denied or scope.denies
    if not links:
        links = list(quoted)
    return tuple(sorted(links, key=lambda s: s.start)), denied


def _without_self(source: tuple[SourceLink, ...], agent: tuple[ActorMention, ...]) -> tuple[SourceLink, ...]:
    """Who refuses or accuses is not the source of it."""
    return tuple(s for s in source if not any(a.overlaps(s) for a in agent))


def _accused(scene: Scene, hit: Hit, scopes: tuple[Scope, ...]) -> tuple[ActorMention, ...]:
    """Who is accused of it: "X accused Y of shelling the market"."""
    for scope in scopes:
        if scope.blames and scope.verb < hit.first:
            unit = object_of(scene.units, scene.units.unit_of[scope.verb])
            if unit is not None and unit < hit.unit and scene.units.word(unit + 1) in ("of", "for"):
                return tuple(a for a in scene.actors_at(unit) if is_acting(a))
    return ()


def _extent(scene: Scene, type_: ClaimType, place: tuple[PlaceMention, ...], parts: Parts) -> Extent | None:
    """Partial where a part-word cuts a larger named place, for ``seize`` and ``withdraw`` only."""
    if type_ not in ("seize", "withdraw"):
        return None
    for p in place:
        words = p.text.lower().replace("-", " ").split()
        if "of" in words or "in" in words:
            cut = words.index("of") if "of" in words else words.index("in")
            if set(words[:cut]) & word_class("part") and any(t.id or t.how == "unresolved" for t in p.toponyms):
                if words[0].isdigit() or set(words[:cut]) & {"village", "villages", "town", "towns"}:
                    continue
                return "partial"
        i = scene.token_at(p.start)
        head = [scene.parsed.lower(j) for j in range(max(0, i - 4), i)]
        if "of" in head[-2:] and set(head) & word_class("part"):
            return "partial"
    return "full"


def _weapon(scene: Scene, hit: Hit, parts: Parts) -> Found | None:
    """The weapon named in the trigger, its group or its subject."""
    for k in (hit.unit, parts.subject):
        if k is None:
            continue
        for i in range(*scene.units.spans[k]):
            low = scene.parsed.lower(i)
            if low in word_class("weapon") or low.rstrip("s") in word_class("weapon"):
                return found(scene.page.text, *scene.parsed.words(i, i + 1))
    return None


