"""Leaving the network, for a process that reads what strangers send: it has nobody to ask, and nobody to tell.

Linux gives a process a network of its own in which nothing is. Where a system does not let an ordinary process have one, the process
stays where it was; docs/deploy.md says how to let it.
"""

import ctypes
import os
from contextlib import suppress
from pathlib import Path

_OWN_USERS, _OWN_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET


def leave_the_network() -> bool:
    """Leaves the network, with whatever is started from here on, and says whether that was possible. Before any thread is started."""
    user, group = os.getuid(), os.getgid()
    try:
        left: bool = ctypes.CDLL(None).unshare(_OWN_USERS | _OWN_NETWORK) == 0
    except (OSError, AttributeError):
        return False
    if left:
        # The same user under the same number, so that files stay its own to the programs that look.
        for name, words in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
            with suppress(OSError):
                Path("/proc/self", name).write_text(words, encoding="ascii")
    return left
