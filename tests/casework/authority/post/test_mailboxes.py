"""How a mailbox is set up, and what is said where it is set up wrongly."""

from pathlib import Path

import pytest

from answerable.casework.authority.post.mailboxes import Mailbox, Notify, Server, UnableToUseMail, mailboxes
from answerable.documents.mail import Ours


def said(folder: Path, text: str) -> dict[str, Mailbox]:
    file = folder / "mail.toml"
    file.write_text(text, encoding="utf-8")
    (folder / "secret").write_text("hush\n", encoding="utf-8")
    return mailboxes({"ANSWERABLE_MAIL": str(file)})


def test_without_a_file_there_is_no_mailbox() -> None:
    assert mailboxes({}) == {}


def test_a_mailbox_is_read_as_it_is_set_up(tmp_path: Path) -> None:
    found = said(
        tmp_path,
        f"""
        [council]
        address = "FOI@council.example"
        also = ["freedom@council.example"]
        servers = ["MX.council.example"]
        imap = "imaps://f%40oi@imap.example/Requests"
        imap_password_file = "{tmp_path}/secret"
        smtp = "smtp://mail.example:2525"
        clamd = "/run/clamd"
        """,
    )
    ours = Ours(("mx.council.example",), ("mx.council.example",), ("foi@council.example", "freedom@council.example"))
    imap = Server("imaps", "imap.example", 993, "f@oi", "hush", "Requests")
    smtp = Server("smtp", "mail.example", 2525, "", "", "INBOX")
    assert found == {"council": Mailbox("council", "FOI@council.example", ours, imap, smtp, None, "/run/clamd")}
    assert found["council"].sends


def test_notify_takes_the_place_of_a_mail_server(tmp_path: Path) -> None:
    text = f'[council]\naddress = "foi@c.example"\nnotify_key_file = "{tmp_path}/secret"\nnotify_template = "t"\nvouching = ["v"]\n'
    found = said(tmp_path, text)["council"]
    assert (found.notify, found.ours.vouching, found.sends) == (Notify("hush", "t", ""), ("v",), True)
    assert not said(tmp_path, '[council]\naddress = "foi@c.example"\n')["council"].sends


GOOD = '[council]\naddress = "foi@c.example"\n'
WRONG = {
    "council = 1": "says “council” outside a table",
    "[council": "is not TOML",
    f"{GOOD}port = 1": "says “port” of council, which is nothing that a mailbox has",
    "[council]\n": "gives council no address",
    '[council]\naddress = "foi+x@c.example"': "gives council no address, or one that replies cannot come to",
    "[council]\naddress = 5": "gives council a address that is no text",
    f'{GOOD}servers = "mx"': "that is no list of texts",
    f"{GOOD}also = [1]": "that is no list of texts",
    f'{GOOD}imap = "pop://x"': "for imap. Write it like imaps://user@server.example.",
    f'{GOOD}smtp = "smtp://[x"': "for smtp. Write it like smtps://user@server.example.",
    f'{GOOD}imap = "imaps://h"\nimap_password_file = "/nowhere"': "which cannot be read. Let this user read it.",
    f'{GOOD}notify_template = "t"': "needs both notify_key_file and notify_template",
    f'{GOOD}smtp = "smtp://h"\nnotify_key_file = "SECRET"\nnotify_template = "t"': "gives council a mail server and GOV.UK Notify",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_set_up_wrongly_is_said_in_a_sentence(text: str, tmp_path: Path) -> None:
    with pytest.raises(UnableToUseMail) as refused:
        said(tmp_path, text.replace("SECRET", f"{tmp_path}/secret"))
    assert WRONG[text] in str(refused.value)


def test_a_file_that_is_not_there_or_is_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnableToUseMail, match=r"cannot be read \(No such file or directory\)"):
        mailboxes({"ANSWERABLE_MAIL": "/nowhere"})
    (tmp_path / "m").write_bytes(b"\xff")
    with pytest.raises(UnableToUseMail, match=r"cannot be read \(it is no text\)"):
        mailboxes({"ANSWERABLE_MAIL": str(tmp_path / "m")})
