"""A map of the user's own: a file of tiles in the form of PMTiles 3, looked over before the desk opens.

What a browser would find out late, or never say, is found here: a file that is cut off or holds nothing, and tiles of a
kind that are not drawn. Source: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

_VECTOR = 1
_PICTURES = (2, 3, 4, 5)  # PNG, JPEG, WebP, AVIF
_NOT_PACKED, _GZIP = 1, 2  # brotli and zstd are not unpacked by browsers' own means
_FORM = struct.Struct("<7sB11Q6B4i9x")
_FIRST = 16_384  # bytes in which header and root directory must lie
_MOST_TILES = 1_000_000  # bytes of the root directory, unpacked; packed it has at most 16,384
_MOST_WORDS = 10_000_000  # bytes of the description, unpacked
_BITS = 64  # of a number
_TILES = "directory of tiles"


class NoMap(ValueError):
    """A file that the desk cannot draw, with what is wrong with it."""


class _Header(NamedTuple):
    """The fields of a header in their order; ``_at`` and ``_long`` are bytes, directions ten millionths of degrees."""

    magic: bytes
    version: int
    root_at: int
    root_long: int
    words_at: int
    words_long: int
    leaves_at: int
    leaves_long: int
    tiles_at: int
    tiles_long: int
    addressed: int
    entries: int
    contents: int
    clustered: int
    packed: int
    tiles_packed: int
    kind: int
    least_zoom: int
    most_zoom: int
    west: int
    south: int
    east: int
    north: int


def check_map(path: Path) -> None:
    """Raises ``NoMap`` for a file that is no map, or none that the desk can draw, and ``OSError`` where it cannot be
    read."""
    with path.open("rb") as file:
        start = file.read(_FORM.size)
        if not start.startswith(b"PMTiles\x03"):
            raise NoMap("is no map in the form of PMTiles, version 3")
        size = path.stat().st_size
        if len(start) < _FORM.size:
            raise NoMap(f"is cut off: it ends within its header, after {size:,} bytes")
        header = _Header(*_FORM.unpack(start))
        _check_whole(header, size)
        _check_drawn(header)
        _check_root(header, _part(file, header.root_at, header.root_long, header, _TILES, _MOST_TILES))
        _check_words(header, _part(file, header.words_at, header.words_long, header, "description", _MOST_WORDS))


def _check_whole(header: _Header, size: int) -> None:
    parts = ((header.root_at, header.root_long), (header.words_at, header.words_long),
             (header.leaves_at, header.leaves_long), (header.tiles_at, header.tiles_long))
    whole = max(at + long for at, long in parts)
    if whole > size:
        raise NoMap(f"is cut off: it has {size:,} of {whole:,} bytes")
    if header.root_at + header.root_long > _FIRST:
        raise NoMap(f"is broken: its {_TILES} does not lie in its first {_FIRST:,} bytes")


def _check_drawn(header: _Header) -> None:
    if header.kind != _VECTOR and header.kind not in _PICTURES:
        raise NoMap(f"has tiles of a kind that is not drawn here ({header.kind}): those drawn are vector tiles (MVT), "
                    "PNG, JPEG, WebP and AVIF")
    packed = (header.packed, header.tiles_packed) if header.kind == _VECTOR else (header.packed,)
    if any(how not in (_NOT_PACKED, _GZIP) for how in packed):
        raise NoMap("is packed in a way that browsers do not unpack: gzip or nothing is needed")
    if header.west >= header.east or header.south >= header.north or header.least_zoom > header.most_zoom:
        raise NoMap("shows nothing: the bounds or zooms that it tells are empty")


def _part(file: BinaryIO, at: int, long: int, header: _Header, what: str, most: int) -> bytes:
    """A part of the file, unpacked: at most so many bytes."""
    if long > most:
        raise NoMap(f"is broken: its {what} has more than {most:,} bytes")
    file.seek(at)
    content = file.read(long)
    if header.packed == _NOT_PACKED:
        return content
    unpacking = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacking.decompress(content, most)
    except zlib.error as error:
        raise NoMap(f"is broken: its {what} cannot be unpacked ({error})") from error
    if not unpacking.eof:
        raise NoMap(f"is broken: its {what} ends too early, or has more than {most:,} bytes")
    return unpacked


def _check_root(header: _Header, content: bytes) -> None:
    """Ids, runs, lengths and places of entries, each a column: tiles, or directories of more of them (a run of 0)."""
    numbers = list(_varints(content))
    count = numbers[0] if numbers else 0
    if count == 0:
        raise NoMap("holds no tile")
    if len(numbers) != 1 + 4 * count:
        raise NoMap(f"is broken: its {_TILES} does not hold as many as it says")
    end = 0
    for run, long, place in zip(*(numbers[1 + n * count:1 + (n + 1) * count] for n in (1, 2, 3)), strict=True):
        end = long + (end if place == 0 else place - 1)
        if end > (header.tiles_long if run else header.leaves_long):
            raise NoMap(f"is broken: its {_TILES} leads beyond its end")


def _varints(content: bytes) -> Iterator[int]:
    """Numbers as protocol buffers write them; one that does not end is left out. Raises ``NoMap`` for one that is
    too large: a million bytes that never end would be counted for minutes.

    >>> list(_varints(b"\\x05\\xac\\x02\\xff"))
    [5, 300]
    """
    number = shift = 0
    for byte in content:
        number |= (byte & 0x7f) << shift
        shift += 7
        if number >> _BITS or shift > _BITS + 6:
            raise NoMap(f"is broken: its {_TILES} has a number of more than {_BITS} bits")
        if byte < 0x80:
            yield number
            number = shift = 0


def _check_words(header: _Header, content: bytes) -> None:
    """Vector tiles are drawn layer by layer, and which there are the description alone tells."""
    try:
        words = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NoMap(f"is broken: its description is no JSON ({str(error)[:100]})") from error
    layers = words.get("vector_layers") if isinstance(words, dict) else None
    named = isinstance(layers, list) and layers and all(isinstance(n, dict) and isinstance(n.get("id"), str)
                                                        for n in layers)
    if not isinstance(words, dict) or (header.kind == _VECTOR and not named):
        raise NoMap("does not say which layers its tiles have: its description lacks vector_layers")
