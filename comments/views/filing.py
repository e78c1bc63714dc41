"""How a reader tells the editors of something: the words first, then the number, then a page that thanks."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from articles.models import Article
from comments.csrf import has_valid_token
from comments.guards import speed
from comments.moderation import NumberRefused
from comments.views.number import number_context, number_sent
from comments.views.sender import sender_of, user_of
from portal.ratelimit import Limit


@dataclass(frozen=True)
class Filing:
    """One form about a story or its discussion. Whatever is wrong, its page comes back with every word kept.

    file: stores what the valid form says, for this sender; raises NumberRefused.
    """

    request: HttpRequest
    article: Article
    form: BaseForm
    template: str
    context: dict
    limit: Limit
    file: Callable[[BaseForm, speed.Sender], object]

    def answer(self) -> HttpResponse:
        """A look writes nothing, so the number comes with the second step."""
        return self._received() if self.request.method == "POST" else self._page(sent="sent" in self.request.GET)

    def _received(self) -> HttpResponse:
        request, sender = self.request, sender_of(self.request)
        if not self.form.is_valid():
            return self._page(HTTPStatus.UNPROCESSABLE_ENTITY)
        if answer := self._too_many(sender):
            return answer
        if "refresh" in request.POST or not (sender.user or number_sent(request)[1]):
            return self._page(notice="step", **self._number(fresh=True))
        if not has_valid_token(request):
            return self._page(HTTPStatus.FORBIDDEN, notice="stale", **self._number(fresh=False))
        with speed.in_turn(sender):  # a second press finds what the first one stored
            return self._too_many(sender) or self._filed(sender)

    def _filed(self, sender: speed.Sender) -> HttpResponse:
        try:
            self.file(self.form, sender)
        except NumberRefused:
            speed.mistaken(sender)
            return self._page(HTTPStatus.UNPROCESSABLE_ENTITY, notice="wrong", **self._number(fresh=True))
        self.limit.count(_counted(sender))
        return HttpResponseRedirect(f"{self.request.path}?sent=1#main", status=HTTPStatus.SEE_OTHER)

    def _too_many(self, sender: speed.Sender) -> HttpResponse | None:
        seconds = max(self.limit.wait(_counted(sender)), 0 if sender.user else speed.WRONG.wait(sender.block))
        if not seconds:
            return None
        response = self._page(HTTPStatus.TOO_MANY_REQUESTS, minutes=-(-seconds // 60))
        response.headers["Retry-After"] = str(seconds)
        return response

    def _number(self, *, fresh: bool) -> dict:
        return {} if user_of(self.request) else number_context(self.request, self.article, fresh=fresh)

    def _page(self, status: int = HTTPStatus.OK, **context) -> HttpResponse:
        own = {"article": self.article, "form": self.form, "address": self.request.path}
        return render(self.request, self.template, own | self.context | context, status=status)


def _counted(sender: speed.Sender) -> str:
    return f"user:{sender.user.pk}" if sender.user else sender.block
