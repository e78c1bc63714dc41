import time_machine

from portal.ratelimit import Limit

LIMIT = Limit("doors", 2, 60)


def test_it_works(settings, store_in_files):
    settings.TESTING = False
    with time_machine.travel("2026-01-01 12:00", tick=False) as clock:
        waits = []
        for _knock in range(2):
            waits.append(LIMIT.wait("vera"))
            LIMIT.count("vera")
            clock.shift(10)
        assert (waits, LIMIT.wait("vera"), LIMIT.wait("boris")) == ([0, 0], 40, 0)
        clock.shift(41)
        assert LIMIT.wait("vera") == 0
        LIMIT.count("vera")
        assert LIMIT.wait("vera") == 9


def test_names_are_apart(settings):
    settings.TESTING = False
    for _knock in range(2):
        LIMIT.count("vera")
    assert Limit("windows", 2, 60).wait("vera") == 0


def test_testing_knows_no_limits(settings):
    settings.TESTING = True
    for _knock in range(5):
        LIMIT.count("vera")
    assert LIMIT.wait("vera") == 0
