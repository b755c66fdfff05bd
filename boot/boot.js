// Starts the app from the preloads that the build wrote into the head,
// and says in plain HTML when that fails.
import { fail, foreign } from "./failure.js";
import { language } from "./language.js";
import { offline } from "./offline.js";

const preload = (selector) => document.head.querySelector(selector)?.href;

/** Asks for a file that the app will want, while the WebAssembly is still on its way. */
function preloadFile(href) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
  document.head.append(link);
}

/**
 * The questionnaire's folder: the shipped one, or one of this site's that the address names.
 * Where it is another, the page says so to the app.
 */
function instrument() {
  const asked = new URLSearchParams(location.search).get("instrument");
  if (!asked) return "instruments/klaster-unggulan/";
  const folder = new URL(asked, location);
  // A sandboxed frame has no origin of its own; the address has one.
  if (folder.origin !== new URL(location).origin) throw new Error(foreign(folder));
  return (document.documentElement.dataset.instrument = folder.pathname.replace(/\/?$/, "/"));
}

/** The questionnaire's files in the language in use. */
function questionnaire() {
  const folder = instrument();
  return [`${folder}instrument.json`, `${folder}text.${language()}.json`];
}

// A crash of the app is a trap that reaches the window; what was answered is stored by then.
const crashed = (reason) =>
  typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError && fail(reason);
addEventListener("error", (event) => crashed(event.error));
addEventListener("unhandledrejection", (event) => crashed(event.reason));

/** The small module, which a first visit opens with. */
const first = () => ({
  script: preload('link[rel="modulepreload"]'),
  wasm: preload('link[as="fetch"][type="application/wasm"]'),
});
/** The whole app: the small module, and what evaluates and shows results and letters. */
const whole = () => ({
  script: new URL("siapklaster-report.js", document.baseURI).href,
  wasm: new URL("siapklaster-report_bg.wasm", document.baseURI).href,
});
/** True where the address leads to a result or a letter. */
const wantsWhole = () => /^#(?:[asi]=|\/d\/[^/]+\/result)/.test(location.hash);

/** The styles that come with the whole app. */
function report() {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "report.css" });
  const loaded = new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => failed(new Error(link.href));
  });
  document.head.append(link);
  return loaded;
}

/** Loads a module; what it gives back runs it. */
async function load({ script, wasm }) {
  const [{ default: start }, module] = await Promise.all([import(script), fetch(wasm).then(compile)]);
  return () => start({ module_or_path: module });
}

/** Compiles while it loads, where the server names the type of the file. */
function compile(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.headers.get("Content-Type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(answer)
    : answer.arrayBuffer();
}

/** Lets the whole app take over, once: the small one hands over what only it knows. */
async function takeOver() {
  // It will want these too: better to know before that they are to be had.
  const [run, , ...files] = await Promise.all([load(whole()), report(), ...questionnaire().map((file) => fetch(file))]);
  const missing = files.find((file) => !file.ok);
  if (missing) throw new Error(`${missing.url}: ${missing.status}`);
  dispatchEvent(new CustomEvent("siapklaster:take-over", { detail: "" }));
  // Yew's listeners stay on the element that they were put on: a fresh one has none.
  const fresh = Object.assign(document.createElement("div"), { id: "app" });
  document.getElementById("app").replaceWith(fresh);
  await run();
}
let taking;
addEventListener("siapklaster:report", () => {
  taking ??= takeOver().catch((error) => {
    // The app still stands, and says after a while what to do.
    taking = undefined;
    console.error(error);
  });
});

// Inside someone else's page: the talk with it stands before the app has anything to say.
const framed = parent === self ? null : import("./frame.js").catch(console.error);

// What the app has stored since the page was opened, by key.
const stored = new Set();
addEventListener("siapklaster:stored", ({ detail }) => stored.add(detail));

try {
  questionnaire().forEach(preloadFile);
  await framed;
  const [run] = await Promise.all(wantsWhole() ? [load(whole()), report()] : [load(first())]);
  await run();
  // Only now: keeping copies must not slow down the first opening.
  import("./spare.js").then(({ spare }) => spare(stored)).catch(console.warn);
  offline(questionnaire()).catch(console.error);
} catch (error) {
  // The page around learns of it too.
  await framed;
  fail(error);
}
