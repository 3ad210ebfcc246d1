"""The documents that leave with an answer. Source, released file and what was withheld are sealed under the key of the case."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.release.states import Standing

_LONG = timedelta(minutes=5)


class ReleasedFile(models.Model):
    """One document of a case: its source, and the file that may leave in its place once it is proven and approved."""

    request = models.ForeignKey(InformationRequest, on_delete=models.CASCADE, related_name="released_files")
    number = models.PositiveSmallIntegerField()
    part = models.CharField(max_length=20)
    extent = models.TextField(blank=True)  # the slice of the part; empty: the part, or the rest of it
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=30)
    source_hash = models.CharField(max_length=64)
    source = models.BinaryField()
    released_hash = models.CharField(max_length=64, blank=True)
    released = models.BinaryField(null=True)
    ending = models.CharField(max_length=5, blank=True)
    withheld = models.BinaryField(null=True)  # the words that were withheld, and what a workbook hid
    limbs = models.JSONField(default=list)  # the limb of every mark
    proof = models.JSONField(default=dict)  # which holds none of the words
    tables = models.BinaryField(null=True)  # the tables of counts in it, and which counts a person said may go
    as_it_is_because = models.TextField(blank=True)  # why a workbook leaves as it is, and not as its values
    standing = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Standing], default=Standing.ADDED.value)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_on = models.DateField()
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    approved_on = models.DateField(null=True)

    class Meta:
        ordering = ("number",)
        constraints = (
            UniqueConstraint(fields=("request", "number"), name="release_file_number_once"),
            CheckConstraint(
                condition=~Q(standing__in=[Standing.PROVEN.value, Standing.APPROVED.value]) | ~Q(released_hash=""),
                name="release_file_proven_has_a_file",
            ),
        )

    def __str__(self) -> str:
        return f"{self.request} document {self.number}"

    @property
    def leaves_as(self) -> str:
        """The name of the released file, from what is in it alone: nothing that is withheld, and no count of other documents."""
        return f"{self.request.reference}-{self.released_hash[:8]}.{self.ending}"


class Proving(models.Model):
    """A file that is to be made of a document and proven: what was asked for, sealed; how far it is; or why nothing came of it.

    The row goes once the file is made. Whoever works on it has it `until` then, and longer as long as they say that they still do.
    """

    document = models.OneToOneField(ReleasedFile, on_delete=models.CASCADE, related_name="proving")
    told = models.BinaryField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    until = models.DateTimeField(null=True)
    step = models.CharField(max_length=20, blank=True)
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    why = models.TextField(blank=True)  # nothing came of it, in one sentence

    def __str__(self) -> str:
        return f"{self.document} to be proven"

    def waits_long(self, at: datetime) -> bool:
        """Whether nobody has begun on it for so long that nobody may be there to."""
        return not self.why and self.until is None and at - self.asked_at > _LONG
