"""Who may do what: the groups `reporter`, `editor`, `chief editor` and `moderator`."""

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions

REPORTER = {
    "articles": {
        "article": "add change view review",
        "byline": "add change delete view",
        "correction": "view",
        "move": "view",
        "note": "view",
        "photo": "add change view",
        "author": "view",
        "source": "view",
        "tag": "add view",
        "section": "view",
    },
}
RIGHTS = {
    "reporter": REPORTER,
    "editor": {
        "articles": {
            "article": "add change view publish review",
            "byline": "add change delete view",
            "correction": "add change delete view",
            "move": "view",
            "note": "view",
            "pin": "change view",
            "photo": "add change view",
            "author": "add change view",
            "source": "add change view",
            "tag": "add change view",
            "section": "view",
            "notice": "add change delete view",
            "legacyaddress": "add change delete view",
        },
        "comments": {"comment": "view", "decision": "view", "mistakereport": "handle view"},
        "donations": {"donationlink": "add change view", "donationclicks": "view"},
        "portal": {"page": "change view"},
    },
    "moderator": {
        "articles": {"article": "view", "section": "view"},
        "comments": {
            "comment": "change view moderate",
            "decision": "view",
            "declinereason": "add change view",
            "block": "add change view",
            "heldword": "add change delete view",
            "report": "view",
        },
    },
}


# All that editors and moderators do, and what binds the others: beats, embargoes, sections
RIGHTS["chief editor"] = {
    app: RIGHTS["editor"].get(app, {}) | RIGHTS["moderator"].get(app, {})
    for app in ("articles", "comments", "donations", "portal")
}
RIGHTS["chief editor"]["articles"] |= {
    "article": "add change view publish review",
    "beat": "add change delete view",
    "embargo": "lift",
    "savedview": "share",
    "section": "add change view",
}
RIGHTS["chief editor"]["portal"] |= {"user": "unlock"}


def ensure_groups(apps=current_apps) -> dict:
    """Makes the groups with their rights, also inside a migration, and returns them by name.

    Rights that somebody added by hand stay.
    """
    for app in ("articles", "comments", "donations", "portal"):
        config = current_apps.get_app_config(app)
        create_permissions(config, verbosity=0, apps=apps)
    return {name: _group(apps, name, rights) for name, rights in RIGHTS.items()}


def _group(apps, name: str, rights: dict):
    group, _created = apps.get_model("auth", "Group").objects.get_or_create(name=name)
    permissions = apps.get_model("auth", "Permission").objects
    for app, models in rights.items():
        for model, verbs in models.items():
            codenames = [f"{verb}_{model}" for verb in verbs.split()]
            found = permissions.filter(content_type__app_label=app, codename__in=codenames)
            group.permissions.add(*found)
    return group
