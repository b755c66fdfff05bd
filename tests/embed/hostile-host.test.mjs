// A page that shows the frame unseen, and leads a person's taps and keys into it, gets no summary.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { Start } from "../pages/start.mjs";
import { faults } from "../rig/axe.mjs";
import { sections } from "../rig/instrument.mjs";
import { visit } from "./guest.mjs";

/** A frame that asks for a summary, pinned to `host`. */
const frame = (app, host) =>
  `<div id="around"><iframe id="f" src="${app.origin}/?lang=id&handover=event&host=${encodeURIComponent(host)}" width="900" height="760"></iframe></div>`;
const hello = (browser) =>
  browser.run('document.getElementById("f").contentWindow.postMessage({ siapklaster: 1, type: "hello" }, "*")');
const summaries = (browser) => browser.run("return messages.filter(({ summary }) => summary)");

/** Answers the quick questions in the frame and stays there, at its result. */
async function toResult(browser, guest) {
  await guest.enter("f");
  const walk = await (await Start.here(browser)).begin("quick");
  for (const section of sections) {
    for (const { id } of section.items.filter((item) => item.key)) await walk.answer(id, 2);
    await walk.next();
  }
  await walk.finish();
}

/** As far as the form: in the frame, the host known. */
async function toForm({ browser, host, app, guest }, name) {
  await browser.go(host.page(name, frame(app, host.origin)));
  await toResult(browser, guest);
  await guest.leave();
  await hello(browser);
  await guest.enter("f");
  await browser.find("#handover-agree");
}

const digits = (browser) => browser.text("#handover-digits");
/** What a click of the person's does, wherever the page has brought the button. */
const press = (browser) => browser.run("document.getElementById('handover-agree').click()");
const refusal = (browser, words) => browser.says("#handover-wrong", words);

/** Presses the button in sight until the form says this: at first that it was not long enough in sight. */
async function pressUntil(browser, selector, words) {
  await browser.until(`${selector} says ${words}`, async () => {
    await browser.run("document.getElementById('handover-said').scrollIntoView({ block: 'end', behavior: 'instant' })");
    await press(browser);
    return words.test(await browser.text(selector));
  });
}

/** Waits until the form has been in sight long enough: then a wrong number is the only thing amiss. */
const inSight = (browser) => pressUntil(browser, "#handover-wrong", /Angkanya belum sama/);

visit("blind clicks, marking, dragging and pasting hand nothing over", async (all) => {
  const { browser, guest } = all;
  await toForm(all, "blind");
  assert.deepEqual(await faults(browser), []);
  await inSight(browser);
  const { driver } = browser;
  const number = await browser.find("#handover-digits");
  const field = await browser.find("#handover-number");
  const button = await browser.find("#handover-agree");
  // As a host would have it done that knows where everything stands.
  for (const attack of [
    () => driver.actions().click(button).click(button).perform(),
    () => driver.actions().doubleClick(number).dragAndDrop(number, field).click(button).perform(),
    () =>
      driver
        .actions()
        .move({ origin: number, x: -20 })
        .press()
        .move({ origin: number, x: 25 })
        .release()
        .dragAndDrop(number, field)
        .click(button)
        .perform(),
    () =>
      driver
        .actions()
        .doubleClick(number)
        .keyDown(Key.CONTROL)
        .sendKeys("c")
        .keyUp(Key.CONTROL)
        .click(field)
        .keyDown(Key.CONTROL)
        .sendKeys("v")
        .keyUp(Key.CONTROL)
        .click(button)
        .perform(),
    () => driver.actions().click(field).keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).sendKeys(Key.ENTER).perform(),
  ]) {
    await attack();
    await refusal(browser, /Angkanya belum sama/);
    assert.equal(await browser.value("#handover-number"), "");
  }
  const [marked, dropped, dragged] = await browser.run(`
    const label = document.querySelector("label[for=handover-number]");
    const event = (type) => new DragEvent(type, { bubbles: true, cancelable: true });
    getSelection().selectAllChildren(label);
    return [
      getSelection().toString(),
      document.getElementById("handover-number").dispatchEvent(event("drop")),
      [...document.querySelectorAll("#full-page, #handover-text, #handover-digits")].some((each) => each.dispatchEvent(event("dragstart"))),
    ];`);
  assert.match(marked, /Ketik .*kalau Anda setuju/s);
  assert.doesNotMatch(marked, /\d{4}(?!\d)(?! *$)/, "the number is not marked with it");
  assert.equal(dropped, false);
  assert.equal(dragged, false, "not out of the frame, either");
  await guest.leave();
  assert.deepEqual(await summaries(browser), []);
});

