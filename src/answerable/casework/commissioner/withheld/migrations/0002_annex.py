"""The confidential annex as it was served."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("commissioner", "0003_what_was_served"),
        ("withheld", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ServedAnnex",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("content", models.BinaryField()),
                (
                    "complaint",
                    models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="commissioner.complaint"),
                ),
            ],
        ),
    ]
