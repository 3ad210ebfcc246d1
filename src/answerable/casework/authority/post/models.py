"""What came by e-mail, as it came, and what is on its way out."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from answerable.casework.authority.post.states import From, Kept, Out, Placed
from answerable.casework.authority.states import LetterState
from answerable.casework.incoming.model import IncomingMessage

ON_THEIR_WAY = (Out.QUEUED.value, Out.SENDING.value)
NOT_THERE = (*ON_THEIR_WAY, Out.BOUNCED.value, Out.FAILED.value)

_Each = type[From] | type[Kept] | type[Out] | type[Placed]


def _choices(of: _Each) -> list[tuple[str, str]]:
    return [(each.value, each.value) for each in of]


class Dispatch(models.Model):
    """A letter on its way out by e-mail: what goes, byte for byte, and what became of it. Written with the event that it was sent."""

    authority = models.ForeignKey("authority.PublicAuthority", on_delete=models.PROTECT, related_name="+")
    letter = models.ForeignKey("authority.Letter", on_delete=models.PROTECT, related_name="dispatches")
    letter_was = models.CharField(
        max_length=20, default=LetterState.DRAFT.value
    )  # how the letter stood before it was sent, and stands again where it cannot be
    message_id = models.CharField(max_length=250)
    to = models.CharField(max_length=320)
    content = models.BinaryField()  # sealed under the key of the case
    entry = models.PositiveIntegerField()  # the number of the event that the letter was sent
    state = models.CharField(max_length=20, choices=_choices(Out), default=Out.QUEUED.value)
    queued_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    handed_to = models.CharField(max_length=100, blank=True)  # what the other side calls it
    said = models.TextField(blank=True)  # what the other side said last

    class Meta:
        constraints = (
            UniqueConstraint(fields=("authority", "message_id"), name="post_dispatch_message_id_once"),
            CheckConstraint(condition=~Q(message_id=""), name="post_dispatch_has_a_message_id"),
        )
        indexes = (
            models.Index(fields=("next_try_at", "id"), name="post_dispatch_due", condition=Q(state__in=ON_THEIR_WAY)),
            models.Index(fields=("authority", "id"), name="post_dispatch_not_there", condition=Q(state__in=NOT_THERE)),
            models.Index(fields=("authority", "sent_at"), name="post_dispatch_went", condition=Q(state=Out.SENT.value)),
        )

    def __str__(self) -> str:
        return f"{self.letter}, {self.state}"


class ReceivedMessage(IncomingMessage):
    """A message that came to an authority: where it stands, and on which case."""

    authority = models.ForeignKey("authority.PublicAuthority", on_delete=models.PROTECT, related_name="messages")
    begins = models.TextField(blank=True)  # its own first words, to be compared with others
    state = models.CharField(max_length=20, choices=_choices(Kept), default=Kept.WAITING.value)
    aside_on = models.DateField(null=True)  # from which day it is kept as long as the schedule says
    request = models.ForeignKey("authority.InformationRequest", on_delete=models.PROTECT, null=True, related_name="messages")
    from_whom = models.CharField(max_length=40, choices=_choices(From), blank=True)
    placed_by = models.CharField(max_length=60, choices=_choices(Placed), blank=True)
    unlooked = models.BooleanField(default=False)  # it came onto its case by itself, and nobody has said that they saw it

    class Meta:
        constraints = (
            UniqueConstraint(fields=("authority", "identity"), name="post_message_once"),
            CheckConstraint(
                condition=Q(state=Kept.FILED.value, request__isnull=False) | (~Q(state=Kept.FILED.value) & Q(request__isnull=True)),
                name="post_message_filed_on_a_case",
            ),
            CheckConstraint(condition=Q(stamped_at__isnull=True) | Q(stamped_at__lte=F("taken_at")), name="post_message_stamped_before"),
        )
        indexes = (
            models.Index(fields=("authority", "state", "-id"), name="post_message_by_state"),
            models.Index(fields=("authority", "message_id"), name="post_message_in_thread"),
            models.Index(fields=("authority", "aside_on"), name="post_message_aside", condition=Q(state=Kept.ASIDE.value)),
            models.Index(fields=("request", "id"), name="post_message_of_request"),
        )