visit("the number is another one each time, and is told apart from any other", async (all) => {
  const { browser, guest } = all;
  await toForm(all, "numbers");
  await inSight(browser);
  const seen = new Set([await digits(browser)]);
  for (const wrong of ["", "0", "1", "12345678"]) {
    await browser.type("#handover-number", wrong);
    await browser.click("#handover-agree");
    await refusal(browser, /tidak ada yang diserahkan/);
    assert.equal(await browser.focused(), "handover-number");
    assert.equal(await (await browser.find("#handover-number")).getAttribute("aria-invalid"), "true");
    seen.add(await digits(browser));
  }
  const last = await digits(browser);
  await guest.leave();
  await browser.run(
    'document.getElementById("f").contentWindow.postMessage({ siapklaster: 1, type: "language", language: "en" }, "*")',
  );
  await guest.enter("f");
  await browser.says("#handover", /Type \d{4} if you agree to hand the summary to localhost/);
  seen.add(await digits(browser));
  // Four digits: two of six are the same in one of 600 runs, four of them never.
  assert.ok(seen.size >= 4, [...seen].join());
  await browser.type("#handover-number", last);
  await pressUntil(browser, "#handover-wrong", /That is not the number/);
  assert.deepEqual(await faults(browser), []);
  await guest.leave();
  assert.deepEqual(await summaries(browser), []);
  await guest.enter("f");
  const [first, ...rest] = await digits(browser);
  await browser.type("#handover-number", `${first} ${rest.join("")}`);
  await press(browser);
  await browser.says("#handover-said", /Handed over to/);
  assert.equal(await browser.value("#handover-number"), "", "for the next time another one");
  await press(browser);
  await refusal(browser, /That is not the number/);
  await guest.leave();
  assert.equal((await summaries(browser)).length, 1);
});

visit("out of sight, covered, faded or turned, it can't be agreed to, whatever is typed", async (all) => {
  const { browser, guest } = all;
  await toForm(all, "unseen");
  // By the page around, as soon as the form stands: nobody has read it.
  const tells = await browser.run("return 'isVisible' in IntersectionObserverEntry.prototype");
  const around = (script) =>
    browser.run(`const around = document.getElementById("around"); const f = document.getElementById("f"); ${script}`);
  const disguises = {
    "pushed out of the window": "around.style.cssText = 'position: fixed; left: -880px'",
    ...(tells && {
      "cut off": "around.style.cssText = 'overflow: hidden; width: 30px; height: 760px'",
      covered:
        "const over = document.createElement('div'); over.id = 'over'; over.textContent = 'Hadiah!'; over.style.cssText = 'position: fixed; inset: 0; background: #fff; pointer-events: none'; document.body.append(over)",
      faded: "around.style.opacity = 0.02",
      blurred: "f.style.filter = 'blur(20px)'",
      turned: "f.style.transform = 'rotate(180deg)'",
    }),
  };
  for (const [how, script] of Object.entries(disguises)) {
    // Read before, unseen now.
    await inSight(browser);
    await guest.leave();
    await around(script);
    await guest.enter("f");
    await browser.until(`${how}: refused`, async () => {
      await press(browser);
      return /harus tampak seutuhnya/.test(await browser.text("#handover-wrong"));
    });
    await browser.run(
      "document.getElementById('handover-number').value = document.getElementById('handover-digits').textContent",
    );
    await press(browser);
    await refusal(browser, /harus tampak seutuhnya/);
    await browser.run("document.getElementById('handover-number').value = ''");
    await guest.leave();
    assert.deepEqual(await summaries(browser), [], how);
    await around("around.style.cssText = ''; f.style.cssText = ''; document.getElementById('over')?.remove()");
    await guest.enter("f");
  }
  await inSight(browser);
  await browser.run("document.getElementById('handover-number').value = document.getElementById('handover-digits').textContent");
  await press(browser);
  await browser.says("#handover-said", /Sudah diserahkan/);
  await guest.leave();
  assert.equal((await summaries(browser)).length, 1, "in sight it can");
});

visit(
  "a page that gives itself out as another one is not handed anything, nor is the other named",
  async ({ browser, host, app, guest }) => {
    await browser.go(host.page("liar", frame(app, "https://www.example.go.id")));
    await toResult(browser, guest);
    await guest.leave();
    await hello(browser);
    await guest.enter("f");
    await browser.settled();
    assert.equal(await browser.run("return document.getElementById('handover').childElementCount"), 0);
  },
);
