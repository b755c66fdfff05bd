// A real WordPress (Debian's) with a MariaDB of its own, both in one temporary
// folder, started for a test and gone after it.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort, run } from "../hosting/server.mjs";
import { onPath } from "../rig/program.mjs";

const call = promisify(execFile);
const SOURCE = "/usr/share/wordpress";
const PASSWORD = "rahasia-untuk-uji";

const CONFIG = ({ socket, origin }) => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
// As on agencies' sites: nobody may write HTML that is not filtered.
define('DISALLOW_UNFILTERED_HTML', true);
define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', true); define('WP_DEBUG_LOG', false);
define('FS_METHOD', 'direct');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $name) define($name, 'uji');
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

// No mail leaves the test.
const INSTALL = `<?php
define('WP_INSTALLING', true);
function wp_mail() { return true; }
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Dinas', 'admin', 'admin@example.go.id', true, '', '${PASSWORD}');
wp_insert_user(['user_login' => 'penyunting', 'user_pass' => '${PASSWORD}', 'role' => 'editor', 'user_email' => 'penyunting@example.go.id']);
switch_theme('twentytwentythree');
`;

export class WordPress {
  #folder;
  #database;
  #web;
  origin;

  /** Installs and starts it with the plugin from `archive`, active. */
  static async start(archive) {
    if (!existsSync(`${SOURCE}/wp-load.php`)) throw new Error("WordPress is missing: apt-get install wordpress");
    const site = new WordPress();
    try {
      await site.#begin(archive);
    } catch (fault) {
      const said = `${site.#database?.said ?? ""}${site.#web?.said ?? ""}`.slice(-2000);
      await site.stop();
      throw new Error(`${fault.message}\n${said}`, { cause: fault });
    }
    return site;
  }

  get user() {
    return { name: "penyunting", password: PASSWORD };
  }

  get root() {
    return path.join(this.#folder, "www");
  }

  /** What PHP's server wrote: warnings and notices too. */
  get said() {
    return this.#web.said;
  }

  async #begin(archive) {
    this.#folder = await mkdtemp(path.join(os.tmpdir(), "siapklaster-wp-"));
    const data = path.join(this.#folder, "data");
    const socket = path.join(this.#folder, "db.sock");
    const root = process.getuid() === 0 ? ["--user=root"] : [];
    await call(onPath("mariadb-install-db"), [
      "--no-defaults",
      `--datadir=${data}`,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
      ...root,
    ]);
    this.#database = run(onPath("mariadbd"), [
      "--no-defaults",
      `--datadir=${data}`,
      `--socket=${socket}`,
      "--skip-networking",
      `--pid-file=${this.#folder}/db.pid`,
      "--innodb-buffer-pool-size=32M",
      "--innodb-flush-log-at-trx-commit=0",
      "--performance-schema=0",
      ...root,
    ]);
    await this.#php(`for ($i = 0; $i < 300; $i++) { try { $db = new mysqli('localhost', 'root', '', '', 0, '${socket}'); break; } catch (mysqli_sql_exception $e) { usleep(100000); } }
      $db->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');`);

    await cp(SOURCE, this.root, { recursive: true, dereference: true });
    const port = await freePort();
    this.origin = `http://127.0.0.1:${port}`;
    await writeFile(path.join(this.root, "wp-config.php"), CONFIG({ socket, origin: this.origin }));
    await writeFile(path.join(this.root, "install.php"), INSTALL);
    await call(onPath("php"), [path.join(this.root, "install.php")]);
    await rm(path.join(this.root, "install.php"));
    // As "Upload Plugin" does it: WordPress itself unpacks the archive.
    await this.eval(`require ABSPATH . 'wp-admin/includes/file.php'; require ABSPATH . 'wp-admin/includes/plugin.php'; WP_Filesystem();
      foreach ([unzip_file('${archive}', WP_PLUGIN_DIR), activate_plugin('siap-klaster/siap-klaster.php')] as $step) if (is_wp_error($step)) { fwrite(STDERR, $step->get_error_message()); exit(1); }`);
    this.#web = run(onPath("php"), ["-d", "opcache.enable_cli=1", "-S", `127.0.0.1:${port}`, "-t", this.root]);
    for (let round = 0; round < 100; round += 1) {
      if (
        await fetch(`${this.origin}/readme.html`).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("PHP's server does not answer");
  }

  async #php(code) {
    const { stdout } = await call(onPath("php"), ["-r", code]);
    return stdout;
  }

  /** Runs PHP inside WordPress and gives what it prints. */
  eval(code) {
    return this.#php(`require '${this.root}/wp-load.php'; ${code}`);
  }

  /** Publishes content as the editor, who may not write unfiltered HTML; gives the address. */
  async publish(content) {
    const id = await this.eval(`wp_set_current_user(get_user_by('login', 'penyunting')->ID); kses_init();
      echo wp_insert_post(['post_title' => 'Klaster', 'post_status' => 'publish', 'post_content' => wp_slash(base64_decode('${Buffer.from(content).toString("base64")}'))]);`);
    return `${this.origin}/?p=${id}`;
  }

  async stop() {
    await this.#web?.stop();
    await this.#database?.stop();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
