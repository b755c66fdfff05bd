// The questionnaire is data: another one, with a number to fill in, works the same.
import assert from "node:assert/strict";
import { Shared } from "../pages/shared.mjs";
import { Start } from "../pages/start.mjs";
import { instrument, words } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";

const small = {
  ...instrument,
  id: "contoh",
  root: {
    id: "readiness",
    aggregation: "arithmetic",
    children: [
      {
        id: "factors",
        aggregation: "arithmetic",
        children: [
          {
            id: "networks",
            weight: 3,
            children: [
              { id: "networks-1", kind: "scale", levels: 5 },
              { id: "networks-2", kind: "number", unit: "%", lo: 0, hi: 50 },
              { id: "networks-3", kind: "number", unit: "hari", lo: 10, hi: 20, direction: "lower_is_better" },
            ],
          },
          { id: "finance", weight: 1, children: [{ id: "finance-1", kind: "scale", levels: 5 }] },
        ],
      },
    ],
  },
};
const text = (code) => {
  const of = words[code];
  const { levels: _, next: __, ...number } = of["networks-2"];
  return {
    ...Object.fromEntries(
      ["readiness", "factors", "networks", "finance", "networks-1", "finance-1", ...instrument.bands.map(({ id }) => id)].map(
        (id) => [id, of[id]],
      ),
    ),
    "networks-2": number,
    "networks-3": { question: of["networks-3"].question },
  };
};

/** Answers all of it: the levels, and the two numbers. */
async function finish(walk, level, numbers) {
  await walk.answer("networks-1", level);
  await walk.number("networks-2", numbers[0]);
  await walk.number("networks-3", numbers[1]);
  await walk.jump("finance");
  await walk.answer("finance-1", level);
  return walk.finish();
}

journey("one language only: its result opens, whichever language the address asks for", async ({ browser, site }) => {
  const own = { ...small, languages: ["id"] };
  site.spoil(/own\/instrument\.json$/, { body: Buffer.from(JSON.stringify(own)) });
  site.spoil(/own\/text\.id\.json$/, { body: Buffer.from(JSON.stringify(text("id"))) });
  const start = await Start.visit(browser, site, "?lang=en&instrument=own");
  const walk = await start.begin("full");
  const result = await finish(walk, 4, ["50", "10"]);
  assert.equal(await result.score(), 100);
});

journey("one that names no language: its result opens, and its links open with it", async ({ browser, site }) => {
  const { languages: _, ...own } = small;
  site.spoil(/own\/instrument\.json$/, { body: Buffer.from(JSON.stringify(own)) });
  // Nor has it more words than it must.
  const { help: _help, title: _title, evidence: _evidence, next: _next, ...bare } = text("id")["networks-1"];
  site.spoil(/own\/text\.id\.json$/, { body: Buffer.from(JSON.stringify({ ...text("id"), "networks-1": bare })) });
  await browser.viewport(360, 800);
  const start = await Start.visit(browser, site, "?instrument=own&lang=id");
  assert.equal(await browser.has("#paper"), false, "the form has other questions");
  const walk = await start.begin("full");
  const beside =
    "return document.querySelector('#item-networks-1 .item__levels').getBoundingClientRect().left - document.querySelector('#item-networks-1 .item__question').getBoundingClientRect().left";
  assert.equal(await browser.run(beside), 0, "the levels stand below the question");
  assert.ok(await browser.run("return document.documentElement.scrollWidth <= innerWidth"));
  const result = await finish(walk, 2, ["25", "15"]);
  assert.equal(await result.score(), 50);
  assert.ok(!(await browser.text("main")).includes("networks-1"), "a question without a short name is called by its words");
  for (const link of [await result.link("summary"), await result.link("answers")]) {
    assert.ok(link.startsWith(site.at("?instrument=own#")), link);
    await browser.arrive(link);
    assert.equal(await (await Shared.here(browser)).score(), 50, link);
  }
});

journey("numbers are typed, with a comma or a point, and count by their bounds", async ({ browser, site }) => {
  site.spoil(/instrument\.json$/, { body: Buffer.from(JSON.stringify(small)) });
  site.spoil(/text\.id\.json$/, { body: Buffer.from(JSON.stringify(text("id"))) });
  site.spoil(/text\.en\.json$/, { body: Buffer.from(JSON.stringify(text("en"))) });
  const start = await Start.visit(browser, site);
  assert.equal(
    (await browser.has("#begin-quick")) && (await (await browser.find("#begin-quick")).isDisplayed()),
    false,
    "no key items, no quick walk",
  );
  const walk = await start.begin("full");
  await walk.answer("networks-1", 3);
  await walk.number("networks-2", "12,5");
  await walk.number("networks-3", "12.5");
  await walk.savedAt();
  await browser.reload();
  assert.deepEqual([await walk.numberOf("networks-2"), await walk.numberOf("networks-3")], [12.5, 12.5]);
  await walk.number("networks-2", "banyak");
  await browser.says("#item-networks-2", /angka/i);
  await walk.number("networks-2", "12,5");
  await walk.jump("finance");
  await walk.answer("finance-1", 4);
  const result = await walk.finish();
  // (3·mean(0.75, 12.5/50, 1 − (12.5−10)/10) + 1·1) / 4
  assert.equal(await result.dimension("networks"), Math.round((100 * (0.75 + 0.25 + 0.75)) / 3));
  assert.equal(await result.dimension("finance"), 100);
  assert.equal(await result.score(), Math.round((100 * ((3 * (0.75 + 0.25 + 0.75)) / 3 + 1)) / 4));
  assert.equal(await browser.has("#stages-reached"), false, "no stages, no path");
  assert.deepEqual(await browser.complaints(), []);
});
