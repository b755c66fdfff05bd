// Chromium over chromedriver, and what only its developer protocol can do.
import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { persistent } from "./attempts.mjs";
import { onPath } from "./program.mjs";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--no-default-browser-check",
  // Two tabs are both looked at by a test: neither may doze off.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

export const name = "chromium";

/** What can't be tested here, and why. */
export const cannot = {};

/** Starts the browser on a profile directory; `frameStorageBlocked`: see browser.mjs. */
export const start = persistent(name, launch);

/** @param {{profile: string, downloads: string, frameStorageBlocked?: {frame: string, host: string}}} options */
async function launch({ profile, downloads, frameStorageBlocked }) {
  const options = new chrome.Options()
    .setBinaryPath(onPath("chromium", "chromium-browser", "google-chrome"))
    .addArguments(...FLAGS, `--user-data-dir=${profile}`, "--window-size=1280,800")
    .setUserPreferences({
      "download.default_directory": downloads,
      "download.prompt_for_download": false,
      "profile.default_content_setting_values.automatic_downloads": 1,
      ...(frameStorageBlocked && {
        "profile.content_settings.exceptions.cookies": {
          [`${frameStorageBlocked.frame},${frameStorageBlocked.host}`]: { setting: 2 },
        },
      }),
    });
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  logs.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  options.setLoggingPrefs(logs);
  options.setPerfLoggingPrefs({ enableNetwork: true, enablePage: false });
  const service = new chrome.ServiceBuilder(onPath("chromedriver"));
  return new Builder().forBrowser("chrome").setChromeOptions(options).setChromeService(service).build();
}

const devtools = (driver, command, parameters = {}) => driver.sendAndGetDevToolsCommand(command, parameters);

/** Runs a script in every new document before the page's own; gives back what takes it away again. */
export async function beforePage(driver, source) {
  const { identifier } = await devtools(driver, "Page.addScriptToEvaluateOnNewDocument", { source });
  return () => devtools(driver, "Page.removeScriptToEvaluateOnNewDocument", { identifier });
}

/** Sets media type ("", "print") and features such as `{"prefers-color-scheme": "dark"}`. */
export async function media(driver, { type = "", features = {} }) {
  await devtools(driver, "Emulation.setEmulatedMedia", {
    media: type,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** The page's own width and height in CSS pixels; none gives the window's size back. */
export async function viewport(driver, size) {
  if (!size) return devtools(driver, "Emulation.clearDeviceMetricsOverride");
  const [width, height] = size;
  return devtools(driver, "Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
}

export async function scripts(driver, allowed) {
  await devtools(driver, "Emulation.setScriptExecutionDisabled", { value: !allowed });
}

/** The page as printed, on the paper that its style sheet asks for. */
export async function print(driver) {
  const { data } = await devtools(driver, "Page.printToPDF", { preferCSSPageSize: true, printBackground: false });
  return Buffer.from(data, "base64");
}

/** Addresses that any page of this browser asked for since the last call. */
export async function requested(driver) {
  const entries = await driver.manage().logs().get(logging.Type.PERFORMANCE);
  return (
    entries
      .map(({ message }) => JSON.parse(message).message)
      .filter(({ method }) => method === "Network.requestWillBeSent" || method === "Network.webSocketCreated")
      .map(({ params }) => params.request?.url ?? params.url)
      // The browser's own pages and files made in the page are not on the network.
      .filter((url) => /^(https?|wss?):/.test(url))
  );
}

/** Errors that the pages wrote to the console since the last call. */
export async function complaints(driver) {
  const entries = await driver.manage().logs().get(logging.Type.BROWSER);
  return entries.filter(({ level }) => level.value >= logging.Level.SEVERE.value).map(({ message }) => message);
}

/** The clipboard's text, which a page may read only where the visitor allows it. */
export async function clipboard(driver, origin) {
  await devtools(driver, "Browser.grantPermissions", { origin, permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });
  const text = await driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0], arguments[0])");
  await devtools(driver, "Browser.resetPermissions");
  return text;
}

/** What keeps the browser from offering to install the page as an app, and what it read of the manifest. */
export async function installability(driver) {
  const { installabilityErrors } = await devtools(driver, "Page.getInstallabilityErrors");
  const { errors, manifest } = await devtools(driver, "Page.getAppManifest");
  return { faults: [...installabilityErrors.map(({ errorId }) => errorId), ...errors.map(({ message }) => message)], manifest };
}
