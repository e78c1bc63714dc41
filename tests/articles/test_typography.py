"""What the typographic helper makes of a text, a row a rule."""

import pytest

from articles.typography import typeset

N = "\u00a0"


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("ru", 'Он сказал: "Мост открыт".', "Он сказал: «Мост открыт»."),
        ("ru", 'Газета "Завод "Луч" встал" вышла', "Газета «Завод „Луч“ встал» вышла"),
        ("ru", "Газета “Луч” вышла", "Газета «Луч» вышла"),
        ("ru", "Газета «Завод „Луч“ встал» вышла", "Газета «Завод „Луч“ встал» вышла"),
        ("ru", '"<b>Луч</b>" встал', "«<b>Луч</b>» встал"),
        ("ru", '<b>"Луч"</b> встал', "<b>«Луч»</b> встал"),
        ("ru", 'Экран 17" и всё', f'Экран 17" и{N}всё'),
        ("ru", 'Непарная " кавычка', 'Непарная " кавычка'),
        ("ru", 'Открыл "и забыл', f'Открыл "и{N}забыл'),
        ("ru", "Мост - это дорога", f"Мост{N}— это дорога"),
        ("ru", "Мост — это дорога", f"Мост{N}— это дорога"),
        ("ru", "- Кто там?", f"—{N}Кто там?"),
        ("ru", "кто-то сказал: 5-6 раз", f"кто-то сказал: 5-6{N}раз"),
        ("ru", "в 1941-1945 годах", f"в{N}1941–1945{N}годах"),
        ("ru", "8-800-2000-3000", "8-800-2000-3000"),
        ("ru", "Он жил и в доме у реки", f"Он жил и{N}в{N}доме у{N}реки"),
        ("ru", "он же сказал бы так", f"он{N}же сказал{N}бы так"),
        ("ru", "А. С. Пушкин и А.С. Пушкин", f"А.{N}С.{N}Пушкин и{N}А.{N}С.{N}Пушкин"),
        ("ru", "№ 5, 10 км, 20 %", f"№{N}5, 10{N}км, 20{N}%"),
        ("ru", "Потом...", "Потом…"),
        ("en", 'He said "the bridge is open".', "He said “the bridge is open”."),
        ("en", 'He said "the "Ray" works stand"', "He said “the ‘Ray’ works stand”"),
        ("en", "It isn't Anna's", "It isn’t Anna’s"),
        ("en", "A bridge - a road", f"A bridge{N}– a{N}road"),
        ("en", "A bridge--a road", f"A bridge—a{N}road"),
        ("en", "Mr. Smith at 10 km", f"Mr.{N}Smith at 10{N}km"),
        ("de", 'Er sagte "ja"', "Er sagte „ja“"),
        ("uk", 'Газета "Промінь"', "Газета «Промінь»"),
        ("en", '<a href="/a-b/?c=%22--%22">x</a> &amp; &lt;b&gt;', '<a href="/a-b/?c=%22--%22">x</a> &amp; &lt;b&gt;'),
        ("en", "<p>One</p><p>Two -</p><h2>A</h2>", "<p>One</p><p>Two -</p><h2>A</h2>"),
        ("en", "one<br>two", "one<br>two"),
        ("ru", "", ""),
    ],
)
def test_it_prints_as_the_language_does(language, typed, printed):
    assert typeset(typed, language) == printed
    assert typeset(printed, language) == printed  # a second press changes nothing


def test_a_quotation_does_not_run_into_the_next_paragraph():
    assert typeset('<p>"One</p><p>two"</p>', "ru") == '<p>"One</p><p>two"</p>'
