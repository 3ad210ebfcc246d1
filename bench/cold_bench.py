"""C1: `answerable due` from a cold start, against a Python that does nothing, in turn.

The modules are compiled first, as they are after any first run. Both start the same interpreter of the same environment.
    python -m bench.cold_bench
"""

import compileall
import os
import subprocess
import sys
from pathlib import Path

from bench.rounds import medians, report

SOURCE = Path(__file__).parent.parent / "src" / "answerable"
COMMANDS = {
    "nothing": [sys.executable, "-c", "pass"],
    "due": [str(Path(sys.executable).parent / "answerable"), "due", "--from", "2019-11-07"],
}


def start(command: list[str]) -> None:
    """One cold start, its output let go."""
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})


def main() -> int:
    """Measures and prints."""
    compileall.compile_dir(SOURCE, quiet=1)
    taken = medians({name: lambda command=command: start(command) for name, command in COMMANDS.items()}, rounds=41)  # type: ignore[misc]
    detail = f"{taken['due'] * 1000:.1f} ms against {taken['nothing'] * 1000:.1f} ms"
    report("C1 answerable due --from 2019-11-07, cold / python -c pass", taken["due"] / taken["nothing"], goal="<= 2.5", detail=detail)
    return 0


if __name__ == "__main__":
    sys.exit(main())
