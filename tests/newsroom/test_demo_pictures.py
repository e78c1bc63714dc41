import random
import re

import pytest

from portal.newsroom.demo.pictures import SCENES, draw

SMALL = (320, 180)
WANTED = {
    *("church-winter", "church-summer", "bell-tower", "candle", "icon-workshop", "river-boat", "sea-port", "train"),
    *("city-night", "bridge", "market", "village", "school", "field", "forest", "mountains", "observatory"),
    *("library", "hospital", "kitchen", "concert-hall", "museum", "archive", "newsroom"),
}


def test_the_newsroom_has_its_two_dozen_scenes():
    assert set(SCENES) == WANTED


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_is_drawn_at_the_size_asked_for(scene):
    picture = draw(scene, size=SMALL)
    assert (picture.mode, picture.size) == ("RGB", SMALL)


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_is_more_than_a_flat_sheet(scene):
    picture = draw(scene, size=SMALL)
    assert len(picture.getcolors(maxcolors=SMALL[0] * SMALL[1])) > 500
    assert all(high - low > 90 for low, high in picture.getextrema())


@pytest.mark.parametrize("scene", SCENES)
def test_the_same_seed_gives_the_same_picture(scene):
    assert draw(scene, 7, SMALL).tobytes() == draw(scene, 7, SMALL).tobytes()


@pytest.mark.parametrize("scene", SCENES)
def test_other_seeds_give_other_pictures(scene):
    assert len({draw(scene, seed, SMALL).tobytes() for seed in range(4)}) == 4


@pytest.mark.parametrize("scene", SCENES)
def test_neighbouring_seeds_are_printed_in_other_inks(scene):
    one, other = (draw(scene, seed, SMALL).resize((1, 1)).getpixel((0, 0)) for seed in (0, 1))
    assert one != other


def test_drawing_leaves_everybody_elses_chances_alone():
    random.seed(1)
    before = random.getstate()
    draw("forest", size=SMALL)
    assert random.getstate() == before


@pytest.mark.parametrize("size", [(180, 320), (200, 200), (400, 100), (1, 1)])
def test_other_proportions_crop_the_drawing(size):
    assert draw("city-night", size=size).size == size


@pytest.mark.parametrize("mistake", ["", "church", "Forest", "../forest"])
def test_an_unknown_scene_is_refused_and_the_known_ones_are_named(mistake):
    with pytest.raises(ValueError, match=re.escape(repr(mistake))) as refusal:
        draw(mistake)
    assert all(scene in str(refusal.value) for scene in SCENES)
