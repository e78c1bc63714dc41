"""The five sites on this machine. Each speaks its own dialect, as its documents describe it, and checks ours."""

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlencode, urlsplit

import jwt
from allauth.socialaccount.providers.facebook import flows as facebook_flows

from portal.accounts import dialects

EMAIL = "vera@example.org"


class Refused(Exception):
    """What the site says to a request that it does not understand."""

    def __init__(self, words: dict, status: int = 400):
        super().__init__(words)
        self.words, self.status = words, status


def demand(right, **words) -> None:
    if not right:
        raise Refused(words or {"error": "invalid_request"})


class Site:
    """`person` is what it tells; `spoilt` replaces an answer: (status, body) by the name of the step."""

    name = ""
    told: dict = {}

    def __init__(self):
        self.person = dict(self.told)
        self.spoilt: dict[str, tuple[int, bytes]] = {}
        self.slow = 0.0
        self.codes: dict[str, dict] = {}
        self.tokens: set[str] = set()

    def authorize(self, query: dict) -> dict:
        demand(query["response_type"] == "code" and query["client_id"] == f"{self.name}-id" and query["state"])
        code = secrets.token_urlsafe(8)
        self.codes[code] = query
        return {"code": code, "state": query["state"]}

    def token(self, form: dict, headers) -> dict:
        asked = self.codes.pop(form.get("code", ""), None)
        demand(asked, error="invalid_grant")
        demand(form["grant_type"] == "authorization_code" and form["redirect_uri"] == asked["redirect_uri"])
        self.check_keys(form, headers)
        if "code_challenge" in asked:
            digest = hashlib.sha256(form["code_verifier"].encode()).digest()
            challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            demand(asked["code_challenge_method"] == "S256" and asked["code_challenge"] == challenge)
        token = secrets.token_urlsafe(8)
        self.tokens.add(token)
        return {"access_token": token, "expires_in": 3600, "refresh_token": "r", "token_type": "bearer"}

    def check_keys(self, form: dict, headers) -> None:
        demand(form["client_id"] == f"{self.name}-id" and form["client_secret"] == f"{self.name}-secret")

    def info(self, form: dict, headers) -> dict:
        demand(form.get("access_token") in self.tokens, error="invalid_token")
        return self.person


class Facebook(Site):
    """Token by GET; the profile asks for a proof made of the secret. The e-mail is there only if it was granted."""

    name, told = "facebook", {"id": "1022", "first_name": "Вера", "last_name": "Читалова", "email": EMAIL}

    def token(self, form, headers):
        return super().token({"grant_type": "authorization_code"} | form, headers)

    def info(self, form, headers):
        proof = hmac.new(b"facebook-secret", form["access_token"].encode(), hashlib.sha256).hexdigest()
        demand(form["appsecret_proof"] == proof, error={"type": "OAuthException", "code": 100})
        return {name: value for name, value in super().info(form, headers).items() if name in form["fields"].split(",")}


class Vk(Site):
    """PKCE always, a state of 32 signs or more, and the device that came back with the code."""

    name, told = "vk", {"user_id": "77", "first_name": "Вера", "last_name": "Читалова", "email": EMAIL, "sex": 1}

    def authorize(self, query):
        demand(len(query["state"]) >= 32 and query["code_challenge_method"].lower() == "s256")
        return super().authorize(query) | {"device_id": "device-1", "type": "code_v2"}

    def token(self, form, headers):
        demand(form.get("device_id") == "device-1", error="invalid_grant")
        return super().token(form, headers) | {"user_id": self.person["user_id"], "scope": "email"}

    def info(self, form, headers):
        demand(form["client_id"] == "vk-id")
        return {"user": super().info(form, headers)}


class Yandex(Site):
    """The token goes into a header of its own kind."""

    name = "yandex"
    told = {"id": "1000", "first_name": "Вера", "last_name": "Читалова", "default_email": EMAIL, "emails": [EMAIL]}

    def info(self, form, headers):
        scheme, _space, token = headers["Authorization"].partition(" ")
        demand(scheme == "OAuth")
        return super().info({"access_token": token}, headers)


class MailRu(Site):
    """The keys go into a header; mistakes come with status 200."""

    name = "mailru"
    told = {"id": "555", "client_id": "x", "name": "Вера Читалова", "first_name": "Вера", "last_name": "Читалова"}

    def authorize(self, query):
        demand(query["scope"] == "userinfo")
        return super().authorize(query)

    def check_keys(self, form, headers):
        given = base64.b64encode(b"mailru-id:mailru-secret").decode()
        demand(headers["Authorization"] == f"Basic {given}" and "client_secret" not in form)

    def info(self, form, headers):
        if form.get("access_token") not in self.tokens:
            return {"error": "token not found", "error_code": 6, "error_description": "token not found"}
        return self.person


class Google(Site):
    """OpenID Connect: who it is stands in a signed token, with the nonce of the request."""

    name = "google"
    told = {"sub": "g-1", "given_name": "Вера", "family_name": "Читалова", "email": EMAIL, "email_verified": True}

    def authorize(self, query):
        demand({"openid", "email", "profile"} == set(query["scope"].split()) and query["nonce"])
        return super().authorize(query)

    def token(self, form, headers):
        nonce = self.codes.get(form["code"], {}).get("nonce")
        answer, now = super().token(form, headers), int(time.time())
        claims = {"iss": "https://accounts.google.com", "aud": "google-id", "nonce": nonce, "iat": now, "exp": now + 60}
        return answer | {"id_token": jwt.encode(claims | self.person, "k" * 32, algorithm="HS256")}


ALL = {site.name: site for site in (Facebook, Vk, Yandex, MailRu, Google)}


@contextmanager
def running(name: str, monkeypatch):
    """The site behind the addresses that our side has for it."""
    site = ALL[name]()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Door", (_Door,), {"site": site}))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    adapter = {"facebook": dialects.Facebook, "vk": dialects.Vk, "yandex": dialects.Yandex}.get(name)
    adapter = adapter or {"mailru": dialects.MailRu, "google": dialects.Google}[name]
    monkeypatch.setattr(adapter, "authorize_url", f"{address}/authorize")
    monkeypatch.setattr(adapter, "access_token_url", f"{address}/token")
    monkeypatch.setattr(adapter, "profile_url", f"{address}/info", raising=False)
    monkeypatch.setattr(facebook_flows, "GRAPH_API_URL", address)
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


class _Door(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self):
        parts = urlsplit(self.path)
        self._answer(parts.path.strip("/"), dict(parse_qsl(parts.query)))

    def do_POST(self):
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer(urlsplit(self.path).path.strip("/"), dict(parse_qsl(form)))

    def _answer(self, step: str, given: dict) -> None:
        step = {"me": "info"}.get(step, step)
        time.sleep(self.site.slow if step != "authorize" else 0)
        try:
            if step == "authorize":
                self._back(given)
                return
            status, body = self.site.spoilt.get(step) or (200, json.dumps(self._said(step, given)).encode())
        except Refused as refused:
            status, body = refused.status, json.dumps(refused.words).encode()
        except KeyError as missing:
            status, body = 400, json.dumps({"error": "invalid_request", "missing": str(missing)}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def _said(self, step: str, given: dict) -> dict:
        return getattr(self.site, step)(given, self.headers)

    def _back(self, given: dict) -> None:
        self.send_response(302)
        self.send_header("Location", f"{given['redirect_uri']}?{urlencode(self.site.authorize(given))}")
        self.end_headers()

    def log_message(self, *args):
        pass
