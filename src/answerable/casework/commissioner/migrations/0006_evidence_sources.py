"""Where the open bundles of an authority are fetched."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("commissioner", "0005_open_bundle"),
    ]

    operations = [
        migrations.CreateModel(
            name="EvidenceSource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("authority", models.CharField(max_length=200)),
                ("address", models.CharField(max_length=500)),
                ("token", models.BinaryField(null=True)),
                (
                    "office",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="commissioner.office"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("office", "authority"), name="commissioner_one_source_an_authority")],
            },
        ),
    ]
