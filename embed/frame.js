/**
 * The frame's side of the talk with the page around it. Loaded by boot.js only inside a
 * frame, before the app, and told by the app through events on `window`:
 * `siapklaster:tell` (JSON of a message to pass on) and `siapklaster:failed`; it tells the
 * app `siapklaster:language`. What each message carries is in docs/embedding.md.
 */
import { offerFullPage } from "./full-page.js";
import { PROPERTIES, wear } from "./theme.js";

/** Messages that carry no answer and no count: these may go before the host is known. */
const EARLY = ["ready", "height"];
const SAME = 4; // px: smaller changes are rounding and would only make the page tremble
const LANGUAGES = ["id", "en"];
const SCHEMES = ["auto", "light", "dark"];
/** What the address of a frame without a script beside it may say. */
const SETTINGS = { lang: LANGUAGES, theme: SCHEMES, depth: ["quick", "full"] };
/** A host that is heard never: what the address names is no origin. */
const NOBODY = "nobody";
const REMARKS = 50; // a host whose every message is wrong is not answered for ever

const asked = new URLSearchParams(location.search);
const waiting = new Map();
const remarks = new Set();
let theme = { scheme: asked.get("theme") ?? "auto", properties: asProperties(asked) };
let host = pinned(asked.get("host"));
let met = false; // whether the host has said hello, and so is the page around
let height = 0;
let grows = false;
let handing;

/** `?sk-accent=…` and the like, for a frame without a script beside it. */
function asProperties(parameters) {
  return Object.fromEntries(
    [...parameters].filter(([name]) => name.startsWith("sk-")).map(([name, value]) => [`--${name}`, value]),
  );
}

/** The origin that the address names, "null" for one without a name; null where it names none: then the first `hello` decides. */
function pinned(text) {
  if (text === null || text === "null") return text;
  try {
    const { protocol, origin } = new URL(text);
    if (/^https?:$/.test(protocol)) return origin;
  } catch {
    // Said below, where there is somebody to say it to.
  }
  return NOBODY;
}

/** Sends to the host and nobody else; what may not go yet waits, the latest of each kind. */
function send(message) {
  const unnamed = !host || host === "null";
  if (unnamed && !met && !EARLY.includes(message.type)) {
    waiting.set(message.type === "error" ? message.message : message.type, message);
    return;
  }
  if (host !== NOBODY) parent.postMessage({ siapklaster: 1, ...message }, unnamed ? "*" : host);
}

/** Says, once, what of the page's wishes is not followed. */
function remark(message) {
  if (remarks.has(message) || remarks.size === REMARKS) return;
  remarks.add(message);
  console.warn(`SiapKlaster: ${message}`);
  send({ type: "error", reason: "setting", message });
}

/** A value of any kind in few words; nothing of an object is called, it may hold anything. */
function shown(value) {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  return typeof value === "object" || typeof value === "function" ? "(an object)" : String(value);
}

const isText = (value) => typeof value === "string" && value.length <= 200;
/** Whether it is `{…}`, and no list, map or other kind of object. */
const isRecord = (value) => typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;

/** The language of `en` or `en-GB`; what is none is given back for the remark. */
const languageOf = (value) => {
  const [code] = isText(value) ? value.toLowerCase().split("-") : [];
  return LANGUAGES.includes(code) ? code : value;
};

/** The field of a message where it is as it must be; left out where it is not, with a remark. */
function field(message, name, holds, must) {
  const value = message[name];
  if (value === undefined || value === null || value === "") return;
  if (holds(value)) return value;
  remark(`${message.type}: ${name} ${shown(value)} is not used; allowed: ${must}`);
}

