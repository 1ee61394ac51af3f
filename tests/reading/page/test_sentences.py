import pytest

from dateline.data.table import read_toml
from dateline.model.page import Block
from dateline.reading.page.sentences import split
from dateline.reading.page.tokens import tokenize


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, Block(0, len(text), "body"), 0)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The army took the hill.", "Two men died.", "“We left,” one said."],
        ["Gen. Omar Said met Dr. Hana Aziz at 9 a.m. on Nov. 3."],
        ["The U.S. Army left.", "It flew home."],
        ["They were trained in the U.S.", "The group then split."],
        ["“They fled the area.” Karim said."],
        ["“They fled the area.” Karim told reporters in Amman on Monday."],
        ["“The work is done.”", "“Next we rest,” he said."],
        ["“The work is done.”", "The minister said that talks would go on until the winter and that he had hope."],
        ["Is it over?", "No one knows!", "12 people are missing."],
        ['"We held on." he added.'],
        ["The toll rose to 3.5 million.", "No. 7 camp is full."],
        ["The convoy stopped.", "(It had left at dawn.)", "It was hit."],
        ["The troops left the town.", "Rebels came"],
        # headings that lost their lines
        ["Two injured in blast in Gao", "In the same area a guard was hurt.", "It rained."],
        ["A boy killed in rocket attack on Gao city", "Terrorist groups fired two shells at the city."],
        ["Raids kill nine people in Gao", "Rebels fired at the port."],
        ["Calm returns to the streets of Gao", "Meanwhile hundreds of residents left."],
        ["Shells wound a nurse in Gao", "A nurse was hurt on Friday."],
        ["Calm returns to the streets of Gao", "Meanwhile in Kidal hundreds of residents left."],
        ["Calm returns to the streets of Gao", "Elsewhere Malian troops left the port."],
        # and what looks like one
        ["The mayor of Gao added However in a letter that all was calm."],
        ["A World War Two bomb went off in Gao and killed nine."],
        ["The settlers burned farms near Area A of the valley."],
        ["The patients in Gao all lacked Vitamin A tablets."],
        ["On Friday the camp of Free Gao Rebels was hit."],
        ["A medic in Gao said The gas was poisonous."],
        ["A medic in Gao told reporters The gas was poisonous."],
        ["The mayor of Gao said on Friday The raid killed nine people."],
        ["The raid on Gao hit the home of Team A players."],
        ["Rebels shelled the tents of Camp Seven residents in Gao."],
    ],
)
def test_split(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_stop_without_a_space_ends_a_sentence() -> None:
    assert sentences("They left the village.Shelling went on.") == ["They left the village.", "Shelling went on."]


def test_example_of_the_data() -> None:
    example = read_toml("page", "abbreviations.toml")["example"]
    assert len(sentences(example["text"])) == example["sentences"]


def test_every_word_is_in_a_sentence() -> None:
    text = "...! ” One. “two” ?? Three"
    found = split(text, Block(0, len(text), "body"), 0)
    assert "".join(token.text for s in found for token in s.tokens) == text.replace(" ", "")


def test_a_sentence_without_an_end_is_cut_so_that_reading_takes_linear_time() -> None:
    text = "Rebels killed 3 soldiers in Kidal on Sunday and " * 400 + "left."
    parts = split(text, Block(0, len(text), "body"), 0)
    assert max(len(s.tokens) for s in parts) <= 250
    assert [t for s in parts for t in s.tokens] == list(tokenize(text, 0, len(text)))
