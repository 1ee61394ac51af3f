"""Agency prose of many wars: what its verbs, nouns and headlines tell, and near misses that tell nothing of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(("text", "type_", "trigger"), [
    # the air before a strike is a noun, whatever stands before it
    ("US air strikes on Kunduz killed nine people.", "airstrike", "air strikes"),
    ("The fighters fled Sirte after US air raids.", "airstrike", "air raids"),
    # people by age, trade and kin
    ("Gunmen opened fire in Gao, killing two teenage Kenyans.", "casualties", "killing"),
    ("A voter was killed at a polling station in Jos.", "casualties", "killed"),
    ("Two crew members were wounded when a missile hit the freighter off Aden.", "casualties", "wounded"),
    ("Sixty military instructors arrived in Bangui on Monday.", "deploy", "arrived in"),
    # headlines of a day or more
    ("Nine people killed in three days of clashes in Juba", "casualties", "killed"),
    ("South Sudan talks to resume on Monday", "talks", "talks"),
    # verbs and nouns of the trade
    ("Some 300 Chadian soldiers have fanned across the border near Bosso.", "deploy", "fanned across"),
    ("The hunt for the rebel commander has moved to the hills near Goma.", "offensive", "hunt"),
    ("The raid on Goma brought an armed response by Rwanda.", "offensive", "armed response"),
    ("The army said it had landed heavy blows on the militia near Marib.", "offensive", "landed heavy blows on"),
    ("Army columns have pushed deep into the rebel-held valley near Marib.", "offensive", "pushed deep into"),
    ("The army moved on the separatist hub of Slavyansk.", "hold", "hub"),
    ("Government forces used cluster munitions in Tripoli.", "shelling", "used cluster munitions"),
    ("Police in Khartoum fired tear gas on Sunday.", "attack", "fired tear gas"),
    ("Riot police used teargas against marchers in Kampala.", "attack", "used teargas"),
    ("The ballot papers in Kano were set afire by a mob.", "destroy", "set afire"),
    ("The blast in Quetta overturned two cars.", "destroy", "overturned"),
    ("Envoys flew to Tripoli in a new diplomatic push.", "talks", "diplomatic push"),
    ("Eight million people in Yemen depend on food aid.", "toll", "depend on food"),
    # ships of trade are civilian
    ("The militia attacked another Greek-owned ship off Hodeida.", "attack", "attacked"),
    ("Pirates attacked a Greek-flagged freighter off Aden.", "attack", "attacked"),
    ("The militia has been attacking shipping in the Gulf of Aden.", "attack", "attacking"),
    ("The militia attacked a navy ship off Hodeida.", "offensive", "attacked"),
])
def test_told(text: str, type_: str, trigger: str, read: Read) -> None:
    assert any(c.type == type_ and trigger.startswith(c.trigger.text) for c in read(text).claims)


@pytest.mark.parametrize(("text", "trigger"), [
    ("The televisions air footage of the town of Gao.", "air"),
    ("Mali talks to the rebels in Gao.", "talks"),
    ("The hunt for a new coach goes on in Gao.", "hunt"),
    ("The ministers landed a deal in Gao.", "landed"),
    ("Jos is a hub of the cattle trade.", "hub"),
    ("A treaty bans those who use cluster munitions.", "use"),
    ("Engineers pushed deep into the rock near Gao.", "pushed"),
])
def test_not_told(text: str, trigger: str, read: Read) -> None:
    assert not [c for c in read(text).claims if c.trigger.text.startswith(trigger)]


@pytest.mark.parametrize(("text", "trigger", "status"), [
    ("The president of Kenya has called off the strikes on Sirte.", "strikes", "denied"),
    ("The general cancelled a planned attack on Gao.", "attack", "denied"),
    ("The army has shelved its offensive near Goma.", "offensive", "denied"),
    ("The army did not call off its offensive near Goma.", "offensive", "planned"),
    ("The minister cancelled a visit after an attack on Gao.", "attack", "happened"),
    ("The search for survivors of the attack on Goma was called off.", "attack", "happened"),
    ("The army called off its offensive on Goma after nine days.", "offensive", "happened"),
    ("The army called off a planned offensive on Goma.", "offensive", "denied"),
    ("The rebels called for an attack on Gao.", "attack", "planned"),
])
def test_what_is_called_off_is_not(text: str, trigger: str, status: str, read: Read) -> None:
    assert [c.status for c in read(text).claims if c.trigger.text == trigger] == [status]
