// The exact time is asked for only by whoever chose it; without this script it always stands there.
document.querySelectorAll(".front-form").forEach((form) => {
  const term = form.querySelector("select[name$='-term']");
  const until = form.querySelector(".front-until");
  const show = () => (until.hidden = term.value !== "exactly");
  term?.addEventListener("change", show);
  if (term && until) show();
});
