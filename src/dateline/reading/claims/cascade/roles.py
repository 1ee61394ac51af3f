"""Who, whom and where as a pattern declares it: the parts of a sentence laid on its roles."""

from __future__ import annotations

from typing import Literal

from dateline.data.load import noun_forms
from dateline.model import ActorMention, PlaceMention
from dateline.reading.claims.cascade.classes import any_class, is_built, singular, word_class
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.nameless import is_vague
from dateline.reading.claims.cascade.parts import Case, is_by_others
from dateline.reading.claims.cascade.row import owned
from dateline.reading.claims.cascade.scene import Scene, is_acting, is_force
from dateline.reading.claims.cascade.subjects import is_reciprocal, step_back
from dateline.reading.claims.cascade.units import list_from
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import marked, names
from dateline.reading.shapes import dataclass

Role = Literal["agent", "target", "place"]


@dataclass(frozen=True, slots=True)
class Roles:
    """Who did it, to whom and where, as far as found."""

    agent: tuple[ActorMention, ...] = ()
    target: tuple[ActorMention, ...] = ()
    place: tuple[PlaceMention, ...] = ()


def acting(actors: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    """Those that can do something."""
    return tuple(a for a in actors if is_acting(a))


def says_what_is_hit(scene: Scene, actor: ActorMention, first: int) -> bool:
    """Whether an actor before a noun of striking only says whose or what building was hit: "a Freedonian bus attack",
    "the embassy bombing"."""
    between = range(scene.token_at(actor.end - 1), first)
    return any(is_built(scene.parsed.lower[i]) for i in between)


def is_label(scene: Scene, actor: ActorMention, deed: int) -> bool:
    """Whether an actor before the noun of a deed at token ``deed`` says what that is called and not whose it is: "a
    terrorist attack"; "a terrorist rocket attack" does, and so does "a terrorist attack", but not "the terrorist
    attack", on a page that tells elsewhere what "terrorists" did."""
    label = actor.text.lower()
    if actor.id is not None or label not in role_words("label") or (
            {singular(scene.parsed.lower[deed - 1]), scene.parsed.lower[deed]} & any_class("munition", "by_gunners")):
        return False
    if scene.parsed.lower[scene.token_at(actor.start) - 1] in role_words("told_deed"):
        return True
    return all(a.id is not None or label not in map(singular, a.text.lower().split()) for a in scene.mentions.doing)


def agents_in_role(case: Case) -> tuple[ActorMention, ...]:
    """The actors that the pattern's roles make the agent."""
    out: list[ActorMention] = []
    for part, k in _parts_for(case, "agent"):
        owned = case.scene.units.word[k] in role_words("possessive")  # "its forces' attacks": not told here
        means = any_class("violence", "fired_from", "relief_carrier")
        by_its_doer = part != "subject" or (case.scene.head[k] in means and not owned)
        described = (acting(case.scene.described_by(k)) or _by_whom(case, k)) if by_its_doer else ()
        described = _givers(case, k) or described
        end = case.scene.units.spans[k][1]
        described = tuple(a for a in described if not says_what_is_hit(case.scene, a, end) and not _is_bare_arm(a)
                          and not is_label(case.scene, a, end - 1))
        carrier = case.type == "aid" and case.scene.head[k] in word_class("relief_carrier")
        actors = (a for a in acting(case.scene.actors_at(k)) if a.id is not None or not carrier)  # no bare "convoy"
        named = marked(tuple(actors) or described, _rule("agent", part))
        out += [a for a in named if a not in out]
        if out and _fills_alone(case, part):
            break
    return tuple(out)


def _givers(case: Case, k: int) -> tuple[ActorMention, ...]:
    """Who gives the help by which somebody is backed: "air support from X", "X air strikes"."""
    scene = case.scene
    if case.type != "support" or scene.actor_on(k):
        return ()
    told = scene.units.word[k + 1] in role_words("help_from") and scene.units.letter[k + 2] == "N"
    return acting(scene.actors_at(k + 2)) if told and scene.head[k] in role_words("help_noun") else ()


def _by_whom(case: Case, k: int) -> tuple[ActorMention, ...]:
    """Whose the deed is that stands as subject: "attacks by X on convoys have destroyed"."""
    by = case.scene.units.word[k + 1] == "by" and case.scene.units.letter[k + 2] == "N"
    return acting(case.scene.actors_at(k + 2)) if by else ()


def _is_bare_arm(actor: ActorMention) -> bool:
    """Whether nothing but the arm that fires is told: of "artillery shells" no doer."""
    return actor.id is None and actor.text.lower() in word_class("fired_from")


def targets_in_role(case: Case) -> tuple[ActorMention, ...]:
    """The actors or things that the pattern's roles make the target."""
    out: list[ActorMention] = []
    for part, k in _parts_for(case, "target"):
        struck = part in ("object", "subject") or case.type == "destroy" or _is_aimed_at(case, part)
        if case.type == "clash" and case.scene.head[k] in role_words("help_noun"):
            continue  # "fighting with US support"
        if part == "on" and case.scene.head[k] in role_words("no_target"):
            continue
        if part == "object" and case.parts.passive and _is_fired(case, k):
            continue  # "the missile struck at night"
        other = thing_at if struck else Scene.described_by
        k = _owned_rather(case.scene, k) if struck else k
        found = _inside_trigger(case, k) or case.scene.actors_at(k) or _whose(case, k) or other(case.scene, k)
        if case.type == "destroy" and all(a.id is None for a in found) and (
                len(things := thing_at(case.scene, k)) > len(found)):
            found = things  # "two buildings and a tank": not the tank alone, though it may act
        if case.type == "offensive":
            found = tuple(a for a in found if a.id is not None or a.head not in role_words("land"))
        named = marked(found, _rule("target", part))
        out += [a for a in named if a not in out]
        if out and _fills_alone(case, part):
            break
    return tuple(out)


def _owned_rather(scene: Scene, k: int) -> int:
    """What is owned, where its owner is no force: of "abducted the village's chief" the chief, of "attacked the rebels'
    positions" the rebels."""
    forces = any(is_force(a) for a in scene.actor_on(k))
    return k if forces else owned(scene.units, k) or k


def _is_fired(case: Case, k: int) -> bool:
    """Whether what stands before an -ed form of striking is what strikes, and not what was struck by something."""
    verb = case.scene.units.verb[case.hit.unit]
    struck = verb is not None and verb.bare == "ed" and case.type in STRIKES and case.parts.subject is None
    return struck and case.scene.head[k] in any_class("munition", "airstrike", "mine")


def _is_aimed_at(case: Case, part: str) -> bool:
    """"fired a missile at a bus": what is struck is told like an object."""
    return part == "at" and case.hit.pattern.type == "strike" and case.hit.kind == "verb"


def holder_behind(scene: Scene, k: int) -> int | None:
    """The unit of whose the position at unit ``k`` is by what stands behind it and what it is listed with: "a camp of
    X", "positions and dens of X", "gatherings and vehicles belonging to X"."""
    units = scene.units
    if scene.head[k] not in role_words("position"):
        return None
    k += 2 if units.letters[k + 1:k + 3] == "CN" and units.word[k + 1] in role_words("list_and") else 0
    belongs = units.letters.find("gP", k)
    owned = belongs > 0 and units.word[belongs] in role_words("belonging")
    if owned and set(units.letters[k + 1:belongs]) <= set("uPN"):
        k = belongs
    elif units.word[k + 1] != "of":
        return None
    return k + 2 if units.letter[k + 2] == "N" else None


def _whose(case: Case, k: int) -> tuple[ActorMention, ...]:
    """Whose place is struck: "bombed a camp of X"."""
    scene = case.scene
    behind = holder_behind(scene, k) if case.hit.pattern.type == "strike" else None
    return tuple(a for a in acting(scene.actors_at(behind)) if a.kind != "people") if behind is not None else ()


def _inside_trigger(case: Case, k: int) -> tuple[ActorMention, ...]:
    """What stands between a verb and the noun that completes it, one group by its looks: "took its crew hostage"."""
    scene, last = case.scene, case.hit.last - 1
    noun = scene.units.noun[k]
    if case.hit.gap is None or noun is None or not case.hit.gap <= noun.first < last == noun.head:
        return ()
    first = noun.first
    while first < last - 1 and scene.parsed.tags[first] in "DML":
        first += 1
    a, b = scene.parsed.words(first, last)
    named = tuple(m for m in scene.actors if a <= m.start and m.end <= b)
    if scene.parsed.tags[last - 1] not in "NE":
        return ()  # "took 200 hostages"
    return named or (ActorMention(scene.page.text[a:b], a, b, None, None, "thing", scene.parsed.lower[last - 1]),)


def places_in_role(case: Case, *, placing: bool) -> tuple[PlaceMention, ...]:
    """The places that the pattern's own roles name; ``placing``: after a preposition that places anything ("in")."""
    for part, k in _left_first(case, _parts_for(case, "place")):
        within = part == "of" and k - 2 != case.hit.unit and case.scene.place_on(k - 2) is not None
        if (part in role_words("placing")) is not placing or within:
            continue  # "in the east of X" is no attack "of" X
        k = _described(case, k) if part == "object" else k
        places = [p for j in list_from(case.scene.units, k) if (p := case.scene.place_meant(j)) is not None
                  and not is_vague(p)]
        if places:
            return marked(tuple(dict.fromkeys(places)), _rule("place", part))
    return ()


def _left_first(case: Case, parts: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The parts with the place that is gone to last, where the place that is left counts: "fled to X from Y"."""
    if case.type not in ("displace", "withdraw"):
        return parts
    left, goal = role_words("leaving"), role_words("goal_preposition")
    parts = sorted(parts, key=lambda part: (part[0] not in left, part[0] in goal))
    return _left_by_them(case) + parts if case.type == "displace" else parts


def _left_by_them(case: Case) -> list[tuple[str, int]]:
    """Where those come from who flee, told beside them: "people from X have fled to Y"."""
    units, parts = case.scene.units, case.parts
    people = (k for k in (parts.subject, parts.object) if k is not None and "people" in case.scene.classes(k))
    return [(units.word[k + 1], k + 2) for k in people
            if units.word[k + 1] in role_words("leaving") and units.letter[k + 2] == "N"]


def _described(case: Case, k: int) -> int:
    """The noun right before a bare participle where that is a place and the object is no road: "a foothold in an area
    held by X", not "Road from Homs to Hama cut"."""
    units = case.scene.units
    if "route" in case.scene.classes(k) & case.hit.pattern.object:
        return k
    before = step_back(units, case.hit.unit - 1)
    beside = case.parts.passive and units.letter[case.hit.unit] == "u" and units.letter[before] == "N"
    return before if beside and case.scene.place_on(before) is not None else k


@names(*(f"{role}.{part}" for role in ("agent", "target", "place") for part in ("subject", "object", "phrase")))
def _rule(role: Role, part: str) -> str:
    """The rule of a role that the pattern gives to subject, object or a phrase; those "by" whom it is are doers."""
    if part == "by" and role == "agent":
        return "agent.by"
    return f"{role}.{part if part in ('subject', 'object') else 'phrase'}"


def _fills_alone(case: Case, part: str) -> bool:
    """Whether subject or object fill a role so that no phrase adds to it; those who talk are told in both."""
    return part in ("subject", "object") and case.hit.pattern.type not in ("talks", "agree")


def _parts_for(case: Case, role: Role) -> list[tuple[str, int]]:
    """The parts that the pattern gives to a role, by name, subject and object first."""
    roles, parts = case.hit.pattern.roles, case.parts
    if role not in roles.values():
        return []
    undergoes = None if _tells_nobody(case) else parts.object
    named = [(name, k) for name, k in (("subject", parts.subject), ("object", undergoes))
             if k is not None and roles.get(name) == role]
    told = ((prep, n) for prep, n in parts.phrases if roles.get(prep) == role and not _is_no_doer(case, prep, n))
    return named + [(prep, n) for prep, n in told if not hangs_elsewhere(case, prep, n)]


def _is_no_doer(case: Case, prep: str, n: int) -> bool:
    """Whether "by" tells no doer: after an active verb, or after another participle ("a town held by X")."""
    active = case.hit.kind == "verb" and not case.parts.passive
    return prep == "by" and (active or is_by_others(case.scene, case.hit.unit, n))


def _tells_nobody(case: Case) -> bool:
    """Whether an object only repeats its verb ("fought a war with X") or points back to the subject ("each other")."""
    unit = case.parts.object
    if unit is None:
        return False
    repeats = case.type == "clash" and case.scene.head[unit] in role_words("cognate")
    return repeats or is_reciprocal(case.scene.units, unit)


def hangs_elsewhere(case: Case, prep: str, n: int) -> bool:
    """Whether "from" after another noun than places hangs on that ("took the town with help from X")."""
    before = [(p, k) for p, k in case.parts.phrases if k < n]
    return prep == "from" and any(p != "of" and case.scene.place_on(k) is None for p, k in before)


def _is_middle(scene: Scene, k: int) -> bool:
    """Whether a noun only names a part of a place: "hit the centre of the city"."""
    return scene.head[k] in role_words("middle") and scene.units.word[k + 1] == "of" and (
        scene.place_on(k + 2) is not None)


def thing_at(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """The words of a noun group that names a thing, as a value: the whole list, without articles and figures."""
    out: list[ActorMention] = []
    shared: int | None = None
    for j in list_from(scene.units, k):
        owner = scene.counted_at(j)
        j = owner if scene.units.letter[owner - 1] == "O" else owned(scene.units, owner) or owner
        noun = scene.units.noun[j]
        if noun is None or noun.pronoun or scene.is_time(j) or is_reciprocal(scene.units, j) or _is_middle(scene, j):
            continue
        if scene.head[j] in role_words("when_noun"):
            continue
        first = noun.first
        while first < noun.last - 1 and scene.parsed.tags[first] in "DML" and scene.parsed.tags[first + 1] != "O":
            first += 1
        if j > owner and scene.parsed.tags[scene.units.spans[owner][0]] == "M":
            first = scene.units.spans[owner][0]  # "three of the outpost's five bunkers"
        if _only_shares(scene, j):
            shared = first if shared is None else shared
            continue
        first, shared = first if shared is None else shared, None
        for one, last in _run_together(scene, j, first, noun.last):
            a, b = scene.parsed.words(one, last)
            out.append(ActorMention(scene.page.text[a:b], a, b, None, None, "thing", scene.parsed.lower[last - 1]
                                    if last < noun.last else scene.head[j]))
    return tuple(out)


def _run_together(scene: Scene, k: int, first: int, last: int) -> list[tuple[int, int]]:
    """The tokens of each of several things in the group at unit ``k``, where the comma between them was lost before
    "and": "houses cars and shops"; "arms depots" are one."""
    cuts = [first]
    if scene.units.letters[k + 1:k + 3] == "CN":
        cuts += [i for i in range(first + 1, last) if scene.parsed.tags[i - 1:i + 1] in ("NN", "EN" if i == 1 else "NN")
                 and all(singular(word := scene.parsed.lower[n]) != word for n in (i - 1, i))
                 and scene.parsed.lower[i - 1] not in role_words("plural_before") and not _is_owner(scene, i - 1)]
    return list(zip(cuts, [*cuts[1:], last], strict=True))


def _is_owner(scene: Scene, i: int) -> bool:
    """Whether the noun at token ``i`` names people, whose apostrophe was lost: "locals houses"."""
    return any(noun.table != "instrument" for noun in noun_forms().get(scene.parsed.lower[i], ()))


def _only_shares(scene: Scene, k: int) -> bool:
    """Whether an adjective at unit ``k`` only shares the noun behind "and": "public and private property"."""
    first, last = scene.units.spans[k]
    tags = scene.parsed.tags[first:last].lstrip("DL")
    return set(tags) == {"J"} and scene.units.letters[k + 1:k + 3] == "CN" and (
        scene.parsed.tags[scene.units.spans[k + 2][0]] == "J")
