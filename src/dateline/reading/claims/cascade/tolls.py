"""Casualties joined inside a sentence, and totals of a war told from incidents."""

from __future__ import annotations

from dateline.model import Harm, Status, TimeMention
from dateline.reading.claims.cascade.classes import any_class, singular, status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.row import owned
from dateline.reading.claims.cascade.said_days import is_stretch_of_months
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.times import only_ranks
from dateline.reading.claims.cascade.units import object_of
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import carries, names
from dateline.reading.grammar import VerbGroup
from dateline.reading.shapes import replace

_LONG = frozenset({"month", "year", "season", "decade"})
_WEEKS = _LONG | {"week"}


def is_of_war(case: Case) -> bool:
    """Whether a whole war is said to do it: "the conflict has killed", "Freedonia's war has displaced"."""
    k = owned(case.scene.units, case.parts.subject)
    return k is not None and case.scene.head[k] in word_class("whole_war")


def is_toll(scene: Scene, hit: Hit, time: TimeMention | None, status: Status, *, by_somebody: bool,
            exact: bool) -> bool:
    """Whether the dead are a running total: over months or years, "since 2011", of a war, or told as a habit.

    ``by_somebody``: the subject killed them; ``exact``: a figure is told, which no habit has ("blast kills six").
    """
    verb = scene.units.verb[hit.unit]
    if status == "ongoing" and not exact and not (verb and verb.progressive):
        return scene.parsed.sentence.kind != "title"
    words = {singular(t.lower) for t in scene.parsed.sentence.tokens}
    ranked = _is_ranked(scene)
    after = _after(scene, hit)
    if _is_of_famine(scene, hit) or _is_of_going_on(scene, hit) or (
            not ranked and _is_up_to_now(scene, hit, time, by_somebody=by_somebody)):
        return True
    if _is_present_perfect(scene, verb) and time is None and not by_somebody and _is_of_several(scene, hit):
        return True
    if _is_told_by_clause(scene, hit):
        return False
    if time is not None and time.granularity in _WEEKS and time.role != "duration" and _is_in_attacks(scene, hit):
        return True
    if scene.parsed.lower[hit.last - 1] == "tolls" or after & word_class("slow_death"):
        return True  # "death tolls of the war", "died of hunger"
    if time is not None and is_stretch_of_months(time):
        return True  # "have killed 100 rebels in recent months"
    if time is not None and time.granularity in _LONG and time.role != "duration":
        since_then = time.role == "since" and not ranked
        return since_then or not (by_somebody or scene.words & word_class("incident") or _is_of_deed(scene, hit))
    if time is not None and not by_somebody and _is_stretch(time):
        return True
    if time is not None and time.granularity in ("day", "part"):
        return False
    killed = by_somebody and verb is not None and verb.lemma in word_class("harming_verb")
    if not killed and _is_in_war(scene, hit):
        return True
    effect = verb is not None and verb.bare == "ing"  # "the worst raid since the war began, killing nine"
    return not effect and not ranked and "since" in words and bool(words & word_class("whole_war"))


def _is_up_to_now(scene: Scene, hit: Hit, time: TimeMention | None, *, by_somebody: bool) -> bool:
    """"have been killed since the assault began", "a total of 90 people have been killed": all up to now."""
    verb = scene.units.verb[hit.unit]
    if time is not None and time.role == "since" and time.value.weekday is not None:
        return False  # "had died in the raids since Monday"
    since = (time is not None and time.role == "since") or "since" in _after(scene, hit)
    if since and ((verb is not None and verb.perfect) or _is_counted_up(scene, hit)):
        return True
    return _is_present_perfect(scene, verb) and time is None and not by_somebody and _is_summed(scene, hit)


def _is_present_perfect(scene: Scene, verb: VerbGroup | None) -> bool:
    return verb is not None and verb.perfect and scene.parsed.lower[verb.first] != "had"


def _is_counted_up(scene: Scene, hit: Hit) -> bool:
    """"has documented the deaths of nine civilians since May": a noun whose verb tells what came up to now."""
    units = scene.units
    main = next((k for k in range(hit.unit - 1, -1, -1) if units.letters[k] in "Vu"), None)
    verb = units.verb[main] if hit.kind == "noun" and main is not None else None
    return verb is not None and verb.perfect


