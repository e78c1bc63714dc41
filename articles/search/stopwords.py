"""Words that stand in every text: left out of a question that has others, unless they are part of a phrase."""

from articles.search.stems import stems

_RUSSIAN = """
а без бы был была были было быть в вам вас весь во вот все всё вы где да для до его ее её если есть ещё еще же за и из
или им их к как когда кто ли либо мне мы на над не него нет ни но ну о об он она они оно от по под при с со так
также там то того тоже той только том ты у уже чего чем что чтобы это этого этой этом эту я
"""
_ENGLISH = """
a an and are as at be but by for from had has have he her his i in into is it its not of on or she that the their
they this to was we were which who will with you
"""
STOPWORDS = frozenset(stems(_RUSSIAN) + stems(_ENGLISH))
