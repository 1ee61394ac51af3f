"""The application: the API behind its guard, and the pages that were built for it."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from errno import EDQUOT, ENOSPC
from pathlib import Path
from tempfile import gettempdir
from typing import IO, Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route as Address
from starlette.staticfiles import StaticFiles

from dateline.case.store import CaseError
from dateline.serve.answers import NotThere, Refused, TooLarge
from dateline.serve.api import ROUTES
from dateline.serve.body import fields_of
from dateline.serve.describe import describe
from dateline.serve.desk import Desk
from dateline.serve.guard import HEADERS, Guard, cookie_of
from dateline.serve.route import File, Route, unkeepable

PREFIX = "/api/v1"
STATIC = Path(__file__).parent / "static"
_PASSWORD = 10_000  # bytes of the form with a password
_HEARD_OUT = 32_000_000  # bytes of a body that are taken, if not kept: who is cut off sees no answer
_LOG = logging.getLogger(__name__)
_NO_ROOM = (ENOSPC, EDQUOT)
_PART = 1_000_000  # bytes of a file that are sent at once

Endpoint = Callable[[Request], Awaitable[Response]]


def application(desk: Desk, guard: Guard) -> Starlette:
    """The desk as an ASGI application."""
    described = json.dumps(describe(ROUTES, PREFIX)).encode()

    async def openapi(request: Request) -> Response:
        guard.check(request)
        return Response(described, media_type="application/json")

    addresses = [Address(PREFIX + r.path, _guarded(_endpoint(r, desk, guard)), methods=[r.method]) for r in ROUTES]
    # Level 4: twice as fast as the usual 9 for a few per cent more bytes.
    return Starlette(middleware=[Middleware(GZipMiddleware, minimum_size=2_000, compresslevel=4)], routes=[
        Address("/", _guarded(_page(guard)), methods=["GET"]),
        Address("/enter", _guarded(_enter(guard)), methods=["GET", "POST"]),
        Address(f"{PREFIX}/openapi.json", _guarded(openapi), methods=["GET"]),
        *addresses,
        Address("/map.pmtiles", _guarded(_map(desk, guard)), methods=["GET"]),
        Address("/{path:path}", _guarded(_file(guard)), methods=["GET"]),
    ])


def _guarded(endpoint: Endpoint) -> Endpoint:
    """An endpoint whose refusals are answers, and whose every answer says what a browser may do with it."""

    async def answer(request: Request) -> Response:
        try:
            response = await endpoint(request)
        except Refused as refused:
            response = _json(refused.to_json(), refused.status)
            if refused.after is not None:
                response.headers["retry-after"] = str(refused.after)
        except CaseError as error:
            response = _json({"error": {"code": "case", "message": str(error)}}, 503)
        except Exception as error:  # noqa: BLE001 - who runs the desk sees the traceback, the browser does not
            response = _failed(request, error)
        response.headers.update(HEADERS)
        return response

    return answer


def _failed(request: Request, error: Exception) -> Response:
    """The answer where the desk itself failed: for want of room, or by a fault of its own."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return _json({"error": {"code": "no_room", "message": f"there is no room for the files that this needs "
                                f"for a moment, in {gettempdir()}: make some and try again"}}, 507)
    _LOG.error("the desk failed at %s %r", request.method, request.url.path, exc_info=error)
    return _json({"error": {"code": "fault", "message": "the desk failed at this request; what went wrong "
                            "stands where dateline serve runs"}}, 500)


def _json(told: Any, status: int = 200) -> Response:
    """Escaped to ASCII, for a name that is refused may hold half a character."""
    return Response(json.dumps(told, ensure_ascii=True).encode(), status, media_type="application/json")


def _endpoint(route: Route, desk: Desk, guard: Guard) -> Endpoint:
    async def answer(request: Request) -> Response:
        guard.check(request)
        query: dict[str, list[str]] = {}
        for name, value in request.query_params.multi_items():
            query.setdefault(name, []).append(value)
        content = await _content(request, route.largest) if route.body or route.raw else b""
        if any(unkeepable(part) for part in request.path_params.values()):
            raise NotThere("the case holds nothing of that id")
        # In a thread of its own, for a body may be long and an answer slow.
        return await run_in_threadpool(_run, route, desk, dict(request.path_params), query, content)

    return answer


