from django import template

from articles.models import Article
from portal.donations.choice import choose
from portal.links import reverse_in
from portal.pagecache import shows

register = template.Library()


@register.inclusion_tag("donations/_block.html", takes_context=True)
def donation_block(context, article: Article) -> dict:
    """The one donation link under this story; nothing at all when none is active."""
    choice = choose(article)
    if request := context.get("request"):
        shows(request, "donations", until=choice.until)
    if choice.link is None:
        return {}
    return {"link": choice.link, "href": reverse_in(article.edition, "donation", pk=choice.link.pk)}
