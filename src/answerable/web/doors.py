"""Every way in which this site shows somebody something: each address, each template, and why it is there.

A door is on this list from the day it is built; a test fails when an address, a template, a command or a kind of letter is not, and when
an entry has no door. What is behind the gate is for people of the authority; what a requester can see is marked as the same for all, or
comes from its own request. What is about a case is watched besides, by web/worlds/, in worlds that differ in nothing but what is held.
"""

from typing import NamedTuple


class Door(NamedTuple):
    """One door: an address by its name, or a template by its file, and what it lets a person see."""

    name: str
    why: str


ADDRESSES = (
    Door("home", "what the site is; the same for everybody"),
    Door("find-a-last-day", "the kinds of last day; the same for everybody"),
    Door("last-day", "a last day worked out from the dates in its own address, and nothing else"),
    Door("check-a-notice", "what the law makes of the document sent with this one request, which is then forgotten"),
    Door("check-a-letter", "what section 17 makes of the letter sent with this one request, which is then forgotten"),
    Door("the-law", "the sections, as printed by `make docs`; the same for everybody"),
    Door("exemptions", "Part II, narrowed by the address; the same for everybody"),
    Door("section", "one section, as printed by `make docs`; the same for everybody"),
    Door("the-seed-case", "a public decision notice, told in our own words; the same for everybody"),
    Door("accessibility", "the accessibility statement; the same for everybody"),
    Door("robots", "what robots may read; the same for everybody"),
    Door("account_login", "the form to sign in, and one answer to whatever is wrong in it"),
    Door("mfa_authenticate", "the second step, after the password of the person whose it is"),
    Door("socialaccount_login_cancelled", "not signed in at the body's own provider; the same for everybody"),
    Door("openid_connect_login", "leads on to the body's own provider"),
    Door("openid_connect_callback", "what comes back from there"),
    Door("account_logout", "asks whether to sign out"),
    Door("work", "where a person who works here begins"),
    Door("queue", "what needs somebody in a body, by its own last days and moves; what is held is not asked"),
    Door("case", "one case, to who may read it; nothing of what is held, and nothing of a search on a part that is NCND"),
    Door("parts", "the request as it came, and its parts, to who divides it"),
    Door("held", "the form to say what is held, never with what was said before; closed where the answer is NCND"),
    Door("found", "what was found, to who works the part and asks, which is recorded; closed where the answer is NCND"),
    Door("search", "the form to ask a service; it offers no part that is NCND"),
    Door("consult", "the form to consult somebody"),
    Door("tasks", "what is asked of the person's services or, for who reads cases, of anybody"),
    Door("task", "the words of the parts and not the requester, unless the recorded reason shows it; nothing of a part that is NCND"),
    Door("task-do", "the form to report, chase or advise"),
    Door("what-if", "what would follow for a case that the person may read, from its dates alone"),
    Door("record-what", "what can be recorded of a case"),
    Door("record", "the form to record one thing of a case, given back to who filled it in"),
    Door("account", "the person's own title, body, address and roles"),
    Door("sign-ins", "where the person is signed in"),
    Door("account_change_password", "the person's own password, never shown"),
    Door("account_reauthenticate", "the person's own password again"),
    Door("mfa_reauthenticate", "the person's own code again"),
    Door("mfa_index", "whether the person has a second step"),
    Door("mfa_activate_totp", "the key of a second step that is being set up, to the person whose it is"),
    Door("mfa_deactivate_totp", "asks whether to turn the second step off"),
    Door("mfa_view_recovery_codes", "the person's own recovery codes, once"),
    Door("mfa_generate_recovery_codes", "how many recovery codes the person has left"),
)

