"""Out to one of the five sites, by a POST, and back."""

from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.http import Http404
from django.urls import path

from portal.accounts.provider import provider_classes
from portal.accounts.ways import has_keys


class Callback(OAuth2CallbackView):
    def _get_state(self, request, provider):
        state, refusal = super()._get_state(request, provider)
        self.adapter.state = state or {}
        return state, refusal


def _only_with_keys(name: str, view):
    def answer(request, *args, **kwargs):
        if not has_keys(name):
            raise Http404
        return view(request, *args, **kwargs)

    return answer


def _addresses_of(provider) -> list:
    adapter, name = provider.oauth2_adapter_class, provider.id
    out, back = OAuth2LoginView.adapter_view(adapter), Callback.adapter_view(adapter)
    return [
        path(f"{name}/login/", _only_with_keys(name, out), name=f"{name}_login"),
        path(f"{name}/login/callback/", _only_with_keys(name, back), name=f"{name}_callback"),
    ]


urlpatterns = [address for provider in provider_classes for address in _addresses_of(provider)]
