"""What intake says when it cannot take something: one sentence per code, with what to do."""

from __future__ import annotations

from dateline.model.report import Problem, Refusal

_MESSAGES = {
    "binary": "this is not text (it holds NUL or control bytes); give plain text, HTML, JSONL or CSV",
    "broken_line": "this line cannot be read: {why}",
    "empty": "there is nothing in it",
    "empty_folder": "no report in this folder (looked for text, HTML, JSONL and CSV files; hidden files are skipped)",
    "missing": "no such file or folder",
    "no_match": "nothing matches this pattern",
    "no_text": "the row has no 'text' and no 'html'; columns found: {columns}",
    "no_rows": "the table has a header and no rows",
    "not_text": "row {row}: '{field}' is no text but {kind}; write it in quotes",
    "not_yet": "WARC archives are not read yet; extract the pages as HTML files or JSONL rows first",
    "oversized": "larger than {limit:,} bytes; raise --max-size or split it",
    "same_column": "the header has the column '{column}' twice; rename one",
    "same_name": "a second report named '{name}' ({second}; the first: {first}); rename one, reports are never merged",
    "undecodable": "this line is not valid UTF-8: {why}",
    "unknown_kind": "unknown kind of file '{ending}'; give .txt, .html, .jsonl or .csv",
    "unreadable": "cannot be read: {why}",
}


def refuse(code: str, path: str, line: int | None = None, **words: object) -> Refusal:
    """A refusal with the message of ``code``, its gaps filled by ``words``. Raises KeyError for an unlisted code."""
    return Refusal(path, line, Problem(code, _MESSAGES[code].format(**words)))