def _run(
    route: Route, desk: Desk, path: Mapping[str, Any], query: Mapping[str, list[str]], content: bytes,
) -> Response:
    """What a route answers to a request. Raises ``Refused``."""
    asked = route.asked(query, fields_of(content, {p.name for p in route.body}) if route.body else {})
    if route.raw:
        asked["content"] = content
    return _told(route.run(desk, **path, **asked))


def _told(told: Any) -> Response:
    """What a route gives, as JSON or as a file to be saved: never shown in the desk's own address."""
    if not isinstance(told, File):
        return _json(told)
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(told.name)}"}
    if isinstance(told.content, bytes):
        return Response(told.content, media_type=told.media, headers=headers)
    return StreamingResponse(_parts(told.content), media_type=told.media, headers=headers)


def _parts(file: IO[bytes]) -> Iterator[bytes]:
    """The content of a file, which is closed behind it, also where nobody waits for it any more."""
    with file:
        while part := file.read(_PART):
            yield part


async def _content(request: Request, largest: int) -> bytes:
    """The bytes of a body. Raises ``TooLarge`` where they are more than the address takes."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size <= largest:
            parts.append(part)
        elif size > _HEARD_OUT:
            break
    if size > largest:
        raise TooLarge(f"the body has more than {largest:,} bytes, the most that this address takes; files of reports "
                       "of any size are read with: dateline add")
    return b"".join(parts)


def _page(guard: Guard) -> Endpoint:
    """The one page; whoever comes with the token in the address gets it as a cookie and an address without it."""

    async def answer(request: Request) -> Response:
        guard.check_host(request)
        given = request.query_params.get("token")
        if given is not None and guard.admits(given):
            return _admitted(guard, request)
        if given is not None or not guard.knows(request):
            return _door(guard, wrong=given is not None)
        return _static("index.html")

    return answer


def _enter(guard: Guard) -> Endpoint:
    async def answer(request: Request) -> Response:
        guard.check_host(request)
        if request.method == "GET":
            return _door(guard, wrong=False)
        from urllib.parse import parse_qs

        given = parse_qs((await _content(request, _PASSWORD)).decode("utf-8", "replace")).get("password", [""])[0]
        return _admitted(guard, request) if guard.admits(given) else _door(guard, wrong=True)

    return answer


def _admitted(guard: Guard, request: Request) -> Response:
    response = RedirectResponse("/", 303)
    response.set_cookie(cookie_of(request), guard.token, httponly=True, samesite="strict", path="/")
    return response


def _door(guard: Guard, *, wrong: bool) -> Response:
    """The page for whoever has no token: how to get in, and a field for the password where there is one."""
    said = "<p>That is not right.</p>" if wrong else ""
    form = ('<form method="post" action="/enter"><label>Password <input type="password" name="password" autofocus>'
            "</label> <button>Enter</button></form>") if guard.password is not None else ""
    page = (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>dateline desk</title><h1>dateline desk</h1>'
            f"{said}<p>Open the address that <code>dateline serve</code> printed: it holds a token.</p>{form}")
    return HTMLResponse(page, 403)


def _file(guard: Guard) -> Endpoint:
    """The files of the page, from the folder that the build fills; nothing else of this machine."""
    files = StaticFiles(directory=STATIC, check_dir=False)

    async def answer(request: Request) -> Response:
        guard.check(request)
        path = request.path_params["path"]
        if path.startswith(("api/", ".")) or not (STATIC / "index.html").is_file():
            raise NotThere("there is nothing at this address")
        from starlette.exceptions import HTTPException

        try:
            return await files.get_response(path, request.scope)
        except HTTPException as error:
            raise NotThere("there is nothing at this address") from error

    return answer


def _map(desk: Desk, guard: Guard) -> Endpoint:
    """The user's own map, of which the page reads the parts that it shows."""

    async def answer(request: Request) -> Response:
        guard.check(request)
        if desk.map is None:
            raise NotThere("no map of one's own: give one with dateline serve --map FILE.pmtiles")
        if not desk.map.is_file():
            raise NotThere("the file that was given with --map is no longer there")
        return FileResponse(desk.map, media_type="application/octet-stream")

    return answer


def _static(name: str) -> Response:
    file = STATIC / name
    if not file.is_file():
        return HTMLResponse("<!doctype html><p>The pages of the desk are missing from this installation; in a checkout "
                            "build them with: make web</p>", 500)
    return HTMLResponse(file.read_text(encoding="utf-8"))
