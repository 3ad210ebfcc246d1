"""What an authority keeps of a request. Columns that hold a derived fact are projections: projection.py works them out from the ledger."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from answerable.casework.authority.states import Channel, LetterState, State, TaskState
from answerable.law.regime import Regime


def _choices(of: type[Channel] | type[LetterState] | type[Regime] | type[State] | type[TaskState]) -> list[tuple[str, str]]:
    return [(each.value, each.value) for each in of]


class PublicAuthority(models.Model):
    """A public authority and what the law and its letters need to know of it."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    aliases = models.JSONField(default=list, blank=True)
    facts = models.JSONField(default=dict, blank=True)  # the fields of law's Authority that are true, and the special clocks
    address = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    complaints_procedure = models.TextField(blank=True)  # s.17(7)(a); empty: there is none, which a letter then says
    settings = models.JSONField(default=dict, blank=True)  # routes of clearance, milestones, services: data, not law
    numbered_to = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.name


class InformationRequest(models.Model):
    """One request for information, as it came, and how it stands."""

    authority = models.ForeignKey(PublicAuthority, on_delete=models.PROTECT, related_name="requests")
    reference = models.CharField(max_length=60)
    case = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    channel = models.CharField(max_length=20, choices=_choices(Channel))
    received_on = models.DateField()
    received_at = models.DateTimeField(null=True)
    requester_name = models.CharField(max_length=200, blank=True)
    requester_address = models.TextField(blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    language = models.CharField(max_length=40, blank=True)
    means_asked_for = models.CharField(max_length=200, blank=True)
    adjustment = models.TextField(blank=True)
    imported = models.BooleanField(default=False)

    # Projections.
    version = models.PositiveIntegerField(default=0)  # the number of the last entry: what a form must have seen
    state = models.CharField(max_length=20, choices=_choices(State), default=State.RECEIVED.value)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    last_day = models.DateField(null=True)  # of the earliest clock that is unmet
    answered_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    outcome = models.CharField(max_length=400, blank=True)
    provisions = models.CharField(max_length=400, blank=True)
    next_action = models.CharField(max_length=300, blank=True)
    whose_move = models.CharField(max_length=200, blank=True)
    waits_for_others = models.BooleanField(default=False)  # it is the move of nobody in the body's own team
    move_by = models.DateField(null=True)
    stage = models.CharField(max_length=20, blank=True)  # of the way of working, by which milestones go
    release_on = models.DateField(null=True)  # what is not answered yet and neither confirms nor denies goes then, or may come to that
    on_hold = models.CharField(max_length=200, blank=True)  # why it may not be disposed of, once it is closed
    counted_over = models.CharField(max_length=64, blank=True)  # the calendar that last_day was counted over

    class Meta:
        constraints = (
            UniqueConstraint(fields=("authority", "reference"), name="authority_request_reference_once"),
            CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(answered_on__gte=F("received_on")), name="authority_request_answered_after"
            ),
            CheckConstraint(condition=~Q(reference=""), name="authority_request_has_a_reference"),
        )
        indexes = (
            models.Index(fields=("authority", "-received_on", "-id"), name="authority_request_register"),
            models.Index(fields=("authority", "state", "-received_on", "-id"), name="authority_request_by_state"),
            # All that the queue asks of a request before it shows it, in the order in which it does.
            models.Index(
                fields=("authority", "last_day", "id", "whose_move", "officer"), name="authority_request_queue", condition=~Q(whose_move="")
            ),
            models.Index(fields=("authority", "officer", "last_day", "id"), name="authority_request_mine"),
            # What is not pressing, ours and others', and of that what is an officer's: each in the order in which the queue shows it.
            models.Index(
                fields=("authority", "waits_for_others", "last_day", "id"), name="authority_request_later", condition=~Q(whose_move="")
            ),
            models.Index(
                fields=("authority", "waits_for_others", "officer", "last_day", "id"),
                name="authority_request_later_of",
                condition=~Q(whose_move=""),
            ),
            models.Index(
                fields=("authority", "closed_on", "id"), name="authority_request_to_dispose", condition=Q(state=State.CLOSED.value)
            ),
            models.Index(fields=("authority", "officer", "-received_on", "-id"), name="authority_request_of_officer"),
            models.Index(
                fields=("authority", "officer", "whose_move", "last_day"), name="authority_request_loads", condition=~Q(whose_move="")
            ),
            models.Index(
                fields=("authority", "whose_move", "last_day", "id"), name="authority_request_whose_move", condition=~Q(whose_move="")
            ),
        )

    def __str__(self) -> str:
        return self.reference


class Part(models.Model):
    """One part of a request: the requester's words, and a projection of where it stands on each duty."""

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="parts")
    number = models.CharField(max_length=20)
    place = models.PositiveSmallIntegerField()
    asked = models.TextField()
    regime = models.CharField(max_length=20, choices=_choices(Regime), default=Regime.FOIA.value)

    # Projections.
    confirm_or_deny = models.CharField(max_length=60, blank=True)
    confirm_or_deny_under = models.CharField(max_length=300, blank=True)
    communicate = models.CharField(max_length=60, blank=True)
    communicate_under = models.CharField(max_length=300, blank=True)
    standing = models.CharField(max_length=60, blank=True)
    last_day_to_confirm = models.DateField(null=True)
    last_day_to_communicate = models.DateField(null=True)
    answered_on = models.DateField(null=True)

    class Meta:
        ordering = ("place",)
        constraints = (UniqueConstraint(fields=("request", "number"), name="authority_part_number_once"),)

    def __str__(self) -> str:
        return f"{self.request} part {self.number}"


