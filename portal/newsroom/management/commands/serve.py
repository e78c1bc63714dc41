import signal
import sys
import threading

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from portal.newsroom.serving import announcing, children, clock, port, preparing

GUNICORN = [
    *("-m", "gunicorn", "portal.wsgi", "--worker-class", "gthread", "--workers", "2", "--threads", "4"),
    *("--graceful-timeout", "8", "--log-level", "warning"),
    *("--limit-request-line", "8190"),  # a question too long is answered by the search, which says so
    "--no-control-socket",  # it would lie in the home directory, which a service user may not have
    *("--forwarder-headers", ""),  # a sender on this machine could choose SCRIPT_NAME, and each page would fail
]
WORKER = ["manage.py", "db_worker", "--queue-name", "*", "--no-startup-delay", "-v", "0"]


class Command(BaseCommand):
    help = "The whole newsroom in the foreground: the web server and the background worker. Ctrl-C ends both."
    requires_system_checks = []  # a second start must take a moment only; `make lint` runs the checks

    def handle(self, *args, **options):
        try:
            port.check_port(settings.HOST, settings.PORT)
        except port.PortRefused as refusal:
            self.stderr.write(f"vestnik: {refusal}")
            sys.exit(2)
        _on_signals(lambda *_: sys.exit(0))
        preparing.prepare()
        connections.close_all()
        self.serve()

    def serve(self) -> None:
        stopping = threading.Event()
        _on_signals(lambda *_: stopping.set())
        web = children.Child(*GUNICORN, "--bind", port.bound(settings.HOST, settings.PORT))
        family = [web]
        try:
            if announcing.wait_until_ready(lambda: web.ended or stopping.is_set()):
                # Only now: begun together they would share the processor, and the first page would wait
                family.append(worker := children.Child(*WORKER))
                self.announce()
                clock.start(stopping)
                while not stopping.wait(0.5) and not web.ended:
                    worker.restart_when_due()
        finally:
            children.stop(family)
        if not stopping.is_set():
            raise CommandError("the web server does not answer or has ended by itself", returncode=1)

    def announce(self) -> None:
        for line in announcing.lines():
            self.stdout.write(line)
        self.stdout.flush()


def _on_signals(handler) -> None:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        # nohup asks for SIGHUP to be passed over; a script's `&` ignores SIGINT, which still ends a newsroom
        if number != signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)