TEMPLATES = (
    Door("layout.html", "what stands around every page; the same for everybody"),
    Door("macros.html", "pieces of pages: derivations, dates, what is wrong"),
    Door("strip.html", "the picture and the table of days, from the answer that it stands in"),
    Door("timeline.html", "the picture and the table of events, from the answer that it stands in"),
    Door("upload.html", "the fields for a document"),
    Door("home.html", "the first page"),
    Door("last_day_kinds.html", "the kinds of last day"),
    Door("last_day_form.html", "the dates as they were typed, given back to who typed them"),
    Door("last_day_answer.html", "one last day"),
    Door("notice_form.html", "the form, with the text that was pasted, given back to who pasted it"),
    Door("notice_answer.html", "one notice, checked"),
    Door("letter_form.html", "the form, with the text that was pasted, given back to who pasted it"),
    Door("letter_answer.html", "one letter, checked"),
    Door("law_index.html", "the sections"),
    Door("law_section.html", "one section"),
    Door("law_exemptions.html", "the exemptions"),
    Door("seed_case.html", "the seed case"),
    Door("accessibility.html", "the accessibility statement"),
    Door("400.html", "a request that cannot be read; the same for everybody"),
    Door("403.html", "a form that is not ours; the same for everybody"),
    Door("404.html", "no such page, whatever was asked for; the same for everybody"),
    Door("405.html", "a method that the address does not know; the same for everybody"),
    Door("413.html", "too large; the same for everybody"),
    Door("429.html", "tried too often; the same for everybody"),
    Door("account_macros.html", "pieces of the forms of an account"),
    Door("account/login.html", "the form to sign in, with the address that was typed, given back to who typed it"),
    Door("account/logout.html", "asks whether to sign out"),
    Door("account/reauthenticate.html", "asks for the password again"),
    Door("account/password_change.html", "asks for the old password and the new"),
    Door("account/signup_closed.html", "no account here; the same for everybody"),
    Door("sign_in_refused.html", "not signed in; the same for everybody"),
    Door("mfa/authenticate.html", "asks for a code"),
    Door("mfa/reauthenticate.html", "asks for a code again"),
    Door("mfa/index.html", "whether the person has a second step"),
    Door("mfa/totp/activate_form.html", "the key of a second step that is being set up"),
    Door("mfa/totp/deactivate_form.html", "asks whether to turn the second step off"),
    Door("mfa/recovery_codes/index.html", "the person's own recovery codes, once"),
    Door("mfa/recovery_codes/generate.html", "how many recovery codes the person has left"),
    Door("work.html", "where a person begins"),
    Door("work/fields.html", "pieces of the casework's forms"),
    Door("work/doing.html", "one thing to do to a case, with what was typed given back to who typed it"),
    Door("work/queue.html", "what needs somebody"),
    Door("work/case.html", "one case; nothing of what is held, and nothing of a search on a part that is NCND"),
    Door("work/parts.html", "the request as it came, and its parts"),
    Door("work/found.html", "what was found, once who works the part has asked for it"),
    Door("work/closed.html", "that nothing is asked or shown of a part that is NCND; the same whatever is held"),
    Door("work/tasks.html", "what is asked of services and advisers"),
    Door("work/task.html", "one task, without the requester unless the recorded reason shows it"),
    Door("work/what_if.html", "what would follow for a case, from its dates alone"),
    Door("work/record.html", "what can be recorded of a case"),
    Door("account.html", "the person's own account"),
    Door("sign_ins.html", "where the person is signed in"),
    Door("records_failing.html", "that the records cannot be read or saved; the same whatever was asked for"),
    Door("500.html", "a fault of ours; the same for everybody, without its cause"),
)

# Letters, by their kind. Each is watched: its text, its files and their names, and the moment of sending.
LETTERS = (
    Door("acknowledgement", "that a request came, and until when it is answered"),
    Door("clarification", "what is asked of the requester, s.1(3)"),
    Door("fees-notice", "what is charged, s.9"),
    Door("extension", "that the public interest takes more time, s.10(3)"),
    Door("delay", "that the answer is late"),
    Door("answer", "the answer, part by part, from the positions"),
    Door("review", "what an internal review came to"),
    Door("correction", "what was wrong in an earlier letter"),
)

# Commands, by their name.
COMMANDS = (
    Door("due", "a last day worked out from what was typed"),
    Door("read", "the document that is named"),
    Door("check", "the document that is named"),
    Door("lint", "the letter that is named"),
    Door("parts", "the request that is named"),
    Door("replay", "the case file that is named; watched"),
    Door("doors", "whether a door leaks, of made-up cases"),
    Door("ledger", "the chains of a body, without a text; watched"),
    Door("serve", "where the site is, and the logins of a demonstration"),
    Door("people", "who may sign in, to whoever may write the database"),
    Door("index", "how many requests it was made of, to whoever may write the database"),
    Door("recount", "which cases moved, to whoever may write the database"),
)

# Files served as they are, by their ending.
ASSETS = (Door(".css", "the stylesheet"), Door(".gz", "the same, compressed"), Door(".svg", "the icon"))
