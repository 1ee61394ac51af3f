"""Prints the description of the desk's API, from which the types of its pages are made (`npm run types`)."""

from __future__ import annotations

import json

from dateline.serve.api import ROUTES
from dateline.serve.app import PREFIX
from dateline.serve.describe import describe

print(json.dumps(describe(ROUTES, PREFIX), indent=1))
