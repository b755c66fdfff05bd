// Starts the app once the first page (first.js) is painted, and says in plain HTML when that fails.
import { fail, foreign, late, mend } from "./failure.js";
import { offline } from "./offline.js";
import "./reading-place.js";
import { stands } from "./take-over.js";

/** So long opening may take, in milliseconds, before a way to try again is offered. */
const PATIENCE = 30_000;

const root = document.documentElement;
/** @type {FirstPage} */
const first = document.querySelector("#first");
// From here on it is this script that says what takes long.
document.querySelector("#first .shell__late")?.remove();

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
const questionnaire = (folder = "instruments/klaster-unggulan/", code = root.lang) => [
  `${folder}instrument.json`,
  `${folder}text.${code}.json`,
];

/** The same, of an own questionnaire in its first language where it has none in that. */
async function present() {
  const folder = root.dataset.instrument;
  if (!folder) return questionnaire(folder);
  const answer = await fetch(`${folder}instrument.json`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const { languages = [] } = await answer.json();
  return questionnaire(folder, languages.includes(root.lang) ? root.lang : (languages[0] ?? root.lang));
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
    link.onerror = () => {
      link.remove();
      failed(new Error(link.href));
    };
  });
  document.head.append(link);
  return loaded;
}

/** Loads the app; what it gives back runs it. `again`: how often it was tried before. */
async function load(again) {
  /** @type {HTMLMetaElement} */
  const { content: script, dataset } = document.head.querySelector('meta[name="siapklaster-app"]');
  // Browsers remember that a script was missing, and would not ask for it again.
  const address = new URL(again ? `${script}?${again}` : script, document.baseURI).href;
  const cache = again ? "reload" : "default";
  const [{ default: start }, module] = await Promise.all([
    import(address),
    fetch(dataset.wasm, { cache }).then(compile),
    reportStyles(),
  ]);
  return () => start({ module_or_path: module });
}

/** Compiles while it loads, where the server names the type of the file. */
function compile(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.headers.get("Content-Type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(answer)
    : answer.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
}

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

// The page around may choose another language before the app is there.
addEventListener("siapklaster:language", ({ detail: code }) => {
  if (stands() && !first.mounted && /^(id|en)$/.test(code) && code !== root.lang) first.turn(code);
});

/** Resolves when the first page is painted, or nobody looks at it. */
function painted() {
  if (document.hidden) return;
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    // A frame that is out of sight is painted late.
    setTimeout(done, 500);
  });
}

let tries = 0;
let runs = false;
/** Loads and runs the app; a first page stays, with what was answered, until that succeeds. */
async function open() {
  const again = tries;
  tries += 1;
  // It may still come: saying so stops nothing.
  const timer = setTimeout(() => fail(late(), open), PATIENCE);
  try {
    const run = await load(again);
    if (runs) return;
    runs = true;
    mend();
    await run();
    // Only now: keeping copies must not slow down the first opening. A frame that may store
    // nothing has been told so by the app.
    const remark = (fault) => fault.name === "SecurityError" || console.warn(fault);
    import("./spare.js").then(({ spare }) => spare(stored)).catch(remark);
    present().then(offline).catch(remark);
  } catch (error) {
    // The page around learns of it too.
    await framed;
    if (!runs || error instanceof WebAssembly.RuntimeError) fail(error, runs ? undefined : open);
  } finally {
    clearTimeout(timer);
  }
}

// The app runs, and a file of the questionnaire did not come.
addEventListener("siapklaster:unfetched", ({ detail: file }) => {
  fail({ reason: "instrument", message: file }, () => {
    mend();
    dispatchEvent(new CustomEvent("siapklaster:again", { detail: "" }));
  });
});

try {
  const folder = ownInstrument();
  // So the page says to the app where the questionnaire is.
  if (folder) root.dataset.instrument = folder;
  await painted();
  questionnaire(folder).forEach(preloadFile);
  await framed;
  await open();
} catch (error) {
  await framed;
  fail(error);
}
