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

// A crash of the app is a trap that reaches the window; what was answered is stored by then.
const crashed = (reason) =>
  typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError && fail(reason);
addEventListener("error", (event) => crashed(event.error));
addEventListener("unhandledrejection", (event) => crashed(event.reason));

// Inside someone else's page: the talk with it stands before the app has anything to say.
const framed = parent === self ? null : import("./frame.js").catch(console.error);

try {
  const folder = instrument();
  preloadFile(`${folder}instrument.json`);
  preloadFile(`${folder}text.${language()}.json`);
  const { default: start } = await import(preload('link[rel="modulepreload"]'));
  await framed;
  await start({ module_or_path: preload('link[as="fetch"][type="application/wasm"]') });
  // Only now: keeping a copy of the site must not slow down its first opening.
  offline().catch(console.error);
} catch (error) {
  // The page around learns of it too.
  await framed;
  fail(error);
}
