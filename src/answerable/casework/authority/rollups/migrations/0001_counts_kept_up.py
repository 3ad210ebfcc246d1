"""The table of counts, filled with the requests that are there already."""

from collections import Counter
from datetime import date
from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Exists, OuterRef

# As requests counted when this table was made: later code may count otherwise, and this stays.
LATE = ("answered late", "late")
ENDED = ("nothing more owed", "closed", "disposed of")


def fill(apps: Any, _editor: Any) -> None:
    """Counts the requests that are there, one row for all that count alike."""
    requests, parts = apps.get_model("authority", "InformationRequest"), apps.get_model("authority", "Part")
    late = Exists(parts.objects.filter(request=OuterRef("pk"), standing__in=LATE))
    totals: Counter[tuple[int, int, str, date | None]] = Counter()
    each = requests.objects.annotate(late=late).order_by("pk")
    for authority, received, answered, state, last_day, is_late in each.values_list(
        "authority_id", "received_on", "answered_on", "state", "last_day", "late"
    ).iterator():
        quarter = received.year * 4 + (received.month - 1) // 3
        if answered is not None:
            totals[authority, quarter, "answered late" if is_late else "answered in time", None] += 1
        elif state in ENDED:
            totals[authority, quarter, "no answer owed", None] += 1
        else:
            totals[authority, quarter, "open", last_day] += 1
    counted = apps.get_model("rollups", "Counted")
    counted.objects.bulk_create(
        counted(authority_id=authority, quarter=quarter, kind=kind, last_day=last_day, more=more)
        for (authority, quarter, kind, last_day), more in totals.items()
    )


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("authority", "0017_the_day_of_release"),
    ]

    operations = [
        migrations.CreateModel(
            name="Counted",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("quarter", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=20)),
                ("last_day", models.DateField(null=True)),
                ("more", models.IntegerField()),
                (
                    "authority",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="authority.publicauthority"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["authority", "quarter", "kind", "last_day", "more"], name="rollups_by_quarter")],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
