"""The house inks: every picture is printed from one of these sets and from nothing else."""

from dataclasses import dataclass

Ink = tuple[int, int, int]


@dataclass(frozen=True)
class Palette:
    """Inks ordered by distance, so the same scene reads in daylight, at night and under a lamp.

    From ``sky`` to ``ink`` each one is darker than the one before it; indoors ``sky`` is the wall.
    """

    paper: Ink
    sky: Ink
    far: Ink
    middle: Ink
    near: Ink
    ink: Ink
    accent: Ink
    gold: Ink


def blend(one: Ink, other: Ink, share: float) -> Ink:
    """Mix two inks; ``share`` is how much of the other there is."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _palette(inks: str) -> Palette:
    return Palette(*(_ink(code) for code in inks.split()))


def _ink(code: str) -> Ink:
    red, green, blue = bytes.fromhex(code)
    return red, green, blue


TEAL = _palette("F4ECDA CFDDD6 A3BFB9 6A928F 365F63 1D3339 C4513A E0A84B")
SAGE = _palette("F5EFDC DFE3C6 B7C79F 7F9D6F 48694F 21372F C65A36 E3B04E")
OCHRE = _palette("F7EDD6 F0DDB5 D4BE8E 8F9A7C 4F6660 24343A BC4B32 DE9B35")
ROSE = _palette("F8EBDD F0CFB8 D9A79A A3767F 62506B 2B2845 C8473B EDB458")

FROST = _palette("F5F2EA CFDAE3 A9BCCE 7390AE 3E5B80 1C2C4A BF4A38 DFA848")
WINTER_DUSK = _palette("F7EFE8 E9CFC6 B9B4CB 7F86AE 4A5384 242B52 C4504A EDB65A")
THAW = _palette("F4F0E7 D8DAD4 B5BDBC 818F95 4C5C68 252F3B B5482F D9A245")

INDIGO = _palette("F4E8CB 3A5780 2D456C 223657 182742 0E182C D9603F F0B950")
SPRUCE = _palette("F1EACF 33626A 284E58 1F3D48 162C37 0D1B23 D2623D EDBE5C")
PLUM = _palette("F6E6CE 5F5080 4B3F6B 383056 272141 17142B D9583F F2B552")

LAMPLIGHT = _palette("F7EAD0 E8C48D CF9E63 9C6B45 5C4038 2A2028 A83A2B F0B64A")
STUDY = _palette("F6ECD6 B9C4A6 93A587 5F7B68 37524C 1C2E30 B5482F E4AC49")
BLUE_ROOM = _palette("F5EDDC B7C8D0 8DA5B4 5C7A90 37506A 1B2A40 C0503A E5AE4D")
CLAY = _palette("F7EAD7 E6BFA4 CB957C 955F57 573D48 271F33 B2402F EBB453")

DAY = (TEAL, SAGE, OCHRE)
EVENING = (OCHRE, ROSE, TEAL)
ANY_HOUR = (TEAL, ROSE, SAGE, OCHRE)
WINTER = (FROST, WINTER_DUSK, THAW)
NIGHT = (INDIGO, SPRUCE, PLUM)
INDOORS = (LAMPLIGHT, STUDY, BLUE_ROOM, CLAY)
