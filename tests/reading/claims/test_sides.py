"""Who is a side of what is told, and who is none: lists with letters in brackets, "both sides", places beside the foe.

The marks are explained in tests/reading/conftest.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Differences = Callable[..., list[str]]

LISTS = [
    # letters in brackets part no list, and a member of it is no foe of the others
    "{A Northern Lion Army} (NLA), {A Bahri Special Unit} (BSU) and {A Yei Front} [offensive attacked] on {D Sunday}.",
    "{A The Northern Lion Army} (NLA) and {A the Red Dawn Front} (RDF) [offensive attacked] {T soldiers} in {P Bor}.",
    "Soldiers and police (some of them off duty) were [casualties killed] by {A rebels}.",
    # a clause before the subject ends at its comma
    "In a meeting since Chad descended into violence, {A the army} and {A the rebels} [agree agreed to a truce].",
    "{A Sudan} and {A Chad} (left and right) [agree signed a truce] on {D Monday}.",
    "After the raids spread to the north, {A Sudan} and {A Chad} [talks met] in {P Juba}.",
]

AREAS = [
    # where it is is not whom it is against
    "Bor is the {P last town in the vast Jonglei region} that {A the White Army} has not [seize captured].",
    "{A The army} [seize took over] Qarz Amin on {D Tuesday} after heavy fighting.",
    "{A Militants} [seize seized] an {P artillery school in Aleppo}.",
    # but who held it
    "{A The army} [seize seized] a key {T rebel} {P town near Aleppo}.",
    "{A Rebels} [seize captured] the {T Houthi} {P town of Marib}.",
    # nobody fights a way
    "{A Troops} [offensive fought their way into] {P Malakal} on {D Friday}.",
    "{A Troops} fought their way into {P Malakal} on Friday. Three people died in the [clash fighting].",
    "{A Troops} [clash fought] {T rebels} in {P Malakal} on {D Friday}.",
]

BOTH = [
    # sides without a name of their own
    "{AT The government} and {AT Red Dawn rebels} held talks in Juba. Both sides [accuse blame] each other.",
    "Talks between {AT the government} and {AT rebels} broke down. The minister left. Both sides [accuse blame] each other.",
    "{A The government} and {T the rebels} have exchanged prisoners. They met after [clash clashes] between the two sides.",
    # a third side that has fought since leaves no one choice
    "Sudan and Chad made peace. The rebels attacked Bor. Both sides [talks met] in {P Juba}.",
    "Residents and traders met the mayor. Both sides [agree agreed to a truce].",
    # what two do to each other is done to both
    "{AT The army} and {AT the Red Front} [offensive targeted] each other.",
    "{AT Hezbollah} and {AT Israel} [airstrike bombed] each other on {D Monday}.",
    "{A The army} and {A the Red Front} [shelling shelled] {P Bor}.",
    # the parties of the deal that a verb tells again; of a new one they are not known
    "{A Sudan} and {A Chad} agreed on a truce in May. The truce was [agree signed] in {P Juba}.",
    "{A Sudan} and {A Chad} agreed on a truce in May. But that deal [violate failed] to hold.",
    "{A Sudan} and {A Chad} agreed to a truce. The truce is expected to [agree take effect] {D within 24 hours}.",
    "Kenya and Uganda signed a trade deal. A [agree truce] was signed in {P Juba} on {D Monday}.",
]

WHOSE = [
    # whose arms they are that fall
    "A dozen {A Houthi} rockets [shelling landed in] {P Marib} on {D Monday}.",
    "{S The army} said a {A rebel} rocket [shelling landed in] {P Marib}.",
    "Two shells [shelling landed in] {P Marib}.",
    # a creed says who they are, a verdict or a trade does not
    "Nine people were killed in a {A jihadist} [attack attack] on a {t village} in {P northern Mali}.",
    "Nine people were killed in a terrorist [attack attack] on a {t village} in {P northern Mali}.",
]


@pytest.mark.parametrize("marked", [*LISTS, *AREAS, *BOTH, *WHOSE])
def test_sides(marked: str, differences: Differences) -> None:
    assert not differences(marked)
