"""What a change of the site itself makes pages forget."""

from django.db.models.signals import post_delete, post_save

from portal.models import Page, SiteSettings
from portal.pagecache import forget


def listen() -> None:
    for model in (SiteSettings, Page):
        for signal in (post_save, post_delete):
            signal.connect(_forget, sender=model, dispatch_uid=f"forget-{model.__name__}-{id(signal)}")


def _forget(sender, instance, **kwargs) -> None:
    forget("site", instance)  # the footer of every page names them
