"""What goes wrong with a request, each with what to do about it."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """A request that is answered with an error: ``status`` of HTTP, ``code`` for programs, a message for people."""

    status = 400
    code = "bad_request"
    after: int | None = None  # seconds until it may be asked again with better luck

    def __init__(self, message: str, **more: Any) -> None:
        super().__init__(message)
        self.more = more

    def to_json(self) -> dict[str, Any]:
        return {"error": {"code": self.code, "message": str(self), **self.more}}


class BadField(Refused):
    """A parameter or field that does not fit."""

    code = "bad_field"

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field}: {why}", field=field)


class NotThere(Refused):
    """An id that the case does not hold."""

    status, code = 404, "not_found"


class Stale(Refused):
    """A record that changed since it was shown; ``now`` is how it stands."""

    status, code = 409, "changed_meanwhile"


class NotAllowed(Refused):
    """No valid token, or a request that did not come from the desk's own page."""

    status, code = 403, "not_allowed"


class Busy(Refused):
    """So much is being done for others that this has to come again."""

    status, code, after = 503, "busy", 5


class TooLarge(Refused):
    """More than is taken at once."""

    status, code = 413, "too_large"
