"""A report as a page.

Takes: a ``RawReport``: bytes and what its row said.
Gives: a ``Page``: text in labelled blocks, sentences, outlet, agency, author, date candidates, language.
Looks things up in: ``data/page`` (furniture, words of credits), ``data/outlets.tsv``, the names of the gazetteer.
Never: deletes clutter (it is marked), moves offsets, settles the date.
"""

from dateline.reading.page.read import read_page

__all__ = ["read_page"]
