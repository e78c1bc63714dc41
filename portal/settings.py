"""Every setting of the site, read from the environment or from `.env` beside manage.py.

The table in README.md names the variables. A strange value stops the start with one clear sentence.
"""

from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from js_asset import static_lazy
from whitenoise.compress import Compressor

from portal.embeds import FRAMES
from portal.environment import Environment, kept_secret
from portal.richmedia import allow_embed, allow_gallery, allow_photo

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment()
env.read_env(BASE_DIR / ".env")

# Where and how this newsroom runs
PRODUCTION = env.flag("PRODUCTION")
TESTING = env.flag("TESTING")
if PRODUCTION and TESTING:
    raise ImproperlyConfigured("TESTING=1 opens the captcha to everybody; it is refused with PRODUCTION=1")
DEBUG = False
HOST = env.str("HOST", default="127.0.0.1")
PORT = env.port("PORT", default=8000)
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "var"))).resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)
DEMO_PASSWORD = env.str("DEMO_PASSWORD", default="")
if PRODUCTION:
    missing = [name for name in ("SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS") if not env.str(name, default="")]
    if missing:
        raise ImproperlyConfigured(f"PRODUCTION=1 needs {', '.join(missing)}")
SITE_URL = env.address("SITE_URL", default=f"http://localhost:{PORT}")
SITE_HOST = urlsplit(SITE_URL).hostname
SECRET_KEY = env.str("SECRET_KEY", default="") or kept_secret(DATA_DIR / "secret_key")
if PRODUCTION and len(SECRET_KEY) < 32:
    raise ImproperlyConfigured("SECRET_KEY must be at least 32 characters with PRODUCTION=1")
# Without PRODUCTION any host is served, so that a phone on the same network can look; links never use it.
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["*"])
if PRODUCTION and "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts with PRODUCTION=1; * lets anybody forge them")
if PRODUCTION and urlsplit(SITE_URL).scheme != "https":
    raise ImproperlyConfigured("SITE_URL must begin with https:// with PRODUCTION=1")

INSTALLED_APPS = [
    "portal.newsroom.apps.NewsroomAdminConfig",
    "portal",
    "portal.newsroom",
    "portal.donations",
    "articles",
    "comments",  # before captcha: its template of the picture replaces the package's
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "captcha",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_prose_editor",
    "js_asset",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
    "portal.accounts",  # after allauth: it takes the package's own admin off
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.middleware.PlainInputMiddleware",
    "django_http_compression.middleware.HttpCompressionMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.middleware.AddressLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.accounts.middleware.AccountPagesMiddleware",
    "portal.accounts.staff.StaffSecondStepMiddleware",
    "portal.middleware.EditorMediaMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "portal.context_processors.site",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
# The house's parts of the text editor, and what each adds to the allow-list
DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {"js": [static_lazy("js/admin-editor.js")], "extensions": {"House": lambda config, allowed: None}},
    {"js": [static_lazy("js/admin-editor-tools.js")], "extensions": {"Tools": lambda config, allowed: None}},
    {"js": [static_lazy("js/admin-editor-paste.js")], "extensions": {"CleanPaste": lambda config, allowed: None}},
    {
        "js": [static_lazy("js/admin-editor-photos.js")],
        "extensions": {"Photo": allow_photo, "Gallery": allow_gallery},
    },
    {"js": [static_lazy("js/admin-editor-video.js")], "extensions": {"Embed": allow_embed}},
]
CRISPY_ALLOWED_TEMPLATE_PACKS = ["bootstrap5"]
CRISPY_TEMPLATE_PACK = "bootstrap5"

# Data: SQLite in WAL mode unless DATABASE_URL says otherwise
DATABASES = {"default": env.database("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}")}
if env.str("DATABASE_REPLICA_URL", default=""):
    DATABASES["replica"] = env.database("DATABASE_REPLICA_URL", default="")
    DATABASES["replica"]["TEST"] = {"MIRROR": "default"}
    DATABASE_ROUTERS = ["portal.replica.ReplicaRouter"]
