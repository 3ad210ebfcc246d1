"""Puts the pinned pip into an environment that has none, where Python came without ensurepip: standard library only.

Usage: ENVIRONMENT/bin/python scripts/bootstrap_pip.py. The wheel comes from PyPI (or PIP_INDEX_URL), and its hash must be
one of those in requirements/uv.txt.
"""

import hashlib
import io
import json
import os
import re
import sys
import sysconfig
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path


def pinned() -> tuple[str, set[str]]:
    """The version of pip in requirements/uv.txt and the SHA-256 hashes that it may have."""
    text = (Path(__file__).parent.parent / "requirements" / "uv.txt").read_text(encoding="utf-8")
    entry = re.search(r"^pip==(\S+)((?:.*\\\n)*.*)", text, re.MULTILINE)
    if entry is None:
        sys.exit("requirements/uv.txt names no version of pip. Run `make lock` on a machine that has pip.")
    return entry[1], set(re.findall(r"sha256:([0-9a-f]{64})", entry[2]))


def fetch(url: str, accept: str = "*/*") -> bytes:
    """What a registry answers. Exits with one sentence when it cannot be reached."""
    request = urllib.request.Request(url, headers={"Accept": accept})  # noqa: S310 - a registry's own address
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
            return bytes(answer.read())
    except (urllib.error.URLError, TimeoutError) as failure:
        sys.exit(f"PyPI could not be reached for pip ({failure}). Install it another way: apt-get install python3-venv")


def main() -> None:
    """Fetches the wheel, checks its hash, and unpacks it: a wheel of pip needs no installer."""
    version, hashes = pinned()
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")
    listing = json.loads(fetch(f"{index}/pip/", accept="application/vnd.pypi.simple.v1+json"))
    wheel = next(each for each in listing["files"] if each["filename"] == f"pip-{version}-py3-none-any.whl")
    content = fetch(urllib.parse.urljoin(f"{index}/pip/", wheel["url"]))
    if hashlib.sha256(content).hexdigest() not in hashes:
        sys.exit("The wheel of pip that PyPI sent is not the one that requirements/uv.txt pins. Nothing was installed.")
    zipfile.ZipFile(io.BytesIO(content)).extractall(sysconfig.get_path("purelib"))


if __name__ == "__main__":
    main()
