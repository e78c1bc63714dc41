"""What templates ask of the newsroom: the menu, the newest stories, words about one story."""

from datetime import date, timedelta
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.urls import NoReverseMatch, Resolver404, resolve
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from articles.bodies import for_page
from articles.guessing import words_of
from articles.lost import likely_stories
from articles.models import Article, Section
from articles.social import site_picture
from articles.structured_data import as_script, news_article
from articles.texts import for_xml, gist, opens_at_length, plain, summary
from articles.tongues import LOCALES, READ_IN, WRITTEN_IN, voice_of
from articles.trail import breadcrumbs
from portal.language import language_of_text
from portal.links import absolute, reverse_in
from portal.pagecache import shows
from portal.richmedia import has_media

register = template.Library()
register.filter("summary", summary)
register.filter("gist", gist)
register.filter("plain", plain)
register.filter("tongue", language_of_text)
register.filter("for_xml", for_xml)
register.filter("opens_at_length", opens_at_length)
register.filter("has_media", has_media)
register.simple_tag(absolute)
register.simple_tag(site_picture)


@register.simple_tag
def all_sections() -> list[Section]:
    return list(Section.objects.all())


@register.simple_tag(takes_context=True)
def newest_stories(context, count: int) -> list[Article]:
    """The newest stories of the edition, for pages that have nothing better to offer."""
    if request := context.get("request"):
        shows(request, f"stories:{get_language()}")
    return list(Article.objects.published().in_edition(get_language()).newest().for_cards()[:count])


@register.simple_tag(takes_context=True)
def words_of_address(context) -> str:
    """What to search for where nothing was found."""
    return words_of(context["request"].path, get_language() or "")


@register.simple_tag(takes_context=True)
def likely(context, count: int) -> list[Article]:
    """Stories that somebody may have looked for at an address where nothing is."""
    return likely_stories(context["request"], count)


@register.simple_tag(takes_context=True)
def structured_data(context, article: Article) -> SafeString:
    return as_script(news_article(article, context["site"], context.get("translations", ())))


@register.simple_tag(takes_context=True)
def breadcrumb_trail(context) -> SafeString:
    """The way to this page from the front one, for machines; errors and the front page have none."""
    trail = breadcrumbs(context, get_language())
    return as_script(trail) if trail else SafeString("")


@register.filter
def locale(language: str) -> str:
    """`en` as Open Graph wants it: en_GB."""
    return LOCALES.get(language, language)


@register.simple_tag(takes_context=True)
def text_of_story(context, article: Article) -> SafeString:
    """Cleaned when it was stored, as its page prints it."""
    return mark_safe(for_page(article, context.get("request")))  # noqa: S308


@register.filter
def foreign(article: Article) -> bool:
    """Whether the text is in another language than the page around it."""
    return article.language != get_language()


@register.simple_tag
def lang_if_foreign(article: Article) -> SafeString:
    """` lang="en"` for a headline in another language than the list it stands in."""
    return mark_safe(f' lang="{article.language}"') if foreign(article) else SafeString("")  # noqa: S308


@register.simple_tag(takes_context=True)
def other_edition(context) -> dict:
    """Where the switch of languages leads: to the same story, list or page there, else to its front page.

    `note` says so, in that language, where a story has no translation.
    """
    code, name = next((code, name) for code, name in settings.LANGUAGES if code != get_language())
    other = {"code": code, "name": name, "address": reverse_in(code, "front"), "note": ""}
    if context.get("article"):
        stories = [story.get_absolute_url() for story in context.get("translations", ()) if story.edition == code]
        with override(code):
            return other | ({"address": stories[0]} if stories else {"note": _("front page: there is no translation")})
    if "exception" in context or "request" not in context:
        return other  # an error has no like
    try:
        found = resolve(context["request"].path_info)
        address = reverse_in(code, found.view_name, *found.args, **found.kwargs)
    except (Resolver404, NoReverseMatch):
        return other
    query = context.get("list_query", "") if "switch" in context else ""  # the same question there
    return other | {"address": f"{address}?{query}" if query else address}


@register.filter
def voice(article: Article) -> str:
    return voice_of(article.language, get_language())


@register.filter
def written_in(language: str) -> str:
    return str(WRITTEN_IN.get(language, ""))


@register.filter
def read_in(language: str) -> str:
    return READ_IN.get(language, language)


@register.filter
def local_iso(moment) -> str:
    """For `<time datetime>`: begins with the date in the newsroom's zone and carries the offset."""
    return timezone.localtime(moment).isoformat(timespec="minutes") if moment else ""


@register.simple_tag(takes_context=True)
def page_address(context, number: int) -> str:
    """The first page of a list has one address, the one without a number. `list_query`: what a search asks."""
    asked = [context["list_query"]] if context.get("list_query") else []
    query = "&".join([*asked, *([f"page={number}"] if number > 1 else [])])
    return context["request"].path + (f"?{query}" if query else "")


@register.simple_tag(takes_context=True)
def canonical_address(context) -> str:
    """The one address of a page of a list, without what else stood in the query."""
    page = context.get("page")
    return absolute(page_address(context, page.number if page else 1))


@register.filter
def numbers(page: Page) -> list[int | str]:
    """The pages worth a link: the first, the last and those around."""
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1))


@register.filter
def local_day(moment) -> date:
    """The date in the newsroom's zone."""
    return timezone.localdate(moment)


@register.filter
def host(address: str) -> str:
    """`https://www.example.org/a/b` says `example.org`: where a link leads."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


@register.filter
def changed_later(article: Article) -> bool:
    """Changed in substance after readers could have seen it; the first minutes do not count."""
    if not (article.modified_at and article.published_at):
        return False
    return article.modified_at - article.published_at > timedelta(minutes=15)
