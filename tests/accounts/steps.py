"""How people come in: the steps that several tests take."""

from django.test import Client

from tests.accounts.letters import code_in, last_letter

PASSWORD = "a-mill-by-the-river"
NEW = {"name": "Вера Читалова", "email": "vera@example.org", "password1": PASSWORD, "consent": "on"}


def signed_up(client: Client, **changes):
    """Fills the form of a new account; None leaves a field out."""
    data = {name: value for name, value in (NEW | changes).items() if value is not None}
    return client.post("/account/signup/", data)


def confirmed(client: Client):
    """Types the code that was mailed."""
    return client.post("/account/confirm-email/", {"code": code_in(last_letter())})


def vera(client: Client) -> None:
    """A reader with an account, signed in by the doors that readers use."""
    signed_up(client)
    assert confirmed(client).status_code == 302


def by_password(client: Client, login: str, password: str = PASSWORD, **more):
    return client.post("/account/login/", {"login": login, "password": password} | more)


def is_in(client: Client) -> bool:
    """As the server sees it: a session may also be of somebody whose account was closed."""
    return client.get("/account/").status_code == 200
