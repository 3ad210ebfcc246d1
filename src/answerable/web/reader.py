"""The process that reads documents for the site: `python -m answerable.web.reader FILENO`, started by web/sandbox.py.

It leaves the network and reads nothing itself. For each document a child is forked off that has its limits set before it reads, answers
and is gone: what one document does to the process that reads it, the next one never meets.

On the socket that it is given it is told, for each document, a task, its seconds, and a connection of that document's own. On that
connection the child is sent the options as one line of JSON and then the bytes, and answers with one JSON object: `made`, or `refused`
with a sentence for the sender. Before that, a long task may say how far it is, a line each time. How the child ended is told on the first
socket.
"""

import ctypes
import gc
import json
import os
import resource
import signal
import socket
import struct
import sys
from contextlib import suppress
from importlib import import_module
from types import FrameType
from typing import BinaryIO, cast

from answerable.documents.not_readable import NotReadable
from answerable.law.not_law import NotLaw
from answerable.web.network import leave_the_network
from answerable.web.reading_tasks import TASKS, Allowed, Heard

# A task's name and its seconds; the code that the child ended with, and whether it was put down for taking too long.
ORDER, VERDICT = struct.Struct("=32sd"), struct.Struct("=i?")
_TOLD_OF_DEATH = 1  # PR_SET_PDEATHSIG


def main() -> None:
    """Leaves the network, then serves until whoever started it is gone."""
    leave_the_network()
    control = socket.socket(fileno=int(sys.argv[1]))
    while order := _order(control):
        task, seconds, connection = order
        control.sendall(VERDICT.pack(*_read_apart(task, seconds, connection, control)))


def _order(control: socket.socket) -> tuple[str, float, socket.socket] | None:
    told, handed, *_ = socket.recv_fds(control, ORDER.size, 1, socket.MSG_WAITALL)
    if len(told) < ORDER.size:
        return None
    os.set_inheritable(handed[0], False)
    name, seconds = ORDER.unpack(told)
    return name.rstrip(b"\0").decode(), seconds, socket.socket(fileno=handed[0])


def _read_apart(task: str, seconds: float, connection: socket.socket, control: socket.socket) -> tuple[int, bool]:
    """Forks off the child that reads, and puts it down when its time is over."""
    if task in TASKS:
        for each in TASKS[task].needs:
            import_module(each)
    gc.freeze()
    child = os.fork()
    if child == 0:
        _be_the_child(task, connection, control)
    connection.close()
    with suppress(OSError):
        os.setpgid(child, child)
    return _ended(child, seconds)


def _ended(child: int, seconds: float) -> tuple[int, bool]:
    late = False

    def put_down(_signal: int, _frame: FrameType | None) -> None:
        nonlocal late
        late = True
        _end_all_of(child)

    signal.signal(signal.SIGALRM, put_down)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    _, status = os.waitpid(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    _end_all_of(child)
    return os.waitstatus_to_exitcode(status), late


def _end_all_of(child: int) -> None:
    """Nothing that reading started outlives it: it has a group of its own."""
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)


def _be_the_child(task: str, connection: socket.socket, control: socket.socket) -> None:
    code = 1
    try:
        os.setpgid(0, 0)
        _die_with_the_reader()
        control.close()
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        _limit(TASKS[task].allowed)
        with cast(BinaryIO, connection.makefile("rwb")) as stream:
            answer = _answer(task, stream)
            stream.write(json.dumps(answer).encode())
        code = 0
    finally:
        # Whatever happened, no child goes on to serve.
        os._exit(code)


def _die_with_the_reader() -> None:
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_TOLD_OF_DEATH, signal.SIGKILL)


def _answer(task: str, stream: BinaryIO) -> dict[str, object]:
    try:
        options = json.loads(stream.readline())
        of, content = TASKS[task], stream.read()
        return {"made": of.read(content, *options, heard=_saying(stream)) if of.tells else of.read(content, *options)}
    except (NotReadable, NotLaw) as refused:
        return {"refused": str(refused)}
    except MemoryError:
        return {"refused": "The document needed too much memory to read, so it was put down. Try it as plain text."}


def _saying(stream: BinaryIO) -> Heard:
    def heard(step: str, done: int, of: int) -> None:
        stream.write(f"{step} {done} {of}\n".encode())
        stream.flush()

    return heard


def _limit(allowed: Allowed) -> None:
    for which, most in (
        (resource.RLIMIT_AS, allowed.memory),
        (resource.RLIMIT_NOFILE, allowed.files),
        (resource.RLIMIT_FSIZE, allowed.written),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(which, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (allowed.seconds, allowed.seconds + 1))


if __name__ == "__main__":
    main()
