"""One form of a story sent more than once: a double click, Back and Save, a press while the answer is on its way.

The same press again is answered again and saves nothing; other words go on with the story that the first press left.
"""

import hashlib
import json
import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from articles.admin.autosave import posted_key
from articles.admin.changes import done
from articles.admin.collision import moment_parts
from articles.admin.verbs import told
from articles.models import Article, OpenForm, State
from articles.revisions import unsaved
from articles.revisions.working import CHANGE_VERBS
from articles.workflow import VERBS
from portal.locks import one_at_a_time


class StoryAgain:
    """Mixin of the story admin."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        key = posted_key(request)
        if not key:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with one_at_a_time(f"form of a story:{request.user.pk}:{key}"):
            before = unsaved.saved_from(request.user, key)
            if before is None or object_id not in (None, str(before.article_id)):
                return super().changeform_view(request, object_id, form_url, extra_context)
            if before.sent == _sent(request.POST):
                return self._answered_again(request, before.article, new=object_id is None)
            request.POST = _gone_on(request.POST, before)
            request.next_key = str(uuid.uuid4())  # should the form come back: the old one keeps no words any more
            address = reverse("admin:articles_article_change", args=[before.article_id])
            return super().changeform_view(request, str(before.article_id), address, extra_context)

    def response_add(self, request, obj, post_url_continue=None):
        answer = super().response_add(request, obj, post_url_continue)
        self._remember(request, obj)
        return answer

    def response_change(self, request, obj):
        answer = super().response_change(request, obj)
        self._remember(request, obj)
        return answer

    def _remember(self, request: HttpRequest, article: Article) -> None:
        if key := posted_key(request):
            unsaved.saved(request.user, article, key, _sent(request.POST))

    def _answered_again(self, request: HttpRequest, article: Article, *, new: bool) -> HttpResponse:
        verb = request.POST.get("verb", "")
        if _is_done(verb, article):
            messages.success(request, done(verb, article) if verb in CHANGE_VERBS else told(article))
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))
        return self.response_add(request, article) if new else self.response_change(request, article)


def _is_done(verb: str, article: Article) -> bool:
    if verb in VERBS:
        return article.state == VERBS[verb].to
    if verb == "unschedule-changes":
        return article.due_at is None
    return verb in ("publish-changes", "discard-changes") and article.working_id is None


def _sent(post: QueryDict) -> str:
    """All that was sent, with its button, in one word."""
    sent = sorted((name, values) for name, values in post.lists() if name != "csrfmiddlewaretoken")
    return hashlib.sha256(json.dumps(sent).encode()).hexdigest()


def _gone_on(post: QueryDict, before: OpenForm) -> QueryDict:
    """As if the form had been opened after its first press, unless it knows of something later."""
    article, data = before.article, post.copy()
    seen = post.get("version", "")
    data["version"] = str(max(before.version, int(seen) if seen.isdecimal() and len(seen) < 9 else 0))
    data["slug"] = post.get("slug") or article.slug
    if article.state == State.PUBLISHED and not (post.get("published_at_0") or post.get("published_at_1")):
        data.update(moment_parts("published_at", article.published_at))  # it came with the publishing
    return data
