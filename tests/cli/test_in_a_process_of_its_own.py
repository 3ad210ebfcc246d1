"""The commands that count the register, as somebody types them: in a process that has set nothing up."""

import os
import subprocess
import sys
from pathlib import Path

from tests.migrated import copied_to

ANSWERABLE = Path(sys.executable).parent / "answerable"
COMMANDS = (
    ("timeliness", "--register"),
    ("systemic", "--register"),
    ("patterns", "--register"),
    ("returns", "--register", "--body", "nobody", "--quarter", "2026 Q3"),
    ("export", "--open-data", "open-data"),
)


def test_each_ends_in_figures_or_in_one_sentence(tmp_path: Path) -> None:
    copied_to(tmp_path / "answerable.sqlite3")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "ANSWERABLE_"))}
    env["ANSWERABLE_STATE"] = str(tmp_path)
    begun = [subprocess.Popen([ANSWERABLE, *each], env=env, cwd=tmp_path, stderr=subprocess.PIPE, text=True) for each in COMMANDS]
    told = [(each.communicate(timeout=120)[1], each.returncode) for each in begun]
    assert [code for _, code in told] == [2, 2, 2, 2, 0], told
    assert [len(words.splitlines()) for words, code in told if code] == [1, 1, 1, 1], told