for _database in DATABASES.values():
    if _database["ENGINE"].endswith("sqlite3"):
        # A file, since threads of a test would get "table is locked" from memory
        _database.setdefault("TEST", {})["NAME"] = DATA_DIR / "test.sqlite3"
        _database.setdefault("OPTIONS", {}).update(
            # IMMEDIATE: a read-then-write transaction otherwise fails at once with "database is locked"
            transaction_mode="IMMEDIATE",
            timeout=20,
            init_command="PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        )
    else:
        # gunicorn's own timeout does not stop a stuck thread, so the server must
        _database.setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
        _database["OPTIONS"].setdefault("options", "-c statement_timeout=15000")
        _database.update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "portal.User"

# One store for all workers; per-process memory would not hear another worker's `forget`
REDIS_URL = env.redis("REDIS_URL")


def _store(name: str, entries: int) -> dict:
    if REDIS_URL:
        options = {"IGNORE_EXCEPTIONS": True, "SOCKET_CONNECT_TIMEOUT": 0.3, "SOCKET_TIMEOUT": 0.3}
        return {
            "BACKEND": "django_redis.cache.RedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": name,
            "OPTIONS": options,
        }
    return {
        "BACKEND": "portal.filestore.ForgivingFileCache",
        "LOCATION": DATA_DIR / "cache" / name,
        "OPTIONS": {"MAX_ENTRIES": entries},
    }


CACHES = {
    "default": _store("default", 10_000),
    "pages": _store("pages", 20_000),
    "marks": _store("marks", 200_000),  # culled last: a lost mark would let an old page live out its term
}

# Languages: Russian without a prefix, English under /en/ (portal/middleware.py reads the address)
LANGUAGE_CODE = "ru"
LANGUAGES = [("ru", "Русский"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "portal" / "locale"]
FORMAT_MODULE_PATH = ["portal.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.zone("TIME_ZONE", default="Europe/Moscow")

# Files
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns of a missing one
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
S3 = env.bucket("MEDIA_URL_S3")
LOCAL_MEDIA = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
STORAGES = {
    # In a bucket they still come to readers through /media/, so that no page asks another host
    "default": {"BACKEND": "portal.bucket.Bucket", "OPTIONS": S3} if S3 else LOCAL_MEDIA,
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# Without PRODUCTION the files are served from where they lie: no collectstatic before the first page
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = False
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "avif"]
LONGEST_FORM = 2_500_000  # bytes that a reader may send (portal/middleware.py)
DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000  # an editor may: what is too long is told by the field, and comes back
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_PERMISSIONS = 0o644

# Work that must not hold up a page
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Mail lies in files until EMAIL_URL says where to send it
EMAIL_CONFIG = env.mail("EMAIL_URL", default="filemail://")
vars().update(EMAIL_CONFIG)
if EMAIL_CONFIG["EMAIL_BACKEND"].endswith("filebased.EmailBackend"):
    EMAIL_FILE_PATH = EMAIL_CONFIG.get("EMAIL_FILE_PATH") or DATA_DIR / "mail"
EMAIL_TIMEOUT = 10
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default="")  # a URI: mailto:… or https://…
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"newsroom@{urlsplit(SITE_URL).hostname}")

# People
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AUTHENTICATION_BACKENDS = ["portal.accounts.backend.Backend"]
LOGIN_URL, LOGIN_REDIRECT_URL = "account_login", "account_home"
STAFF_MFA = env.flag("STAFF_MFA", default=PRODUCTION)

ACCOUNT_ADAPTER = "portal.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email", "username"}  # the newsroom's people come by a name, readers by their e-mail
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "portal.accounts.names.NameForm"
ACCOUNT_FORMS = {
    "add_email": "portal.accounts.forms.NewEmailForm",
    "login": "portal.accounts.forms.LoginForm",
    "reauthenticate": "portal.accounts.forms.ReauthenticateForm",
    "request_login_code": "portal.accounts.forms.CodeRequestForm",
    "reset_password": "portal.accounts.forms.ResetPasswordForm",
    "signup": "portal.accounts.forms.SignupForm",
}
ACCOUNT_USER_DISPLAY = "portal.accounts.adapter.shown_name"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60  # mail may be slow
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_PREVENT_ENUMERATION = True
# Five wrong passwords from one place, twenty-five in an hour from all places together, ten a minute from one network
ACCOUNT_LIMITS = {"login_failed": "10/m/ip,5/5m/key", "login_failed_account": "25/h/key", "login": "30/m/ip"}
ACCOUNT_RATE_LIMITS: dict | bool = False if TESTING else ACCOUNT_LIMITS
MFA_RATE_LIMITS: dict | bool = False if TESTING else {}
MFA_FORMS = {
    "activate_totp": "portal.accounts.keys.ApplicationForm",
    "add_webauthn": "portal.accounts.keys.KeyForm",
    "edit_webauthn": "portal.accounts.keys.RenameKeyForm",
}
MFA_ADAPTER = "portal.accounts.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # the chief wrote down the newsroom's addresses; nobody asked for a code there
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
MFA_TOTP_TOLERANCE = 1  # the clock of a telephone half a minute off

