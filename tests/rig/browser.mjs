// A browser as a visitor uses it. The engine is chosen by SIAPKLASTER_BROWSER
// (a file of this folder: it exports what chromium.mjs exports).
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { By, error, Key } from "selenium-webdriver";
import { killAll } from "./program.mjs";

const engine = await import(`./${process.env.SIAPKLASTER_BROWSER ?? "chromium"}.mjs`);

/** Why this engine can't do what a journey needs; false where it can. */
export const unable = (needs = []) => needs.map((need) => engine.cannot[need]).find(Boolean) ?? false;

/**
 * Why a journey is left out; false where it isn't. `needs`: what not every engine's driver can
 * do. `inEachEngine`: whether it belongs to those that are gone in every engine by default.
 * @param {string[]} [needs]
 * @param {boolean} [inEachEngine]
 * @returns {string | false}
 */
export function leftOut(needs = [], inEachEngine = false) {
  if (process.env.SIAPKLASTER_JOURNEYS === "in-each-engine" && !inEachEngine) return "doesn't differ by engine";
  return unable(needs);
}

/** How long a condition may take to come true, in milliseconds: a busy machine, not a slow page. */
const PATIENCE = 15_000;

export class Browser {
  driver;
  #folder;
  #undo = [];

  /**
   * Starts on a new profile, or on the one of `after`, a browser that has quit.
   * `frameStorageBlocked: {frame, host}`: the visitor allows that origin no data inside pages of that host.
   * @param {{after?: Browser, frameStorageBlocked?: {frame: string, host: string}}} [options]
   */
  static async start({ after, frameStorageBlocked } = {}) {
    const browser = new Browser();
    browser.#folder = after ? after.#folder : await mkdtemp(path.join(os.tmpdir(), "siapklaster-"));
    await mkdir(browser.downloads, { recursive: true });
    browser.driver = await engine.start({
      profile: path.join(browser.#folder, "profile"),
      downloads: browser.downloads,
      frameStorageBlocked,
    });
    return browser;
  }

  /** Ends the browser as a dead battery does, so that it can put nothing in order. */
  async kill() {
    await killAll(this.#folder);
    // The driver has still to be told; it finds nobody.
    await this.driver.quit().catch(() => {});
  }

  get downloads() {
    return path.join(this.#folder, "downloads");
  }

  async quit() {
    await this.driver.quit();
  }

  /** Quits and forgets the profile. */
  async bin() {
    await this.quit().catch(() => {});
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Takes back what a journey set: injected scripts, media, size, further tabs. */
  async tidy() {
    const [first, ...others] = await this.driver.getAllWindowHandles();
    for (const other of others) {
      await this.driver.switchTo().window(other);
      await this.driver.close();
    }
    await this.driver.switchTo().window(first);
    // What was set in another tab has gone with it.
    for (const { tab, undo } of this.#undo.splice(0).reverse()) if (tab === first) await undo();
    await this.driver.get("about:blank");
    for (const file of await readdir(this.downloads)) await rm(path.join(this.downloads, file));
    await this.complaints();
    await this.requested();
  }

  async go(url) {
    await this.driver.get(url);
  }

  /** A person's reload: a driver's own may go past the worker. */
  async reload() {
    await this.run("window.stale = true; location.reload()");
    await this.until("the page is reloaded", () =>
      this.run("return !window.stale && document.readyState === 'complete'").catch(() => false),
    );
  }

  /** A reload as after typing into the address bar: `get` on a same-page fragment would not load anything. */
  async arrive(url) {
    await this.driver.get("about:blank");
    await this.driver.get(url);
  }

  async back() {
    await this.run("history.back()");
  }

  async forward() {
    await this.run("history.forward()");
  }

  get url() {
    return this.driver.getCurrentUrl();
  }

  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Waits until `condition` gives something truthy, and gives that. */
  async until(what, condition, patience = PATIENCE) {
    const end = Date.now() + patience;
    let seen;
    for (;;) {
      try {
        seen = await condition();
        if (seen) return seen;
      } catch (fault) {
        const passing =
          fault instanceof error.StaleElementReferenceError ||
          fault instanceof error.NoSuchElementError ||
          fault instanceof error.ElementNotInteractableError ||
          fault instanceof error.ElementClickInterceptedError;
        if (!passing) throw fault;
        seen = fault.message;
      }
      if (Date.now() > end) throw new Error(`waited in vain: ${what} (last seen: ${JSON.stringify(seen)})`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  find(selector) {
    return this.until(`${selector} is there`, async () => (await this.driver.findElements(By.css(selector)))[0]);
  }

  async has(selector) {
    return (await this.driver.findElements(By.css(selector))).length > 0;
  }

  async click(selector) {
    await this.until(`${selector} can be clicked`, async () => {
      const element = await this.driver.findElement(By.css(selector));
      // Some drivers look only whether it is in sight within its own frame, or wait for ever.
      await this.run("arguments[0].scrollIntoView({ block: 'nearest', behavior: 'instant' })", element);
      // A driver that clicks beside what stands in a frame: the page is told of the click itself.
      if (engine.missesInFrames && (await this.run("return self !== top"))) await this.run("arguments[0].click()", element);
      else await element.click();
      return true;
    });
  }

  /** The words a visitor sees in the element, white space folded. */
  async text(selector) {
    const words = await this.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
    return words.replace(/\s+/g, " ").trim();
  }

  /** Waits until the element says the words (a string or a pattern). */
  async says(selector, words) {
    let seen = "";
    const said = (text) => (words instanceof RegExp ? words.test(text) : text.includes(words));
    try {
      await this.until("", async () => {
        seen = await this.text(selector);
        return said(seen);
      });
    } catch (cause) {
      throw new Error(`${selector} should say ${words}, but says: ${seen.slice(0, 2000)}`, { cause });
    }
    return seen;
  }

  async value(selector) {
    return (await this.find(selector)).getProperty("value");
  }

  /** Replaces what is in a field, as by typing. */
  async type(selector, words) {
    const field = await this.find(selector);
    if (engine.missesInFrames && (await this.run("return self !== top"))) {
      return this.run(
        `const [field, words] = arguments;
         Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, words);
         field.dispatchEvent(new Event("input", { bubbles: true }));`,
        field,
        words,
      );
    }
    await field.sendKeys(Key.chord(Key.CONTROL, "a"), Key.DELETE);
    if (words) await field.sendKeys(words);
  }

  /** Sends keys to whatever has the focus. */
  async press(...keys) {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** Presses Tab until the focus is in what the selector names. */
  async tabTo(what, selector, most = 60) {
    for (let presses = 0; presses < most; presses += 1) {
      if (await this.run("return document.activeElement?.matches(arguments[0]) ?? false", selector)) return;
      await this.press(Key.TAB);
    }
    throw new Error(`${most} times Tab, and the focus is not on ${what} (${selector})`);
  }

  /** `id`, else name and value, of what has the focus. */
  async focused() {
    return this.run(`
      const at = document.activeElement;
      return at?.id || (at?.name ? at.name + "=" + at.value : at?.tagName ?? "");
    `);
  }

  async tab() {
    await this.driver.switchTo().newWindow("tab");
    return this.driver.getWindowHandle();
  }

  async switchTo(handle) {
    await this.driver.switchTo().window(handle);
  }

  handle() {
    return this.driver.getWindowHandle();
  }

  /** The file that the page hands over when `act` is done: `{name, text}`. */
  async download(act) {
    const before = new Set(await readdir(this.downloads));
    await act();
    const name = await this.until("a file is downloaded", async () => {
      const files = (await readdir(this.downloads)).filter((file) => !before.has(file));
      if (files.some((file) => /\.(crdownload|part|wkdownload)$|^\./.test(file))) return;
      // Firefox puts an empty file in its place first.
      return files[0] && (await stat(path.join(this.downloads, files[0]))).size > 0 && files[0];
    });
    return { name, text: await readFile(path.join(this.downloads, name), "utf8") };
  }

  /** Puts a file where an upload field can take it, and gives its path. */
  async put(name, content) {
    const file = path.join(this.#folder, name);
    await writeFile(file, content);
    return file;
  }

  /** What the page has put into the clipboard. */
  async clipboard() {
    const origin = new URL(await this.url).origin;
    return engine.clipboard(this.driver, origin);
  }

  /** Everything in this origin's storage, as text. */
  async stored() {
    return this.run("return Object.fromEntries(Object.entries(localStorage))");
  }

  async store(key, value) {
    await this.run("localStorage.setItem(arguments[0], arguments[1])", key, value);
  }

  async beforePage(source) {
    await this.#later(await engine.beforePage(this.driver, source));
  }

  /** A browser without service workers: whatever the page needs comes over the network. */
  async withoutWorker() {
    await this.beforePage("delete Navigator.prototype.serviceWorker");
  }

  /** Remembers how to take back what was set in this tab. */
  async #later(undo) {
    this.#undo.push({ tab: await this.handle(), undo });
  }

  /** Waits until nothing moves: what is measured before is on its way to something else. */
  async settled() {
    await this.driver.executeAsyncScript(`
      const done = arguments[0];
      const look = (still) => requestAnimationFrame(() => {
        // What is folded away stands still until it is unfolded.
        const moving = document.getAnimations().some(({ playState, effect }) => playState === "running" && effect?.target?.checkVisibility());
        if (still === 2) done(); else look(moving ? 0 : still + 1);
      });
      look(0);
    `);
  }

  async media(features, type) {
    await engine.media(this.driver, { features, type });
    await this.settled();
    await this.#later(() => engine.media(this.driver, {}));
  }

  async viewport(width, height) {
    await engine.viewport(this.driver, [width, height]);
    await this.#later(() => engine.viewport(this.driver));
  }

  async withoutScripts() {
    await engine.scripts(this.driver, false);
    await this.#later(() => engine.scripts(this.driver, true));
  }

  print() {
    return engine.print(this.driver);
  }

  requested() {
    return engine.requested(this.driver);
  }

  complaints() {
    return engine.complaints(this.driver);
  }

  installability() {
    return engine.installability(this.driver);
  }

  async picture(file) {
    await writeFile(file, await this.driver.takeScreenshot(), "base64");
  }
}
