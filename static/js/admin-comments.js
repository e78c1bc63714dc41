// The moderators' desk: a decision leaves at once and is sent behind the moderator's back; what fails comes back.
// Without this file each button is a form of its own, and the answer is the list at the next comment.
(() => {
  const list = document.getElementById("cards");
  if (!list) return;
  const said = document.getElementById("desk-said");
  const undoList = document.getElementById("desk-undo");
  const UNDO_MS = Number(list.dataset.seconds) * 1000;
  let left = Number(list.dataset.left);
  const DOUBLE_MS = 500; // within them a second click is a part of the first
  let current = null;
  let takenAt = 0;
  const done = []; // what may be undone, the latest last: {form, card, place, answer}

  const cards = () => [...list.querySelectorAll(".card")];
  const textLeft = () => interpolate(ngettext("%s left.", "%s left.", left), [left]);

  function say(text) {
    said.textContent = "";
    said.textContent = text;
  }

  function focusOn(card) {
    if (!card) return;
    current = card;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    const top = card.getBoundingClientRect().top;
    const bar = document.querySelector(".desk-bar")?.getBoundingClientRect().bottom ?? 0;
    if (top < bar || top > innerHeight * 0.6) scrollBy({ top: top - bar - 8, behavior: "instant" });
  }

  function currentCard() {
    const focused = document.activeElement?.closest?.(".card");
    if (focused) current = focused;
    return current?.isConnected ? current : cards()[0];
  }

  function neighbour(card, step) {
    const all = cards();
    return all[all.indexOf(card) + step];
  }

  // Takes a card off the list, leaves a mark where it was, and moves on
  function takeAway(card) {
    const next = neighbour(card, 1) ?? neighbour(card, -1);
    const place = document.createComment(card.id);
    card.replaceWith(place);
    takenAt = Date.now();
    left -= 1;
    if (next) focusOn(next);
    else nothingLeft();
    return place;
  }

  function nothingLeft() {
    current = null;
    let end = document.getElementById("desk-empty");
    if (!end) {
      end = document.createElement("div");
      end.id = "desk-empty";
      end.className = "desk-empty";
      end.tabIndex = -1;
      list.append(end);
    }
    end.innerHTML = "";
    const title = document.createElement("p");
    title.className = "desk-empty-title";
    title.textContent = left > 0 ? gettext("Bringing the next ones…") : gettext("Done: all of them are decided.");
    end.append(title);
    end.focus({ preventScroll: true });
    if (left > 0) setTimeout(bringNext);
  }

  // Only when every decision has been taken: one that failed has put its card back
  async function bringNext() {
    await Promise.allSettled(done.map((one) => one.answer));
    if (!cards().length) location.reload();
  }

  function putBack(card, place) {
    document.getElementById("desk-empty")?.remove();
    takenAt = 0;
    if (place.isConnected) place.replaceWith(card);
    else list.prepend(card);
    left += 1;
  }

  function refuse(card, text) {
    const place = card.querySelector(".card-refused");
    if (!place) return;
    place.hidden = false;
    place.textContent = text;
    say(text);
    focusOn(card);
  }

  async function post(address, data) {
    const answer = await fetch(address, {
      method: "POST",
      body: data,
      headers: { Accept: "application/json" },
      credentials: "same-origin",
      redirect: "error",
    });
    const type = answer.headers.get("Content-Type") ?? "";
    if (!type.startsWith("application/json")) throw new Error(answer.status);
    return { ok: answer.ok, status: answer.status, ...(await answer.json()) };
  }

  const FAILED = () => gettext("It was not sent: the server did not answer. The comment is here again.");

  function remember(one) {
    done.push(one);
    setTimeout(() => {
      const place = done.indexOf(one);
      if (place >= 0) done.splice(place, 1);
      one.item?.remove();
    }, UNDO_MS);
  }

  function offerUndo(one, text) {
    undoList.replaceChildren();
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "decide";
    button.dataset.undo = "";
    button.innerHTML = `<span></span> <kbd aria-hidden="true">Z <span lang="ru">Я</span></kbd>`;
    button.firstChild.textContent = gettext("Undo");
    button.addEventListener("click", () => undo(one));
    item.append(button);
    undoList.append(item);
    one.item = item;
    say(text);
  }

  // Sends the form of a decision. A text stays typed until the server has taken it.
  async function decide(form, button) {
    const card = form.closest(".card");
    const data = new FormData(form);
    if (button?.name) data.append(button.name, button.value);
    const verb = button?.dataset.verb ?? form.closest("[data-verb]")?.dataset.verb;
    const address = button?.formAction && button.hasAttribute("formaction") ? button.formAction : form.action;
    const stays = verb === "edit" || (verb === "answer" && list.dataset.state !== "waiting");
    if (["answer", "privately", "edit"].includes(verb) && !data.get("text").trim()) {
      return refuse(card, gettext("Enter the text first."));
    }
    if (verb === "decline" && !data.get("rule") && !data.get("own").trim()) {
      return refuse(card, gettext("Choose a reason or write one."));
    }
    const one = { card };
    one.place = stays ? null : takeAway(card);
    remember(one);
    offerUndo(one, `${WORDS[verb]?.() ?? ""} ${textLeft()} ${gettext("Z: undo")}`.trim());
    one.answer = post(address, data).catch(() => ({ ok: false, refused: FAILED() }));
    const answer = await one.answer;
    if (!answer.ok) {
      done.splice(done.indexOf(one), 1);
      one.item?.remove();
      if (one.place) putBack(card, one.place);
      return refuse(card, answer.refused ?? FAILED());
    }
    const panel = form.closest("details.ask");
    if (panel) panel.open = false;
    if (stays && answer.card) {
      for (const field of form.querySelectorAll("textarea[name]")) {
        if (field.value === data.get(field.name)) field.value = field.defaultValue; // it is sent
      }
      one.card = exchange(card, answer.card);
      one.stays = true;
    }
  }

  function exchange(card, html) {
    const holder = document.createElement("template");
    holder.innerHTML = html.trim();
    const fresh = holder.content.firstElementChild;
    const active = document.activeElement;
    const focused = card.contains(active) || active === document.body;
    for (const panel of card.querySelectorAll("details.ask[open]")) {
      const twin = fresh.querySelector(`details.ask[data-verb="${panel.dataset.verb}"]`);
      if (twin) twin.open = true;
    }
    keepTyped(card, fresh);
    card.replaceWith(fresh);
    const same = active.id && focused && fresh.querySelector(`#${CSS.escape(active.id)}`);
    if (same) same.focus();
    else if (focused) focusOn(fresh);
    return fresh;
  }

  const WORDS = {
    approve: () => gettext("Approved."),
    spam: () => gettext("Marked as spam."),
    decline: () => gettext("Declined."),
    edit: () => gettext("Edited."),
    answer: () => gettext("Answered."),
    privately: () => gettext("Answered privately."),
    block: () => gettext("Blocked."),
    reopen: () => gettext("Waits again."),
  };

  // What was typed into the panels of the old card is put into the new one
  function keepTyped(from, to) {
    for (const field of from.querySelectorAll("textarea[name], input[name=own], input[name=why]")) {
      const twin = to.querySelector(`#${CSS.escape(field.id)}`);
      if (twin && field.value !== field.defaultValue) twin.value = field.value;
    }
  }

  async function undo(one = done.at(-1)) {
    if (!one) {
      const form = undoList.querySelector("form"); // what was decided before this page was loaded
      if (form) form.requestSubmit();
      else say(gettext("There is nothing to undo: a decision can be undone for a minute."));
      return;
    }
    const place = done.indexOf(one);
    if (place < 0) return;
    done.splice(place, 1);
    one.item?.remove();
    say(gettext("Undoing…"));
    const answer = await one.answer;
    if (!answer.ok || !answer.undo) return;
    const data = new FormData();
    data.append("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    const query = new URLSearchParams({ back: location.search.slice(1) });
    const undone = await post(`${answer.undo}?${query}`, data).catch(() => ({ ok: false, refused: FAILED() }));
    if (!undone.ok) return say(undone.refused);
    const typed = one.card;
    if (one.stays) one.card = exchange(one.card, undone.card);
    else {
      const holder = document.createElement("template");
      holder.innerHTML = (undone.card ?? "").trim();
      one.card = holder.content.firstElementChild ?? one.card;
      putBack(one.card, one.place);
      keepTyped(typed, one.card);
    }
    focusOn(one.card);
    say(`${undone.said} ${textLeft()}`);
    if (done.length) offerUndo(done.at(-1), said.textContent);
  }

  // The next card comes under the pointer at once: a double click would decide it unread
  list.addEventListener("click", (event) => {
    if (event.detail && Date.now() - takenAt < DOUBLE_MS) event.preventDefault();
  });
  list.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(event.target, event.submitter);
  });

  function chosen() {
    return cards().filter((card) => card.querySelector("[name=_selected_action]")?.checked);
  }

  async function decideChosen(verb) {
    const those = chosen();
    if (!those.length) return say(gettext("Choose some comments first."));
    for (const card of those) {
      const button = card.querySelector(`button[data-verb=${verb}]`);
      if (button) decide(button.form, button);
    }
  }

  document.getElementById("changelist-form")?.addEventListener("submit", (event) => {
    const verb = event.submitter?.dataset.verb;
    if (verb) {
      event.preventDefault();
      decideChosen(verb);
    } else if (!chosen().length) {
      event.preventDefault();
      say(gettext("Choose some comments first."));
    }
  });

  const all = document.getElementById("choose-all");
  if (all) {
    all.closest("[hidden]").hidden = false;
    all.addEventListener("change", () => {
      for (const card of cards()) {
        const box = card.querySelector("[name=_selected_action]");
        if (box) box.checked = all.checked;
      }
    });
  }

  list.addEventListener("focusin", (event) => (current = event.target.closest(".card") ?? current));
  window.commentDesk = { currentCard, neighbour, focusOn, decide, decideChosen, undo, say };

  const wanted = location.hash.startsWith("#card-") && document.querySelector(location.hash);
  const first = wanted || cards()[0];
  if (first) focusOn(first);
})();
