"""A process that is killed while it takes decisions in loses nothing, and what it had not said it took is taken in the next time."""

import signal
import subprocess
import sys
from pathlib import Path

from answerable.intelligence.precedents.corpus import Corpus
from answerable.intelligence.precedents.decision import decision_in
from tests.intelligence.precedents.notices import COST

KILLED = """
import os, signal, sys
from pathlib import Path
from answerable.intelligence.precedents.corpus import Corpus
from answerable.intelligence.precedents.decision import decision_in
decision = decision_in(Path(sys.argv[2]).read_text(encoding="utf-8"))
def many():
    for nth in range(70):
        yield Path(f"{nth}.txt"), str(nth), decision
    os.kill(os.getpid(), signal.SIGKILL)
list(Corpus(Path(sys.argv[1])).take_in(many(), at_once=50))
"""


def test_killed_in_the_middle_it_goes_on_where_it_was(tmp_path: Path) -> None:
    notice = tmp_path / "notice.txt"
    notice.write_text(COST, encoding="utf-8")
    ended = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "kept"), str(notice)], check=False)
    assert ended.returncode == -signal.SIGKILL
    kept, decision = Corpus(tmp_path / "kept"), decision_in(COST)
    each = 1 + len(decision.said)
    assert kept.searcher.num_docs == 50 * each
    with kept.alone():
        list(kept.take_in((Path(f"{nth}.txt"), str(nth), decision) for nth in range(50, 70)))
    assert kept.searcher.num_docs == 70 * each
