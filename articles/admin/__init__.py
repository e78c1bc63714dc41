from articles.admin import story, taxonomy

__all__ = ["story", "taxonomy"]
