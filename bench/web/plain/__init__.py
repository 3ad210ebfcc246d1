"""A plain Django site: models, function views, Django's own templates and all its usual middleware. The floor that ours is measured against."""
