"""Work on many files at once, each in a process that may crash or hang without harm to the others.

A pool of the standard library breaks as a whole when one worker dies, and cannot stop one that hangs. Files are untrusted, so
every worker here has its own pipe: it takes one name at a time, and is ended and replaced when it dies or overstays.
"""

from collections.abc import Callable, Iterator, Sequence
from multiprocessing import Process
from multiprocessing.connection import Connection, Pipe, wait
from time import monotonic
from typing import NamedTuple

_AHEAD = 32  # How far, for each process, work may run ahead of the first result still awaited: what waits is held in memory.


class Failed(NamedTuple):
    """The work on one name came to nothing, and why."""

    why: str


Work = Callable[[str], str | Failed]


class _Worker:
    """One process, the place of what it works on, and until when it may."""

    def __init__(self, work: Work) -> None:
        self.pipe, theirs = Pipe()
        self._process = Process(target=_work, args=(work, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self.place = -1
        self.until = 0.0

    def take(self, place: int, name: str, until: float) -> None:
        self.place, self.until = place, until
        self.pipe.send(name)

    def end(self) -> None:
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _work(work: Work, pipe: Connection) -> None:
    """The worker's life: a name in, a line out, until the pipe closes."""
    try:
        while True:
            name = pipe.recv()
            try:
                answer = work(name)
            except Exception as broken:  # a fault of ours in one file is that file's error, and the rest goes on
                answer = Failed(
                    f"Reading it failed, which is a fault of this program and not of the file: {type(broken).__name__}. Report it."
                )
            pipe.send(answer)
    except (EOFError, OSError, KeyboardInterrupt):
        return


def side_by_side(work: Work, names: Sequence[str], *, processes: int, time_limit: float) -> Iterator[str | Failed]:
    """What `work` answers for each name, in the order of the names. `work` must be a function that a new process can import."""
    workers = [_Worker(work) for _ in range(processes)]
    waiting: dict[int, str | Failed] = {}
    given = taken = 0
    try:
        while taken < len(names):
            while (
                given < len(names)
                and given - taken < _AHEAD * processes
                and (idle := next((each for each in workers if each.place < 0), None))
            ):
                idle.take(given, names[given], monotonic() + time_limit)
                given += 1
            _gather(work, workers, waiting, time_limit)
            while taken in waiting:
                yield waiting.pop(taken)
                taken += 1
    finally:
        for each in workers:
            each.end()


def _gather(work: Work, workers: list[_Worker], waiting: dict[int, str | Failed], time_limit: float) -> None:
    """Waits until a worker answers, dies or overstays, and takes what there is."""
    busy = {each.pipe: each for each in workers if each.place >= 0}
    ready = wait(list(busy), timeout=max(0.0, min(each.until for each in busy.values()) - monotonic()))
    for pipe in ready:
        worker = busy[pipe]  # type: ignore[index]
        try:
            waiting[worker.place] = worker.pipe.recv()
            worker.place = -1
        except (EOFError, OSError):
            _replace(
                work,
                workers,
                worker,
                waiting,
                "Reading it ended the process that read it, so the file may be damaged or made to do harm. Look at it apart.",
            )
    now = monotonic()
    for worker in list(workers):
        if worker.place >= 0 and worker.until <= now:
            _replace(
                work,
                workers,
                worker,
                waiting,
                f"Reading it took longer than {time_limit:g} seconds. Look at it apart, or give it more time with --time-limit.",
            )


def _replace(work: Work, workers: list[_Worker], worker: _Worker, waiting: dict[int, str | Failed], why: str) -> None:
    waiting[worker.place] = Failed(why)
    worker.end()
    workers[workers.index(worker)] = _Worker(work)
