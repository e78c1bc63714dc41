"""What stands in the environment is told to be wrong at once, in one sentence."""

import pytest

from tests.starting import environment, manage

SOUND = {
    "PRODUCTION": "1",
    "SECRET_KEY": "k3P9xQ2vLw7RzT5yN8mB4cJ6hF1gD0sA-eU_iOaYtXqWb7nZ2rVs",
    "SITE_URL": "https://news.example",
    "ALLOWED_HOSTS": "news.example",
}


@pytest.fixture
def check(tmp_path):
    def run(*arguments: str, **settings: str):
        return manage("check", *arguments, env=environment(tmp_path, **settings))

    return run


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"PORT": "abc"}, "PORT must be a number from 1 to 65535, not 'abc'"),
        ({"PORT": "0"}, "PORT must be a number from 1 to 65535, not '0'"),
        ({"PORT": "٣"}, "PORT must be a number from 1 to 65535, not '٣'"),
        ({"PRODUCTION": "yes"}, "PRODUCTION must be 0 or 1, not 'yes'"),
        ({"SITE_URL": "news.example"}, "SITE_URL must look like https://news.example, not 'news.example'"),
        ({"TIME_ZONE": "Europe/Moskva"}, "TIME_ZONE must be a name like Europe/Moscow, not 'Europe/Moskva'"),
        ({"CAPTCHA_LENGTH": "five"}, "CAPTCHA_LENGTH must be a whole number, not 'five'"),
        (
            {"DATABASE_URL": "mysql://u:p@h/n"},
            "DATABASE_URL must look like postgres://USER:PASSWORD@HOST/NAME or sqlite:////FILE",
        ),
        (
            {"DATABASE_URL": "postgres://u:p@h:port/n"},
            "DATABASE_URL must look like postgres://USER:PASSWORD@HOST/NAME or sqlite:////FILE",
        ),
        ({"EMAIL_URL": "smtp://h:port"}, "EMAIL_URL must look like smtp+tls://USER:PASSWORD@HOST:587"),
        (
            {"DATABASE_REPLICA_URL": "mysql://u:p@h/n"},
            "DATABASE_REPLICA_URL must look like postgres://USER:PASSWORD@HOST/NAME or sqlite:////FILE",
        ),
        ({"MEDIA_URL_S3": "https://bucket"}, "MEDIA_URL_S3 must look like s3://KEY:SECRET@HOST/BUCKET"),
        ({"MEDIA_URL_S3": "s3://KEY:SECRET@HOST:port/B"}, "MEDIA_URL_S3 must look like s3://KEY:SECRET@HOST/BUCKET"),
        ({"REDIS_URL": "localhost"}, "REDIS_URL must look like redis://HOST:6379/0"),
        ({"PRODUCTION": "1"}, "PRODUCTION=1 needs SECRET_KEY, SITE_URL, ALLOWED_HOSTS"),
        (
            SOUND | {"TESTING": "1"},
            "TESTING=1 opens the captcha to everybody; it is refused with PRODUCTION=1",
        ),
        (SOUND | {"SITE_URL": "http://news.example"}, "SITE_URL must begin with https:// with PRODUCTION=1"),
        (SOUND | {"SECRET_KEY": "short"}, "SECRET_KEY must be at least 32 characters with PRODUCTION=1"),
        (
            SOUND | {"ALLOWED_HOSTS": "*"},
            "ALLOWED_HOSTS must name the hosts with PRODUCTION=1; * lets anybody forge them",
        ),
    ],
)
def test_a_strange_value_stops_the_start(check, values, sentence):
    answer = check(**values)
    assert (answer.returncode, answer.stderr) == (2, f"vestnik: {sentence}\n")


def test_it_works_without_any_settings(check):
    assert check().returncode == 0


def test_a_sound_production_has_nothing_to_complain_of(check):
    answer = check("--deploy", "--fail-level", "WARNING", **SOUND)
    assert (answer.returncode, answer.stdout) == (0, "System check identified no issues (1 silenced).\n")
