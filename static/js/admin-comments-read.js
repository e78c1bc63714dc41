// Tells the server which comments have really stood before a moderator's eyes: in view for a second, the tab in front.
(() => {
  const list = document.getElementById("cards");
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  if (!list || !token || !("IntersectionObserver" in window)) return;
  const SECOND = 1000;
  const timers = new Map();
  let seen = new Set();
  let sending = null;

  function send() {
    sending = null;
    if (!seen.size) return;
    const data = new FormData();
    data.append("csrfmiddlewaretoken", token.value);
    for (const pk of seen) data.append("pk", pk);
    const sent = seen;
    seen = new Set();
    fetch(list.dataset.read, { method: "POST", body: data, credentials: "same-origin", keepalive: document.hidden }).catch(() => {
      for (const pk of sent) seen.add(pk); // with the next ones
    });
  }

  function read(card) {
    if (document.hidden) return;
    delete card.dataset.unread;
    seen.add(card.dataset.pk);
    watcher.unobserve(card);
    sending ??= setTimeout(send, SECOND);
  }

  // Most of the card, or of the window where the card is longer than that
  const enough = (entry) =>
    entry.isIntersecting &&
    (entry.intersectionRatio > 0.6 || entry.intersectionRect.height > entry.rootBounds.height * 0.6);

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        clearTimeout(timers.get(entry.target));
        if (enough(entry)) timers.set(entry.target, setTimeout(() => read(entry.target), SECOND));
      }
    },
    { threshold: [0, 0.2, 0.4, 0.6, 0.8] },
  );

  const watchAll = () => list.querySelectorAll(".card[data-unread]").forEach((card) => watcher.observe(card));
  new MutationObserver(watchAll).observe(list, { childList: true });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return send();
    watcher.disconnect(); // what is in view is told anew
    watchAll();
  });
  watchAll();
})();
