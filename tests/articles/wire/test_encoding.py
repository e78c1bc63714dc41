import pytest

from articles.wire import read_story

from .texts import DE, HEAD, RU, RU2, RU_HEAD, story

PASTE = story(RU_HEAD, RU, RU2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_it_reads_what_newsrooms_are_sent(encoding):
    read = read_story(PASTE.encode(encoding))
    assert (read.headline, read.body) == (RU_HEAD, [RU, RU2])


def test_western_letters_are_not_taken_for_cyrillic():
    assert read_story(story("Die alte Mühle dreht sich wieder", DE, DE).encode("cp1252")).body == [DE, DE]


def test_a_few_broken_bytes_do_not_make_it_another_encoding():
    read = read_story(PASTE.encode() + b"\xd0")
    assert read.headline == RU_HEAD


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"\xff\xfe",
        b"\xff\xfe\x00",
        b"\xfe\xff\xd8",
        bytes(range(256)) * 20,
        b"\x98" * 50,
        b"\xef\xbb\xbf",
    ],
)
def test_no_bytes_are_too_bad(data):
    read_story(data)


def test_nul_and_lone_surrogates_do_not_reach_the_database():
    read = read_story(story(HEAD, RU + "\x00\ud800", RU2))
    assert read.body == [RU + "\ufffd", RU2] or read.body == [RU + "�", RU2]
    str(read.as_contract()).encode("utf-8")
