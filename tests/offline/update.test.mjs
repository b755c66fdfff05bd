// A new version is published while people answer.
import assert from "node:assert/strict";
import { Foot } from "../pages/foot.mjs";
import { Result } from "../pages/result.mjs";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { pages } from "../rig/instrument.mjs";
import { inEachEngine, journey } from "../rig/journey.mjs";
import { release } from "../rig/release.mjs";

const [a, b, c] = pages[0].items.map(({ id }) => id);
const TEXT = "instruments/klaster-unggulan/text.id.json";

/** A page of a walk with one answer, ready without a network. */
async function underWay(browser, site) {
  const walk = await (await Start.visit(browser, site)).begin("full");
  await walk.answer(a, 3);
  await walk.savedAt();
  await new Foot(browser).ready();
  return walk;
}

/** As when the app is taken up again: the browser then looks for a new version. */
const takeUp = (browser) => browser.run("document.dispatchEvent(new Event('visibilitychange'))");

inEachEngine(
  "in the middle of a walk: offered, not forced; accepted, the draft is open in the new one",
  async ({ browser, site, t }) => {
    const walk = await underWay(browser, site);
    const foot = new Foot(browser);
    const address = await browser.url;
    const question = await walk.question(a);
    await walk.note(a, "sedang ");
    await browser.run("window.untouched = true");
    site.publish(await release(t, "2", { [TEXT]: (text) => text.replace(question, `${question} (2)`) }));
    await takeUp(browser);
    await foot.offered();

    // Answering goes on in the old one, to the result and back, though the server has only the new.
    await (await browser.find(`#note-${a}`)).sendKeys("ditulis");
    await walk.answer(b, 2);
    const result = await Result.open(browser);
    await result.steps();
    await browser.back();
    await Walk.here(browser);
    await walk.on(pages[0].id);
    await walk.answer(c, "dont_know");
    await walk.savedAt();
    assert.equal(await foot.version(), null);
    assert.equal(await walk.question(a), question);
    assert.equal(await browser.run("return window.untouched"), true, "no reload");
    const kept = await browser.stored();

    await foot.accept();
    await foot.is("2");
    const again = await Walk.here(browser);
    assert.equal(await browser.url, address);
    assert.equal(await again.question(a), `${question} (2)`);
    assert.deepEqual([await again.chosen(a), await again.chosen(b), await again.chosen(c)], [3, 2, "dont_know"]);
    assert.equal(await again.noteOf(a), "sedang ditulis");
    assert.deepEqual(await browser.stored(), kept);
    await foot.ready();
    assert.equal(await foot.isOffered(), false);
    assert.deepEqual(await browser.complaints(), []);

    // The new one is whole: it opens with no server.
    await site.stop();
    await browser.reload();
    await Walk.here(browser);
    await foot.is("2");
  },
);

journey(
  "not accepted: the old one goes on through reloads and without a network, and offers again",
  async ({ browser, site, t }) => {
    const walk = await underWay(browser, site);
    const foot = new Foot(browser);
    site.publish(await release(t, "2"));
    await browser.reload();
    await Walk.here(browser);
    await foot.offered();
    await site.stop();
    await browser.reload();
    await Walk.here(browser);
    await foot.offered();
    assert.equal(await foot.version(), null);
    assert.equal(await walk.chosen(a), 3);
    // The new one has been fetched whole by then.
    await foot.accept();
    await foot.is("2");
    await Walk.here(browser);
    assert.equal(await walk.chosen(a), 3);
  },
);

journey("a third version before the second was let in: the offer leads to the third", async ({ browser, site, t }) => {
  const walk = await underWay(browser, site);
  const foot = new Foot(browser);
  site.publish(await release(t, "2"));
  await takeUp(browser);
  await foot.offered();
  site.publish(await release(t, "3"));
  const asked = site.requests.length;
  await takeUp(browser);
  await browser.until(
    "the third stands ready",
    async () => site.requests.slice(asked).some(({ url }) => url.endsWith("/index.html")) && (await waiting(browser)),
  );
  await foot.accept();
  await foot.is("3");
  await Walk.here(browser);
  assert.equal(await walk.chosen(a), 3);
});

