"""The way from the front page to a page, as schema.org BreadcrumbList."""

from typing import Any

from portal.links import absolute, reverse_in

Step = tuple[str, str]  # a name and a path


def breadcrumbs(context: Any, edition: str) -> dict | None:
    """The trail of the page that `context` renders; None for the front page, which is where it begins."""
    steps = _steps(context)
    if not steps:
        return None
    steps = [(context["site"].in_language("name", edition), reverse_in(edition, "front")), *steps]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": absolute(path)}
        for number, (name, path) in enumerate(steps, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}


def _steps(context: Any) -> list[Step]:
    article, span, page = (context.get(name) for name in ("article", "span", "page_of_site"))
    if article:
        return [_step(context["section"]), (article.headline, article.get_absolute_url())]
    if span:
        wider = {"year": (), "month": ("year",), "day": ("year", "month")}[span.kind]
        return [(found.title, found.path) for found in (*(getattr(span, kind) for kind in wider), span)]
    if page:
        return [(str(page), page.get_absolute_url())]
    return [_step(context[kind]) for kind in ("section", "tag", "author", "source") if context.get(kind)]


def _step(thing) -> Step:
    return thing.name, thing.get_absolute_url()
