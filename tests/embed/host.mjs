// Pages of someone else's, on an origin of their own: `localhost` where the app is on 127.0.0.1.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const EMBED = new URL("../../embed/embed.js", import.meta.url);

/** What a careful agency sends with its pages, for the frame at `app`. */
export const STRICT = (app) =>
  `default-src 'none'; script-src 'self' ${app}; style-src 'self'; img-src data:; frame-src ${app}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

// Keeps what the element says, where a test can read it.
const LISTEN = `
  window.heard = [];
  for (const type of ["ready", "progress", "saved", "complete", "error"]) {
    addEventListener("siapklaster:" + type, ({ target, detail }) => heard.push({ type, id: target.id, ...detail }));
  }
  window.messages = [];
  addEventListener("message", ({ data, origin }) => messages.push({ ...data, origin }));
`;

export class Host {
  #server;
  #pages = new Map();
  #scripts = new Map();
  /** Bodies that were posted to it. */
  posted = [];

  static async open() {
    const host = new Host();
    host.#server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url, "http://host");
      if (request.method === "POST") {
        for await (const part of request) host.posted.push(String(part));
        return response.writeHead(204).end();
      }
      const page = host.#pages.get(pathname);
      if (pathname === "/listen.js" || pathname === "/embed.js") {
        return response
          .writeHead(200, { "content-type": "text/javascript" })
          .end(pathname === "/embed.js" ? await readFile(EMBED) : LISTEN);
      }
      const script = host.#scripts.get(pathname);
      if (script !== undefined) return response.writeHead(200, { "content-type": "text/javascript" }).end(script);
      if (!page) return response.writeHead(404).end();
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        ...(page.policy && { "content-security-policy": page.policy }),
      });
      response.end(
        `<!DOCTYPE html><html lang="id"><title>Dinas</title><link rel="icon" href="data:,"><script src="/listen.js"></script>${page.body}</html>`,
      );
    });
    await new Promise((resolve) => host.#server.listen(0, "localhost", resolve));
    return host;
  }

  get origin() {
    return `http://localhost:${this.#server.address().port}`;
  }

  /** Puts a page there and gives its address. */
  page(name, body, options = {}) {
    this.#pages.set(`/${name}`, { body, ...options });
    return `${this.origin}/${name}`;
  }

  script(name, text) {
    this.#scripts.set(`/${name}`, text);
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
