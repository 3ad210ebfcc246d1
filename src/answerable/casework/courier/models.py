"""What is on its way. Nothing of it is kept once it went, or once it cannot go."""

from django.db import models


class Message(models.Model):
    """A message on its way: to whom, and what it says."""

    message_id = models.CharField(max_length=250, unique=True)
    to = models.CharField(max_length=320)
    sender = models.CharField(max_length=320, blank=True)  # an address of ours that it goes from, where that is not the site's own
    reply_to = models.CharField(max_length=320, blank=True)  # whoever the answer is for, where that is not us
    ends = models.CharField(max_length=500, blank=True)  # where one click ends such messages
    subject = models.CharField(max_length=200)
    text = models.TextField()
    next_try_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = (models.Index(fields=("next_try_at", "id"), name="courier_message_due"),)

    def __str__(self) -> str:
        return self.message_id
