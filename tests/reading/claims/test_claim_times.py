"""The days of a claim come from its own sentence; the day of saying is not the day of the event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dateline.model import Claim, Reading

Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]

# Reports are of Thursday, 25 February 2016.
TIMES = [
    # a day of what it is only compared with; "like" before another day is not that
    ("Rockets fell on Malakal, like those of Monday.", "shelling", "fell on", None, None),
    ("The rebels shelled Malakal from the hills, unlike the ones on Monday.", "shelling", "shelled", None, None),
    ("The rebels shelled towns like Malakal on Monday.", "shelling", "shelled", date(2016, 2, 22), date(2016, 2, 22)),
    # a day before who says so is of the deed, though a comma was lost between
    ("Ten people were killed in Malakal late Monday the body that runs the clinic said.", "casualties", "killed",
     date(2016, 2, 22), date(2016, 2, 22)),
    # since when a town was held dates not its fall; nor the day of it what those are accused of who left
    ("Troops have retaken Malakal, which had been held by rebels since 2013.", "seize", "retaken", None, None),
    ("Troops have retaken Malakal, which had been held by rebels since 2013.", "hold", "held", date(2013, 1, 1), None),
    ("The militia, accused of looting shops in Bor, left Malakal on Monday.", "attack", "looting", None, None),
    ("The siege of Malakal, which began in May, has killed nine.", "besiege", "siege", date(2015, 5, 1), None),
    # "before", "after" open no clause before an hour
    ("Rebels shelled Malakal before dawn on Monday.", "shelling", "shelled", date(2016, 2, 22), date(2016, 2, 22)),
    ("Gunmen attacked Malakal shortly after midnight on Monday.", "attack", "attacked", date(2016, 2, 22),
     date(2016, 2, 22)),
    # a day is of the deed, not of the state that describes what it was done to or who did it; a participle of harm has
    # the day of its cause, who set off a bomb that of the harm; what happened then, not since
    ("Jets bombed villages held by rebels in Malakal on Monday.", "hold", "held", None, None),
    ("Nine people died in raids on Monday near a village held by rebels in Malakal.", "hold", "held", None, None),
    ("On Monday a bomb hit buses with families who had fled Malakal.", "displace", "fled", None, None),
    ("On Monday a bomb hit buses with families who had fled Malakal.", "bombing", "bomb", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("The rebels, who control Malakal, fired shells at Bor on Monday.", "hold", "control", None, None),
    ("The rebels fired shells at the city of Bor on Monday, killing one.", "casualties", "killing", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("A suicide bomber drove into a hall where police eat in Bor on Monday, killing ten.", "bombing",
     "suicide bomber", date(2016, 2, 22), date(2016, 2, 22)),
    ("In Bor, held by rebels since August, shelling hit a bus stop.", "shelling", "shelling", None, None),
    ("At least 58 soldiers have died since rebels overran Bor on Monday.", "seize", "overran", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("Rebels captured Malakal on Monday.", "seize", "captured", date(2016, 2, 22), date(2016, 2, 22)),
    ("Raiders on Monday, February 22 attacked Malakal.", "attack", "attacked", date(2016, 2, 22), date(2016, 2, 22)),
    ("The attack in Malakal is the third since May.", "attack", "attack", None, None),
    ("The worst attack since 2014 killed nine people in Malakal.", "attack", "attack", None, None),
    ("Rebels captured Malakal yesterday.", "seize", "captured", date(2016, 2, 24), date(2016, 2, 24)),
    ("Rebels captured Malakal in January.", "seize", "captured", date(2016, 1, 1), date(2016, 1, 31)),
    ("Rebels captured Malakal on 3 May 2014.", "seize", "captured", date(2014, 5, 3), date(2014, 5, 3)),
    ("Rebels have held Malakal since August.", "hold", "held", date(2015, 8, 1), None),
    ("Talks will be held in Vienna on Monday.", "talks", "Talks", date(2016, 2, 29), date(2016, 2, 29)),
    ("Rebels on Tuesday refused to attend talks in Vienna on 3 March.", "talks", "attend", date(2016, 3, 3),
     date(2016, 3, 3)),
    ("The army said on Thursday that rebels had captured Malakal.", "seize", "captured", None, None),
    ("On Monday a monitoring group said rebels had captured Malakal.", "seize", "captured", None, None),
    ("On Monday a monitoring group in Nyala said rebels had captured Malakal.", "seize", "captured", None, None),
    ("According to the army on Thursday, rebels captured Malakal.", "seize", "captured", None, None),
    ("Rebels captured Malakal, the army said on Wednesday.", "seize", "captured", None, None),
    ("Rebels captured Malakal on Monday, the army said on Wednesday.", "seize", "captured",
     date(2016, 2, 22), date(2016, 2, 22)),
    ("Rebels captured Malakal, the army said in a statement on Tuesday.", "seize", "captured", None, None),
    ("The talks, due to begin in Vienna on Monday, were postponed.", "talks", "talks", date(2016, 2, 29),
     date(2016, 2, 29)),
    ("Kyiv accused Moscow on Tuesday of shelling Mariupol.", "accuse", "accused", date(2016, 2, 23), date(2016, 2, 23)),
    ("Fighting has raged in Taiz for months.", "clash", "Fighting", None, None),
    ("Clashes erupted recently in Taiz.", "clash", "Clashes", None, None),
    # Where a deal was made is not when it was broken; what is due has a day; since when more were taken says nothing of
    # who held them; the date line is of the report, that of a caption of what it shows; the last of two clauses has its
    # own day, and what a clause before the main one tells not that of the main one.
    ("Gunmen killed nine soldiers in Bor, violating a ceasefire agreement established in December.", "casualties",
     "killed", None, None),
    ("Gunmen killed nine soldiers in Bor, violating a ceasefire agreement established in December.", "agree",
     "established", date(2015, 12, 1), date(2015, 12, 31)),
    ("A ceasefire is due to take effect on Saturday.", "agree", "take effect", date(2016, 2, 27), date(2016, 2, 27)),
    ("Bor is the fifth rebel-held town to fall to government forces since last week.", "hold", "rebel-held", None,
     None),
    ("Malakal is the fifth town to fall to government forces since last week.", "seize", "fall to",
     date(2016, 2, 15), None),
    ("Rebels stormed Malakal last November, looting it after troops fled, killing nine people.", "casualties",
     "killing", date(2015, 11, 1), date(2015, 11, 30)),
    ("The militia, which controls the countryside, has blockaded Bor since January.", "hold", "controls", None, None),
    ("The militia, which controls the countryside, has blockaded Bor since January.", "besiege", "blockaded",
     date(2016, 1, 1), None),
    ("JUBA, February 3 (Agency) -- Rebels killed ten soldiers in Bor.", "casualties", "killed", None, None),
    ("JUBA, February 3 -- Rebels killed ten soldiers in Bor on Monday.", "casualties", "killed", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("A plaque names the eight men who died in a raid on Bor on May 4, 2015.", "casualties", "died", date(2015, 5, 4),
     date(2015, 5, 4)),
    ("The UN says that rebels killed nine people in Bor on May 4, 2015.", "casualties", "killed", date(2015, 5, 4),
     date(2015, 5, 4)),
    ("When gunmen attacked a market in Bor, police opened fire on Monday.", "attack", "attacked", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("After rebels took Bor, the army shelled Malakal on Monday.", "seize", "took", None, None),
    ("After rebels took Bor, the army shelled Malakal on Monday.", "shelling", "shelled", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("Gunmen who attacked a bus in Bor were killed on Monday.", "casualties", "killed", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("The ministers met in Rome on January 2, and the generals met in Bor on January 11.", "talks", "met in Bor",
     date(2016, 1, 11), date(2016, 1, 11)),
    ("The meeting of ministers took place in Rome on January 2, and the meeting of generals took place in Bor on "
     "January 11.", "talks", "meeting of generals", date(2016, 1, 11), date(2016, 1, 11)),
    ("The meeting of ministers took place in Rome on January 2, 2016, and the meeting of generals took place in Bor on "
     "January 11, 2016.", "talks", "meeting of generals", date(2016, 1, 11), date(2016, 1, 11)),
    ("While monitors look into the shelling of Bor, the Council is expected to meet on Saturday.", "shelling",
     "shelling", None, None),
    # What began in a month or year goes on, and so do those whom a war has killed; what began on a day may be over.
    ("The battle against the militia in Bor began last year.", "clash", "battle", date(2015, 1, 1), None),
    ("The offensive in Bor began in June and ended in August.", "offensive", "offensive", date(2015, 6, 1),
     date(2015, 6, 30)),
    ("The clashes in Bor began on Monday.", "clash", "clashes", date(2016, 2, 22), date(2016, 2, 22)),
    ("Sudan says 4,047 people were killed in the war, which began in October 2015.", "toll", "killed",
     date(2015, 10, 1), None),
    # A date before a deal or a law is not that of what is told beside it; that of a raid is that of its dead.
    ("Gunmen attacked a clinic in Bor, in breach of the May 3, 2015 accord with the army.", "attack", "attacked", None,
     None),
    ("The December 4, 2015 raid on Gao killed nine people.", "casualties", "killed", date(2015, 12, 4),
     date(2015, 12, 4)),
    ("After clashes in Marib and the declaration of a curfew on Monday, shops were shut.", "clash", "clashes", None,
     None),
    ("Clashes in Marib and the town of Taiz on Monday killed nine.", "clash", "Clashes", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("Clashes and air strikes on Sunday killed ten in Marib.", "clash", "Clashes", date(2016, 2, 21),
     date(2016, 2, 21)),
    # Whose day it is: of saying and judging, of a state, of a promise, of another clause.
    ("On Monday the head of the monitoring group said rebels had captured Malakal.", "seize", "captured", None, None),
    ("Ministers on Sunday insisted the operation in Marib was over.", "offensive", "operation", None, None),
    ("Rebels captured Malakal a war monitor said Wednesday.", "seize", "captured", None, None),
    ("The minister on Monday condemned the bombing in Kabul.", "bombing", "bombing", None, None),
    ("A raid on the market in the rebel-held town of Douma killed six on Monday.", "hold", "rebel-held", None, None),
    ("The army agreed in May to withdraw from Malakal.", "withdraw", "withdraw", None, None),
    ("Rebels have agreed to push for holding talks in mid-November.", "agree", "agreed", None, None),
    ("Rebels agreed to hold talks with the army in 2015.", "agree", "agreed", date(2015, 1, 1), date(2015, 12, 31)),
    ("The army launched an offensive to retake Malakal on Monday.", "seize", "retake", None, None),
    ("The army launched an offensive to retake Malakal on Monday.", "offensive", "offensive", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("The militia, which fought the army in 2006, has sent troops to Malakal.", "deploy", "sent", None, None),
    ("In January the town fell after days of fighting.", "clash", "fighting", None, None),
    ("The army last month captured Malakal and has entered Juba.", "offensive", "entered", None, None),
    ("A strike on the camp on Monday hurt talks with the rebels despite a truce.", "airstrike", "strike",
     date(2016, 2, 22), date(2016, 2, 22)),
    ("Rebels denounced last month's loss of Malakal after new air strikes.", "airstrike", "air strikes", None, None),
    ("The militia, which controls Juba, captured Malakal last month.", "hold", "controls", None, None),
    ("The militia took Malakal last month and is involved in an offensive near Juba.", "offensive", "offensive", None,
     None),
    ("According to a February report six men were killed in Juba.", "casualties", "killed", None, None),
    # One moment: "when", joined verbs, relative clauses, nouns that a day describes.
    ("Ten villagers were killed when gunmen attacked a market on Monday.", "casualties", "killed", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("Ten villagers were killed on Monday when gunmen attacked a market.", "attack", "attacked", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("A bomb killed ten people and left more than 20 others wounded on Monday.", "bombing", "bomb",
     date(2016, 2, 22), date(2016, 2, 22)),
    ("Ten people were wounded in raids which took place on Monday.", "airstrike", "raids", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("Ten people were wounded in raids which took place on Monday.", "casualties", "wounded", date(2016, 2, 22),
     date(2016, 2, 22)),
    ("The envoy condemned the raid that was carried out by jets in the east of Homs on Monday.", "airstrike", "raid",
     date(2016, 2, 22), date(2016, 2, 22)),
    ("Monday's air strike in Homs killed ten people.", "casualties", "killed", date(2016, 2, 22), date(2016, 2, 22)),
    ("Jets bombed Homs in an overnight raid Monday.", "airstrike", "bombed", date(2016, 2, 22), date(2016, 2, 22)),
    ("In May 2014, a station said he was killed in an air strike that March.", "casualties", "killed",
     date(2014, 3, 1), date(2014, 3, 31)),
    ("Freedonia's air raids, which began on February 2, killed ten people.", "airstrike", "air raids",
     date(2016, 2, 2), None),
    ("The second round of talks, which took place in January, ended without a deal.", "talks", "round of talks",
     date(2016, 1, 1), date(2016, 1, 31)),
    ("Rebels broke the army's siege of rebel-held Malakal that began on February 2.", "hold", "rebel-held", None, None),
    # "A week after" is a week before what was told, else before the page.
    ("The deal comes a week after rebels captured Malakal.", "seize", "captured", date(2016, 2, 18), date(2016, 2, 18)),
    ("Two days after the army said it would leave, rebels captured Malakal.", "seize", "captured", None, None),
]


@pytest.mark.parametrize(("text", "type_", "trigger", "first", "last"), TIMES)
def test_days(text: str, type_: str, trigger: str, first: date | None, last: date | None, read: Read,
              claim_at: ClaimAt) -> None:
    time = claim_at(read(text), type_, trigger).time
    assert (time.first, time.last) == (first, last)


@pytest.mark.parametrize(("text", "trigger", "first", "last"), [
    # "since" ranks over an infinitive and a participle too; "on Monday on and around" is that day
    ("That was the worst and bloodiest bombing to hit Malakal since March 2011.", "bombing", None, None),
    ("It was the widest raid launched on Malakal since March 2011.", "raid", None, None),
    ("The bombing of Malakal has gone on since March 2011.", "bombing", date(2011, 3, 1), None),
    ("Air strikes on Monday on and around Malakal were heavy.", "Air strikes", date(2016, 2, 22), date(2016, 2, 22)),
    # what a deed answers was on another day
    ("Jets hit the port last month in response to an attack on Malakal.", "attack", None, None),
    ("The raids were in revenge for the attack on Malakal on Monday.", "raids", None, None),
    ("Over the past three years shells have hit Malakal.", "hit", date(2013, 2, 25), date(2016, 2, 25)),
])
def test_ranked_answered_and_counted_in_years(text: str, trigger: str, first: date | None, last: date | None,
                                              read: Read) -> None:
    claim = next(c for c in read(text).claims if c.trigger.text == trigger)
    assert (claim.time.first, claim.time.last) == (first, last)


def test_two_clauses_have_their_own_days(read: Read, claim_at: ClaimAt) -> None:
    reading = read("Rebels captured Malakal on Monday and the army shelled Juba on Tuesday.")
    assert claim_at(reading, "seize", "captured").time.first == date(2016, 2, 22)
    assert claim_at(reading, "shelling", "shelled").time.first == date(2016, 2, 23)


def test_a_day_is_not_carried_to_the_next_sentence(read: Read, claim_at: ClaimAt) -> None:
    reading = read("Rebels captured Malakal on Monday. The army shelled Juba.")
    assert claim_at(reading, "shelling", "shelled").time.words is None


def test_a_week_after_counts_from_the_event_told_before(read: Read, claim_at: ClaimAt) -> None:
    reading = read("Rebels captured Malakal on 3 February 2016. The army retook the town a week later.")
    time = claim_at(reading, "seize", "retook").time
    assert (time.first, time.last) == (date(2016, 2, 10), date(2016, 2, 10))


def test_a_past_event_is_not_after_the_page(read: Read, claim_at: ClaimAt) -> None:
    time = claim_at(read("Rebels captured Malakal."), "seize", "captured").time
    assert (time.first, time.last, time.latest) == (None, None, date(2016, 2, 25))


def test_a_planned_event_has_no_such_bound(read: Read, claim_at: ClaimAt) -> None:
    time = claim_at(read("The army will retake Malakal."), "seize", "retake").time
    assert time.latest is None
