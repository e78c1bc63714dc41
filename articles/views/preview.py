"""What somebody without an account sees behind a preview link, and the note they may leave."""

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles import notes
from articles.models import Article
from articles.preview_links import link_of
from articles.previewing import as_in_work, preview
from portal.network import home_of
from portal.plaintext import NoLongerThan, one_newline, refuse_control_characters, refuse_line_breaks
from portal.ratelimit import Limit

NOTES = Limit("preview-notes", 5, 3600)
OF_LINK = Limit("preview-link-notes", 30, 24 * 3600)


class GuestNoteForm(forms.Form):
    guest = forms.CharField(
        label=gettext_lazy("Your name"),
        max_length=80,
        validators=[refuse_control_characters, refuse_line_breaks],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    text = forms.CharField(
        label=gettext_lazy("A note to the newsroom"),
        validators=[refuse_control_characters, NoLongerThan(2000)],
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    # Nobody sees it; who fills it is a program
    site = forms.CharField(required=False, label=gettext_lazy("Leave this empty"), widget=forms.TextInput)

    def clean_text(self):
        return one_newline(self.cleaned_data["text"])


@never_cache
@csrf_exempt  # there is no cookie whose power could be borrowed; the address is the secret
@require_http_methods(["GET", "HEAD", "POST"])
def guest_preview(request: HttpRequest, token: str) -> HttpResponse:
    """The story as it is saved, for whoever holds a link that still works."""
    link = link_of(token)
    if link is None:
        response = render(request, "articles/preview_over.html", status=404)
        response.headers["X-Robots-Tag"] = "noindex"
        return response
    form = GuestNoteForm(request.POST or None, auto_id="note_%s")
    if request.method == "POST" and form.is_valid() and _may_write(request, link.pk, form):
        if not form.cleaned_data["site"]:
            notes.leave(link.article_id, form.cleaned_data["text"], guest=form.cleaned_data["guest"])
        return HttpResponseRedirect(f"{request.path}?noted")
    article = get_object_or_404(Article.objects.with_relations().select_related("working"), pk=link.article_id)
    guest = {"until": link.until, "form": form, "noted": "noted" in request.GET}
    return preview(request, as_in_work(article), guest=guest)


def _may_write(request: HttpRequest, link: int, form: GuestNoteForm) -> bool:
    counted = ((NOTES, home_of(request)), (OF_LINK, str(link)))
    if any(limit.wait(who) for limit, who in counted):
        form.add_error("text", _("That was many notes in a short time. Please wait an hour."))
        return False
    for limit, who in counted:
        limit.count(who)
    return True
