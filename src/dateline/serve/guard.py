"""Who may ask: the one who was given the address with its token, from the desk's own page, at the address it serves.

Source of the rules: OWASP cheat sheets on cross-site request forgery and DNS rebinding; Fetch Metadata (W3C).
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from starlette.requests import Request

from dateline.serve.answers import NotAllowed

MARK = "x-dateline-desk"  # a header that no form and no other page can send
LOCAL = ("127.0.0.1", "localhost", "::1")

# Nothing but what this server has; no script that stands in a page.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def _token() -> str:
    return secrets.token_urlsafe(24)


@dataclass(frozen=True, slots=True)
class Guard:
    """What a request must show. ``hosts``: the names by which the desk may be called, any
    where it is empty, as where it listens at all addresses; ``password``: what may be given
    in place of the token, needed where others than this machine are served."""

    hosts: tuple[str, ...] = LOCAL
    password: str | None = None
    token: str = field(default_factory=_token, repr=False)

    def check_host(self, request: Request) -> None:
        """Raises ``NotAllowed`` where the address is called by another name, as by a page that had its name moved
        here."""
        if self.hosts and _name(request.headers.get("host", "")) not in self.hosts:
            raise NotAllowed("this address is not the desk's; open the one that dateline serve printed")

    def admits(self, secret: str) -> bool:
        """Whether a secret is the token or the password; in the same time whatever is wrong with it."""
        given = secret.encode()
        right = hmac.compare_digest(given, self.token.encode())
        return right | (self.password is not None and hmac.compare_digest(given, (self.password or "").encode()))

    def knows(self, request: Request) -> bool:
        """Whether a browser was let in before."""
        return hmac.compare_digest(request.cookies.get(cookie_of(request), "").encode(), self.token.encode())

    def check(self, request: Request) -> None:
        """Raises ``NotAllowed`` where a request does not come from someone who was let in."""
        self.check_host(request)
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not self.knows(request) and not (bearer and self.admits(bearer)):
            raise NotAllowed("no valid token; open the address that dateline serve printed")
        if request.method != "GET":
            self._check_own_page(request)

    def _check_own_page(self, request: Request) -> None:
        origin = request.headers.get("origin")
        foreign = origin is not None and _netloc(origin) != request.headers.get("host", "")
        if foreign or request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            raise NotAllowed("the request comes from another page")
        if "authorization" not in request.headers and request.headers.get(MARK) != "1":
            raise NotAllowed(f"the request lacks the header {MARK}: 1, which only the desk's own page sends")


def cookie_of(request: Request) -> str:
    """The name of the desk's cookie: by its port, which cookies do not tell apart (RFC 6265, section 8.5), so that two
    desks of one machine do not take each other's."""
    _, port = request.scope.get("server") or (None, None)
    return f"dateline_desk_{port or 0}"


def _netloc(origin: str) -> str | None:
    """The host and port of an address; null where it is none."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _name(netloc: str) -> str:
    """The name of a host without its port.

    >>> _name("127.0.0.1:8000"), _name("[::1]:80"), _name("desk")
    ('127.0.0.1', '::1', 'desk')
    """
    if netloc.startswith("["):
        return netloc[1:].partition("]")[0]
    return netloc.partition(":")[0].lower()
