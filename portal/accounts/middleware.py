"""What holds for every page of an account."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from portal.accounts.ways import origins


class AccountPagesMiddleware:
    """For one person only: kept nowhere, found by no search engine, their address told to no other site."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(reverse("account_home")):
            add_never_cache_headers(response)
            response.headers["X-Robots-Tag"] = "noindex"
            response.headers["Referrer-Policy"] = "same-origin"
            # A browser asks this policy also about where a form is sent on to
            response._csp_update = {"form-action": origins()}
        return response

    def process_template_response(self, request: HttpRequest, response):
        """The package puts the host of the request in the place of the site's name."""
        if response.context_data and request.path.startswith(reverse("account_home")):
            response.context_data.pop("site", None)
        return response
