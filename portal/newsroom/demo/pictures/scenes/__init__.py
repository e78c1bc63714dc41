"""The scenes themselves; importing a module enlists what is in it."""

from . import country, culture, nature, offices, rooms, sacred, town, travel

__all__ = ["country", "culture", "nature", "offices", "rooms", "sacred", "town", "travel"]
