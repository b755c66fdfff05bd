// Starts the app from the preloads that the build wrote into the head,
// and says in plain HTML when that fails.
import { fail, foreign } from "./failure.js";
import { language } from "./language.js";
import { offline } from "./offline.js";

/** @returns {string | undefined} */
const preload = (selector) => document.head.querySelector(selector)?.href;

/** Asks for a file that the app will want, while the WebAssembly is still on its way. */
function preloadFile(href) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
  document.head.append(link);
}

/** The folder of a questionnaire of this site's own that the address names; none for the shipped one. */
function ownInstrument() {
  const asked = new URLSearchParams(location.search).get("instrument");
  if (!asked) return;
  const folder = new URL(asked, location.href);
  // A sandboxed frame has no origin of its own; the address has one.
  if (folder.origin !== new URL(location.href).origin) throw foreign(folder);
  // With its origin: a path that begins with two slashes would lead to another site.
  return folder.origin + folder.pathname.replace(/\/?$/, "/");
}

/** The questionnaire's files in the language in use. */
const questionnaire = (folder = "instruments/klaster-unggulan/", code = language()) => [
  `${folder}instrument.json`,
  `${folder}text.${code}.json`,
];

/** The same once the page is open: in the language that was chosen, or in the first one that there is. */
async function present() {
  const code = document.querySelector("[data-screen]") ? document.documentElement.lang : language();
  const folder = document.documentElement.dataset.instrument;
  if (!folder) return questionnaire(folder, code);
  const answer = await fetch(`${folder}instrument.json`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const { languages = [] } = await answer.json();
  return questionnaire(folder, languages.includes(code) ? code : (languages[0] ?? code));
}

// A crash of the app is a trap that reaches the window; what was answered is stored by then.
const crashed = (reason) => typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError && fail(reason);
addEventListener("error", (event) => crashed(event.error));
addEventListener("unhandledrejection", (event) => crashed(event.reason));

/** The styles of results and shared links: nothing that the first screen waits for. */
function reportStyles() {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "report.css" });
  const loaded = new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => failed(new Error(link.href));
  });
  document.head.append(link);
  return loaded;
}

/** Loads the app from the preloads in the head; what it gives back runs it. */
async function load() {
  const script = preload('link[rel="modulepreload"]');
  const wasm = preload('link[as="fetch"][type="application/wasm"]');
  const [{ default: start }, module] = await Promise.all([import(script), fetch(wasm).then(compile)]);
  return () => start({ module_or_path: module });
}

/** Compiles while it loads, where the server names the type of the file. */
function compile(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.headers.get("Content-Type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(answer)
    : answer.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
}

// What is in this page's memory only goes with it: the app says so, and the browser asks once more.
addEventListener("beforeunload", (event) => {
  if (document.querySelector("#standing > .notice") && document.querySelector("#standing-file:not([hidden] *), #drafts"))
    event.preventDefault();
});

// Inside someone else's page: the talk with it stands before the app has anything to say.
const framed = parent === self ? null : import("./frame.js").catch(console.error);

// What the app has stored or removed and nobody has copied yet (spare.js): by key, in which turn.
const stored = new Map();
let turn = 0;
addEventListener("siapklaster:stored", ({ detail }) => {
  turn += 1;
  stored.set(detail, turn);
});
// From the first moment on: without it a draft that is deleted just before a reload comes back.
addEventListener("pagehide", () => {
  try {
    if (stored.size) sessionStorage.setItem("siapklaster/1/unfinished", JSON.stringify([...stored.keys()]));
  } catch {
    // Where storage is blocked there was nothing to copy.
  }
});

try {
  const folder = ownInstrument();
  // So the page says to the app where the questionnaire is.
  if (folder) document.documentElement.dataset.instrument = folder;
  questionnaire(folder).forEach(preloadFile);
  await framed;
  const [run] = await Promise.all([load(), reportStyles()]);
  await run();
  // Only now: keeping copies must not slow down the first opening. A frame that may store
  // nothing has been told so by the app.
  const remark = (fault) => fault.name === "SecurityError" || console.warn(fault);
  import("./spare.js").then(({ spare }) => spare(stored)).catch(remark);
  present().then(offline).catch(remark);
} catch (error) {
  // The page around learns of it too.
  await framed;
  fail(error);
}
