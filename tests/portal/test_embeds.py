"""Videos of other sites: which addresses are known, what is kept in a text, what never is."""

import pytest

from portal.embeds import video_at
from portal.richmedia import replaced_embeds
from portal.richtext import clean

TUBE, VK, RU = (
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://vkvideo.ru/video-123_456",
    "https://rutube.ru/video/0123456789abcdef0123456789abcdef/",
)


def embed(address: str, title: str = "The mill") -> str:
    return f'<div data-embed="{address}"><a href="{address}" rel="noopener">{title}</a></div>'


@pytest.mark.parametrize(
    ("copied", "address"),
    [
        ("https://youtu.be/dQw4w9WgXcQ?si=Abc&t=30", TUBE),
        (" youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&list=PL1 ", TUBE),
        ("https://m.youtube.com/shorts/dQw4w9WgXcQ", TUBE),
        ("https://www.youtube.com/live/dQw4w9WgXcQ?feature=share", TUBE),
        ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", TUBE),
        ("https://vk.com/video-123_456", VK),
        ("https://vk.com/videos-123?z=video-123_456%2Fpl_cat", VK),
        ("https://vkvideo.ru/video_ext.php?oid=-123&id=456&hd=2", VK),
        ("https://m.vkvideo.ru/clip-123_456", VK),
        ("http://rutube.ru/video/0123456789abcdef0123456789abcdef/?r=plwd", RU),
        ("https://rutube.ru/play/embed/0123456789abcdef0123456789abcdef", RU),
        (TUBE, TUBE),
        (VK, VK),
        (RU, RU),
    ],
)
def test_an_address_as_people_copy_it(copied, address):
    assert video_at(copied).address == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://evil.example/watch?v=dQw4w9WgXcQ",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "https://evil.example@youtu.be.evil.example/dQw4w9WgXcQ",
        "javascript://youtu.be/dQw4w9WgXcQ",
        "https://www.youtube.com/@channel",
        "https://www.youtube.com/playlist?list=PL1",
        "https://youtu.be/dQw4w9WgXc%22",
        "https://vk.com/durov",
        "https://vk.com/video_ext.php?oid=-1&id=2x",
        "https://rutube.ru/video/short/",
        "https://rutube.ru/channel/0123456789abcdef0123456789abcdef/",
        "https://[bad/watch?v=dQw4w9WgXcQ",
        "https://youtu.be/" + "d" * 600,
        "https://youtu.be/dQw4w9WgXc\0",
    ],
)
def test_other_addresses_are_none(address):
    assert video_at(address) is None


@pytest.mark.django_db
def test_the_policy_lets_their_players_in_and_nobody_else(client):
    policy = client.get("/search/", headers={"accept-language": "ru"}).headers["Content-Security-Policy"]
    [frames] = [part.strip() for part in policy.split(";") if part.strip().startswith("frame-src")]
    origins = {"https://www.youtube-nocookie.com", "https://vkvideo.ru", "https://rutube.ru"}
    assert set(frames.split()) == {"frame-src", "'self'"} | origins
    assert {"/".join(video_at(address).player.split("/")[:3]) for address in (TUBE, VK, RU)} == origins


def test_it_is_kept_in_one_spelling_among_the_words():
    html = f'<p>One&nbsp;<a href="/x/">two</a></p>{embed(VK)}<blockquote><p>"Three"</p></blockquote>'
    kept = clean(html.replace(VK, "https://vk.com/video-123_456").replace(' rel="noopener"', ""))
    assert kept == html.replace('"/x/"', '"/x/" rel="noopener"')
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        (embed("https://evil.example/v"), '<p><a href="https://evil.example/v" rel="noopener">The mill</a></p>'),
        ('<div data-embed="x"></div><p>a</p>', "<p>a</p>"),
        (f'<div data-embed="{TUBE}"><script>alert(1)</script></div>', embed(TUBE, "YouTube")),
        (f'<div data-embed="{TUBE}" class="x" onclick="y">A &lt;b&gt; <b>c</b></div>', embed(TUBE, "A &lt;b&gt; c")),
        (f'<h2>a<div data-embed="{TUBE}">b</div></h2>', "<h2>ab</h2>"),
        (f'<a href="https://x.example/"><div data-embed="{TUBE}">b</div></a>', None),
        (f"<div>plain</div>{embed(RU)}", f"plain{embed(RU)}"),
        (f"{embed(RU)}{embed(TUBE)}", f"{embed(RU)}{embed(TUBE)}"),
        (f'<div data-embed="{TUBE}">a<div data-embed="{RU}">b</div></div>', embed(TUBE, "ab")),
        (f'<p title="<div data-embed=&quot;{TUBE}&quot;>">a</p>', None),
    ],
)
def test_what_is_refused_leaves_its_words(sent, kept):
    found = clean(sent)
    if kept is not None:
        assert found == kept
    assert clean(found) == found
    assert "script" not in found
    assert "onclick" not in found


def test_a_field_of_words_alone_keeps_no_videos():
    assert clean(embed(RU), media=False) == f'<a href="{RU}" rel="noopener">The mill</a>'


def test_words_come_back_as_they_were():
    text = embed(TUBE, "A &lt;b&gt; &amp; “c”")
    assert replaced_embeds(clean(text), lambda address, title: f"{address} {title}") == f"{TUBE} A <b> & “c”"
