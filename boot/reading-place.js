// A page of questions that is loaded again shows the question that was in sight: the browser
// can't know, since the page is empty when it would scroll.
const KEY = "siapklaster/1/in-sight";

/** Where the address leads, and what is at the top of the window there. */
function inSight() {
  const item = [...document.querySelectorAll("#app .item")].find((element) => element.getBoundingClientRect().bottom > 0);
  return item && scrollY > 0 ? { hash: location.hash, id: item.id, top: item.getBoundingClientRect().top } : null;
}

addEventListener("pagehide", () => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(inSight()));
  } catch {
    // Blocked storage: the page begins at its top.
  }
});

function restore() {
  const { hash, id, top } = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  sessionStorage.removeItem(KEY);
  if (!hash || hash !== location.hash) return;
  const item = document.querySelector(`#app ${`#${CSS.escape(id)}`}`);
  if (item) scrollBy({ top: item.getBoundingClientRect().top - top, behavior: "instant" });
}

history.scrollRestoration = "manual";
addEventListener("siapklaster:mounted", () => {
  try {
    restore();
  } catch {
    // As above.
  }
});
