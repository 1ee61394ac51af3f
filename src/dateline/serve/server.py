"""The server of the desk: at Ctrl-C it lets go of what is being read, so that nobody waits minutes for its end."""

from __future__ import annotations

from types import FrameType

import uvicorn

from dateline.serve.app import application
from dateline.serve.desk import Desk
from dateline.serve.guard import Guard


class Server(uvicorn.Server):
    """Answers at a socket until it is told to end."""

    def __init__(self, desk: Desk, guard: Guard) -> None:
        super().__init__(uvicorn.Config(application(desk, guard), log_level="warning", access_log=False,
                                        server_header=False, lifespan="off"))
        self._desk = desk

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Ends at a signal, when the answers that are being made are given."""
        self._desk.apart.end()
        super().handle_exit(sig, frame)
