"""A word class for every token of a sentence: one letter each (see ``CLASS_TAG`` in ``lexicon``), and

E name, N other noun, V finite verb or infinitive, U -ed form used as a verb, G -ing form used as a verb, S possessive,
and marks: , . : " ( ) -

Rules, not statistics: enough for a cascade that skips what it does not understand (FASTUS, Hobbs et al. 1997).
"""

from __future__ import annotations

from dateline.model import Sentence, Token
from dateline.reading.grammar.closed import closed_tag, is_open
from dateline.reading.grammar.lexicon import VerbForm, affixes, unlisted_form, verb_forms
from dateline.reading.grammar.rough import open_tag
from dateline.reading.grammar.verbal import verb_or_noun

_VERBAL = frozenset("VUGAXQ")
_SENTENCE_OPENERS = frozenset(('"', "“", "‘", "'", ".", ":", "(", "-", "–", "—"))


def tag_sentence(sentence: Sentence, headline: bool) -> tuple[str, tuple[VerbForm | None, ...]]:
    """The tags of a sentence as a string with a letter a token, and the verb form of each token tagged as a verb.
    ``headline``: a capital says nothing in it."""
    tokens, forms = sentence.tokens, verb_forms()
    tags: list[str] = []
    verbs: list[VerbForm | None] = []
    for i, token in enumerate(tokens):
        form = None
        tag = None if is_open(token.text) else closed_tag(tokens, i, tags, headline)
        if tag is None and _is_name(tokens, i, headline):
            tag = "E"
        elif tag is None:
            form = forms.get(token.lower) or unlisted_form(token.lower)
            tag = verb_or_noun(form, tokens, i, tags) if form is not None else open_tag(token)
        tags.append(tag)
        verbs.append(form if tag in "VUG" else None)
    if sentence.kind == "title" and _lacks_auxiliary(tokens, tags):
        tags[-1], verbs[-1] = "U", verb_forms()[tokens[-1].lower]
    return "".join(tags), tuple(verbs)


def _lacks_auxiliary(tokens: tuple[Token, ...], tags: list[str]) -> bool:
    """Whether a headline ends in a participle that looks like a noun, behind a name and with no other verb: "Road from
    Homs to Hama cut"."""
    if tags[-2:] != ["E", "N"] or not _VERBAL.isdisjoint(tags):
        return False
    form = verb_forms().get(tokens[-1].lower)
    return form is not None and form.invariant


def is_headline(tokens: tuple[Token, ...]) -> bool:
    """Whether most words are capitalised, so that a capital says nothing."""
    letters = list(filter(str.isalpha, [t.text[0] for t in tokens]))
    return len(letters) >= 4 and sum(map(str.isupper, letters)) > 0.6 * len(letters)


def _is_name(tokens: tuple[Token, ...], i: int, headline: bool) -> bool:
    """Whether the capital of a token makes it a name."""
    text = tokens[i].text
    if not text[0].isupper():
        return len(text) > 3 and text.startswith(affixes("name_article"))
    if len(text) > 1 and text.isupper() and not headline:
        return True
    known_verb = tokens[i].lower in verb_forms()
    if headline:
        return not known_verb
    opens = i == 0 or tokens[i - 1].text in _SENTENCE_OPENERS
    followed = i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()
    return not opens or followed or not known_verb
