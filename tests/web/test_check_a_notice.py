"""A decision notice that a stranger sends: read, worked out again, shown with its chronology, and forgotten."""

from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from playwright.sync_api import Page, expect

from tests.web.test_check_a_letter import post
from tests.web.test_in_a_browser import look_at_both_widths, open_everything

NOTICE = """Freedom of Information Act 2000 (FOIA)
Decision notice

Date: 23 June 2020

Public Authority: Example Council
Address: Town Hall

Decision (including any steps ordered)

1. The complainant has requested information about a contract. The Commissioner's decision is that Example Council was not
entitled to rely on section 43(2) to withhold the information. By failing to respond within 20 working days it breached section
10(1) of the FOIA.

2. The Commissioner requires Example Council to take the following steps to ensure compliance with the legislation:

- disclose the information.

3. The public authority must take these steps within 35 calendar days of the date of this decision notice.

Request and response

4. On 7 November 2019, the complainant wrote to Example Council and requested information.

5. Example Council responded on 28 January 2020. It refused to provide the information, citing section 43(2).

Right of appeal

6. Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights).

7. Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this decision notice is sent.
"""


def test_a_pasted_notice_is_worked_out_again(client: Client) -> None:
    answer = post(client, "/check-a-notice", text=NOTICE)
    page = answer.content.decode()
    assert answer.status_code == 200, page
    assert "Example Council" in page
    assert "6 December 2019" in page
    assert "28 July 2020" in page
    assert "In the notice" in page
    assert answer["Cache-Control"] == "no-store"


def test_its_chronology_is_a_picture_and_a_table(client: Client) -> None:
    page = post(client, "/check-a-notice", text=NOTICE).content.decode()
    picture = page[page.index("<svg class") : page.index("</svg>")]
    table = page[page.index("</svg>") :]
    for day in ("7 November 2019", "28 January 2020"):
        assert day in picture
        assert day in table
    assert 'role="img"' in picture
    assert "<title" in picture
    assert "<desc" in picture


def test_what_is_no_notice_is_said(client: Client) -> None:
    answer = post(client, "/check-a-notice", text="Minutes of the parish council. The hedge was discussed.")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "decision notice" in page[page.index("There is a problem") : page.index("<form")]
    assert "something in it is not as it should be" not in page


def test_what_the_notice_says_is_escaped(client: Client) -> None:
    page = post(
        client, "/check-a-notice", text=NOTICE.replace("Example Council", "Example <script>alert(1)</script> Council")
    ).content.decode()
    assert "<script" not in page


def test_a_real_notice_that_counts_on_another_calendar_is_found_out(client: Client, shared: Path) -> None:
    text = (shared / "notices" / "IC-427919-Y6C6.txt").read_bytes()
    page = post(client, "/check-a-notice", document=SimpleUploadedFile("notice.txt", text), text="").content.decode()
    assert "It says: 7 August 2025<br>Worked out: <strong>11 August 2025</strong>" in page


def test_a_real_notice_as_a_pdf_is_read(client: Client, shared: Path) -> None:
    sent = SimpleUploadedFile("notice.pdf", (shared / "notices" / "IC-448604-B3L1.pdf").read_bytes())
    answer = post(client, "/check-a-notice", document=sent, text="")
    assert answer.status_code == 200
    assert "IC-448604-B3L1" in answer.content.decode()


def test_a_notice_checked_in_a_browser_has_nothing_for_axe(site: str, checked: Page) -> None:
    checked.goto(f"{site}/check-a-notice")
    checked.fill("#text", NOTICE)
    checked.get_by_role("button", name="Check the notice").click()
    expect(checked.get_by_role("heading", name="What follows")).to_be_visible()
    open_everything(checked)
    look_at_both_widths(checked)


def test_a_notice_is_uploaded_without_scripts(site: str, visitor: Page, tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(NOTICE, encoding="utf-8")
    visitor.goto(f"{site}/check-a-notice")
    visitor.set_input_files("#document", file)
    visitor.get_by_role("button", name="Check the notice").click()
    expect(visitor.get_by_text("The last day for compliance was 6 December 2019")).to_be_visible()
