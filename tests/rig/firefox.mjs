// Firefox over geckodriver: WebDriver BiDi, and Firefox's own privileged scripts for what no
// driver can do.
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { persistent } from "./attempts.mjs";
import { onPath } from "./program.mjs";

export const name = "firefox";

/** What can't be tested here, and why. */
export const cannot = {
  installability: "Firefox on a desktop installs no sites as apps",
  movedFrames: "Firefox loads a frame in a shadow tree anew when it is moved",
};

const SETTINGS = {
  // A tab that asks before it goes would keep the browser from quitting.
  "dom.disable_beforeunload": true,
  "browser.download.folderList": 2,
  "browser.download.alwaysOpenPanel": false,
  "browser.helperApps.neverAsk.saveToDisk": "application/json,application/octet-stream",
  // Whatever the browser itself would ask of the network.
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/** Starts the browser on a profile directory; `frameStorageBlocked`: see browser.mjs. */
export const start = persistent(name, launch);

/** @param {{profile: string, downloads: string, frameStorageBlocked?: {frame: string, host: string}}} options */
async function launch({ profile, downloads, frameStorageBlocked }) {
  await mkdir(profile, { recursive: true });
  const options = new firefox.Options()
    .setBinary(onPath("firefox-esr", "firefox"))
    .addArguments("-headless", "-profile", profile, "--width=1280", "--height=800")
    .enableBidi();
  options.set("strictFileInteractability", false);
  const settings = { ...SETTINGS, "browser.download.dir": downloads };
  // No site's data inside another site's pages.
  if (frameStorageBlocked) settings["network.cookie.cookieBehavior"] = 1;
  for (const [key, value] of Object.entries(settings)) options.setPreference(key, value);
  const service = new firefox.ServiceBuilder(onPath("geckodriver")).addArguments("--allow-system-access");
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();
  await listen(driver);
  return driver;
}

async function bidi(driver, method, params) {
  const answer = await (await driver.getBidi()).send({ method, params });
  if (answer.type === "error") throw new Error(`${method}: ${answer.message}`);
  return answer.result;
}

/** Runs a script with the browser's own rights. `tab` is there the page's browsing context. */
async function privileged(driver, script, ...values) {
  await driver.setContext(firefox.Context.CHROME);
  try {
    return await driver
      .executeAsyncScript(
        `const [values, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]];
       const tab = window.gBrowser.selectedBrowser.browsingContext;
       (async () => { ${script} })().then((value) => done({ value }), (fault) => done({ fault: String(fault) }));`,
        ...values,
      )
      .then(({ value, fault }) => {
        if (fault) throw new Error(fault);
        return value;
      });
  } finally {
    await driver.setContext(firefox.Context.CONTENT);
  }
}

/** What was heard of each browser since it was last asked. */
const heard = new WeakMap();

async function listen(driver) {
  const notes = { requested: [], complaints: [] };
  heard.set(driver, notes);
  const connection = await driver.getBidi();
  connection.on("network.beforeRequestSent", ({ request }) => notes.requested.push(request.url));
  connection.on("log.entryAdded", ({ level, text, stackTrace }) => {
    const [frame] = stackTrace?.callFrames ?? [];
    if (level === "error") notes.complaints.push(`${text}${frame ? ` (${frame.url}:${frame.lineNumber})` : ""}`);
  });
  await bidi(driver, "session.subscribe", { events: ["network.beforeRequestSent", "log.entryAdded"] });
}

/** Takes what was heard of one kind; whatever was said before is in it. */
async function take(driver, kind) {
  await bidi(driver, "session.status", {});
  return heard.get(driver)[kind].splice(0);
}

/** Runs a script in every new document before the page's own; gives back what takes it away again. */
export async function beforePage(driver, source) {
  const { script } = await bidi(driver, "script.addPreloadScript", {
    functionDeclaration: `() => { ${source} }`,
    contexts: [await driver.getWindowHandle()],
  });
  return () => bidi(driver, "script.removePreloadScript", { script });
}

/** Sets media type ("", "print") and features such as `{"prefers-color-scheme": "dark"}`. */
export async function media(driver, { type = "", features = {} }) {
  await privileged(
    driver,
    `const [type, scheme, motion] = values;
     tab.mediumOverride = type;
     tab.prefersColorSchemeOverride = scheme;
     if (motion) Services.prefs.setIntPref("ui.prefersReducedMotion", 1);
     else Services.prefs.clearUserPref("ui.prefersReducedMotion");`,
    type,
    features["prefers-color-scheme"] ?? "none",
    features["prefers-reduced-motion"] === "reduce",
  );
}

/** The page's own width and height in CSS pixels; none gives the window's size back. */
export async function viewport(driver, size) {
  const [width, height] = size ?? [];
  await bidi(driver, "browsingContext.setViewport", {
    context: await driver.getWindowHandle(),
    viewport: size ? { width, height } : null,
  });
}

export async function scripts(driver, allowed) {
  await privileged(driver, "tab.allowJavascript = values[0];", allowed);
}

/** The page as printed, on the paper that its style sheet asks for. */
export async function print(driver) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-print-"));
  const file = path.join(folder, "page.pdf");
  try {
    await privileged(
      driver,
      `const settings = Cc["@mozilla.org/gfx/printsettings-service;1"].getService(Ci.nsIPrintSettingsService).createNewPrintSettings();
       settings.isInitializedFromPrinter = settings.isInitializedFromPrefs = true;
       settings.printSilent = true;
       settings.outputDestination = Ci.nsIPrintSettings.kOutputDestinationFile;
       settings.outputFormat = Ci.nsIPrintSettings.kOutputFormatPDF;
       settings.toFileName = values[0];
       settings.usePageRuleSizeAsPaperSize = settings.honorPageRuleMargins = true;
       for (const place of ["headerStrLeft", "headerStrCenter", "headerStrRight", "footerStrLeft", "footerStrCenter", "footerStrRight"]) settings[place] = "";
       await tab.print(settings);`,
      file,
    );
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Addresses that any page of this browser asked for since the last call. */
export async function requested(driver) {
  return (await take(driver, "requested")).filter((url) => /^(https?|wss?):/.test(url));
}

/** Errors that the pages wrote to the console since the last call, the browser's own about them too. */
export async function complaints(driver) {
  const said = await privileged(
    driver,
    `const said = Services.console.getMessageArray();
     Services.console.reset();
     return said.filter((it) => it instanceof Ci.nsIScriptError && !(it.flags & Ci.nsIScriptError.warningFlag) && /^http/.test(it.sourceName) && it.category !== "content javascript")
       .map((it) => it.category + ": " + it.errorMessage);`,
  );
  return [...said, ...(await take(driver, "complaints"))];
}

/** The clipboard's text. */
export async function clipboard(driver) {
  return privileged(
    driver,
    `const text = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
     text.init(null);
     text.addDataFlavor("text/plain");
     Services.clipboard.getData(text, Services.clipboard.kGlobalClipboard);
     const found = {};
     text.getTransferData("text/plain", found);
     return found.value.QueryInterface(Ci.nsISupportsString).data;`,
  );
}
