// Refusals of a driver, played: when a browser is asked for again, and when not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { error } from "selenium-webdriver";
import { persistent } from "./attempts.mjs";

/** A start that refuses with these faults, one after the other, and then gives what it was asked with. */
function refusing(...faults) {
  const said = [];
  const start = async (options) => {
    const fault = faults.shift();
    if (fault) throw fault;
    return options;
  };
  return { start: persistent("a browser", start, (line) => said.push(line)), said, faults };
}
const busy = (count) =>
  Array.from({ length: count }, () => new error.SessionNotCreatedError("session not created: slow\nlong trace"));

test("a browser that comes up at last is used, and every refusal is said", async () => {
  const { start, said } = refusing(...busy(3));
  assert.equal(await start("these options"), "these options");
  assert.deepEqual(
    said,
    [1, 2, 3].map((attempt) => `a browser did not start (${attempt} of 4 attempts): session not created: slow`),
  );
});

test("after the last attempt the refusal counts", async () => {
  const { start, said, faults } = refusing(...busy(5));
  await assert.rejects(start("these options"), error.SessionNotCreatedError);
  assert.equal(said.length, 4);
  assert.equal(faults.length, 1);
});

test("another fault is not tried again", async () => {
  const { start, said } = refusing(new Error("chromium is missing"));
  await assert.rejects(start("these options"), /missing/);
  assert.deepEqual(said, []);
});
