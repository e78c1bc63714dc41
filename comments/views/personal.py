from functools import wraps

from django.views.decorators.cache import never_cache


def personal(view):
    """For one person only: kept nowhere, found by no search engine, its address told to no other site.

    `same-origin` and not `no-referrer`: with the latter browsers send `Origin: null`, which the check of forms
    refuses.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    return never_cache(answer)
