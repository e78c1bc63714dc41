from django.db.models import Model


def name_of(thing: Model | str) -> str:
    """The name under which a thing is shown and forgotten: `article:17`; a string stands for itself."""
    return thing if isinstance(thing, str) else f"{thing._meta.model_name}:{thing.pk}"
