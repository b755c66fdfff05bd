// WebKit, Safari's engine, as WebKitGTK: WebKitWebDriver drives webkit-browser.py on a screen
// that nobody sees.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Builder } from "selenium-webdriver";
import { persistent } from "./attempts.mjs";
import { onPath } from "./program.mjs";

export const name = "webkit";

/** What can't be tested here, and why. */
export const cannot = {
  installability: "WebKitGTK installs no sites as apps",
  movedFrames: "WebKit has no moveBefore() yet",
  pageSize: "WebKit takes the paper from the printer, not from the style sheet",
  printMedia: "WebKitGTK can't show a page as it would be printed",
  sandboxedSelf: "in a sandboxed frame without an origin WebKit takes the policy's 'self' for nobody",
  openedTabs: "WebKit's driver clicks beside what stands in a frame, and a script's click opens no tab",
  frameFocus: "WebKit's driver clicks beside what stands in a frame, and without a click a frame gets no focus",
  scripts: "WebKit's driver itself needs scripts in the page",
};

/** Its driver takes a place within a frame for one within the window. */
export const missesInFrames = true;

const BROWSER = fileURLToPath(new URL("webkit-browser.py", import.meta.url));

/** The unseen screen of this process, as DISPLAY names it. */
let screen;
function display() {
  screen ??= new Promise((resolve, reject) => {
    const server = spawn(onPath("Xvfb"), ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    process.once("exit", () => server.kill());
    server.once("exit", () => reject(new Error("Xvfb ended")));
    const told = /** @type {import("node:net").Socket} */ (server.stdio[3]);
    told.once("data", (number) => {
      server.unref();
      told.unref();
      resolve(`:${String(number).trim()}`);
    });
  });
  return screen;
}

async function freePort() {
  const socket = createServer();
  await new Promise((resolve) => {
    socket.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (socket.address());
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

/** The line on which each browser takes orders, and its answers. */
const parts = new WeakMap();

/** Starts the browser on a profile directory; `frameStorageBlocked`: see browser.mjs. */
export const start = persistent(name, launch);

/** @param {{profile: string, downloads: string, frameStorageBlocked?: {frame: string, host: string}}} options */
async function launch({ profile, downloads, frameStorageBlocked }) {
  const port = await freePort();
  const service = spawn(onPath("WebKitWebDriver"), [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: await display(),
      GDK_BACKEND: "x11",
      GSETTINGS_BACKEND: "memory",
      GTK_A11Y: "none",
      NO_AT_BRIDGE: "1",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    },
  });
  await listening(port, service);
  const session = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: "/usr/bin/python3", args: [BROWSER, profile, downloads] },
  });
  const driver = await session.build().catch((fault) => {
    service.kill();
    throw fault;
  });
  const line = connect(path.join(profile, "orders"));
  parts.set(driver, { line, answers: answers(line) });
  const quit = driver.quit.bind(driver);
  driver.quit = async () => {
    // In good order: the driver would only kill it.
    await Promise.race([order(driver, { do: "quit" }), new Promise((late) => setTimeout(late, 2000))]).catch(() => {});
    await quit().catch(() => {});
    line.destroy();
    service.kill();
  };
  if (frameStorageBlocked) await beforePage(driver, BLOCKED_IN_FRAMES);
  return driver;
}

// WebKitGTK has no switch for it: what Safari's gives a page.
const BLOCKED_IN_FRAMES = `if (self !== top) Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});`;

async function listening(port, service) {
  for (let round = 0; round < 400; round += 1) {
    if (service.exitCode !== null) break;
    const reached = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (reached) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("WebKitWebDriver does not answer");
}

/** The browser's answers, each given to whoever has waited longest. */
function answers(line) {
  const takers = [];
  let rest = "";
  line.setEncoding("utf8");
  line.on("data", (part) => {
    const lines = (rest + part).split("\n");
    rest = lines.pop();
    for (const text of lines) takers.shift()?.resolve(JSON.parse(text));
  });
  const refuse = (fault) => {
    for (const { reject } of takers.splice(0)) reject(fault);
  };
  line.on("error", refuse);
  line.on("close", () => refuse(new Error("the browser is gone")));
  return () => new Promise((resolve, reject) => takers.push({ resolve, reject }));
}

async function order(driver, what) {
  const { line, answers } = parts.get(driver);
  const answer = answers();
  line.write(`${JSON.stringify(what)}\n`);
  const given = await answer;
  if (given.fault) throw new Error(given.fault);
  return given;
}

/** An order for the page that the driver looks at: the page itself says which one it is. */
async function orderHere(driver, what) {
  const word = `${Date.now()}-${Math.random()}`;
  const done = order(driver, { ...what, word });
  await driver.executeScript("webkit.messageHandlers.rig.postMessage(arguments[0])", word);
  return { ...(await done), word };
}

/** Runs a script in every new document before the page's own; gives back what takes it away again. */
export async function beforePage(driver, source) {
  const { word } = await orderHere(driver, { do: "before-page", source });
  return () => orderHere(driver, { do: "no-script", script: word });
}

/** Sets features such as `{"prefers-color-scheme": "dark"}`, for the whole browser. */
export async function media(driver, { type = "", features = {} }) {
  if (type) throw new Error(cannot.printMedia);
  await order(driver, {
    do: "media",
    dark: features["prefers-color-scheme"] === "dark",
    still: features["prefers-reduced-motion"] === "reduce",
  });
}

/** The page's own width and height in CSS pixels; none gives the first size back. */
export async function viewport(driver, size = [1280, 800]) {
  const [width, height] = size;
  await orderHere(driver, { do: "size", width, height });
}

/** The page as printed. */
export async function print(driver) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-print-"));
  const file = path.join(folder, "page.pdf");
  try {
    await orderHere(driver, { do: "print", file });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Addresses that any page of this browser asked for since the last call. */
export async function requested(driver) {
  const { requested } = await order(driver, { do: "requested" });
  return requested.filter((url) => /^(https?|wss?):/.test(url));
}

/** Errors that the pages wrote to the console since the last call. */
export async function complaints(driver) {
  const { said } = await order(driver, { do: "said" });
  // WebKit doesn't know the policy's manifest-src, and says so at every page.
  return said.filter((line) => /CONSOLE( \w+)* ERROR/.test(line) && !/directive 'manifest-src'/.test(line));
}

/** The clipboard's text. */
export async function clipboard(driver) {
  return (await order(driver, { do: "clipboard" })).text;
}
