"""Withheld information, sealed, and who may open it. Not a column of anything else, so that no list, count or page comes upon it."""

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from answerable.casework.commissioner.models import Complaint


class WithheldItem(models.Model):
    """One item. `content` is sealed under a key of the complaint's own for this wall, and empty once it was returned or destroyed.

    It is empty from the beginning where the item was inspected at the authority, and no copy was kept.
    """

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    content = models.BinaryField()
    gone_on = models.DateField(null=True)

    class Meta:
        constraints = (
            UniqueConstraint(fields=("complaint", "number"), name="withheld_item_one_of_each_number"),
            CheckConstraint(condition=Q(gone_on__isnull=True) | Q(content=b""), name="withheld_item_gone_is_empty"),
        )

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.number}"


class ClosedPages(models.Model):
    """The pages of one document of the closed bundle, sealed under the same key; empty once the withheld item `item` is gone.

    `item` is None for what is confidential from the complainant, and is no withheld information.
    """

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    item = models.PositiveIntegerField(null=True)
    content = models.BinaryField()

    class Meta:
        constraints = (UniqueConstraint(fields=("complaint", "number"), name="withheld_closed_pages_once"),)

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.number}"


class ServedAnnex(models.Model):
    """The confidential annex of a notice as it was served on the authority alone, sealed under the same key."""

    complaint = models.OneToOneField(Complaint, on_delete=models.PROTECT, related_name="+")
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"the annex of {self.complaint_id}"


class Reader(models.Model):
    """Somebody who was named to open one item."""

    item = models.ForeignKey(WithheldItem, on_delete=models.CASCADE, related_name="readers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (UniqueConstraint(fields=("item", "person"), name="withheld_reader_once"),)

    def __str__(self) -> str:
        return f"{self.person_id} reads {self.item_id}"
