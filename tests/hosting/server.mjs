// nginx and Caddy as the documented configurations set them up, and a host that
// only copies files (as GitHub Pages does), each on a folder and a port of its own.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect, createServer as createSocket } from "node:net";
import os from "node:os";
import path from "node:path";
import { DIST, ROOT } from "../rig/dist.mjs";
import { onPath } from "../rig/program.mjs";

/**
 * Lets a server listen on some free port of this machine, and gives it.
 * @param {import("node:net").Server} server
 * @returns {Promise<number>}
 */
async function listen(server) {
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

/** A port that nobody listens on. */
export async function freePort() {
  const socket = createSocket();
  const port = await listen(socket);
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

async function answers(port, process) {
  for (let round = 0; round < 200; round += 1) {
    if (process.exitCode !== null) throw new Error(`the server ended: ${process.said}`);
    const reached = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.on("connect", () => socket.end());
    });
    if (reached) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no answer on port ${port}: ${process.said}`);
}

/** Starts a program in the foreground and keeps what it says. */
export function run(program, values, options) {
  const child = spawn(program, values, { stdio: ["ignore", "pipe", "pipe"], ...options });
  const stop = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode) return resolve(undefined);
      child.once("exit", resolve);
      child.kill("SIGTERM");
    });
  const process = Object.assign(child, { said: "", stop });
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("data", (part) => {
      process.said += part;
    });
  }
  return process;
}

async function folderWithSite() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-host-"));
  await cp(DIST, path.join(folder, "site"), { recursive: true });
  return folder;
}

/**
 * `hosting/nginx.conf`, its placeholders filled in; `host` may frame it, or anybody. `byName`: the
 * policy names the app's own address beside 'self', as docs/embedding.md has it for Safari.
 */
export async function nginx({ host = "https://www.example.go.id", anybody = false, byName = false } = {}) {
  const [folder, port] = [await folderWithSite(), await freePort()];
  const ours = (await readFile(path.join(ROOT, "hosting/nginx.conf"), "utf8"))
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("klaster.example.go.id", "_")
    .replace("/srv/siapklaster", path.join(folder, "site"))
    .replace(anybody ? "frame-ancestors 'self' https://www.example.go.id; " : "https://www.example.go.id", anybody ? "" : host)
    .replace(/'self'/g, byName ? `'self' http://127.0.0.1:${port}` : "'self'");
  return { name: "nginx", ...(await withNginx(folder, port, ours)) };
}

/** `hosting/nginx-folder.conf` in a site that has pages of its own. */
export async function nginxFolder() {
  const [folder, port] = [await folderWithSite(), await freePort()];
  const ours = (await readFile(path.join(ROOT, "hosting/nginx-folder.conf"), "utf8"))
    .replace("^~ /siapklaster/", "^~ /site/")
    .replace("root /srv;", `root ${folder};`);
  const around = `server { listen 127.0.0.1:${port}; ${ours} location = / { default_type text/html; return 200 "Dinas"; } }`;
  return { name: "nginx, in a folder", under: "/site/", ...(await withNginx(folder, port, around)) };
}

/** nginx with this inside its `http` block. */
async function withNginx(folder, port, ours) {
  await writeFile(
    path.join(folder, "nginx.conf"),
    `include /etc/nginx/modules-enabled/*.conf;
     worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
     ${process.getuid() === 0 ? "user root;" : ""}
     events { worker_connections 256; }
     http {
       include /etc/nginx/mime.types; default_type application/octet-stream;
       access_log ${folder}/access.log;
       client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
       uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
       ${ours}
     }`,
  );
  const server = run(onPath("nginx"), ["-e", `${folder}/error.log`, "-c", `${folder}/nginx.conf`]);
  await answers(port, server);
  return {
    origin: `http://127.0.0.1:${port}`,
    folder: path.join(folder, "site"),
    /** Every request so far, as nginx wrote it down. */
    log: () => readFile(path.join(folder, "access.log"), "utf8"),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `hosting/Caddyfile`, its placeholders filled in. */
export async function caddy({ host = "https://www.example.go.id" } = {}) {
  const [folder, port] = [await folderWithSite(), await freePort()];
  const ours = (await readFile(path.join(ROOT, "hosting/Caddyfile"), "utf8"))
    .replace("klaster.example.go.id {", `http://127.0.0.1:${port} {`)
    .replace("/srv/siapklaster", path.join(folder, "site"))
    .replace("https://www.example.go.id", host);
  await writeFile(path.join(folder, "Caddyfile"), `{\n\tadmin off\n\tauto_https off\n}\n${ours}`);
  const server = run(onPath("caddy"), ["run", "--config", `${folder}/Caddyfile`, "--adapter", "caddyfile"], {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  await answers(port, server);
  return {
    name: "Caddy",
    origin: `http://127.0.0.1:${port}`,
    folder: path.join(folder, "site"),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Files in a sub-folder, types by their endings and not one header more: GitHub Pages and its like. */
export async function plain({ under = "/proyek/klaster/" } = {}) {
  const folder = await folderWithSite();
  const types = {
    css: "text/css",
    html: "text/html",
    js: "text/javascript",
    json: "application/json",
    svg: "image/svg+xml",
    wasm: "application/wasm",
    png: "image/png",
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const name = pathname.startsWith(under) ? decodeURIComponent(pathname.slice(under.length)) || "index.html" : "..";
    const body = name.includes("..") ? null : await readFile(path.join(folder, "site", name)).catch(() => null);
    if (!body) return response.writeHead(404, { "content-type": "text/html" }).end("<h1>404</h1>");
    // What GitHub Pages sends with every file.
    const headers = { "access-control-allow-origin": "*", "cache-control": "max-age=600" };
    response.writeHead(200, { ...headers, "content-type": types[name.split(".").pop()] ?? "application/octet-stream" }).end(body);
  });
  const port = await listen(server);
  return {
    name: "plain static hosting",
    origin: `http://127.0.0.1:${port}`,
    under,
    folder: path.join(folder, "site"),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
