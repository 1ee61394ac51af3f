"""Claims told by other forms than a verb with its object: compounds, headlines, captions, lands by their parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading

Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]


@pytest.mark.parametrize(("text", "type_", "trigger"), [
    # what was taken stands before the noun
    ("The Kabul takeover stunned the rebels.", "seize", "takeover"),
    ("The generals met after the outpost seizure near Gao.", "seize", "seizure"),
    ("Raqqa's fall came after a long battle.", "seize", "fall"),
    # a hold on a place, and a land by its parts
    ("Rebels tighten hold on Bambari", "hold", "hold"),
    ("The militia tightened its hold on Bambari.", "hold", "hold"),
    ("The rebels hold the north, and the army is in Juba.", "hold", "hold"),
    ("The militia controls nearly all of Darfur.", "hold", "controls"),
    # a caption; a headline whose verb looks like a noun; two names as its subject
    ("Rebel fighters after retreating from Bambari", "withdraw", "retreating"),
    ("Militia shelling targets Sudan's El-Fasher", "shelling", "shelling"),
    ("Hamas, Israel exchange rockets", "shelling", "exchange"),
    ("Russia, Ukraine swap prisoners", "release", "swap"),
    ("Rebels and government sign ceasefire in Juba", "agree", "sign"),
    ("Fierce fighting rages between Turkish troops and Kurdish fighters near Afrin.", "clash", "fighting"),
    # a relative clause of what somebody owns stands between
    ("The rebels, whose long revolt had shaken Chad, have retreated from Sake.", "withdraw", "retreated"),
    # an end asked for; a ceremony; a truce that was broken often
    ("The envoy has called for a halt to the fighting in Juba.", "agree", "halt"),
    ("The leaders met for a signing ceremony in Juba after the battle.", "agree", "signing ceremony"),
    ("The much-violated truce in Donetsk was signed in May.", "violate", "much-violated"),
    # posts taken, a fight put up, who is somewhere still or stays there, who is held up
    ("Jets struck after the fall of the rebel HQ near Gao.", "seize", "fall"),
    ("The seizure of the headquarters in Gao came at dawn.", "seize", "seizure"),
    ("The rebels had put up heavy resistance in Gao.", "clash", "put up heavy resistance"),
    ("The militants were still in the town of Gao on Monday.", "deploy", "still in"),
    ("The rebels remain in the town of Gao.", "deploy", "remain in"),
    ("Insurgents held the town, throwing up checkpoints near Gao.", "deploy", "throwing up"),
    ("The government troops were stalled near Gao by ambushes.", "repel", "stalled"),
    # who loses ground, comes, comes nearer or in from somewhere; areas by who controls them; guns fired
    ("The militia has begun to lose ground near Gao.", "withdraw", "lose ground"),
    ("The soldiers were outgunned and were forced to retreat from Gao.", "withdraw", "retreat"),
    ("The militia forced the soldiers to retreat from Gao.", "seize", "forced"),
    ("Government troops arrived late on Saturday in Gao after the battle.", "deploy", "arrived"),
    ("Rebel units have moved closer to the front line near Gao.", "deploy", "moved closer to"),
    ("The attackers infiltrated from the border near Gao.", "offensive", "infiltrated from"),
    ("Large parts of Mali remain outside government control.", "hold", "government control"),
    ("Insurgents fired machine guns at lorries near Gao.", "attack", "fired machine guns"),
    ("The troops pledged to root out jihadists near Gao.", "offensive", "root out"),
    ("Boko Haram burned nine children alive near Gao.", "attack", "burned nine children alive"),
    ("The group continues its campaign of brutality in Gao.", "attack", "campaign of brutality"),
    ("The clashes in Gao drew calls for an immediate ceasefire.", "agree", "ceasefire"),
    ("Two homes in Gao had been torn apart by mortars.", "shelling", "mortars"),
    # who holds out, links up, draws a noose; what burns; whom one blames by finding fault
    ("Insurgents remain holed up in several towns near Gao.", "hold", "holed up in"),
    ("Army units linked up south of Gao after the battle.", "offensive", "linked up"),
    ("Troops near Gao are tightening the noose around the militants.", "besiege", "tightening the noose around"),
    ("Two houses were engulfed in flames after the raid on Gao.", "destroy", "engulfed in flames"),
    ("Monitors criticised both armies for attacks on farmers near Gao.", "accuse", "criticised both armies for"),
    ("Jets carried out air strikes to try to repel the assault on Gao.", "offensive", "assault"),
    # by phone; a coup tried; when a truce began; more patrols; troops by air; what two sides have come to
    ("Lavrov and Shoigu talked by phone with their counterparts after the battle of Gao.", "talks", "talked by phone"),
    ("Soldiers died in a coup attempt in Gao.", "offensive", "coup attempt"),
    ("Nine people died in Gao since the start of the ceasefire.", "agree", "start"),
    ("The army increased patrols along the border near Gao.", "deploy", "patrols"),
    ("The airlift of Kenyan troops to Haiti began in June.", "deploy", "airlift"),
    ("An understanding between the army and the militia ended the battle of Gao.", "agree", "understanding"),
    # both sides are armed
    ("The army and the rebels accused each other of launching attacks.", "offensive", "attacks"),
    # whose support it is; how many of them are held; one of a list
    ("The envoy urged Rwanda to stop its support for the rebels.", "support", "support"),
    ("The militia is holding about 40 of our men near Gao.", "abduct", "holding"),
    ("The report on Gao tells of killings, enforced disappearances and rape.", "abduct", "enforced disappearances"),
    ("Gunmen held a camp near Gao where 900 villagers were sheltering.", "displace", "sheltering"),
])
def test_form(text: str, type_: str, trigger: str, read: Read, claim_at: ClaimAt) -> None:
    assert claim_at(read(text), type_, trigger)


def test_a_story_of_a_truce_by_its_heading(read: Read, claim_at: ClaimAt) -> None:
    reading = read("South Sudan cease-fire\n\nThe leaders met in Addis Ababa on Friday.\n")
    assert claim_at(reading, "agree", "cease-fire")
