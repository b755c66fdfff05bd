/**
 * The frame's side of the talk with the page around it. Loaded by boot.js only inside a
 * frame, before the app, and told by the app through events on `window`:
 * `siapklaster:tell` (JSON of a message to pass on) and `siapklaster:failed`; it tells the
 * app `siapklaster:language`. What each message carries is in docs/embedding.md.
 */
import { offerFullPage } from "./full-page.js";
import { wear } from "./theme.js";

/** Messages that carry nothing about the person: these may go before the host is known. */
const EARLY = ["ready", "height"];
const SAME = 4; // px: smaller changes are rounding and would only make the page tremble

const asked = new URLSearchParams(location.search);
const waiting = new Map();
let theme = { scheme: asked.get("theme") ?? "auto", properties: asProperties(asked) };
let host = pinned(asked.get("host"));
let height = 0;
let grows = false;
let handing;

/** `?sk-accent=…` and the like, for a frame without a script beside it. */
function asProperties(parameters) {
  return Object.fromEntries(
    [...parameters].filter(([name]) => name.startsWith("sk-")).map(([name, value]) => [`--${name}`, value]),
  );
}

/** The origin that the address names, or null: then the first `hello` decides. */
function pinned(text) {
  try {
    return new URL(text).origin === text ? text : null;
  } catch {
    return null;
  }
}

/** Sends to the host and nobody else; what may not go yet waits, the latest of each type. */
function send(message) {
  if (!host && !EARLY.includes(message.type)) {
    waiting.set(message.type, message);
    return;
  }
  parent.postMessage({ siapklaster: 1, ...message }, host && host !== "null" ? host : "*");
}

function put(change) {
  theme = { ...theme, ...change };
  wear(theme);
}

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || data?.siapklaster !== 1) return;
  if (!host && data.type === "hello") {
    host = origin;
    rewrite();
    for (const message of waiting.values()) send(message);
    waiting.clear();
  }
  if (origin !== host) return;
  const { type, scheme, properties, language } = data;
  if (type === "hello") {
    grows = data.grows === true;
    document.documentElement.classList.toggle("framed--grows", grows);
    measure(true);
  }
  if (type === "hello" || type === "theme") {
    put({ ...(scheme && { scheme }), ...(properties && typeof properties === "object" && { properties }) });
  }
  if ((type === "hello" || type === "language") && language) {
    dispatchEvent(new CustomEvent("siapklaster:language", { detail: String(language).slice(0, 2) }));
  }
});

/** The height of what stands in the page, not of the window: that would grow with the frame for ever. */
function measure(again) {
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  if (again || Math.abs(now - height) > SAME) {
    height = now;
    send({ type: "height", height });
  }
  // A scroll bar that comes and goes while the frame is growing would move the text.
  document.documentElement.style.overflowY = grows && innerHeight + SAME >= now ? "hidden" : "";
}

addEventListener("siapklaster:tell", ({ detail }) => send(JSON.parse(detail)));
addEventListener("siapklaster:failed", ({ detail }) => send({ type: "error", ...JSON.parse(detail) }));
// Not at once: what measuring changes would be observed within the same turn, and complained of.
new ResizeObserver(() => setTimeout(measure, 0, false)).observe(document.body);
addEventListener("resize", () => measure(false));

// A sandbox without `allow-forms` keeps even a form's event from the app; no form is ever sent
// anywhere, so the event is all that is needed.
addEventListener("click", (event) => {
  /** @type {HTMLButtonElement | HTMLInputElement | null | undefined} */
  const button = event.target instanceof Element ? event.target.closest("button, input[type=submit]") : null;
  if (!button?.form || button.type !== "submit" || event.defaultPrevented) return;
  event.preventDefault();
  if (!button.form.reportValidity()) return;
  button.form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }));
});

document.documentElement.classList.add("framed");
put({});

/** What this script says in the page follows the language and the host. */
function rewrite() {
  offerFullPage(host);
  handing?.refresh();
}
new MutationObserver(rewrite).observe(document.documentElement, { attributeFilter: ["lang"] });
rewrite();

if (asked.get("handover")) {
  const { handover } = await import("./handover.js");
  handing = handover(asked.get("handover"), { host: () => host, send });
}
