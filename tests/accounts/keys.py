"""Keys of the five sites, as an operator gives them."""

NAMES = ("facebook", "vk", "yandex", "mailru", "google")


def give_keys(settings, *names: str) -> None:
    """To `names`, and to no other site."""
    plain = settings.SOCIALACCOUNT_PROVIDERS
    settings.SOCIALACCOUNT_PROVIDERS = {
        name: plain[name] | {"APPS": [{"client_id": f"{name}-id", "secret": f"{name}-secret"}] if name in names else []}
        for name in NAMES
    }
