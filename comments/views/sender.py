"""Who sends a form, and what else came with it: for the guards."""

from django.http import HttpRequest

from articles.models import Article
from comments.guards import Submission, age, speed, trap
from portal.models import User
from portal.network import home_of, network_of


def user_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def sender_of(request: HttpRequest) -> speed.Sender:
    return speed.Sender(network_of(request), home_of(request), request.POST.get("email", ""), user_of(request))


def submission_of(request: HttpRequest, article: Article, words: dict) -> Submission:
    """words: name, email and text, cleaned."""
    return Submission(
        article,
        words["name"],
        words["email"],
        words["text"],
        user=user_of(request),
        network=network_of(request),
        trap=request.POST.get(trap.FIELD, ""),
        seconds=age.seconds_since(article, request.POST.get(age.FIELD, "")),
    )
