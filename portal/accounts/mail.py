"""Letters of the account's pages, sent by the worker: a slow mail server holds up no page."""

from django.core.mail import send_mail

from portal.tasks import task


@task(priority=50)
def deliver(subject: str, body: str, to: str) -> None:
    send_mail(subject, body, None, [to])
