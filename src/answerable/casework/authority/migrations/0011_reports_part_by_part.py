"""What a service says that it searched is kept for the parts that it says it of, so that one can be shown without another."""

from typing import Any

from django.db import migrations, models


def keep_apart(apps: Any, schema: Any) -> None:
    """What was reported on a whole search stands as one report on all its parts."""
    task = apps.get_model("authority", "Task")
    for each in task.objects.using(schema.connection.alias).exclude(searched="").iterator():
        each.reports = [{"parts": each.parts, "searched": each.searched, "searchers": each.searchers, "minutes": each.minutes or 0}]
        each.save(update_fields=["reports"])


def put_together(apps: Any, schema: Any) -> None:
    """The reports on a search, one after the other."""
    task = apps.get_model("authority", "Task")
    for each in task.objects.using(schema.connection.alias).exclude(reports=[]).iterator():
        each.searched = "\n\n".join(report["searched"] for report in each.reports)
        each.searchers = "\n".join(dict.fromkeys(report["searchers"] for report in each.reports))
        each.minutes = sum(report["minutes"] for report in each.reports)
        each.save(update_fields=["searched", "searchers", "minutes"])


class Migration(migrations.Migration):
    """Reports on a search."""

    dependencies = (("authority", "0010_what_the_queue_reads"),)

    operations = (
        migrations.AddField("task", "reports", models.JSONField(default=list)),
        migrations.RunPython(keep_apart, put_together),
        migrations.RemoveField("task", "minutes"),
        migrations.RemoveField("task", "searched"),
        migrations.RemoveField("task", "searchers"),
    )
