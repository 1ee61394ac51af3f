"""Bodies of requests: flat objects, and an end at the first value that no field can have."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.serve.answers import BadField
from dateline.serve.body import fields_of

KNOWN = ("text", "number", "why")
LARGE = 2_000_000


@pytest.mark.parametrize("given", [
    {}, {"text": "a"}, {"text": "", "number": None}, {"number": 1}, {"number": -1.5e3}, {"number": 0}, {"number": True},
    {"text": '\U0001f691 "quoted" \\ {[braces]} \n', "why": "\u0627\u0644", "number": 1e300},
])
@pytest.mark.parametrize("ascii_", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
def test_an_object_is_what_any_parser_makes_of_it(
    given: dict[str, object], *, ascii_: bool, indent: int | None,
) -> None:
    written = json.dumps(given, ensure_ascii=ascii_, indent=indent).encode()
    assert fields_of(written, KNOWN) == given
    assert fields_of(b" \r\n\t" + written + b"\n ", KNOWN) == given


@pytest.mark.parametrize("body", [
    b"", b"{", b"}", b"[]", b'"x"', b"null", b"{}{}", b"{},", b'{"text"}', b'{"text":}', b'{"text" "a"}',
    b'{"text":"a",}',
    b'{,"text":"a"}', b'{"text":"a" "why":"b"}', b'{"text":"a}', b"{'text':'a'}", b'{text:"a"}', b'{"number":01}x',
    b'{"number":NaN}', b'{"number":Infinity}', b'{"number":+1}', b'{"number":1.}', b'{"number":.5}',
    b'{"number":truer}',
    b'{"text":"\x01"}', b'{"text":"\\u12"}', b"\xff\xfe{}", b'{"text":"a","text":"b"}', b'{"other":1}',
    '{"text":"a"}'.encode("utf-16"), b'{"number":' + b"9" * 5_000 + b"}",
])
def test_what_is_no_such_object_is_refused(body: bytes) -> None:
    with pytest.raises(BadField):
        fields_of(body, KNOWN)


@pytest.mark.parametrize("body", [
    b"{" * LARGE, b"[" * LARGE, b"[" + b"{}," * LARGE + b"{}]", b'{"text":' + b"[" * LARGE,
    b'{"text":[' + b"{}," * LARGE,
    b'{"text":' + b'{"a":' * LARGE, b'{"' + b"a" * LARGE + b'":1}', b"{" + b'"":1,' * LARGE, b" " * LARGE,
    b'{"number":' + b"1" * LARGE + b"}", b'{"text":"' + b"\\" * LARGE,
], ids=lambda body: body[:12].decode())
def test_nothing_is_made_of_a_large_body_of_other_things(body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(*_: object, **__: object) -> object:
        raise AssertionError("a whole body went to a parser of any JSON")

    monkeypatch.setattr(json, "loads", parse)
    with pytest.raises(BadField) as told:
        fields_of(body, KNOWN)
    assert len(str(told.value)) < 400


def test_a_field_whose_name_is_half_a_character_is_refused_like_any_other(client: Any) -> None:
    told = client.post("/api/v1/judgements/undo", content=b'{"\\ud800": 1}')
    assert told.status_code == 400 and told.json()["error"]["field"] == "\ud800"
    assert "Content-Security-Policy" in told.headers
