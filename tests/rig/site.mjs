// The site under test: dist/ on a port of its own, so that every visit has an
// origin, and with it a storage, that nobody has used before. Can be told to
// serve badly, and remembers what was asked of it.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { DIST } from "./dist.mjs";
import { POLICY } from "./policy.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

export class Site {
  /** Requests as they came: `{method, url, headers, body}`. */
  requests = [];
  #faults = [];
  #dist = DIST;
  #small = new Map();
  #under;
  #policy;
  #caching;
  #port = 0;
  #server;

  /**
   * `policy`: the content policy, none for null. `caching`: what Cache-Control says of a file; by
   * default nothing is kept, so that every visit asks for all.
   * @param {{under?: string, policy?: string | null, caching?: (file: string) => string}} [options]
   */
  constructor({ under = "/", policy = POLICY, caching = () => "no-store" } = {}) {
    this.#under = under;
    this.#policy = policy;
    this.#caching = caching;
  }

  /** Starts listening; `under` puts the site into a sub-folder, and anything outside it is 404. */
  static async open(options) {
    if (!existsSync(path.join(DIST, "index.html"))) {
      throw new Error(`${DIST} holds no index.html: build the app first`);
    }
    const site = new Site(options);
    await site.start();
    return site;
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Address of the page, with what follows it: `?lang=en`, `#/`, `blank.id.html`. */
  at(rest = "") {
    return this.origin + encodeURI(this.#under) + rest;
  }

  /** Serves another build from now on: a folder like dist/. */
  publish(folder) {
    this.#dist = folder;
    this.#small.clear();
  }

  /** Serves paths that match otherwise: `{status, location}`, `{body, type}`, `{cut: share}`, `{truncated: share}`, `{silent: true}`, `{until: promise}`. */
  spoil(pattern, fault) {
    this.#faults.push({ pattern, fault });
  }

  mend() {
    this.#faults = [];
  }

  async start() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => {
        response.destroy(error);
      });
    });
    await new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(this.#port, "127.0.0.1", resolve);
    });
    this.#port = this.#server.address().port;
  }

  async stop() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** The file that the page would get. */
  static async file(name) {
    return readFile(path.join(DIST, name));
  }

  async #answer(request, response) {
    const parts = [];
    for await (const part of request) parts.push(part);
    this.requests.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: Buffer.concat(parts).toString(),
    });

    const pathname = decodeURIComponent(new URL(request.url, this.origin).pathname);
    const name = pathname.startsWith(this.#under) ? pathname.slice(this.#under.length) : undefined;
    const fault = this.#faults.find(({ pattern }) => pattern.test(pathname))?.fault ?? {};
    const file = name === undefined ? undefined : path.join(this.#dist, name || "index.html");
    const whole = file?.startsWith(this.#dist) ? (fault.body ?? (await readFile(file).catch(() => undefined))) : undefined;
    // It comes when the promise is kept.
    await fault.until;
    // The connection stands, and nothing comes.
    if (fault.silent) return;
    if (fault.status || whole === undefined) {
      const { status = 404, location } = fault;
      response.writeHead(status, { "content-type": "text/plain", ...(location && { location }) }).end("no such file");
      return;
    }

    const headers = {
      "content-type": fault.type ?? TYPES[path.extname(file)] ?? "application/octet-stream",
      ...(this.#policy && { "content-security-policy": this.#policy }),
      "x-content-type-options": "nosniff",
      // In a sandboxed frame the page is of no origin, and so is every request.
      "access-control-allow-origin": "*",
      "cache-control": this.#caching(name || "index.html"),
      etag: `"${createHash("sha256").update(whole).digest("hex").slice(0, 16)}"`,
    };
    if (request.headers["if-none-match"] === headers.etag) {
      response.writeHead(304, headers).end();
      return;
    }
    if (fault.cut) {
      // The connection drops on the way: fewer bytes than were promised.
      response.writeHead(200, { ...headers, "content-length": whole.length });
      response.write(whole.subarray(0, Math.floor(whole.length * fault.cut)), () => response.destroy());
      return;
    }
    if (fault.truncated) {
      // A half-uploaded file: complete as far as HTTP knows.
      response.writeHead(200, headers).end(whole.subarray(0, Math.floor(whole.length * fault.truncated)));
      return;
    }
    if (!fault.body && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      response.writeHead(200, { ...headers, "content-encoding": "br", vary: "accept-encoding" });
      response.end((await readFile(`${file}.br`).catch(() => undefined)) ?? this.#brotli(file, whole));
      return;
    }
    response.writeHead(200, headers).end(whole);
  }

  #brotli(file, whole) {
    if (!this.#small.has(file)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
      this.#small.set(file, brotliCompressSync(whole, { params }));
    }
    return this.#small.get(file);
  }
}
