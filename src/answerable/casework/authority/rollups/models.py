"""What each change adds to the counts of an authority's quarter, or takes away. A projection: it is made again from the requests."""

from django.db import models


class Counted(models.Model):
    """So many requests more, or fewer, of an authority, a quarter and a kind; of open ones, by the last day of each."""

    authority = models.ForeignKey("authority.PublicAuthority", on_delete=models.PROTECT, related_name="+")
    quarter = models.PositiveIntegerField()  # as numbered.py has it
    kind = models.CharField(max_length=20)
    last_day = models.DateField(null=True)
    more = models.IntegerField()

    class Meta:
        indexes = (models.Index(fields=("authority", "quarter", "kind", "last_day", "more"), name="rollups_by_quarter"),)

    def __str__(self) -> str:
        return f"{self.authority} {self.quarter} {self.kind}: {self.more:+}"
