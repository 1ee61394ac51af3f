import pytest

from dateline.reading.page.tokens import tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US-led jets hit al-Bab.", ["US-led", "jets", "hit", "al-Bab", "."]),
        ("O’Hara didn't go", ["O’Hara", "didn't", "go"]),
        ("Russia’s and Iran's envoys", ["Russia", "’s", "and", "Iran", "'s", "envoys"]),
        ("the rebels’ posts", ["the", "rebels", "’", "posts"]),
        ("1,000 men, 12.2 km at 10:30", ["1,000", "men", ",", "12.2", "km", "at", "10:30"]),
        ("U.S. and U.N. envoys", ["U.S.", "and", "U.N.", "envoys"]),
        ("U.S.-backed units", ["U.S.-backed", "units"]),
        ("Lt. Gen. Omar J. Said", ["Lt.", "Gen.", "Omar", "J.", "Said"]),
        ("No. 3 and no.", ["No.", "3", "and", "no", "."]),
        ("He said “no”!", ["He", "said", "“", "no", "”", "!"]),
        ("a 10-year-old, 3.5m", ["a", "10-year-old", ",", "3.5m"]),
        ("see www.example.org/a?b=1.", ["see", "www.example.org/a?b=1", "."]),
        ("قال الجيش", ["قال", "الجيش"]),
        ("sea.post.example.com, Post.example.org", ["sea.post.example.com", ",", "Post", ".", "example.org"]),
        ("longname." * 30_000, ["longname", "."] * 30_000),  # each would be read to the end, were it a host's name
        ("lost \ufffd\ufffdA word", ["lost", "\ufffd\ufffd", "A", "word"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_offsets_count_code_points_of_the_whole_text() -> None:
    text = "Über Kyїv 🙂 fell"
    for token in tokenize(text, 5, len(text)):
        assert text[token.start : token.end] == token.text
        assert token.start >= 5


def test_lower_has_straight_quotes() -> None:
    assert [token.lower for token in tokenize("Russia’s", 0, 8)] == ["russia", "'s"]
