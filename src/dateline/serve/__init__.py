"""The desk: a case in the browser, for one person on their own machine.

Takes: a case, and requests of a browser on the same machine.
Gives: the JSON API ``/api/v1``, described at ``/api/v1/openapi.json``, and the pages built from ``web/``.
Looks things up in: the case.
Never: writes but through ``case.review``; asks anything of another address;
runs what a report says.
"""
