"""A reader with some tasks more, each of which does what a hostile document would have the process do that reads it."""

import json
import os
import resource
import socket
import sys
import time
from pathlib import Path

from answerable.web import reader
from answerable.web.reading_tasks import TASKS, Heard, Task


def spoil(content: bytes) -> object:
    """Leaves its mark wherever the next one could find it, and says what it found."""
    found = [os.environ.get("SPOILT"), getattr(json, "spoilt", None), str(Path.cwd()), reader.main.__doc__]
    os.environ["SPOILT"] = json.spoilt = content.decode()  # type: ignore[attr-defined]
    os.chdir("/")
    reader.main.__doc__ = content.decode()
    return found


def loop(_: bytes) -> object:
    """Works without end."""
    while True:
        pass


def wait(_: bytes) -> object:
    """Waits without end, and does no work."""
    while True:
        time.sleep(60)


def hog(_: bytes) -> object:
    """Takes all the memory that there is."""
    taken = []
    while True:
        taken.append(bytearray(1 << 26))


def crash(_: bytes) -> object:
    """Ends as a parser in C does that was led astray."""
    os.abort()


def files(_: bytes) -> object:
    """Opens files without end, and says how many it was let."""
    opened = []
    try:
        while True:
            opened.append(open(os.devnull))  # noqa: SIM115, PTH123 - never closed, which is the point
    except OSError:
        return len(opened)


def write(content: bytes) -> object:
    """Writes to the disk, where its options say."""
    Path(content.decode()).write_bytes(b"left behind")
    return "written"


def leave_one_behind(content: bytes) -> object:
    """Leaves a process that would write later what it was told to."""
    if os.fork() == 0:
        time.sleep(0.5)
        os.mkfifo(content.decode())
        os._exit(0)
    return "left"


def end_the_reader(_: bytes) -> object:
    """Ends the process that it was forked from, as a system short of memory may."""
    os.kill(os.getppid(), 9)
    return "not reached"


def limits(_: bytes) -> object:
    """The limits that it reads under."""
    return [resource.getrlimit(each)[0] for each in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)]


def call(content: bytes) -> object:
    """What calling an address of this machine's comes to."""
    return socket.socket().connect_ex(("127.0.0.1", int(content)))


def who(_: bytes) -> object:
    """Its own number, and that of the process that it was forked from."""
    return [os.getpid(), os.getppid()]


def loaded(_: bytes) -> object:
    """Whether a web framework is loaded."""
    return "django" in sys.modules


def long(_: bytes, *, heard: Heard) -> object:
    """Says how far it is, and some other things."""
    for said in (("made", 1, 2), ("dance", 1, 2), ("examined", -2, 2), ("examined", 2, 2)):
        heard(*said)
        time.sleep(0.05)
    return "done"


TASKS["long"] = Task(long, tells=True)
for each in (spoil, loop, wait, hog, crash, files, write, leave_one_behind, end_the_reader, limits, call, who, loaded):
    TASKS[each.__name__] = Task(each)

if __name__ == "__main__":
    reader.main()
