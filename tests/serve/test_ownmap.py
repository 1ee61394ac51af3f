"""Maps of one's own: what is drawn, what is refused before the desk opens, and what is given part by part."""

from __future__ import annotations

import gzip
import json
import struct
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dateline.case.store import Store
from dateline.serve.app import application
from dateline.serve.desk import Desk
from dateline.serve.guard import Guard
from dateline.serve.ownmap import NoMap, check_map

MAPS = Path(__file__).parent / "maps"
VECTOR = (MAPS / "vector.pmtiles").read_bytes()
# Where a header has what, by the specification of PMTiles 3: bytes from the start.
ROOT, WORDS, LEAVES, TILES = 8, 24, 40, 56
PACKED, TILES_PACKED, KIND, WEST = 97, 98, 99, 102
BOMB = gzip.compress(bytes(100_000_000))  # 97 kB


def with_byte(at: int, value: int) -> bytes:
    return VECTOR[:at] + bytes([value]) + VECTOR[at + 1:]


def with_part(field: int, content: bytes) -> bytes:
    """The map with that content at its end in place of a part of it."""
    return VECTOR[:field] + struct.pack("<QQ", len(VECTOR), len(content)) + VECTOR[field + 16:] + content


def described(words: Any) -> bytes:
    return with_part(WORDS, gzip.compress(json.dumps(words).encode()))


def with_root(*numbers: int) -> bytes:
    """The map with a directory of these bytes, a number each where they are below 128, behind its header."""
    root = gzip.compress(bytes(numbers))
    moved = bytearray(VECTOR + root)
    struct.pack_into("<QQ", moved, ROOT, len(VECTOR), len(root))
    return bytes(moved)


def wrong_with(content: bytes, tmp_path: Path) -> str:
    file = tmp_path / "own.pmtiles"
    file.write_bytes(content)
    with pytest.raises(NoMap) as told:
        check_map(file)
    return str(told.value)


@pytest.mark.parametrize("name", ["vector", "raster"])
def test_maps_that_others_wrote_are_taken(name: str) -> None:
    check_map(MAPS / f"{name}.pmtiles")


@pytest.mark.parametrize(("content", "why"), [
    (b"", "is no map in the form of PMTiles, version 3"),
    (b"\x89PNG\r\n\x1a\n" + bytes(200), "is no map in the form of PMTiles, version 3"),
    (with_byte(7, 2), "is no map in the form of PMTiles, version 3"),
    (VECTOR[:100], "is cut off: it ends within its header, after 100 bytes"),
    (VECTOR[:-1], f"is cut off: it has {len(VECTOR) - 1:,} of {len(VECTOR):,} bytes"),
    (with_byte(KIND, 0), "has tiles of a kind that is not drawn here (0)"),
    (with_byte(KIND, 6), "has tiles of a kind that is not drawn here (6)"),
    (with_byte(PACKED, 3), "is packed in a way that browsers do not unpack"),
    (with_byte(TILES_PACKED, 4), "is packed in a way that browsers do not unpack"),
    (VECTOR[:WEST] + VECTOR[WEST + 8:WEST + 12] + VECTOR[WEST + 4:], "shows nothing: the bounds or zooms"),
    (VECTOR[:127] + bytes(20) + VECTOR[147:], "is broken: its directory of tiles cannot be unpacked"),
    (with_part(ROOT, BOMB), "is broken: its directory of tiles does not lie in its first 16,384 bytes"),
    (with_part(WORDS, BOMB), "is broken: its description ends too early, or has more than 10,000,000 bytes"),
    (with_root(0), "holds no tile"),
    (with_root(100, 1, 1, 1, 1), "is broken: its directory of tiles does not hold as many as it says"),
    (with_root(*bytes(2_000_000)), "is broken: its directory of tiles ends too early, or has more than 1,000,000"),
    (with_root(1, 0, 1, 9, *[255] * 500_000), "is broken: its directory of tiles has a number of more than 64 bits"),
    (with_root(1, 0, 1, 9, *[255] * 9, 2), "is broken: its directory of tiles has a number of more than 64 bits"),
    (with_root(1, 0, 1, 9, *[255] * 9, 1), "is broken: its directory of tiles leads beyond its end"),
    (with_root(1, 0, 1, 9, 127), None),
    (with_root(2, 0, 1, 1, 1, 100, 100, 1, 127), None),
    (described([1]), "does not say which layers its tiles have"),
    (described({"name": "of no layer"}), "does not say which layers its tiles have"),
    (described({"vector_layers": [{"name": "without an id"}]}), "does not say which layers its tiles have"),
    (with_part(WORDS, gzip.compress(b"{")), "is broken: its description is no JSON"),
], ids=lambda value: None if isinstance(value, bytes) else str(value)[:40])
def test_what_cannot_be_drawn_is_refused_with_what_is_wrong(content: bytes, why: str | None, tmp_path: Path) -> None:
    if why is None:  # within the 873 bytes of its tiles
        (tmp_path / "own.pmtiles").write_bytes(content)
        check_map(tmp_path / "own.pmtiles")
    else:
        assert wrong_with(content, tmp_path).startswith(why)


def test_a_directory_that_leads_beyond_the_tiles_is_refused(tmp_path: Path) -> None:
    few = bytearray(with_root(1, 0, 1, 100, 1))
    check = tmp_path / "whole.pmtiles"
    check.write_bytes(few)
    check_map(check)
    struct.pack_into("<Q", few, TILES + 8, 99)  # 99 bytes of tiles, the one tile has 100
    assert wrong_with(bytes(few), tmp_path) == "is broken: its directory of tiles leads beyond its end"


def desk_with(store: Store, guard: Guard, file: Path) -> TestClient:
    client = TestClient(application(Desk(store, "A. Coder", map=file), guard))
    client.get(f"/?token={guard.token}", follow_redirects=False)
    return client


def test_a_map_is_given_part_by_part(store: Store, guard: Guard) -> None:
    client = desk_with(store, guard, MAPS / "vector.pmtiles")
    part = client.get("/map.pmtiles", headers={"range": "bytes=127-166", "accept-encoding": "identity"})
    assert part.status_code == 206 and part.content == VECTOR[127:167]
    assert part.headers["content-range"] == f"bytes 127-166/{len(VECTOR)}"
    start = client.get("/map.pmtiles", headers={"range": "bytes=0-16383", "accept-encoding": "identity"})
    assert start.status_code == 206 and start.content == VECTOR  # a reader asks for more than a small file has
    beyond = client.get("/map.pmtiles", headers={"range": f"bytes={len(VECTOR)}-", "accept-encoding": "identity"})
    assert beyond.status_code == 416
    assert client.get("/api/v1/case").json()["map"] is True


def test_a_map_that_is_gone_meanwhile_is_said_to_be(store: Store, guard: Guard, tmp_path: Path) -> None:
    file = tmp_path / "own.pmtiles"
    file.write_bytes(VECTOR)
    client = desk_with(store, guard, file)
    file.unlink()
    told = client.get("/map.pmtiles")
    assert told.status_code == 404 and "no longer there" in told.json()["error"]["message"]


def test_a_stranger_has_no_part_of_it(store: Store, guard: Guard) -> None:
    client = TestClient(application(Desk(store, "A. Coder", map=MAPS / "vector.pmtiles"), guard))
    assert client.get("/map.pmtiles", headers={"range": "bytes=0-6"}).status_code == 403