/** Properties as texts, those that are none or that there are not left out, with a remark. */
function texts(given) {
  const kept = {};
  for (const name of PROPERTIES) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (isText(value) || Number.isFinite(value)) kept[name] = String(value);
    else if (value !== undefined && value !== null)
      remark(`${name}: ${shown(value)} is not used; allowed: a text of at most 200 characters`);
  }
  const unknown = Object.keys(given).find((name) => !PROPERTIES.includes(name));
  if (unknown !== undefined) remark(`${shown(unknown)} is not used; there are ${PROPERTIES.join(", ")}`);
  return kept;
}

function put(change) {
  theme = { ...theme, ...change };
  wear(theme).forEach(remark);
}

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || data?.siapklaster !== 1) return;
  // Not even a hello of somebody else than the one whom the address names.
  if (origin !== (host ?? origin)) return;
  if (!host && data.type !== "hello") return;
  host = origin;
  if (!met) {
    met = true;
    for (const message of waiting.values()) send(message);
    waiting.clear();
    rewrite();
  }
  const { type } = data;
  if (type === "hello") {
    grows = field(data, "grows", (value) => typeof value === "boolean", "true or false") ?? false;
    document.documentElement.classList.toggle("framed--grows", grows);
    measure(true);
  }
  if (type === "hello" || type === "theme") {
    const scheme = field(data, "scheme", (value) => SCHEMES.includes(value), SCHEMES.join(", "));
    const properties = field(data, "properties", isRecord, "an object of names and texts");
    put({ ...(scheme && { scheme }), ...(properties && { properties: texts(properties) }) });
  }
  if (type === "hello" || type === "language") {
    const language = field(data, "language", (value) => LANGUAGES.includes(languageOf(value)), LANGUAGES.join(", "));
    if (language) dispatchEvent(new CustomEvent("siapklaster:language", { detail: languageOf(language) }));
  }
  // Another kind of message is a later version's; without a kind it is a mistake.
  if (typeof type !== "string") remark(`type ${shown(type)} is not used; allowed: hello, theme, language`);
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

addEventListener("siapklaster:failed", ({ detail }) => send({ type: "error", ...JSON.parse(detail) }));
// Not at once: what measuring changes would be observed within the same turn, and complained of.
new ResizeObserver(() => setTimeout(measure, 0, false)).observe(document.body);
addEventListener("resize", () => measure(false));

// A link or a marked text that is dragged into the page around would carry answers there,
// from a frame that perhaps nobody sees.
addEventListener("dragstart", (event) => event.preventDefault());

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
for (const [name, allowed] of Object.entries(SETTINGS)) {
  const value = asked.get(name);
  if (value && !allowed.includes(value)) remark(`${name}=${shown(value)} is not used; allowed: ${allowed.join(", ")}`);
}
if (host === NOBODY)
  remark(`host=${shown(asked.get("host"))} is no origin such as https://www.example.go.id; no page is heard or told anything`);
put({ properties: texts(theme.properties) });

/** What this script says in the page follows the language and the host. */
function rewrite() {
  offerFullPage(host === NOBODY ? null : host);
  handing?.refresh();
}
new MutationObserver(rewrite).observe(document.documentElement, { attributeFilter: ["lang"] });
rewrite();

/** What the app has last said of the result: the counts, and what could be handed over. */
const result = { counts: {}, summary: null };
addEventListener("siapklaster:tell", ({ detail }) => {
  const message = JSON.parse(detail);
  const { type, answered, asked: questions } = message;
  if (type === "complete") result.counts = { answered, asked: questions };
  send(message);
});
addEventListener("siapklaster:summary", ({ detail }) => {
  result.summary = JSON.parse(detail);
  handing?.draw();
});

// Not waited for: the questions don't need it.
if (asked.get("handover")) {
  import("./handover.js")
    .then(({ handover }) => {
      // Only a host that has said hello is sure to be the page around.
      handing = handover(asked.get("handover"), { host: () => (met ? host : null), send, result });
    })
    .catch((fault) => {
      console.error(fault);
      send({ type: "error", reason: "handover", message: String(fault) });
    });
}
