// The change from the first page, as it stands in the HTML (first.js), to the app, which is
// mounted beside it out of sight. In one stroke, and at a moment when nothing can be lost by it:
// not while something is pressed, and not while a text is being typed.

/** @type {FirstPage} */
const first = document.querySelector("#first");

/** Whether a first page is in sight. */
export const stands = () => first?.firstChild != null;

/** What finds a control of the first page in the app, too: both are drawn by the same components. */
function selector(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.name) return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  const around = element.parentElement?.closest("[id]");
  const name = element.localName + [...element.classList].map((one) => `.${CSS.escape(one)}`).join("");
  return around ? `#${CSS.escape(around.id)} ${name}` : name;
}

const isText = (element) =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");

/** What is to stay where it is in the window: the control in use, or the question at the top. */
function anchor(focused) {
  if (focused) return focused;
  if (scrollY === 0) return;
  return [...first.querySelectorAll(".item, h1, h2")].find((element) => element.getBoundingClientRect().bottom > 0);
}

function replace() {
  const focused = first.contains(document.activeElement) ? document.activeElement : null;
  const steady = anchor(focused);
  const top = steady?.getBoundingClientRect().top;
  /** @type {(element: Element | undefined | null) => any} */
  const find = (element) => element && document.querySelector(`#app ${selector(element)}`);
  const unfolded = [...first.querySelectorAll("details[open]")];
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = first.querySelectorAll("[type=file]");
  const files = [...inputs].filter((input) => input.files.length > 0);
  first.replaceChildren();
  for (const details of unfolded) find(details)?.setAttribute("open", "");
  find(focused)?.focus({ preventScroll: true });
  const now = find(steady)?.getBoundingClientRect().top;
  if (now !== undefined) scrollBy({ top: now - top, behavior: "instant" });
  for (const input of files) {
    const twin = find(input);
    if (!twin) continue;
    twin.files = input.files;
    twin.dispatchEvent(new Event("change", { bubbles: true }));
  }
  if (first.wish) document.getElementById(first.wish)?.click();
}

/** Takes over as soon as it may; until then what changes on the first page goes to the app at once. */
function takeOver() {
  if (!stands()) return;
  const tell = () => dispatchEvent(new CustomEvent("siapklaster:answered", { detail: "" }));
  const attempt = () => {
    if (!stands() || first.held || (first.contains(document.activeElement) && isText(document.activeElement))) return;
    removeEventListener("siapklaster:idle", attempt);
    tell();
    replace();
  };
  first.addEventListener("input", tell);
  addEventListener("siapklaster:idle", attempt);
  attempt();
}

addEventListener("siapklaster:mounted", ({ detail }) => {
  first.mounted = true;
  // Instead of the questionnaire there is something else to read.
  if (detail === "refused") first.replaceChildren();
  else takeOver();
});
