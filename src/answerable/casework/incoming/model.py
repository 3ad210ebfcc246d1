"""The columns of a message that came."""

from django.db import models

from answerable.casework.incoming.scanned import Scanned


class IncomingMessage(models.Model):
    """A message as it came. `content` is every byte of it, sealed; `table` is what was read from them, and empty where nothing could be."""

    identity = models.CharField(max_length=64)  # the same however often, and by whatever way, one message is delivered
    fingerprint = models.CharField(max_length=64)  # of its bytes
    mailbox = models.CharField(max_length=200)
    again = models.PositiveIntegerField(default=0)  # how often it was delivered once more
    taken_at = models.DateTimeField()
    stamped_at = models.DateTimeField(null=True)
    received_on = models.DateField(null=True)
    message_id = models.CharField(max_length=250, blank=True)
    sender = models.CharField(max_length=320, blank=True)
    sender_name = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    table = models.JSONField(default=dict)
    unread = models.TextField(blank=True)  # why it cannot be read
    scanned = models.CharField(max_length=40, choices=[(each.value, each.value) for each in Scanned], default=Scanned.NOT_ASKED.value)
    found = models.CharField(max_length=200, blank=True)  # what the scanner found in it
    why = models.TextField(blank=True)  # it waits, or was set aside
    content = models.BinaryField()
    sealed_under = models.UUIDField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.subject or self.sender or self.identity[:12]
