"""How soon the screens of the desk can be used: ``bench/desk.py CASE``.

Opens the desk on a case (one of 100,000 claims is made by ``bench/scale.py --claims 100000 --case FILE``), clicks
through it in headless Chromium and prints the seconds from each click until the screen can be used, and the kB
that were loaded until the first could, compressed; what is loaded of the map meanwhile is counted. Where others work
on the machine, run it with ``nice -n -12``.
Needs Node 20, the packages of ``web/`` (``make web``) and Chromium.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAIN = "from dateline.cli import main; main()"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", metavar="CASE")
    case = parser.parse_args().case
    server = subprocess.Popen([sys.executable, "-c", MAIN, "serve", case, "--no-browser"], stdout=subprocess.PIPE,
                              text=True)
    try:
        assert server.stdout is not None
        address = re.search(r"http:\S+", server.stdout.readline())
        if address is None:
            sys.exit("the desk did not open")
        done = subprocess.run(["node", str(ROOT / "web" / "bench.mjs"), address[0]], capture_output=True, text=True,
                              check=False)
    finally:
        server.terminate()
    if done.returncode:
        sys.exit(done.stderr)
    for name, value in json.loads(done.stdout.splitlines()[-1]).items():
        print(f"{name:16} {value:8} {'' if 'kB' in name else 's'}")


if __name__ == "__main__":
    main()