def counts_up(scene: Scene, hit: Hit) -> bool:
    """"a total of 4,000 people were displaced": a sum told by a passive, which no single flight is."""
    verb = scene.units.verb[hit.unit]
    return verb is not None and verb.passive and _is_summed(scene, hit)


def _is_summed(scene: Scene, hit: Hit) -> bool:
    """"a total of 90 people have been killed": the sum of what nobody tells apart."""
    first = scene.units.spans[hit.unit][0]
    return any(scene.parsed.lower[i] in word_class("sum") for i in range(first))


def _is_in_war(scene: Scene, hit: Hit) -> bool:
    """"were killed in the war", "as a result of the conflict": of all of it."""
    units = scene.units
    for k in range(hit.unit + 1, len(units.letters)):
        if units.letters[k] == "V" or (units.letters[k] == "W" and units.word[k] not in word_class("result_of")):
            return False
        if units.letters[k] == "N" and scene.head[k] in word_class("whole_war"):
            noun = units.noun[k]
            return noun is not None and noun.definite
    return False


def _is_ranked(scene: Scene) -> bool:
    """Whether the sentence tells of the greatest since something."""
    tokens = scene.parsed.sentence.tokens if "since" in scene.words else ()
    return any(token.lower == "since" and only_ranks(scene, i) for i, token in enumerate(tokens))


def _is_told_by_clause(scene: Scene, hit: Hit) -> bool:
    """Whether the one deed is told that did it: "were killed last month when their truck hit a mine"."""
    return any(scene.units.word[k] in word_class("at_the_deed") for k in range(hit.unit + 1, len(scene.units.letters))
               if scene.units.letters[k] == "W")


def _is_in_attacks(scene: Scene, hit: Hit) -> bool:
    """"were killed in several raids last week": in more than one deed."""
    units, k = scene.units, hit.unit
    while units.letter[k + 1] in ("L", "N"):
        k += 1
    head = scene.parsed.lower[noun.head] if units.letter[k + 1] in ("P", "B") and (
        noun := units.noun[k + 2]) is not None else ""
    return head != singular(head) and singular(head) in word_class("deed_apart")


def _is_of_famine(scene: Scene, hit: Hit) -> bool:
    """"starved to death", and "the toll", "deaths" where this sentence or the one before tells of hunger and of no
    attack."""
    form = scene.parsed.verbs[hit.first]
    if form is not None and form.lemma in word_class("slow_death_verb"):
        return True
    if hit.kind != "noun":
        return False
    near = scene.mentions.sentences[max(0, scene.index - 1):scene.index + 1]
    words = {token.lower for parsed in near for token in parsed.sentence.tokens}
    return not words.isdisjoint(word_class("famine")) and word_class("incident").isdisjoint(map(singular, words))


def _is_of_going_on(scene: Scene, hit: Hit) -> bool:
    """"raids continue, resulting in dozens of deaths": of all of them."""
    units = scene.units
    main = next((k for k in range(hit.unit) if units.letters[k] == "V"), None)
    verb = units.verb[main] if main is not None else None
    if main is None or verb is None or verb.lemma not in status_words("go_on_verb") or "g" not in units.letters[
            main:hit.unit + 1]:
        return False
    subject = subject_of(units, main)
    noun = units.noun[subject] if subject is not None else None
    head = scene.parsed.lower[noun.head] if noun is not None else ""
    return head != singular(head) and singular(head) in word_class("bout")


def _is_of_several(scene: Scene, hit: Hit) -> bool:
    """"have been killed in clashes": in several happenings; not in a headline, nor in the lead, which tells of one."""
    if scene.index <= 1 or scene.parsed.lower[hit.last] not in ("in", "by"):
        return False
    head = scene.parsed.lower[hit.last + 1]
    return head != singular(head) and singular(head) in word_class("bout")


def _is_stretch(time: TimeMention) -> bool:
    """"over the last 15 days", "in the past weeks": deaths of no single incident."""
    words = time.text.lower().split()
    return not word_class("past_stretch").isdisjoint(words) and words[-1] in word_class("stretch_of_days")


