// A decision loads the list anew; whoever works through it stays where they were, at the comment that moved up.
const KEY = "comments-place";
const filters = () => new URLSearchParams(location.search).toString();
const list = document.getElementById("result_list");

list?.addEventListener("click", (event) => {
  const button = event.target.closest("button.decide");
  if (!button) return;
  const row = [...list.tBodies[0].rows].indexOf(button.closest("tr"));
  const verb = [...button.classList].find((name) => name.startsWith("decide-"));
  sessionStorage.setItem(KEY, JSON.stringify({ query: filters(), row, verb, top: scrollY }));
});

function comeBack() {
  const place = JSON.parse(sessionStorage.getItem(KEY) || "null");
  sessionStorage.removeItem(KEY);
  if (!place || place.query !== filters() || !document.querySelector(".messagelist")) return;
  const rows = list?.tBodies[0].rows ?? [];
  const row = rows[Math.min(place.row, rows.length - 1)];
  if (!row) return;
  (row.querySelector(`.${place.verb}`) ?? row.querySelector("button.decide"))?.focus({ preventScroll: true });
  scrollTo({ top: place.top, behavior: "instant" });
}

comeBack();
