"""A real IMAP server for the tests: Dovecot, in a folder of its own, on a port of this machine, thrown away afterwards."""

import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

HOW_TO_BRING_IT = "Dovecot is not on this machine. Bring it with: apt-get install dovecot-imapd"
_PATIENCE_SECONDS = 60
# What every version reads; what only one of them does is in _OLD and _NEW.
_SETTINGS = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
protocols = imap
ssl = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    {address} = 127.0.0.1
    port = {port}
  }}
}}
service stats {{
  chroot =
}}
passdb {passwords} {{
  {static}
}}
userdb {users} {{
  {fields}
}}
"""
_OLD = {
    "address": "address",
    "passwords": "",
    "static": "driver = static\n  args = password=lamp",
    "users": "",
    "fields": "driver = static\n  args = uid={user} gid={group} home={folder}/home",
}
_NEW = {
    "address": "listen",
    "passwords": "static",
    "static": "fields {{\n    password = lamp\n  }}",
    "users": "static",
    "fields": "fields {{\n    uid = {user}\n    gid = {group}\n    home = {folder}/home\n  }}",
}


def where() -> str | None:
    """Where Dovecot is, if it is here."""
    return shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")


class Dovecot:
    """One server with one mailbox: somebody@…, whose password is lamp."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="answerable-dovecot-"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]

    def __enter__(self) -> Self:
        program = where()
        assert program
        version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
        is_new = tuple(int(each) for each in version.split(" ")[0].split(".")[:2]) >= (2, 4)
        who = {"user": "nobody", "group": "nogroup", "folder": str(self.folder)}
        each = {name: text.format(**who) for name, text in (_NEW if is_new else _OLD).items()}
        text = _SETTINGS.format(**who, port=self.port, **each)
        if is_new:
            text = f"dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\nauth_allow_cleartext = yes\n{text}"
            text += "mail_driver = maildir\nmail_path = ~/mail\n"
        else:
            text += "disable_plaintext_auth = no\nmail_location = maildir:~/mail\n"
        (self.folder / "home").mkdir()
        shutil.chown(self.folder, "nobody", "nogroup")
        shutil.chown(self.folder / "home", "nobody", "nogroup")
        settings = self.folder / "dovecot.conf"
        settings.write_text(text, encoding="utf-8")
        with (self.folder / "said").open("wb") as said:
            self.process = subprocess.Popen([program, "-F", "-c", str(settings)], stdout=said, stderr=said)
        self._wait()
        return self

    def _wait(self) -> None:
        until = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=5) as line:
                    if line.recv(4) == b"* OK":
                        return
            except OSError:
                time.sleep(0.1)
        self.__exit__(None, None, None)
        raise AssertionError("Dovecot did not start")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.process.terminate()
        self.process.wait(timeout=_PATIENCE_SECONDS)
        shutil.rmtree(self.folder)
