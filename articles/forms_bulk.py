"""What a bulk action asks before it begins."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin.widgets import OneStrictly
from articles.models import Article, Section, Tag


class SectionForm(forms.Form):
    section = forms.ModelChoiceField(Section.objects.all(), label=_("Section"))


class TagForm(forms.Form):
    tag = forms.ModelChoiceField(
        Tag.objects.all(), label=_("Tag"), widget=OneStrictly(Article._meta.get_field("tags"), admin.site)
    )
