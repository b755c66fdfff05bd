// What the browser keeps apart or blocks in a frame, and the way to a full page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "../../embed/full-page.js";
import { nginx } from "../hosting/server.mjs";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { Browser, unable } from "../rig/browser.mjs";
import { keyItems, sections } from "../rig/instrument.mjs";
import { Guest, inEachEngine, visit } from "./guest.mjs";
import { Host } from "./host.mjs";

const frame = (app, sandbox = "", query = "lang=id") =>
  `<iframe id="f" ${sandbox} src="${app.origin}/?${query}" width="900" height="900" allow="clipboard-write"></iframe>`;
const key = keyItems[0].id;

/** Goes by the link under the app to the tab that it opens; in the same one where the driver can't follow it. */
async function toFullPage(browser) {
  if (unable(["openedTabs"])) {
    const address = await browser.run(`
      const link = document.getElementById("full-page");
      link.addEventListener("click", (event) => event.preventDefault(), { once: true });
      link.click();
      return link.href;`);
    await browser.driver.switchTo().defaultContent();
    return browser.go(address);
  }
  const before = await browser.driver.getAllWindowHandles();
  await browser.click("#full-page");
  const tab = await browser.until("a tab opens", async () =>
    (await browser.driver.getAllWindowHandles()).find((one) => !before.includes(one)),
  );
  await browser.switchTo(tab);
}

test("what browsers count as one site is told by the host's name", () => {
  for (const [one, other, same] of [
    ["www.example.go.id", "klaster.example.go.id", true],
    ["kopi.desa.id", "batik.desa.id", false],
    ["dinas.go.id", "bank.co.id", false],
    ["127.0.0.1", "localhost", false],
  ])
    assert.equal(site(one) === site(other), same, `${one} ${other}`);
});

inEachEngine(
  "kept apart by the browser: said, and the answers go along to a full page",
  async ({ browser, host, app, guest }) => {
    await browser.go(host.page("apart", frame(app, "", `lang=id&host=${encodeURIComponent(host.origin)}`)));
    await guest.enter("f");
    const walk = await (await Start.here(browser)).begin("quick");
    await walk.answer(key, 3);
    await walk.savedAt();
    assert.match(await browser.text(".framed-foot"), /hanya untuk localhost/);
    await toFullPage(browser);
    const shared = await Shared.here(browser);
    assert.equal((await browser.url).split("#")[0], `${app.origin}/?lang=id`);
    assert.match(await shared.answer(key), /^3/);
    const copy = await shared.copy();
    await copy.chose(key, 3);
    // The draft of the frame is not here: that is what "kept apart" means.
    assert.equal(Object.keys(await browser.stored()).filter((name) => name.startsWith("siapklaster/1/draft/")).length, 1);
  },
);

// Where 'self' is nobody in a sandboxed frame, the policy has to name the app's address.
const byName = Boolean(unable(["sandboxedSelf"]));

inEachEngine(
  'in sandbox="allow-scripts": answered to the end, and said that nothing is kept',
  async ({ browser, host, guest, t }) => {
    const app = await nginx({ host: host.origin, byName });
    t.after(() => app.stop());
    await browser.go(host.page("sandbox", frame(app, 'sandbox="allow-scripts"', `lang=id&handover=${app.origin}/terima`)));
    await guest.enter("f");
    const start = await Start.here(browser);
    assert.equal(await browser.run("return self.origin"), "null");
    const walk = await start.begin("quick");
    for (const section of sections) {
      for (const { id } of section.items.filter((item) => item.key)) await walk.answer(id, 2);
      await walk.next();
    }
    assert.match(await walk.notSaved(), /Belum tersimpan/);
    const result = await walk.finish();
    assert.equal(await result.score(), 50);
    assert.equal(
      await browser.run("return document.getElementById('handover').childElementCount"),
      0,
      "no server would let it in",
    );
    await result.speak("en");
    assert.match(await browser.text(".framed-foot"), /does not keep answers/);
  },
);

visit("in a page that is itself sandboxed, from a server that lets everyone", async ({ browser, host, guest }) => {
  const open = await nginx({ host: host.origin, anybody: true, byName });
  try {
    host.page("inner", `<script src="${open.origin}/embed.js"></script><siap-klaster id="a" lang="en"></siap-klaster>`);
    await browser.go(
      host.page("outer", '<iframe id="o" sandbox="allow-scripts" src="/inner" width="900" height="900"></iframe>'),
    );
    await guest.enter("o");
    await guest.hears("ready", ({ type }) => type === "ready");
    const height = await browser.until("it grows", async () => {
      const now = await guest.height("a");
      return now > 800;
    });
    assert.ok(height);
  } finally {
    await open.stop();
  }
});

test("third-party storage blocked by the visitor: said, walked to the end, carried along", { timeout: 120_000 }, async () => {
  const host = await Host.open();
  const app = await nginx({ host: host.origin });
  // Site data of the app is blocked inside the host's pages, and only there.
  const browser = await Browser.start({ frameStorageBlocked: { frame: app.origin, host: host.origin } });
  try {
    const guest = new Guest(browser);
    await browser.go(
      host.page("blocked", `<script src="${app.origin}/embed.js"></script><siap-klaster id="a" lang="en"></siap-klaster>`),
    );
    await guest.hears("ready", ({ type }) => type === "ready");
    await guest.enter("a");
    assert.equal(await browser.run("try { return localStorage.length } catch (fault) { return fault.name }"), "SecurityError");
    const walk = await (await Start.here(browser)).begin("quick");
    await walk.answer(key, 1);
    assert.match(await walk.notSaved(), /Not saved/);
    assert.match(await browser.text(".framed-foot"), /does not keep answers/);
    await guest.leave();
    await guest.hears("not saved", ({ type, saved }) => type === "saved" && saved === false);
    await guest.enter("a");
    await toFullPage(browser);
    assert.match(await (await Shared.here(browser)).answer(key), /^1/);
  } finally {
    await browser.bin();
    await app.stop();
    await host.stop();
  }
});