def is_of_all_fighting(scene: Scene, hit: Hit) -> bool:
    """"have died in the fighting": in all of it up to now."""
    units = scene.units
    after = next((k for k in range(hit.unit + 1, len(units.letters)) if units.letters[k] == "N"), None)
    noun = units.noun[after] if after is not None else None
    if noun is None or after is None or not _is_present_perfect(scene, units.verb[hit.unit]):
        return False
    return noun.definite and units.letter[after - 1] in ("P", "B") and scene.head[after] in word_class("fighting")


def _is_of_deed(scene: Scene, hit: Hit) -> bool:
    """"the post was attacked in April and ten casualties were reported": of the one deed told before."""
    units = scene.units
    for k in range(hit.unit):
        verb = units.verb[k]
        if verb is not None and verb.lemma in any_class("incident", "strike_verb") and units.letters[k] in "Vu":
            on = subject_of(units, k) if verb.passive else object_of(units, k)
            noun = units.noun[on] if on is not None else None
            head = scene.parsed.lower[noun.head] if noun is not None else ""
            return bool(head) and head == singular(head)
    return False


def _after(scene: Scene, hit: Hit) -> set[str]:
    """The words after a hit in its sentence."""
    return {t.lower for t in scene.parsed.sentence.tokens[hit.last:]}


