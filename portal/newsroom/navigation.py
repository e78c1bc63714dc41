"""The line of links under the header of the admin: what is opened daily, and a fold with the rest."""

from dataclasses import dataclass, field

# In the order of a working day. What is not named here has no link: rows of the task queue, say.
DAILY = ["Article", "Pin", "Comment", "Report", "MistakeReport", "Photo"]
SELDOM = [
    "Section",
    "Tag",
    "Author",
    "Source",
    "Notice",
    "LegacyAddress",
    "DonationLink",
    "DeclineReason",
    "Block",
    "HeldWord",
    "Beat",
    "Page",
    "SiteSettings",
    "User",
    "Group",
]
ORDER = [*DAILY, *SELDOM]


@dataclass
class Navigation:
    """Entries of Django's list of models, which holds only what this person may open."""

    daily: list[dict] = field(default_factory=list)
    seldom: list[dict] = field(default_factory=list)


def navigation_of(apps: list[dict]) -> Navigation:
    models = {model["object_name"]: model for app in apps for model in app["models"] if model["admin_url"]}
    return Navigation(
        [models[name] for name in DAILY if name in models], [models[name] for name in SELDOM if name in models]
    )