class PositionDraft(models.Model):
    """A position on its way, as far as one person has worked it out on one part. Theirs alone, and no event: gone once it is taken."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=20)
    content = models.TextField()

    class Meta:
        constraints = (UniqueConstraint(fields=("person", "request", "part"), name="authority_position_draft_once"),)

    def __str__(self) -> str:
        return f"{self.request} part {self.part}, by {self.person}"


class Task(models.Model):
    """The words of one or more parts, sent to a service to search for, or to somebody to advise on."""

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="tasks")
    parts = models.JSONField(default=list)
    kind = models.CharField(max_length=20)  # search, or consultation
    to = models.CharField(max_length=200)
    question = models.TextField(blank=True)
    state = models.CharField(max_length=20, choices=_choices(TaskState), default=TaskState.SENT.value)
    sent_on = models.DateField()
    due_on = models.DateField()
    chased_on = models.DateField(null=True)
    escalated_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    reports = models.JSONField(default=list)  # of a search, each with its parts: what was searched, by whom, for how many minutes
    advice = models.TextField(blank=True)
    adopted = models.BooleanField(null=True)
    shows_requester_because = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=("to", "state", "due_on"), name="authority_task_of_a_service"),)
        constraints = (CheckConstraint(condition=Q(due_on__gte=F("sent_on")), name="authority_task_due_after_sent"),)

    def __str__(self) -> str:
        return f"{self.request} to {self.to}"


class Letter(models.Model):
    """A letter from its draft to its sending. `content` describes what it says; `document` is the Word file as last edited."""

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="letters")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=40)
    parts = models.JSONField(default=list)
    state = models.CharField(max_length=20, choices=_choices(LetterState), default=LetterState.DRAFT.value)
    content = models.JSONField(default=dict)
    text = models.TextField(blank=True)
    document = models.BinaryField(null=True)
    edited = models.BooleanField(default=False)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    drafted_on = models.DateField()
    sent_on = models.DateField(null=True)
    overridden_because = models.TextField(blank=True)
    goes_on = models.DateField(null=True)  # it waits for this day, and goes by e-mail then
    goes_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")  # who has it wait
    alike = models.CharField(max_length=32, blank=True)  # of an answer that neither confirms nor denies: to which kind of question

    class Meta:
        ordering = ("number",)
        indexes = (
            models.Index(fields=("alike", "-sent_on", "-id"), name="authority_letter_alike", condition=~Q(alike="")),
            models.Index(fields=("goes_on", "id"), name="authority_letter_waits", condition=Q(goes_on__isnull=False)),
        )
        constraints = (
            UniqueConstraint(fields=("request", "number"), name="authority_letter_number_once"),
            CheckConstraint(condition=Q(sent_on__isnull=True) | Q(sent_on__gte=F("drafted_on")), name="authority_letter_sent_after_draft"),
        )

    def __str__(self) -> str:
        return f"{self.request} letter {self.number}"


class Clearance(models.Model):
    """One step of a letter's way through clearance."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="clearances")
    place = models.PositiveSmallIntegerField()
    clearer = models.CharField(max_length=200)  # the post that clears, as the route names it
    holds = models.BooleanField(default=True)  # false: sees it for information and cannot hold it
    sent_on = models.DateField()
    decided_on = models.DateField(null=True)
    cleared = models.BooleanField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("place",)
        constraints = (
            UniqueConstraint(fields=("letter", "place", "sent_on"), name="authority_clearance_place_once"),
            CheckConstraint(
                condition=Q(decided_on__isnull=True) | Q(decided_on__gte=F("sent_on")), name="authority_clearance_decided_after_sent"
            ),
        )

    def __str__(self) -> str:
        return f"{self.letter} by {self.clearer}"


class InternalReview(models.Model):
    """A review that a requester asked for, of some parts and on some grounds."""

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="reviews")
    number = models.PositiveSmallIntegerField()
    parts = models.JSONField(default=list)
    grounds = models.JSONField(default=list)
    asked_on = models.DateField()
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    norm_day = models.DateField(null=True)  # of the Code, and of no law: where a part of it goes under the Act
    exceptional_day = models.DateField(null=True)
    statutory_day = models.DateField(null=True)  # EIR reg 11(4): where a part of it goes under the Regulations
    answered_on = models.DateField(null=True)
    outcome = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("number",)
        constraints = (UniqueConstraint(fields=("request", "number"), name="authority_review_number_once"),)

    def __str__(self) -> str:
        return f"{self.request} review {self.number}"


class SavedView(models.Model):
    """A person's own view of the register."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=500)

    class Meta:
        constraints = (UniqueConstraint(fields=("person", "name"), name="authority_view_name_once"),)

    def __str__(self) -> str:
        return self.name


class CountingCalendar(models.Model):
    """A calendar that last days were once counted over, so that a case can be counted again as it was."""

    fingerprint = models.CharField(max_length=64, unique=True)
    days = models.JSONField()  # each day that does not count, and why

    def __str__(self) -> str:
        return self.fingerprint[:12]


class MovedDay(models.Model):
    """A last day that a change of the calendar moved, as the case's ledger has it: for one page that shows them all."""

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="moved")
    authority = models.ForeignKey(PublicAuthority, on_delete=models.PROTECT, related_name="+")
    was = models.DateField(null=True)
    now = models.DateField(null=True)
    days = models.JSONField(default=list)  # what does not count now and did, and the other way about
    on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("authority", "-id"), name="authority_moved_newest"),)

    def __str__(self) -> str:
        return f"{self.request}: {self.was} to {self.now}"


class CaseLog(models.Model):
    """A log from elsewhere that is being taken over: its table as it was read, and which column is which. Gone once it is taken."""

    authority = models.ForeignKey(PublicAuthority, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    filename = models.CharField(max_length=200)
    brought_at = models.DateTimeField()
    table = models.JSONField()
    choices = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.filename
