"""The day for which a complaint's columns were worked out."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("commissioner", "0006_evidence_sources"),
    ]

    operations = [
        migrations.AddField(model_name="complaint", name="as_of", field=models.DateField(null=True)),
    ]
