"""What a moderator does on the desk, as several tests do it."""

from django.test import Client

from comments.models import Comment, Decision

LIST = "/en/admin/comments/comment/"


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def decide(client, comment, verb, back="state%3Dwaiting", **data):
    """By the button of a card, without JavaScript."""
    return client.post(f"{LIST}{comment.pk}/decide/{verb}/?back={back}", data, follow=True)


def decide_by_script(client, comment, verb, back="", **data):
    address = f"{LIST}{comment.pk}/decide/{verb}/?back={back}"
    return client.post(address, data, headers={"accept": "application/json"})


def undo(client, decision: Decision, **how):
    return client.post(f"{LIST}undo/{decision.pk}/", **how)


def bulk(client, action, comments, state="waiting", **data):
    data |= {"action": action, "_selected_action": [comment.pk for comment in comments], "index": 0}
    return client.post(f"{LIST}?state={state}", data, follow=True)


def states() -> list[str]:
    return list(Comment.objects.order_by("pk").values_list("state", flat=True))


def messages(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]
