"""The description of the API in the form of OpenAPI 3.1, made from the routes and the shapes that they answer with."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from dateline import __version__
from dateline.serve.route import File, Route

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def describe(routes: Iterable[Route], prefix: str) -> dict[str, Any]:
    """The whole description: paths under ``prefix``, and the shapes under ``components``."""
    shapes: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    for route in routes:
        paths.setdefault(prefix + route.path, {})[route.method.lower()] = _operation(route, shapes)
    shapes["Error"] = {"type": "object", "required": ["error"], "properties": {"error": {
        "type": "object", "required": ["code", "message"],
        "properties": {"code": {"type": "string"}, "message": {"type": "string"}}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "dateline desk", "version": __version__,
                 "description": "Reading, reviewing and seeing a case. Offsets count Unicode code points."},
        "paths": paths,
        "components": {"schemas": dict(sorted(shapes.items())),
                       "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
        "security": [{"token": []}],
    }


def _operation(route: Route, shapes: dict[str, Any]) -> dict[str, Any]:
    parts = [p[1:-1] for p in route.path.split("/") if p.startswith("{")]
    parameters = [{"name": p, "in": "path", "required": True, "schema": {"type": "string"}} for p in parts]
    parameters += [{"name": p.name, "in": "query", "required": p.required, "description": p.about,
                    "schema": p.schema()} for p in route.query]
    said = {"description": "the request does not fit, the case does not hold what it names, or it is busy (503)",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
    told: dict[str, Any] = {
        "summary": route.about, "operationId": f"{route.method.lower()}{route.path}".replace("/", "_"),
        "parameters": parameters,
        "responses": {"200": {"description": "done", "content": _answer(route, shapes)},
                      **{str(n): said for n in (400, 403, 404, 409, 413, 503)}},
    }
    if route.body or route.raw:
        told["requestBody"] = {"required": True, "description": f"At most {route.largest:,} bytes.",
                               "content": _body(route)}
    return told


def _answer(route: Route, shapes: dict[str, Any]) -> dict[str, Any]:
    if route.answer is File:
        return {"*/*": {"schema": {"type": "string", "format": "binary"}}}
    return {"application/json": {"schema": schema_of(route.answer, shapes)}}


def _body(route: Route) -> dict[str, Any]:
    if route.raw:
        return {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    return {"application/json": {"schema": {
        "type": "object", "additionalProperties": False, "required": [p.name for p in route.body if p.required],
        "properties": {p.name: {**p.schema(), "description": p.about} for p in route.body}}}}


def schema_of(kind: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    """The JSON schema of a type; typed dictionaries go into ``shapes`` by name. Raises ``TypeError`` for others."""
    origin, inner = get_origin(kind), get_args(kind)
    if is_typeddict(kind):
        return _shape(kind, shapes)
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if kind is Any:
        return {}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is list:
        return {"type": "array", "items": schema_of(inner[0], shapes)}
    if origin is dict:
        return {"type": "object", "additionalProperties": schema_of(inner[1], shapes)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [schema_of(k, shapes) for k in inner]}
    if origin is NotRequired:
        return schema_of(inner[0], shapes)
    raise TypeError(f"no JSON schema for {kind!r}")


def _shape(kind: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    if kind.__name__ not in shapes:
        shapes[kind.__name__] = {}  # a shape may hold itself
        hints = get_type_hints(kind)
        shapes[kind.__name__] = {
            "type": "object", "required": sorted(kind.__required_keys__),
            "properties": {name: schema_of(hint, shapes) for name, hint in hints.items()}}
    return {"$ref": f"#/components/schemas/{kind.__name__}"}

