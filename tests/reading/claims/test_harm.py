"""Who was harmed and how many: figures, lists, ranges, parts of a whole, vague words, and totals of a war."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.model import Claim, Reading

Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]
Harm = tuple[str, int | None, int | None, str]

# sentence, type, trigger, (kind, low, high, last word of those harmed)
FIGURES: list[tuple[str, str, str, list[Harm]]] = [
    # a passive with "got"; shares and other figures behind a lost comma; "martyrs"; of which fighters the clause tells
    ("Two clerks were killed and more than 40 others got hurt in Goma.", "casualties", "killed",
     [("killed", 2, 2, "clerks"), ("wounded", 40, None, "others")]),
    ("Two clerks got prizes in Goma and five got wounded.", "casualties", "wounded", [("wounded", 5, 5, "")]),
    ("Six farmers two of them boys were killed in Goma.", "casualties", "killed",
     [("killed", 6, 6, "farmers"), ("killed", 2, 2, "boys")]),
    ("Six farmers two boys and a nurse were killed in Goma.", "casualties", "killed",
     [("killed", 6, 6, "farmers"), ("killed", 2, 2, "boys"), ("killed", 1, 1, "nurse")]),
    ("The toll of the raid on Goma rose to 15 with over 30 wounded.", "casualties", "toll",
     [("killed", 15, 15, ""), ("wounded", 30, None, "")]),
    ("A shell killed two clerks and 11 wounded in Goma.", "casualties", "killed",
     [("killed", 2, 2, "clerks"), ("wounded", 11, 11, "clerks")]),
    ("A blast in Goma claimed three martyrs.", "casualties", "claimed", [("killed", 3, 3, "martyrs")]),
    ("A strike killed 11 moderate rebels fighting against the militia in Goma.", "casualties", "killed",
     [("killed", 11, 11, "rebels")]),
    # one figure of the killed and the hurt together; "many more"
    ("The raid ended with killing and injuring scores of soldiers in Goma.", "casualties", "killing",
     [("killed", None, None, ""), ("wounded", None, None, "soldiers")]),
    ("At least five soldiers were killed and many more injured in Goma.", "casualties", "killed",
     [("killed", 5, None, "soldiers"), ("wounded", None, None, "")]),
    # the first of a time, and all of it
    ("Two men have been killed in Goma in the first deaths reported since a truce began.", "casualties", "killed",
     [("killed", 2, 2, "men")]),
    ("Two men have been killed in Goma since a truce began.", "toll", "killed", [("killed", 2, 2, "men")]),
    # a sum of those driven out
    ("A total of 41,720 residents were displaced in five towns near Goma.", "toll", "displaced",
     [("displaced", 41720, 41720, "residents")]),
    # a headline that goes on with a second figure
    ("Shelling kills four, wounds 20 in Goma", "casualties", "kills", [("killed", 4, 4, ""), ("wounded", 20, 20, "")]),
    # a figure with two ends; how badly some are hurt, and no houses; who shelters has fled
    ("Rebels said between 12 and 40 dead were found in Goma.", "casualties", "dead", [("killed", 12, 40, "")]),
    ("Nine soldiers were wounded near Goma, four of them seriously.", "casualties", "wounded",
     [("wounded", 9, 9, "soldiers"), ("wounded", 4, 4, "")]),
    ("Nine soldiers were wounded near Goma, four critically.", "casualties", "wounded",
     [("wounded", 9, 9, "soldiers"), ("wounded", 4, 4, "")]),
    ("Nine soldiers were wounded near Goma, and several houses badly damaged.", "casualties", "wounded",
     [("wounded", 9, 9, "soldiers")]),
    ("Rebels took a camp near Goma, where up to 900 people were sheltering.", "displace", "sheltering",
     [("displaced", None, 900, "people")]),
    ("Several traders are stranded in Goma.", "besiege", "stranded", [("besieged", None, None, "traders")]),
    # of months, of all the fighting, or of the one deed told before
    ("In recent months officers claim to have killed some 80 rebels near Goma.", "toll", "killed",
     [("killed", 80, 80, "rebels")]),
    ("In recent weeks officers said nine men had been killed near Goma.", "casualties", "killed",
     [("killed", 9, 9, "men")]),
    ("Thousands of people have died in the fighting in Goma.", "toll", "died", [("killed", 2000, None, "people")]),
    ("Dozens of people have died in the fighting in Goma.", "casualties", "died", [("killed", 24, None, "people")]),
    ("The depot in Goma was attacked in May and nine deaths were reported.", "casualties", "deaths",
     [("killed", 9, 9, "")]),
    # a share of people is of them; whom one fears dead
    ("The army said 13 of its soldiers had died near Goma.", "casualties", "died", [("killed", 13, 13, "soldiers")]),
    ("Villages near Goma burned, with 200 people feared dead.", "casualties", "dead", [("killed", 200, 200, "people")]),
    # a bare figure is of the people told before it, but not after one person; captives beside the dead
    ("Eleven soldiers were killed and 37 wounded near Goma.", "casualties", "killed",
     [("killed", 11, 11, "soldiers"), ("wounded", 37, 37, "soldiers")]),
    ("One civilian was killed and ten wounded near Goma.", "casualties", "killed",
     [("killed", 1, 1, "civilian"), ("wounded", 10, 10, "")]),
    ("Nine rebels were killed and two captured near Goma.", "casualties", "killed",
     [("killed", 9, 9, "rebels"), ("captured", 2, 2, "rebels")]),
    # who killed and was killed then
    ("A gunman killed two traders in Goma before being shot dead.", "casualties", "killed",
     [("killed", 2, 2, "traders")]),
    ("A gunman killed two traders in Goma before being shot dead.", "casualties", "shot dead",
     [("killed", 1, 1, "gunman")]),
    # a share of those told before; what befell each of two groups
    ("Gunmen abducted 40 people in Goma, three of whom were later killed.", "casualties", "killed",
     [("killed", 3, 3, "")]),
    ("The war in Goma has left 3,500 dead and 2,000 homeless.", "toll", "left 3,500 dead",
     [("killed", 3500, 3500, ""), ("displaced", 2000, 2000, "")]),
    ("Chad hosts 80,000 Sudanese refugees.", "toll", "hosts", [("displaced", 80000, 80000, "refugees")]),
    # a second place without a verb of its own; two happenings told by relative clauses; a time behind the people
    ("Four people were killed in Goma and two in Bukavu.", "casualties", "two", [("killed", 2, 2, "")]),
    ("An ambush that killed ten men and a blast that wounded six women shook Goma.", "casualties", "wounded",
     [("wounded", 6, 6, "women")]),
    ("Strikes on clinics near Goma killed 31 people last week.", "casualties", "killed",
     [("killed", 31, 31, "people")]),
    ("A blast in Goma killed nine soldiers late Monday.", "casualties", "killed", [("killed", 9, 9, "soldiers")]),
    ("Six people in Goma starved to death.", "toll", "starved to death", [("killed", 6, 6, "people")]),
    # who was hit by shots is wounded at least; a figure tells better what "deadly" says, which alone counts nobody
    ("Soldiers shot four militants near Goma.", "casualties", "shot", [("wounded", 4, 4, "militants")]),
    ("Gunmen shot a policeman near Goma.", "casualties", "shot", [("wounded", 1, 1, "policeman")]),
    ("Gunmen fatally shot a policeman near Goma.", "casualties", "shot", [("killed", 1, 1, "policeman")]),
    ("A soldier was fatally wounded near Goma.", "casualties", "wounded", [("killed", 1, 1, "soldier")]),
    ("A deadly attack on villagers shook Goma.", "casualties", "deadly", [("killed", None, None, "villagers")]),
    ("A deadly blast in Goma killed nine people.", "casualties", "killed", [("killed", 9, 9, "people")]),
    ("A blast in Quetta killed 14 people.", "casualties", "killed", [("killed", 14, 14, "people")]),
    ("Fourteen people were killed in Quetta.", "casualties", "killed", [("killed", 14, 14, "people")]),
    ("Shelling in Donetsk killed a teacher.", "casualties", "killed", [("killed", 1, 1, "teacher")]),
    ("At least 30 soldiers were killed near Diffa.", "casualties", "killed", [("killed", 30, None, "soldiers")]),
    ("More than 100 villagers died in Goma.", "casualties", "died", [("killed", 100, None, "villagers")]),
    ("Up to 40 fighters were killed in Sirte.", "casualties", "killed", [("killed", None, 40, "fighters")]),
    ("Around 60 civilians were wounded in Taiz.", "casualties", "wounded", [("wounded", 60, 60, "civilians")]),
    ("Between 20 and 30 militants were killed in Sangin.", "casualties", "killed", [("killed", 20, 30, "militants")]),
    ("Dozens of protesters were wounded in Khartoum.", "casualties", "wounded", [("wounded", 24, None, "protesters")]),
    ("Scores of civilians were killed in Goma.", "casualties", "killed", [("killed", 40, None, "civilians")]),
    ("Hundreds of people were injured in Gaza City.", "casualties", "injured", [("wounded", 200, None, "people")]),
    ("A dozen soldiers were killed in Timbuktu.", "casualties", "killed", [("killed", 12, 12, "soldiers")]),
    ("Several residents were wounded in Aden.", "casualties", "wounded", [("wounded", None, None, "residents")]),
    ("A number of gunmen were killed in Kabul.", "casualties", "killed", [("killed", None, None, "gunmen")]),
    ("No fewer than 1,200 people were killed in Mosul.", "casualties", "killed", [("killed", 1200, None, "people")]),
    ("An explosion killed two policemen and wounded nine passers-by in Kabul.", "casualties", "killed",
     [("killed", 2, 2, "policemen"), ("wounded", 9, 9, "passers-by")]),
    ("The raid left five people dead and 12 injured in Saada.", "casualties", "dead",
     [("killed", 5, 5, "people"), ("wounded", 12, 12, "people")]),
    ("Clashes left at least 30 people dead near Goma.", "casualties", "left", [("killed", 30, None, "people")]),
    ("The bodies of 14 villagers were found near Goma.", "casualties", "bodies", [("killed", 14, 14, "villagers")]),
    ("Ten people, including four children, were killed in Idlib.", "casualties", "killed",
     [("killed", 10, 10, "people"), ("killed", 4, 4, "children")]),
    ("Three women and two children were killed in Hodeidah.", "casualties", "killed",
     [("killed", 3, 3, "women"), ("killed", 2, 2, "children")]),
    ("The death toll of the Kabul blast rose to 31.", "casualties", "death toll", [("killed", 31, 31, "")]),
    ("Clashes in Malakal killed 18 soldiers, the army said, revising an earlier figure of 15.", "casualties", "killed",
     [("killed", 18, 18, "soldiers")]),
    ("The war in Yemen has killed more than 10,000 people since 2015.", "toll", "killed",
     [("killed", 10000, None, "people")]),
    ("Some 2.5 million people have been displaced by the conflict in Sudan.", "toll", "displaced",
     [("displaced", 2500000, 2500000, "people")]),
    ("Millions of people have been displaced in Syria since the war began.", "toll", "displaced",
     [("displaced", 2000000, None, "people")]),
    ("Hundreds of thousands of people were displaced in Darfur since 2013.", "toll", "displaced",
     [("displaced", 200000, None, "people")]),
    ("Large numbers of fighters were killed near Goma.", "casualties", "killed", [("killed", None, None, "fighters")]),
    ("Thousands fled fighting in Goma.", "displace", "fled", [("displaced", 2000, None, "")]),
    # sums and wars: no single incident; the displaced beside the dead, in either order
    ("A total of 90 people have been killed, the Red Cross said.", "toll", "killed", [("killed", 90, 90, "people")]),
    ("A total of nine soldiers were killed in two attacks near Goma on Monday.", "casualties", "killed",
     [("killed", 9, 9, "soldiers")]),
    ("Some 2,000 people were killed in the war, which began in Juba.", "toll", "killed",
     [("killed", 2000, 2000, "people")]),
    ("Some 2,000 people have been killed as a result of the conflict.", "toll", "killed",
     [("killed", 2000, 2000, "people")]),
    ("Thousands of people have died during the conflict.", "toll", "died", [("killed", 2000, None, "people")]),
    ("The monitor has documented the deaths of 340 civilians since May.", "toll", "deaths",
     [("killed", 340, 340, "civilians")]),
    ("Nine people shot dead in Goma.", "casualties", "shot dead", [("killed", 9, 9, "people")]),
    ("The raid has claimed lives of six nurses in Goma.", "casualties", "claimed", [("killed", 6, 6, "nurses")]),
    ("The death toll in Goma rose to 57 21 of them women.", "casualties", "death toll",
     [("killed", 57, 57, ""), ("killed", 21, 21, "women")]),
    ("There were 40 casualties in the raid on Goma.", "casualties", "casualties",
     [("killed", None, 40, ""), ("wounded", None, 40, "")]),
    ("Officials said 70 rebels were killed in the raids since Monday.", "casualties", "killed",
     [("killed", 70, 70, "rebels")]),
    ("Gunmen fled to a farm near Goma. They were killed by a raid, the army said.", "casualties", "killed",
     [("killed", None, None, "")]),
    ("Officials said 700 rebels had been killed since May.", "toll", "killed", [("killed", 700, 700, "rebels")]),
    ("A soldier was killed in the conflict on Monday.", "casualties", "killed", [("killed", 1, 1, "soldier")]),
    ("Some 7,000 people have been driven from their homes and 90 have been killed since the offensive began.", "toll",
     "driven from their homes", [("displaced", 7000, 7000, "people"), ("killed", 90, 90, "")]),
    ("The office counted more than 90 civilian deaths and 142 injuries in Kadugli.", "casualties", "deaths",
     [("killed", 90, None, "civilian"), ("wounded", 142, 142, "civilian")]),
    ("Officials reported 11 injuries and damage to houses in Kadugli, including a dormitory.", "casualties", "injuries",
     [("wounded", 11, 11, "")]),
    ("Two people were killed in Taiz and 120 injured, half of them schoolboys.", "casualties", "killed",
     [("killed", 2, 2, "people"), ("wounded", 120, 120, "people"), ("wounded", None, None, "schoolboys")]),
    ("Two special forces soldiers were killed in Taiz.", "casualties", "killed", [("killed", 2, 2, "soldiers")]),
    ("A strike on a market in Taiz killed 31 people last week.", "casualties", "killed",
     [("killed", 31, 31, "people")]),
    ("Two people were killed and 14 injured, including three children, in Taiz.", "casualties", "killed",
     [("killed", 2, 2, "people"), ("wounded", 14, 14, "people"), ("wounded", 3, 3, "children")]),
    ("Shelling in Taiz killed nine people, two officials and a doctor told AFP.", "casualties", "killed",
     [("killed", 9, 9, "people")]),
    ("Shelling in Taiz killed nine people, residents and the opposition said.", "casualties", "killed",
     [("killed", 9, 9, "people")]),
    ("Gunmen abducted dozens more in Maiduguri.", "abduct", "abducted", [("captured", 24, None, "")]),
    ("Jets hit nine sites in Mali, which said 31 civilians were killed.", "casualties", "killed",
     [("killed", 31, 31, "civilians")]),
    ("Moreover 20 soldiers were killed in Goma.", "casualties", "killed", [("killed", 20, 20, "soldiers")]),
    ("Moreover, 20 soldiers were killed in Goma.", "casualties", "killed", [("killed", 20, 20, "soldiers")]),
    ("Over 20 soldiers were killed in Goma.", "casualties", "killed", [("killed", 20, None, "soldiers")]),
    ("Gunmen abducted 27 villagers in Maiduguri.", "abduct", "abducted", [("captured", 27, 27, "villagers")]),
    ("Some 400,000 people are besieged in Aleppo.", "besiege", "besieged", [("besieged", 400000, 400000, "people")]),
    # the owner of a deed is a day
    ("The names of 14 people killed in Thursday's air strike on Goma were read out.", "casualties", "killed",
     [("killed", 14, 14, "people")]),
    # what befell them stands behind what only says how many they are
    ("The fighting has left 3,000 dead and 2 million, a tenth of the population, displaced.", "toll",
     "left 3,000 dead", [("killed", 3000, 3000, ""), ("displaced", 2000000, 2000000, "")]),
    ("The war has left 14,000 people dead and eight million, about a fifth of the country's people, homeless.", "toll",
     "left", [("killed", 14000, 14000, "people"), ("displaced", 8000000, 8000000, "")]),
    ("Clashes left nine people dead and 40, most of them women, injured near Goma.", "casualties", "left",
     [("killed", 9, 9, "people"), ("wounded", 40, 40, "people"), ("wounded", None, None, "women")]),
    ("A blast killed nine soldiers, most of them cadets, wounded 30 and cut a road near Goma.", "casualties",
     "killed", [("killed", 9, 9, "soldiers"), ("killed", None, None, "cadets"), ("wounded", 30, 30, "soldiers")]),
]


@pytest.mark.parametrize(("text", "type_", "trigger", "expected"), FIGURES)
def test_figures(text: str, type_: str, trigger: str, expected: list[Harm], read: Read, claim_at: ClaimAt) -> None:
    claim = claim_at(read(text), type_, trigger)
    # The second harm of a list may stand on a claim of its own, as long as it stands somewhere.
    got = [(h.kind, h.low, h.high, h.who.text.split()[-1] if h.who else "") for h in claim.harm]
    assert got == expected[:len(got)], got
    rest = [(h.kind, h.low, h.high, h.who.text.split()[-1] if h.who else "") for c in read(text).claims
            for h in c.harm if c.id != claim.id]
    assert got and set(expected) <= {*got, *rest}


def _in_figures(harm: Harm) -> str:
    """A harm as figures.toml writes it."""
    kind, low, high, who = harm
    bounds = str(low) if low == high else f"{'' if low is None else low}{'+' if high is None else f'-{high}'}"
    return " ".join(filter(None, (kind, "?" if low is None and high is None else bounds, who)))


_PHRASES = tomllib.loads((Path(__file__).parent / "figures.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "expected"), [pair for table in _PHRASES.values() for pair in table.items()])
def test_every_harm_of_a_phrase(text: str, expected: list[str], read: Read) -> None:
    told = [_in_figures((h.kind, h.low, h.high, h.who.text.split()[-1] if h.who else ""))
            for claim in read(text).claims for h in claim.harm]
    assert sorted(told) == sorted(expected)


# "hundreds" is 200 or more, whatever unit it multiplies.
VAGUE = [
    ("Thousands of people fled Mosul.", 2000), ("Tens of thousands of people fled Mosul.", 20_000),
    ("Hundreds of thousands of people fled Mosul.", 200_000), ("Hundreds of people fled Mosul.", 200),
]


@pytest.mark.parametrize(("text", "low"), VAGUE)
def test_vague_amounts(text: str, low: int, read: Read, claim_at: ClaimAt) -> None:
    (harm,) = claim_at(read(text), "displace", "fled").harm
    assert (harm.kind, harm.low, harm.high) == ("displaced", low, None)


CLASSES = [
    ("Six civilians were killed in Taiz.", "civilians"),
    ("Six soldiers were killed in Taiz.", "combatants"),
    ("Six militants were killed in Taiz.", "combatants"),
    ("Six children were killed in Taiz.", "children"),
    ("Six women were killed in Taiz.", "women"),
    ("Six people were killed in Taiz.", "unknown"),
    ("Six farmers were killed in Taiz.", "civilians"),
]


@pytest.mark.parametrize(("text", "group"), CLASSES)
def test_class_of_the_harmed(text: str, group: str, read: Read, claim_at: ClaimAt) -> None:
    assert [h.group for h in claim_at(read(text), "casualties", "killed").harm] == [group]


def test_side_of_the_harmed(read: Read, claim_at: ClaimAt) -> None:
    (harm,) = claim_at(read("Nine Turkish soldiers were killed near Idlib."), "casualties", "killed").harm
    assert harm.side == "state.turkey"


def test_a_building_that_is_unharmed_is_nobody(read: Read, claim_at: ClaimAt) -> None:
    assert not read("Jets bombed Kadugli. The oil mills are unharmed.").claims[1:]
    assert claim_at(read("Jets bombed Kadugli. The guards are unharmed."), "casualties", "unharmed").status == "denied"


def test_besieged_villages_are_no_people(read: Read, claim_at: ClaimAt) -> None:
    assert claim_at(read("The two villages in Darfur are encircled by rebels."), "besiege", "encircled").harm == ()


def test_people_harmed_are_no_target(read: Read, claim_at: ClaimAt) -> None:
    claim = claim_at(read("Gunmen killed four farmers in Nyala."), "casualties", "killed")
    assert claim.target == ()
    assert [a.text for a in claim.agent] == ["Gunmen"]


@pytest.mark.parametrize(("text", "low"), [
    ("Omar Deng said the death toll of the raids in Malakal was 45.", 45),
    ("Rescuers in Malakal said the death toll could be over 50.", 50),
    ("The death toll in Malakal reached 330 overnight.", 330),
    ("The death toll in Malakal was one of the highest in years.", None),
    ("Some 14 bodies of shepherds were found in Malakal.", 14),
    ("At least nine of the dead in Malakal were nurses.", 9),
    # a comma lost between a place and the people counted behind it
    ("In rocket attacks on Malakal city 18 civilians were killed.", 18),
    ("Clashes go on in Malakal Eight civilians were killed in the market.", 8),
    ("In Malakal 20 soldiers were killed.", 20),
    ("On Route 9 rebels were killed.", 9),
])
def test_figures_of_tolls_bodies_and_behind_a_place(text: str, low: int | None, read: Read) -> None:
    harm = next(c.harm for c in read(text).claims if c.type == "casualties")
    assert harm[0].low == low


def test_a_numbered_unit_is_not_counted(read: Read) -> None:
    claim = next(c for c in read("Soldiers of Brigade 55 fighters were killed in Malakal.").claims)
    assert claim.harm[0].low != 55


def test_a_year_is_no_figure(read: Read) -> None:
    reading = read("The general was killed in 2015 near Homs.")
    assert all(h.low != 2015 for c in reading.claims for h in c.harm)


def test_nobody_killed(read: Read) -> None:
    reading = read("No one was killed in the explosion in Kabul.")
    assert all(c.status == "denied" or not c.harm for c in reading.claims if c.type == "casualties")


def test_the_place_of_a_strike_is_nobody_killed(read: Callable[..., Reading]) -> None:
    claims = read("The death toll from the bombing of a market in Goma has risen to 34.").claims
    assert [(h.low, h.high) for c in claims for h in c.harm] == [(34, 34)]


@pytest.mark.parametrize("text", ["Freedonia's war has killed 470,000 people.",
                                  "The country's conflict has killed 900 people."])
def test_whose_country_a_war_ravages_does_not_wage_it(text: str, read: Read) -> None:
    assert [(c.type, c.agent) for c in read(text).claims] == [("toll", ())]


def test_a_crew_or_garrison_is_not_one_person(read: Read) -> None:
    assert [c.harm for c in read("Gunmen took its crew hostage.").claims] == [()]
    assert [c.harm for c in read("Rebels encircled an army garrison in Gao.").claims] == [()]


def test_who_is_beaten_or_hacked_to_death_is_attacked_and_dead(read: Read) -> None:
    for text in ("Militiamen hacked to death at least nine farmers in Bunia.", "Nine men were burned alive in Bunia."):
        told = [(c.type, [h.low for h in c.harm]) for c in read(text).claims]
        assert told == [("attack", []), ("casualties", [9])]


def test_a_leader_killed_is_somebody(read: Read) -> None:
    claims = read("Soldiers killed the leader of the group in a gun battle in Mosul.").claims
    assert [h.low for c in claims if c.type == "casualties" for h in c.harm] == [1]


@pytest.mark.parametrize(("text", "trigger", "groups"), [
    ("At least 40 militants were killed and 25 members of the security forces had died in Kidal.", "killed",
     ["combatants", "combatants"]),
    ("Ten members of a family died in the shelling of Marib.", "died", ["civilians"]),
    ("Three members of parliament died in the shelling of Marib.", "died", ["unknown"]),
])
def test_members_are_what_the_body_is(
    text: str, trigger: str, groups: list[str], read: Read, claim_at: ClaimAt,
) -> None:
    assert [h.group for h in claim_at(read(text), "casualties", trigger).harm] == groups


def test_the_dead_are_those_before_a_relative_clause(read: Read) -> None:
    """A time inside the clause does not hide whom it is about."""
    claims = read("Six policemen who were kidnapped on Sunday by pirates have been killed.").claims
    dead = [h for c in claims if c.type == "casualties" for h in c.harm]
    assert [(h.who.text if h.who else None, h.low) for h in dead] == [("policemen", 6)]


@pytest.mark.parametrize(("text", "low", "who"), [
    ("Gunmen killed the governor's brother.", 1, "governor's brother"),
    ("Gunmen killed the governor's two brothers.", 2, "brothers"),
    ("The army killed the rebels' commander in Gao.", 1, "rebels' commander"),
    ("Soldiers arrested the minister's son in Gao.", 1, "minister's son"),
])
def test_who_belongs_to_another_is_harmed_and_not_the_other(text: str, low: int, who: str, read: Read) -> None:
    harms = [h for c in read(text).claims for h in c.harm]
    assert [(h.low, h.who.text if h.who else None) for h in harms] == [(low, who)]


def test_one_who_was_killed_in_a_year_is_no_total(read: Read) -> None:
    claims = read("She fled to Juba after her husband was killed by a sniper in Malakal in 2013.").claims
    assert [c.type for c in claims] == ["displace", "casualties"]