inEachEngine("two tabs: the one that says yes changes, the other goes on until it says so too", async ({ browser, site, t }) => {
  const walk = await underWay(browser, site);
  const foot = new Foot(browser);
  const one = await browser.handle();
  const address = await browser.url;
  site.publish(await release(t, "2"));
  const two = await browser.tab();
  await browser.go(address);
  await Walk.here(browser);
  await foot.offered();
  await browser.switchTo(one);
  await foot.offered();
  await browser.switchTo(two);
  await foot.accept();
  await foot.is("2");
  await Walk.here(browser);

  await browser.switchTo(one);
  assert.equal(await foot.version(), null, "nobody is interrupted");
  await walk.answer(b, 4);
  await walk.savedAt();
  // What it has not fetched yet is now the new version's.
  const result = await Result.open(browser);
  await result.steps();
  await browser.back();
  await Walk.here(browser);
  await foot.accept();
  await foot.is("2");
  const again = await Walk.here(browser);
  assert.deepEqual([await again.chosen(a), await again.chosen(b)], [3, 4]);
  await browser.switchTo(two);
  await walk.chose(b, 4);
});

journey(
  "a file of the new version is missing on the server: the old one goes on, and it comes right",
  async ({ browser, site, t }) => {
    const walk = await underWay(browser, site);
    const foot = new Foot(browser);
    site.publish(await release(t, "2"));
    site.spoil(/text\.en\.json/, { status: 404 });
    const asked = () => site.requests.filter(({ url }) => url.endsWith("/text.en.json")).length;
    const before = asked();
    await takeUp(browser);
    await browser.until("the new version was tried", () => asked() > before);
    await browser.until("and given up", async () => !(await registered(browser, "installing")) && !(await waiting(browser)));
    await walk.answer(b, 1);
    assert.equal(await foot.isOffered(), false);
    // Whatever the server has: what is kept is whole, and opens.
    await browser.reload();
    await Walk.here(browser);
    assert.equal(await foot.version(), null);
    await foot.ready();
    const result = await walk.finish();
    await result.speak("en");
    await browser.back();
    await Walk.here(browser);

    site.mend();
    await takeUp(browser);
    await foot.offered();
    await foot.accept();
    await foot.is("2");
    await Walk.here(browser);
    assert.deepEqual([await walk.chosen(a), await walk.chosen(b)], [3, 1]);
  },
);

journey("not offered while answers are in this page's memory only", async ({ browser, site, t }) => {
  const walk = await underWay(browser, site);
  const foot = new Foot(browser);
  await browser.run(
    "window.put = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
  );
  await walk.answer(b, 1);
  await walk.notSaved();
  site.publish(await release(t, "2"));
  await takeUp(browser);
  await browser.until("the new one stands ready", () => waiting(browser));
  await browser.until("and would be offered", () => browser.run("return !document.getElementById('update').hidden"));
  assert.equal(await foot.isOffered(), false);
  await browser.run("Storage.prototype.setItem = window.put");
  await walk.answer(c, 2);
  await foot.offered();
  await foot.accept();
  await foot.is("2");
  await Walk.here(browser);
  assert.deepEqual([await walk.chosen(a), await walk.chosen(b), await walk.chosen(c)], [3, 1, 2]);
});

/** Whether a worker of this page is "installing", "waiting" or "active". */
function registered(browser, state) {
  return browser.driver.executeAsyncScript(
    "const [state, done] = arguments; navigator.serviceWorker.getRegistration().then((it) => done(Boolean(it?.[state])))",
    state,
  );
}
const waiting = async (browser) => (await registered(browser, "waiting")) && !(await registered(browser, "installing"));
