// The service worker where the browser's own timing can't be steered: in a scope made of stand-ins.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { createContext, runInContext } from "node:vm";
import { ROOT } from "../rig/dist.mjs";

const SOURCE = await readFile(path.join(ROOT, "public/sw.js"), "utf8");
const ORIGIN = "https://klaster.example.go.id";

/** The caches of one origin. */
function cacheStorage() {
  const all = new Map();
  const open = async (name) => {
    if (!all.has(name)) all.set(name, new Map());
    const cache = all.get(name);
    const key = (request) => request.url ?? request;
    return {
      match: async (request) => cache.get(key(request))?.clone(),
      put: async (request, answer) => {
        cache.set(key(request), new Response(await answer.text()));
      },
    };
  };
  return { open, keys: async () => [...all.keys()], delete: async (name) => all.delete(name) };
}

/** The worker of a site in this folder and version, and ways to give it events. */
function worker({ under = "/", version = "1", caches = cacheStorage(), fetch }) {
  const heard = {};
  const later = [];
  const self = {
    location: new URL(`${ORIGIN}${under}sw.js`),
    addEventListener: (type, act) => {
      heard[type] = act;
    },
    clients: { claim: async () => {} },
  };
  const setTimeout = (act, _time, value) => later.push(() => act(value));
  const source = SOURCE.replace('"unbuilt"', JSON.stringify(version)).replace("FILES = {}", 'FILES = { "index.html": "" }');
  runInContext(source, createContext({ self, caches, fetch, setTimeout, URL, Response }));

  /** Fires an event: `{answer, over}`, the second once all is done that it waits for. */
  function fire(type, event = {}) {
    const waits = [];
    let answer;
    let done = false;
    const wait = (promise) => {
      if (done) throw new Error(`${type}: too late to be waited for`);
      waits.push(promise);
    };
    const respondWith = (promise) => {
      answer = promise;
      wait(promise);
    };
    heard[type]({ ...event, waitUntil: wait, respondWith });
    const over = (async () => {
      for (let count = -1; count !== waits.length; ) {
        count = waits.length;
        await Promise.allSettled(waits);
      }
      done = true;
    })();
    return { answer, over };
  }
  return {
    fire,
    /** Asks for a questionnaire's words. */
    ask: () => fire("fetch", { request: { method: "GET", mode: "cors", url: `${ORIGIN}/kopi/text.id.json` } }),
    /** Lets all timers run out. */
    late: () => {
      for (const act of later.splice(0)) act();
    },
  };
}

const text = async (answer) => (await answer).text();
/** Whether the promise is settled once everything that can go on has gone on. */
async function settled(promise) {
  let is = false;
  const note = () => {
    is = true;
  };
  promise.then(note, note);
  for (let turns = 0; turns < 20; turns += 1) await turn();
  return is;
}

test("an error of the server gives way to the kept copy; where there is none it is handed on", async () => {
  let next = new Response("", { status: 503 });
  const site = worker({ fetch: async () => next });
  assert.equal((await site.ask().answer).status, 503);
  next = new Response("lama");
  const first = site.ask();
  assert.equal(await text(first.answer), "lama");
  await first.over;
  for (const status of [404, 500, 503]) {
    next = new Response("rusak", { status });
    assert.equal(await text(site.ask().answer), "lama", `${status}`);
  }
  next = new Response("baru");
  assert.equal(await text(site.ask().answer), "baru");
});

test("what comes after the page was answered is waited for, and there the next time", async () => {
  let come;
  const slow = () =>
    new Promise((resolve) => {
      come = resolve;
    });
  let fetch = async () => new Response("lama");
  const site = worker({ fetch: () => fetch() });
  await site.ask().over;
  fetch = slow;
  const second = site.ask();
  await turn();
  site.late();
  assert.equal(await text(second.answer), "lama");
  assert.equal(await settled(second.over), false, "the worker may not be ended yet");
  come(new Response("baru"));
  await second.over;
  fetch = async () => Promise.reject(new TypeError("no network"));
  assert.equal(await text(site.ask().answer), "baru");
});

test("a new version removes the older ones of its own folder, and nobody else's", async () => {
  const caches = cacheStorage();
  const fetch = async () => new Response("seluruhnya");
  const begin = async (under, version) => {
    const site = worker({ under, version, caches, fetch });
    await site.fire("install").over;
    await site.fire("activate").over;
    return site;
  };
  await (await begin("/", "1")).ask().over;
  await (await begin("/dinas/", "1")).ask().over;
  await begin("/dinas/kopi/", "1");
  await caches.open("punya-orang-lain");
  const before = await caches.keys();
  assert.equal(before.length, 6, before.join());
  await begin("/dinas/", "2");
  const after = await caches.keys();
  assert.deepEqual(
    before.filter((name) => !after.includes(name)).map((name) => /\/dinas\/ 1$/.test(name)),
    [true],
  );
  assert.equal(after.length, 6, after.join());
});
