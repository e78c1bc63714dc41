"""Sections, authors, agencies, tags, donation links and notices, from the .toml files."""

import tomllib
from datetime import timedelta
from typing import Any

from django.utils import timezone

from articles.models import Author, Notice, Section, Source, Tag
from portal.donations.models import DonationLink
from portal.newsroom.demo import HERE

KINDS: dict[str, Any] = {"section": Section, "author": Author, "source": Source, "tag": Tag}


def load_taxonomy() -> None:
    tables = tomllib.loads((HERE / "taxonomy.toml").read_text(encoding="utf-8"))
    for kind, model in KINDS.items():
        for row in tables[kind]:
            if "order" in row:
                row["position"] = row.pop("order")
            model.objects.get_or_create(slug=row.pop("slug"), defaults=row)


def load_donations() -> None:
    today = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    for row in tomllib.loads((HERE / "donations.toml").read_text(encoding="utf-8"))["link"]:
        sections = Section.objects.filter(slug__in=row.pop("sections"))
        starts, ends = (today + timedelta(days=row.pop(f"days_{end}")) for end in ("from", "until"))
        link, _made = DonationLink.objects.get_or_create(
            url=row.pop("url"), defaults=row | {"starts_at": starts, "ends_at": ends}
        )
        link.sections.set(sections)


def load_notices() -> None:
    for row in tomllib.loads((HERE / "notices.toml").read_text(encoding="utf-8"))["notice"]:
        Notice.objects.get_or_create(names="\n".join(row.pop("names")), defaults=row)
