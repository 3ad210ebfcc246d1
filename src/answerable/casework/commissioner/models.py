"""What the Commissioner keeps of a complaint. Columns that hold a derived fact are projections: projection.py works them out.

Names, addresses and everybody's words stand in the ledger alone, sealed.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from answerable.casework.commissioner.states import State


class Office(models.Model):
    """The Commissioner's office on this deployment."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    address = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    numbered_to = models.PositiveIntegerField(default=10_000)
    takes_complaints = models.BooleanField(default=True)  # on the public page

    def __str__(self) -> str:
        return self.name


class Complaint(models.Model):
    """One application for a decision under section 50, and how it stands. The authority is a name and a reference, as in life."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="complaints")
    reference = models.CharField(max_length=30)
    case = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    received_on = models.DateField()
    authority = models.CharField(max_length=200)
    their_reference = models.CharField(max_length=60, blank=True)
    subject = models.CharField(max_length=200)

    # Projections.
    version = models.PositiveIntegerField(default=0)  # the number of the last entry: what a form must have seen
    state = models.CharField(max_length=40, choices=[(each.value, each.value) for each in State], default=State.RECEIVED.value)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    closed_on = models.DateField(null=True)
    outcome = models.CharField(max_length=200, blank=True)
    next_action = models.CharField(max_length=300, blank=True)
    whose_move = models.CharField(max_length=40, blank=True)
    move_by = models.DateField(null=True)
    as_of = models.DateField(null=True)  # the day for which these were worked out: what is next can change with the day alone

    class Meta:
        constraints = (
            UniqueConstraint(fields=("office", "reference"), name="commissioner_complaint_reference_once"),
            CheckConstraint(condition=~Q(reference=""), name="commissioner_complaint_has_a_reference"),
            CheckConstraint(condition=~Q(authority=""), name="commissioner_complaint_is_about_an_authority"),
            CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(state=State.CLOSED.value), name="commissioner_complaint_closed_on_a_day"
            ),
        )
        indexes = (
            models.Index(fields=("office", "state", "move_by", "id"), name="commissioner_queue"),
            models.Index(fields=("office", "officer", "state"), name="commissioner_workload"),
        )

    def __str__(self) -> str:
        return self.reference


class Served(models.Model):
    """A decision notice as it was served, its file and its paragraphs, both sealed; their hashes stand in the ledger."""

    complaint = models.OneToOneField(Complaint, on_delete=models.PROTECT, related_name="+")
    content = models.BinaryField()
    document = models.BinaryField(null=True)  # the numbered paragraphs, from which every other format is written

    def __str__(self) -> str:
        return f"the notice of {self.complaint_id}"


class Item(models.Model):
    """The bytes of one item that was received, sealed under the complaint's own key. What is said of it stands in the ledger."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = (UniqueConstraint(fields=("complaint", "number"), name="commissioner_item_one_of_each_number"),)

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.number}"


class BundledPages(models.Model):
    """The pages of one document of the open bundle, sealed under the complaint's own key. Which they are stands in the ledger."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = (UniqueConstraint(fields=("complaint", "number"), name="commissioner_bundled_pages_once"),)

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.number}"


class EvidenceSource(models.Model):
    """Where the open bundles of an authority are fetched: the address of its API and, where it gave one, a token, sealed."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    authority = models.CharField(max_length=200)  # as complaints name it
    address = models.CharField(max_length=500)
    token = models.BinaryField(null=True)

    class Meta:
        constraints = (UniqueConstraint(fields=("office", "authority"), name="commissioner_one_source_an_authority"),)

    def __str__(self) -> str:
        return self.authority
