// Leaves what is typed in the form of a story on the server every few seconds, and in this browser until it is there.
{
  const key = document.getElementById("form-key");
  const form = key?.form;
  const status = document.getElementById("autosave-status");
  const gettext = window.gettext || ((text) => text);
  const STORE = `vestnik-unsaved:${key?.dataset.user}:`;
  const PAUSE = 2500;
  const LONGEST = 10000;
  const BEAT = 30000;
  const PRESS = 60000; // a press that has brought no page by then was stopped, and one goes on writing here
  let timer = 0;
  let firstTouch = 0;
  let dirty = false;
  let typed = false; // here is something that is not saved
  let pressed = 0; // when a button was pressed that sends the form
  let after = false; // something was typed since
  let sending = false;
  let untouched = null; // what stood in the form before the editor's first key or click

  const isLeaving = () => Date.now() - pressed < PRESS;

  const tell = (text) => {
    status.textContent = text;
  };

  function words() {
    return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "csrfmiddlewaretoken");
  }

  // The press has saved what it sent; what was typed since is the next draft of the same form.
  const draft = () => [...words(), ...(after ? [["after", "1"]] : [])];

  function keepHere(submitted = false) {
    try {
      const kept = { url: key.dataset.url, article: key.dataset.article, words: draft(), submitted };
      localStorage.setItem(STORE + key.value, JSON.stringify(kept));
      return true;
    } catch {
      return false; // full or forbidden: the server has the words anyway
    }
  }

  const dropHere = (which) => localStorage.removeItem(STORE + which);

  async function post(url, entries) {
    const data = new FormData();
    entries.forEach(([name, value]) => data.append(name, value));
    data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    const signal = AbortSignal.timeout(BEAT); // or a server that never answers would stop all later ones
    const answer = await fetch(url, { method: "POST", body: data, credentials: "same-origin", redirect: "error", signal });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  }

  // After signing in again in another tab the old token is refused
  async function freshToken() {
    const answer = await fetch(key.dataset.url, { credentials: "same-origin", redirect: "error" });
    if (answer.status === 401) {
      throw new Error("401");
    }
    const token = (await answer.json()).token;
    document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((field) => {
      field.value = token;
    });
  }

  async function postAgain(url, entries) {
    try {
      return await post(url, entries);
    } catch (error) {
      if (error.message !== "403") {
        throw error;
      }
      await freshToken();
      return post(url, entries);
    }
  }

  function hear(answer) {
    const notice = document.getElementById("colleagues");
    let text = answer.notice;
    if (key.dataset.article && answer.version > Math.max(key.dataset.version, answer.own)) {
      text += ` ${gettext("The story has been saved by a colleague since you opened it: when you save, you will choose field by field.")}`;
    }
    if (notice.textContent !== text) {
      notice.textContent = text;
    }
    notice.hidden = !text.trim();
  }

  function fail(error, kept) {
    const signedOut = error.message === "401";
    if (signedOut) {
      tell(gettext("You are signed out. Sign in in another tab; the words are kept in this browser."));
    } else if (kept) {
      tell(gettext("No connection: the words are kept in this browser."));
    } else {
      tell(gettext("No connection, and this browser keeps nothing: copy the text."));
    }
    timer = setTimeout(save, BEAT / 3);
  }

  async function save() {
    clearTimeout(timer);
    firstTouch = 0;
    if (sending || isLeaving()) {
      timer = setTimeout(save, PAUSE);
      return;
    }
    sending = true;
    const kept = keepHere();
    dirty = false;
    try {
      const answer = await postAgain(key.dataset.url, draft());
      if (!dirty) {
        dropHere(key.value);
        tell(`${gettext("saved as a draft of yours")} ${answer.saved}`);
      }
      hear(answer);
    } catch (error) {
      if (!isLeaving()) {
        dirty = true;
        fail(error, kept);
      }
    } finally {
      sending = false;
    }
  }

  function touch() {
    if (!key.dataset.unsaved && (untouched === null || JSON.stringify(words()) === untouched)) {
      return; // the text editor tidies what it loads, which is nobody's typing
    }
    dirty = typed = true;
    if (isLeaving()) {
      after = true;
      keepHere();
    }
    firstTouch = firstTouch || Date.now();
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(0, Math.min(PAUSE, firstTouch + LONGEST - Date.now())));
  }

  async function beat() {
    if (document.visibilityState === "visible" && !isLeaving()) {
      try {
        hear(await postAgain(key.dataset.url, [["form_key", key.value]]));
      } catch {
        // the next one, or the next words, will tell
      }
    }
  }

  // The preview shows what is typed: first the words go, then the page is asked for. The tab opens at the press,
  // for later a browser would take it for an advertisement.
  async function showTyped(event) {
    if (!typed) {
      return;
    }
    event.preventDefault();
    const tab = window.open("", "_blank");
    for (let tries = 0; dirty && tries < 10; tries += 1) {
      await save();
      await new Promise((resolve) => setTimeout(resolve, dirty ? 200 : 0));
    }
    tab?.location.replace(`${event.target.href}?typed=${key.value}`);
  }

  // Words that an earlier page could not bring to the server
  async function bringLeftovers() {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(STORE) && name !== STORE + key.value);
    for (const name of names) {
      try {
        const kept = JSON.parse(localStorage.getItem(name));
        const answer = await postAgain(kept.url, kept.words);
        localStorage.removeItem(name);
        if (!answer.done && answer.article === key.dataset.article) {
          const box = document.getElementById("found-here");
          box.querySelector("a").href = `?take=${name.slice(STORE.length)}`;
          box.hidden = false;
        }
      } catch (error) {
        if (error.message === "404" || error instanceof SyntaxError) {
          localStorage.removeItem(name);
        }
      }
    }
  }

  function start() {
    for (const kind of ["focusin", "pointerdown", "keydown", "paste", "drop"]) {
      form.addEventListener(kind, () => (untouched ??= JSON.stringify(words())), { capture: true, once: true });
    }
    form.querySelector("a.previewlink")?.addEventListener("click", showTyped);
    form.addEventListener("input", touch);
    form.addEventListener("change", touch);
    window.django?.jQuery?.(form).on("change", "select", touch);
    form.addEventListener("prose-editor:ready", (event) => event.detail.editor.on("update", touch));
    form.addEventListener("submit", () => {
      if (dirty || key.dataset.unsaved) {
        keepHere(true); // an expired session would lead to the sign-in page
      }
      pressed = Date.now();
      untouched = JSON.stringify(words());
    });
    window.addEventListener("pageshow", () => {
      pressed = 0;
    });
    window.addEventListener("pagehide", () => dirty && (after || !isLeaving()) && keepHere());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && dirty && save());
    window.addEventListener("beforeunload", (event) => {
      if (dirty && !isLeaving()) {
        event.preventDefault();
      }
    });
    setInterval(beat, BEAT);
    beat();
    bringLeftovers();
    if (key.dataset.unsaved) {
      touch();
    }
  }

  if (form) {
    start();
  }
}
