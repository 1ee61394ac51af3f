"""The API asked for everything that its own description allows, and for much that it does not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.serve.api import ROUTES
from dateline.serve.app import PREFIX
from dateline.serve.describe import describe

schemathesis = pytest.importorskip("schemathesis", reason="the API is fuzzed where schemathesis is installed")
jsonschema_rs = pytest.importorskip("jsonschema_rs", reason="it comes with schemathesis")
GenerationMode = schemathesis.GenerationMode

DESCRIBED = describe(ROUTES, PREFIX)
OPERATIONS = {one.ok().label: one.ok() for one in schemathesis.openapi.from_dict(DESCRIBED).get_all_operations()}
STATUSES = (200, 400, 403, 404, 405, 409, 413)


def answered(operation: Any) -> Any:
    """What checks an answer against the description; null where a file is answered."""
    content = DESCRIBED["paths"][operation.path][operation.method]["responses"]["200"]["content"]
    if "application/json" not in content:
        return None
    return jsonschema_rs.validator_for({**content["application/json"]["schema"], "components": DESCRIBED["components"]})


@pytest.mark.parametrize("mode", list(GenerationMode), ids=str)
@pytest.mark.parametrize("label", OPERATIONS)
def test_the_api_keeps_its_word(client: Any, label: str, mode: Any) -> None:
    """No request makes the desk fail, and what it answers is what it says it answers."""
    operation = OPERATIONS[label]
    fits = answered(operation)

    @settings(max_examples=20, deadline=None, derandomize=True, database=None,
              suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        asked = case.as_transport_kwargs(base_url="http://testserver")
        asked.pop("cookies", None)
        told = client.request(**asked)
        assert told.status_code in STATUSES, f"{asked}: {told.text[:500]}"
        if told.status_code == 200 and fits is not None:
            fits.validate(told.json())
        elif told.status_code != 200 and told.status_code != 405:
            assert {"code", "message"} <= set(told.json()["error"])

    ask()


def test_what_real_ids_give_is_as_described(client: Any) -> None:
    for listed, one in (("events", "/api/v1/events/{id}"), ("reports", "/api/v1/reports/{id}")):
        fits = answered(OPERATIONS[f"GET {one}"])
        for row in client.get(f"/api/v1/{listed}").json()[listed]:
            fits.validate(client.get(one.replace("{id}", row["id"])).json())