def tally(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """"killed 14 and wounded 50" is one claim with both harms, at the first trigger."""
    out: list[Proposal] = []
    for p in proposals:
        total = next((q for q in out if _adds_to_total(q, p)), None)
        first = total or next((q for q in out if _joined(scene, q, p)), None)
        exodus = next((q for q in out if _adds_to_total(p, q)), None) if first is None else None
        if exodus is not None:
            out[out.index(exodus)] = _with_harm_of(replace(exodus, type="toll", target=()), p)
        elif first is None:
            out.append(p)
        else:
            out[out.index(first)] = p if _is_told_better(scene, first, p) else _with_harm_of(first, p)
    return [_with_people(p) for p in out]


@names("harm.same_people")
def _with_people(p: Proposal) -> Proposal:
    """A bare figure beside counted people is of the like: of "eleven soldiers were killed and 37 wounded" soldiers;
    of the dead of another side it is not ("the army lost 12 soldiers, the rebels 40")."""
    first = p.harm[0] if p.harm else None
    if first is None or first.who is None or first.low is None or first.low == 1:
        return p
    like = replace(first, rule="harm.same_people")
    harm = tuple(replace(like, words=h.words, kind=h.kind, low=h.low, high=h.high) if _is_bare(h, first) else h
                 for h in p.harm)
    return p if harm == p.harm else replace(p, harm=harm)


def _is_bare(h: Harm, first: Harm) -> bool:
    """Whether a harm of another kind is a figure alone."""
    return h.who is None and h.low is not None and h.kind != first.kind and h.kind in ("wounded", "captured", "missing")


def _is_told_better(scene: Scene, first: Proposal, p: Proposal) -> bool:
    """"a deadly blast killed six people": the figure tells what the adjective only says."""
    described = scene.parsed.tags[scene.token_at(first.trigger.start)] == "J"
    return described and not _is_counted(first) and _is_counted(p)


def _is_counted(p: Proposal) -> bool:
    return any(h.low is not None or h.high is not None for h in p.harm)


def _adds_to_total(total: Proposal, p: Proposal) -> bool:
    """"has killed 3,000 people and displaced two million", in either order."""
    return total.type == "toll" and p.type == "displace" and bool(p.harm) and total.source == p.source


def _joined(scene: Scene, a: Proposal, b: Proposal) -> bool:
    """Whether two are casualties of one happening told by one source, and not two figures of one harm."""
    if not {a.type, b.type} <= {"casualties", "toll"} or a.source != b.source or a.status != b.status:
        return False
    if len({of for of in (_told_of(scene, a), _told_of(scene, b)) if of is not None}) > 1:
        return False  # "an ambush that killed ten and a bombing that wounded three"
    if scene.units.word[scene.unit_at(b.trigger.start)] == "being":
        return False  # "killed two men before being shot": by others
    if a.type != b.type:  # "have been killed since May and 3,200 injured", "killed 200 and injured 5,000"
        return bool(a.harm and b.harm) and {h.kind for h in a.harm}.isdisjoint(h.kind for h in b.harm)
    if a.place and b.place and a.place != b.place and not any(h.low for h in (*a.harm, *b.harm)) and (
            {h.kind for h in a.harm} == {h.kind for h in b.harm}):
        return False  # "soldiers were killed in X and civilians died in Y"
    if _are_others_elsewhere(a, b):
        return False  # "a man was killed in X while a child was killed in Y"
    if {_figures(h) for h in b.harm} <= {_figures(h) for h in a.harm}:
        return True  # told already: "left five dead and 12 injured"
    same_harm = bool(a.harm and b.harm) and {h.kind for h in a.harm} == {h.kind for h in b.harm}
    counted = any(h.low is not None for h in a.harm) and any(h.low is not None for h in b.harm)
    return not (same_harm and counted) or _of_other_people(scene, a, b)


def _are_others_elsewhere(a: Proposal, b: Proposal) -> bool:
    """Whether two tell of other people, each in a place of its own clause."""
    who = [{h.who.text for h in p.harm if h.who is not None} for p in (a, b)]
    return bool(a.place and b.place and all(who)) and a.place != b.place and who[0].isdisjoint(who[1])


def _told_of(scene: Scene, p: Proposal) -> int | None:
    """The noun unit before the relative clause whose verb the trigger is."""
    units, k = scene.units, scene.unit_at(p.trigger.start)
    before = k - 2 if units.letter[k - 1] == "R" else -1
    before -= units.letter[before] == ","
    return before if before >= 0 and units.letter[before] == "N" else None


def _of_other_people(scene: Scene, a: Proposal, b: Proposal) -> bool:
    """Whether two figures of one harm are of two sides of one fight: "lost 12 men and the rebels lost 40"."""
    if b.place not in ((), a.place) or (_kills(scene, a) and _kills(scene, b)):
        return False
    told = [h.who.text.lower() if h.who else "" for h in (a.harm[0], b.harm[0])]
    return told[0] != told[1]


def _kills(scene: Scene, p: Proposal) -> bool:
    """Whether the trigger is a verb whose subject does the harm."""
    verb = scene.units.verb[scene.unit_at(p.trigger.start)]
    return verb is not None and verb.lemma in word_class("harming_verb") and not verb.passive


@carries("carry.joined_casualties")
def _with_harm_of(first: Proposal, p: Proposal) -> Proposal:
    """The first claim with the harm of the second that says more, and what else it lacks."""
    counted = {h.kind for h in p.harm if h.low is not None or h.high is not None}
    told = tuple(h for h in first.harm if h.kind not in counted or h.who or h.low is not None or h.high is not None)
    known = {_figures(h) for h in told}
    more = tuple(h for h in p.harm if _figures(h) not in known
                 and (h.low is not None or h.high is not None or h.who is not None or (
                     h.kind not in {x.kind for x in told} and not h.words.overlaps(p.trigger))))
    return replace(first, harm=told + more, agent=first.agent or p.agent, place=first.place or p.place,
                   time=first.time or p.time)


def _figures(h: Harm) -> tuple[object, ...]:
    return h.kind, h.low, h.high, h.who


def civilian_attacks(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """An "attack" on a place that kills civilians is violence against them, not an offensive; one whose dead are all
    fighters is an offensive."""
    groups = {h.group for p in proposals if p.type == "casualties" for h in p.harm if not _are_others(h)}
    burnt = any(singular(t.head) in word_class("home") for p in proposals if p.type == "destroy" for t in p.target)
    if not groups and not burnt:
        return proposals
    hurt = burnt or not groups.isdisjoint(("civilians", "children", "women"))
    only_armed = groups == {"combatants"}
    return [replace(p, type="attack") if hurt and _is_attack_on_place(p) else
            replace(p, type="offensive") if only_armed and _is_bare_attack(p) else p for p in proposals]


def _are_others(harm: Harm) -> bool:
    """Whether people are told only beside others, who say of what kind they are: "four soldiers killed, nine hurt"."""
    return harm.group == "unknown" and (harm.who is None or harm.who.text.lower() in word_class("counted"))


def _is_bare_attack(p: Proposal) -> bool:
    """"killed nine soldiers in an attack": on whom the attack was only its dead tell."""
    return p.type == "attack" and not p.target and p.trigger.text.lower() in word_class("violence_noun")


def _is_attack_on_place(p: Proposal) -> bool:
    return p.type == "offensive" and not p.target and p.trigger.text.lower().startswith(("attack", "open"))