# Ways to sign in with another site, each there when its keys are; the order is that of the page
FACEBOOK_GRAPH_VERSION = env.graph_version("FACEBOOK_GRAPH_VERSION", default="v24.0")
SOCIALACCOUNT_ADAPTER = "portal.accounts.adapter.SocialAdapter"
SOCIALACCOUNT_FORMS = {"signup": "portal.accounts.forms.FirstTimeForm"}
SOCIALACCOUNT_PROVIDERS: dict[str, dict] = {
    "facebook": {"APPS": env.keys("FACEBOOK"), "VERSION": FACEBOOK_GRAPH_VERSION},
    "vk": {"APPS": env.keys("VK")},
    "yandex": {"APPS": env.keys("YANDEX"), "OAUTH_PKCE_ENABLED": True},
    "mailru": {"APPS": env.keys("MAILRU")},
    "google": {"APPS": env.keys("GOOGLE"), "OAUTH_PKCE_ENABLED": True},
}
SOCIALACCOUNT_AUTO_SIGNUP = False  # the first time a page asks for the name and the consent
SOCIALACCOUNT_EMAIL_REQUIRED = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # never into another account because the addresses are alike
SOCIALACCOUNT_LOGIN_ON_GET = SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 3

# How long what readers left is kept, in days (comments/retention.py)
COMMENT_ADDRESS_DAYS = env.number("COMMENT_ADDRESS_DAYS", default=30)
COMMENT_EMAIL_DAYS = env.number("COMMENT_EMAIL_DAYS", default=365)
REFUSED_COMMENT_DAYS = env.number("REFUSED_COMMENT_DAYS", default=90)

# The number on the picture
CAPTCHA_CHALLENGE_FUNCT = "comments.captcha.digits"
CAPTCHA_LENGTH = env.number("CAPTCHA_LENGTH", default=5)
CAPTCHA_NOISE = env.number("CAPTCHA_NOISE", default=2)  # strokes across the digits; half as many cut them
CAPTCHA_TIMEOUT = 20  # minutes: time to write a long comment after the number came
# Drawn at twice the size it is shown in. tesseract 5 read 2 of 100 such pictures, a person nearly all.
CAPTCHA_FONT_SIZE = 58
CAPTCHA_IMAGE_SIZE = (440, 160)
CAPTCHA_LETTER_ROTATION = (-12, 12)
CAPTCHA_BACKGROUND_COLOR = "#fdfbf6"
CAPTCHA_FOREGROUND_COLOR = "#1c1a17"
CAPTCHA_NOISE_FUNCTIONS = ["comments.picture.strokes"]
CAPTCHA_FILTER_FUNCTIONS = ["comments.picture.waves"]

# Headers and cookies
# How many proxies of ours append to X-Forwarded-For; with none the header is never believed
TRUSTED_PROXIES = env.number("TRUSTED_PROXIES", default=1 if PRODUCTION else 0)
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # asks for DENY; a preview may stand in a frame of our own
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
if PRODUCTION:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],  # the nonce serves the editor's import map; it is sent only where used
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "media-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-src": [SELF, *FRAMES],  # videos, once a reader has pressed
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "comments.chores": {"level": "INFO"},  # says each night what it has erased
    },
}
