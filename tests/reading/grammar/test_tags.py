"""Word classes and groups of small sentences, worked out by hand.

Tags, one letter a token: D determiner, M number, P preposition, O of, B by, T to before a verb, C conjunction,
R relative, W subordinator, H pronoun, A be, X have, Q modal, I negation, L adverb, J adjective, E name, N noun,
V finite verb, U -ed form used as a verb, G -ing form used as a verb, S possessive.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.model import RawReport, Sentence
from dateline.reading.grammar import NounGroup, Parsed, VerbGroup, parse_page
from dateline.reading.grammar.groups import parse_sentence
from dateline.reading.page import read_page
from dateline.reading.page.tokens import tokenize


def parse(text: str) -> Parsed:
    """The first sentence of a text."""
    return parse_page(read_page(RawReport(name="s", path="s.txt", content=text.encode(), encoding="utf-8")))[0]


def tag_of(text: str, word: str) -> str:
    parsed = parse(text)
    return next(tag for token, tag in zip(parsed.sentence.tokens, parsed.tags, strict=True) if token.text == word)


def verbs(parsed: Parsed) -> list[VerbGroup]:
    return [g for g in parsed.groups if isinstance(g, VerbGroup)]


def nouns(parsed: Parsed) -> list[str]:
    """The noun groups as words."""
    text = [t.text for t in parsed.sentence.tokens]
    return [" ".join(text[g.first:g.last]) for g in parsed.groups if isinstance(g, NounGroup)]


TAGS = [
    # nouns and verbs of one form
    ("Air raids hit the market.", "raids", "N"),
    ("Air raids hit the market.", "hit", "VU"),
    ("Government troops advance on Mekelle.", "advance", "V"),
    ("Their advance on Mekelle stalled.", "advance", "N"),
    ("Attacks on villages continued.", "Attacks", "N"),
    ("The attacks killed nine.", "attacks", "N"),
    ("Gunmen attack villages in Darfur.", "attack", "V"),
    ("Residents said the strike hit the market.", "hit", "V"),  # what is said is a clause of its own
    ("The attack began at dawn.", "attack", "N"),
    ("Rebels raid a village near Goma.", "raid", "V"),
    ("Guerrillas armed with mortars left.", "armed", "U"),
    ("They came before dawn.", "before", "P"),
    ("The army said Goma had fallen on Monday and that troops were leaving.", "that", "W"),
    ("Troops stormed the site to free hostages.", "free", "V"),
    ("Two soldiers died in the remote west.", "west", "N"),
    ("A raid on the village failed.", "raid", "N"),
    ("Militants control the road.", "control", "V"),
    ("They lost control of the road.", "control", "N"),
    ("The army plans to strike again.", "plans", "V"),
    ("The army plans to strike again.", "strike", "V"),
    ("The strike destroyed a school.", "strike", "N"),
    ("Shells struck the hospital.", "Shells", "NE"),
    ("The general shelled nothing.", "shelled", "U"),
    ("The army launched an offensive against rebels.", "offensive", "N"),
    ("The army launched an offensive against rebels.", "against", "P"),
    ("An offensive on Kunduz began.", "on", "P"),
    ("Fighting continued in Bangui.", "Fighting", "N"),
    ("Troops fighting the rebels withdrew.", "fighting", "G"),
    ("The army is shelling the port.", "shelling", "G"),
    ("The shelling of the port went on.", "shelling", "N"),
    ("Two wounded soldiers arrived.", "wounded", "J"),
    ("The blast wounded two soldiers.", "wounded", "U"),
    ("The besieged town fell.", "besieged", "J"),
    ("The seized weapons were shown.", "seized", "J"),
    ("Soldiers are patrolling Kidal.", "patrolling", "G"),
    ("Militants controlled the road.", "controlled", "U"),
    # particles of phrasal verbs
    ("The army beats back attack near Homs", "beats", "V"),
    ("Rebels beat back attack on Donetsk", "beat", "V"),
    ("Rebels beat back attack on Donetsk", "attack", "N"),
    ("Troops cut off Goma", "cut", "V"),
    ("Air raids off Hodeidah sank two boats.", "raids", "N"),
    ("The attacks out of town went on.", "attacks", "N"),
    # "to"
    ("The group is to free nine men.", "free", "V"),
    ("The group paid $40 million for nine men.", "$", "M"),
    ("They moved to take the hill.", "to", "T"),
    ("They moved to Gao.", "to", "P"),
    ("According to reports, nine died.", "to", "P"),
    ("According to police, nine died.", "to", "P"),
    ("Attacks led to deaths.", "to", "P"),
    # "that"
    ("The army said that rebels fled.", "that", "W"),
    ("The shell that hit the school was old.", "that", "R"),
    ("That town fell.", "That", "D"),
    ("The force, alongside some soldiers, patrols in the south.", "patrols", "VN"),
    # figures
    ("At least 20 people died.", "least", "L"),
    ("More than a dozen people died.", "More", "L"),
    ("Over 100 people died.", "Over", "L"),
    ("The jets flew over Sanaa.", "over", "P"),
    ("About 60 people died.", "About", "L"),
    ("Moreover 20 people died.", "Moreover", "L"),
    # nouns that may be verbs
    ("The alliance, the largest one, holds sway in Idlib.", "holds", "V"),
    ("The alliance, the largest one, and holds of ships burned.", "holds", "N"),
    ("The rebels, backed by jets, cut the road.", "cut", "V"),
    ("Guards were there to back the rebels.", "back", "V"),
    ("Members of the US-led fighting force left.", "fighting", "J"),
    ("The UK-based monitoring group said so.", "monitoring", "J"),
    ("The US-led coalition bombing the city left.", "bombing", "G"),
    ("Yemeni Army Kills 40 Militants in Marib Breaks Siege of Air Base.", "Breaks", "V"),
    ("The armys air force hit gatherings of gunmen.", "air", "N"),
    ("The armys air force hit gatherings of gunmen.", "hit", "V"),
    ("Guards air their anger.", "air", "V"),
    # names
    ("US forces left.", "US", "E"),
    ("They told us nothing.", "us", "H"),
    ("IS fighters left.", "IS", "E"),
    ("The town is empty.", "is", "A"),
    ("North Korea left.", "North", "E"),
    ("North of Aleppo they left.", "North", "P"),
    # what the words beside them make of adverbs and "as"
    ("The road has long been closed.", "long", "L"),
    ("The long road is closed.", "long", "J"),
    ("The only hospital burned.", "only", "J"),
    ("A group known as the Blue Helmets left.", "as", "P"),
    ("Guards left as shells fell.", "as", "W"),
    ("Vehicles were also hit.", "hit", "U"),
    ("They took the town and surrounding areas.", "surrounding", "J"),
    ("Troops surrounding the town left.", "surrounding", "G"),
    ("Two combat flights were seen.", "combat", "N"),
    ("They resumed bombing raids.", "bombing", "J"),
    ("He pointed out that nine people died.", "that", "W"),
    ("They moved out that week.", "that", "D"),
    ("They were killed due to shelling.", "due", "P"),
    ("The talks are due to resume.", "due", "NJ"),
]


@pytest.mark.parametrize(("text", "word", "tag"), TAGS)
def test_word_class(text: str, word: str, tag: str) -> None:
    assert tag_of(text, word) in tag


VERBS = [
    # text, lemma, passive, negated, modal, perfect, progressive, infinitive
    ("Rebels captured the town.", "capture", False, False, None, False, False, False),
    ("The town was captured.", "capture", True, False, None, False, False, False),
    ("The town has been captured.", "capture", True, False, None, True, False, False),
    ("The town had not been captured.", "capture", True, True, None, True, False, False),
    ("Rebels have captured the town.", "capture", False, False, None, True, False, False),
    ("Rebels are attacking the town.", "attack", False, False, None, False, True, False),
    ("The town is being shelled.", "shell", True, False, None, False, False, False),
    ("Rebels did not capture the town.", "capture", False, True, "did", False, False, False),
    ("Rebels didn't capture the town.", "capture", False, True, "didn't", False, False, False),
    ("Rebels could soon capture the town.", "capture", False, False, "could", False, False, False),
    ("The town will be captured.", "capture", True, False, "will", False, False, False),
    ("The bridge was hit.", "hit", True, False, None, False, False, False),
    ("Rebels have cut the road.", "cut", False, False, None, True, False, False),
    ("The road was cut by rebels.", "cut", True, False, None, False, False, False),
]


FIELDS = ("text", "lemma", "passive", "negated", "modal", "perfect", "progressive", "infinitive")


@pytest.mark.parametrize(FIELDS, VERBS)
def test_verb_group(text: str, lemma: str, passive: bool, negated: bool, modal: str | None, perfect: bool,
                    progressive: bool, infinitive: bool) -> None:
    (group,) = verbs(parse(text))
    assert (group.lemma, group.passive, group.negated, group.modal, group.perfect, group.infinitive) == (
        lemma, passive, negated, modal, perfect, infinitive)
    if not passive:
        assert group.progressive == progressive


def test_infinitive() -> None:
    first, second = verbs(parse("Troops tried to retake the bridge."))
    assert (first.lemma, first.infinitive) == ("try", False)
    assert (second.lemma, second.infinitive) == ("retake", True)


def test_split_infinitive() -> None:
    assert [g.lemma for g in verbs(parse("Troops failed to fully retake the bridge."))] == ["fail", "retake"]


def test_participle_after_a_noun() -> None:
    first, second = verbs(parse("Weapons seized in Gao were destroyed."))
    assert (first.lemma, first.bare, second.lemma, second.passive) == ("seize", "ed", "destroy", True)


def test_ing_form_after_a_comma() -> None:
    groups = verbs(parse("Rebels stormed the town, killing nine soldiers."))
    assert [(g.lemma, g.bare) for g in groups] == [("storm", "ed"), ("kill", "ing")]


NOUNS = [
    ("At least 20 people fled.", ["At least 20 people"]),
    ("More than a dozen villages fell.", ["More than a dozen villages"]),
    ("Dozens of civilians fled.", ["Dozens of civilians"]),
    ("A number of armed men fled.", ["A number of armed men"]),
    ("The heavily armed fighters left the old city.", ["The heavily armed fighters", "the old city"]),
    ("Syrian government forces took Homs.", ["Syrian government forces", "Homs"]),
    ("They left at dawn.", ["They", "dawn"]),
    ("Air raids hit the market.", ["Air raids", "the market"]),
    ("Some 1,200 families left Malakal.", ["Some 1,200 families", "Malakal"]),
    ("On Monday a monitoring group left Malakal.", ["a monitoring group", "Malakal"]),
    ("On Sunday two soldiers fled.", ["two soldiers"]),
    # a time parts from what stands beside it
    ("A blast killed 31 people last week.", ["A blast", "31 people", "last week"]),
    ("Last week rebels took Homs.", ["Last week", "rebels", "Homs"]),
    ("This week rebels took Homs.", ["This week", "rebels", "Homs"]),
    ("On Monday night rebels took Homs.", ["night", "rebels", "Homs"]),
    ("In recent days rebels took Homs.", ["recent days", "rebels", "Homs"]),
    ("For three months rebels held Homs.", ["three months", "rebels", "Homs"]),
    ("In May 2020 rebels took Homs.", ["May 2020", "rebels", "Homs"]),
    ("On 5 May rebels took Homs.", ["5 May", "rebels", "Homs"]),
    # an outlet from what it was told
    ("Medics told AFP nine people died.", ["Medics", "AFP", "nine people"]),
    ("Medics told AFP rebels left.", ["Medics", "AFP", "rebels"]),
    ("Medics told UN officials.", ["Medics", "UN officials"]),
    # a time not where it describes the noun
    ("Last week's raid failed.", ["Last week", "raid"]),
    ("The June offensive failed.", ["The June offensive"]),
    ("A Monday night raid failed.", ["A Monday night raid"]),
    ("Night raids failed.", ["Night raids"]),
    ("Nine people died last year.", ["Nine people", "last year"]),
    ("Troops left when suspected rebels came.", ["Troops", "suspected rebels"]),
    ("Two special forces soldiers fled.", ["Two special forces soldiers"]),
]


@pytest.mark.parametrize(("text", "groups"), NOUNS)
def test_noun_groups(text: str, groups: list[str]) -> None:
    assert nouns(parse(text)) == groups


@pytest.mark.parametrize("text", ["The army's tanks left.", "The army’s tanks left."])
def test_possessive(text: str) -> None:
    parsed = parse(text)
    owner, owned = (g for g in parsed.groups if isinstance(g, NounGroup))
    assert "S" in parsed.tags
    assert owned.owner == parsed.groups.index(owner)


def test_possessive_of_a_plural() -> None:
    parsed = parse("The rebels' tanks left.")
    assert nouns(parsed)[-1] == "tanks"
    assert "S" in parsed.tags


def test_headline_verbs() -> None:
    assert tag_of("Rebels Capture Town Near Goma", "Capture") == "V"


def test_headline_in_sentence_case() -> None:
    assert tag_of("Troops retake Malakal from rebels", "retake") == "V"


def test_a_share_is_a_noun() -> None:
    assert tag_of("The militia holds about 20% of the valley.", "%") == "N"


def test_a_lone_determiner_is_a_subject() -> None:
    assert tag_of("They fought, and each blamed the other for it.", "blamed") == "U"


@pytest.mark.parametrize(("text", "group"), [
    ("The envoys held the militia responsible for the raid.", ["the", "militia"]),
    ("The envoys held the militia directly responsible for the raid.", ["the", "militia"]),
    ("The raid killed nine people last week.", ["nine", "people"]),
    ("The men attacked the nearby Jewish settlement.", ["the", "nearby", "Jewish", "settlement"]),
    ("The raid killed nine soldiers late Monday.", ["nine", "soldiers"]),
])
def test_a_noun_group_ends_before_what_stands_behind_it(text: str, group: list[str]) -> None:
    parsed = parse(text)
    tokens = [t.text for t in parsed.sentence.tokens]
    assert [tokens[g.first:g.last] for g in parsed.groups][2] == group


def test_fighting_breaks_out() -> None:
    assert tag_of("Border fighting breaks out in the north.", "fighting") == "N"
    assert tag_of("Border fighting breaks out in the north.", "breaks") == "V"


def test_what_is_set_ablaze_is_told_by_a_participle() -> None:
    assert tag_of("He saw several houses set ablaze in the town.", "set") == "U"


def test_headline_without_an_auxiliary() -> None:
    story = "\n\nRain fell in the north of the country on Monday."
    assert tag_of(f"Road from Juba to Malakal cut{story}", "cut") == "U"
    assert tag_of(f"Miners in Juba fear pay cut{story}", "cut") == "N"


def test_every_token_is_in_at_most_one_group() -> None:
    parsed = parse("At least 20 people, including six children, were killed when jets bombed the army's old base.")
    for n, group in enumerate(parsed.groups):
        assert {parsed.group_of[k] for k in range(group.first, group.last)} == {n}
    spans = [(g.first, g.last) for g in parsed.groups]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(parsed.tags) == len(parsed.sentence.tokens) == len(parsed.verbs) == len(parsed.group_of)


@pytest.mark.parametrize("text", [".", "— —", "1 2 3", "'s", "\u202eabc", "the the the of of", "to"])
def test_odd_sentences_are_parsed(text: str) -> None:
    page = read_page(RawReport(name="s", path="s.txt", content=text.encode(), encoding="utf-8"))
    for parsed in parse_page(page):
        assert len(parsed.tags) == len(parsed.sentence.tokens)


def test_determiners_in_a_row_are_each_a_group() -> None:
    """Some minutes, were each way to part such a row tried; ``read_page`` lets no sentence be so long."""
    text = "the " * 6_000
    found = parse_sentence(Sentence(0, len(text), 0, "body", tokenize(text, 0, len(text))))
    assert [(group.first, group.last) for group in found.groups] == [(n, n + 1) for n in range(6_000)]


def test_thousands_do_what_the_verb_says() -> None:
    """"Of" would part them from a noun: "thousands of injured people"."""
    assert tag_of("Thousands fled Aleppo on Monday.", "fled") == "U"
    assert tag_of("Three injured men fled Aleppo.", "injured") == "J"


def test_over_leads_to_a_span_of_time_or_bounds_it() -> None:
    assert tag_of("The war left 2,000 dead over ten years.", "over") == "P"
    assert tag_of("The war went on for over ten years.", "over") == "L"


def test_who_cut_off_a_road_did_so_after_another_deed() -> None:
    assert tag_of("The rebels seized the town and cut off the road to Goma.", "cut") == "V"


@pytest.mark.parametrize(("text", "word", "tag"), [
    ("Gunmen abducted her in the town.", "her", "H"),
    ("Gunmen abducted her and left.", "her", "H"),
    ("Gunmen burned her house.", "her", "D"),
    ("Gunmen shot her injured husband.", "her", "D"),
])
def test_a_determiner_without_a_noun_is_a_pronoun(text: str, word: str, tag: str) -> None:
    assert tag_of(text, word) == tag


@pytest.mark.parametrize(("text", "word", "tag"), [
    ("Drones launched by the Houthis hit Abha airport.", "hit", "V"),
    ("A rocket fired from Gaza hit a house.", "hit", "V"),
    ("A twin bombing hit Damascus.", "hit", "V"),
    ("A twin bombing hit Damascus.", "bombing", "N"),
    ("Soldiers killed by rebels were buried.", "killed", "U"),
    ("The army resumed bombing raids.", "bombing", "J"),
])
def test_a_verb_whose_past_is_its_base_behind_what_describes_its_subject(text: str, word: str, tag: str) -> None:
    assert tag_of(text, word) == tag
