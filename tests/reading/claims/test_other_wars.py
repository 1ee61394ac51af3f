"""Kinds and status in agency prose on several wars, each family beside what is near it and must not change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]

_TOLD = [
    ("Houthi fighters attacked another ship near Hodeidah.", "attacked", "attack"),
    ("Houthi fighters attacked a Greek-owned tanker near Hodeidah.", "attacked", "attack"),
    ("Houthi fighters attacked a navy vessel near Hodeidah.", "attacked", "offensive"),
    ("Pirates have been attacking shipping near Bosaso.", "attacking", "attack"),
    ("The Kenyan raid on a Greek-flagged ship near Lamu killed two sailors.", "raid", "attack"),
    ("Riot police fired tear gas at marchers in Khartoum.", "fired tear gas", "attack"),
    ("Police used teargas in Tunis to break up a protest.", "used teargas", "attack"),
    ("Soldiers attacked a march near the palace in Khartoum.", "attacked", "attack"),
    ("The governor called the blast in Kandy a terrorist act.", "terrorist act", "attack"),
    ("The army has used cluster munitions in Kharkiv.", "used cluster munitions", "shelling"),
    ("Israeli troops operating in Jenin shot two men.", "operating in", "offensive"),
    ("The army will continue to operate in Bangui.", "operate in", "offensive"),
    ("Kenya is helping to mediate a truce in Juba.", "mediate a truce", "talks"),
    ("Hundreds of patients fled the hospital in Khan Younis.", "fled", "displace"),
    ("Then unrest erupted in Osh.", "unrest", "clash"),
    ("Nine people died in unrest in Osh.", "unrest", "clash"),
    ("Fighting near the court in Goma killed nine.", "Fighting", "clash"),
    ("The two sides announced a joint declaration in Gao after the raid.", "announced", "agree"),
    ("Villagers marched against the occupation of Kherson.", "occupation", "hold"),
    ("Iranian forces attacked a ship of the navy near Bandar.", "attacked", "offensive"),
    ("Yemen's navy attacked a rebel-operated boat near Mocha.", "attacked", "offensive"),
    ("There was fighting after rebels left Goma.", "left", "withdraw"),
    ("There were clashes and the rebels left the town of Goma.", "left", "withdraw"),
    ("Violence was worse than fighting in Gao last year.", "fighting", "clash"),
    ("The army took the city of Goma back into its hands.", "took", "seize"),
]

_NONE = [
    ("Peacekeepers will continue to operate in Goma.", "operate in", "offensive"),
    ("The militants are operating in Gaza.", "operating in", "offensive"),
    ("A court battle over the raid on Goma began.", "battle", "clash"),
    ("The jets hit Sanaa, officers said in a letter released by the navy.", "released", "release"),
    ("Uganda conducted a second round of strikes on rebel camps near Goma.", "conducted", "talks"),
    ("Ethiopian crude fell 4% after the raid on Mekelle.", "fell", "seize"),
    ("There are no rebels left in Goma after the battle.", "left", "withdraw"),
    ("The envoy blamed the army for failing to prevent raids on Goma.", "prevent", "repel"),
    ("The army will take matters in the valley near Gori into its own hands.", "in", "hold"),
    ("Hamas, the group that operates in Gaza, fired two rockets.", "operates in", "offensive"),
    ("France keeps up its aid to Chad despite the unrest in N'Djamena.", "unrest", "clash"),
    ("The wounded were transferred to hospitals in Gao after the raid.", "transferred", "displace"),
]

_STATUS = [
    ("The president called off the strikes on Mekelle.", "strikes", "denied"),
    ("The president held off on new strikes on Mekelle.", "strikes", "denied"),
    ("The rebels cancelled an attack on Gori.", "attack", "denied"),
    ("The police did nothing to prevent the massacre in Osh.", "massacre", "happened"),
    ("After the occupation of Gao in 2012, rebels fled.", "occupation", "happened"),
    ("The occupation of Gao ended in 2013.", "occupation", "happened"),
    ("Villagers protested against the occupation of Kherson.", "occupation", "ongoing"),
    ("The police acted to prevent a massacre in Osh.", "massacre", "possible"),
    ("A meeting has been arranged in Juba, the envoy of the rebels said.", "meeting", "planned"),
    ("There was fighting in Grozny, a guard said.", "fighting", "happened"),
]


@pytest.mark.parametrize(("text", "trigger", "kind"), _TOLD)
def test_told(text: str, trigger: str, kind: str, read: Read) -> None:
    assert (trigger, kind) in [(c.trigger.text, c.type) for c in read(text).claims]


@pytest.mark.parametrize(("text", "trigger", "kind"), _NONE)
def test_not_told(text: str, trigger: str, kind: str, read: Read) -> None:
    assert (trigger, kind) not in [(c.trigger.text, c.type) for c in read(text).claims]


@pytest.mark.parametrize(("text", "trigger", "status"), _STATUS)
def test_status(text: str, trigger: str, status: str, read: Read) -> None:
    assert [c.status for c in read(text).claims if c.trigger.text == trigger] == [status]
