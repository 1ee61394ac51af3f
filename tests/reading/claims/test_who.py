"""Who did it and to whom, where more words than a subject and an object say so.

The marks are explained in tests/reading/conftest.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Differences = Callable[..., list[str]]

# Whose an aircraft is taken to be.
OWNERS = [
    "A helicopter believed to belong to {A the Sudanese army} [airstrike dropped barrel bombs] on {P Kassala}.",
    "Warplanes thought to be from {A the French-led coalition} [airstrike struck] {P Kassala}.",
    "Jets suspected to belong to {A the Eritrean army} [airstrike bombed] {P Mekelle} on {D Monday}.",
    # but who flew it is not told by where it was seen or by what it is believed to carry
    "{A A helicopter} believed to carry ministers [airstrike dropped barrel bombs] on {P Kassala}.",
    "{A A helicopter} seen from the army base [airstrike dropped barrel bombs] on {P Kassala}.",
]

# "Terrorist" names the doer of what is told by its weapon; "a terrorist attack" is a kind of attack.
LABELS = [
    "Three children were killed in {A terrorist} [shelling rocket attacks] on {P Kassala}.",
    "A {A terrorist} [bombing car bomb attack] in {P Kassala} killed nine.",
    "Three children were [casualties killed] in {A terrorist} rocket attacks on {P Kassala}.",
    "A {A militant} [shelling mortar attack] in {P Kassala} killed nine.",
    "Three children were killed in [attack terrorist attacks] in {P Kassala}.",
    "A [attack terrorist attack] in {P Kassala} killed nine people.",
]

# A list whose commas were lost, adjectives that share a noun, and what befell whom of "N of N".
STRUCK = [
    "{A Gunmen} [destroy burned] {T a market} {T a school} and {T two houses} in Kassala.",
    "The air strikes [destroy destroyed] {T a clinic} {T a school} and {T a mosque}.",
    "The shelling [destroy damaged] {T two clinics} {T a school} and {T three shops}.",
    "The shelling [destroy damaged] {T public and private property}.",
    "The shelling [destroy damaged] {T old and new houses}.",
    "Bodies were pulled from the rubble of {T houses} [destroy destroyed] in the raid.",
    "The team found the remains of {T a teacher} [abduct kidnapped] by {A rebels} last year.",
    "{P The town} is home to thousands of {T people} [displace displaced] by the fighting.",
    # but a list goes on over no verb's second object, and what is done to a thing is done to it
    "{A Rebels} [abduct kidnapped] {T a teacher} a day after the raid.",
    "{T The head} of the bank was [abduct kidnapped] by {A rebels}.",
]


@pytest.mark.parametrize("marked", [*OWNERS, *LABELS, *STRUCK])
def test_who_did_it_to_whom(marked: str, differences: Differences) -> None:
    assert not [d for d in differences(marked) if d.startswith(("agent", "target"))]
