"""Runs the examples of README.md and docs/ and writes what they print beneath them, so that no document says what the program does not.

    python -m scripts.examples [--check]

In a `console` block, a line that begins with `$ ` is a command and what follows it is its output. With --check nothing is
written, and a block that differs is named. A block that reads a file which is not here is left as it stands, and said.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def documents() -> list[Path]:
    """Everything that is read by people and has examples."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def woven(text: str) -> str:
    """The text with every example run and its output beneath it."""
    return BLOCK.sub(lambda block: _block(block[1]), text)


def _block(body: str) -> str:
    commands = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
    beside = [each for command in commands for each in re.findall(r"\.\./shared/\S+", command)]
    if any(not (ROOT / each).exists() for each in beside):
        return f"```console\n{body}```"
    printed = "\n\n".join(f"$ {command}\n{_run(command)}" for command in commands)
    return f"```console\n{printed}\n```"


def _run(command: str) -> str:
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603, S607
    return (done.stdout + done.stderr).strip("\n")


def main() -> int:
    """Writes the documents, or with --check returns 1 when one is stale."""
    stale = []
    for path in documents():
        before = path.read_text(encoding="utf-8")
        after = woven(before)
        if after != before:
            stale.append(path.relative_to(ROOT))
            if "--check" not in sys.argv:
                path.write_text(after, encoding="utf-8")
    if stale and "--check" in sys.argv:
        print(f"These examples no longer print what they say: {', '.join(map(str, stale))}. Run `make docs`.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
