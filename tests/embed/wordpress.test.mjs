// The WordPress plugin on a real WordPress: what an editor writes, and what a visitor gets.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { build } from "../../embed/wordpress/package.mjs";
import { Start } from "../pages/start.mjs";
import { Browser } from "../rig/browser.mjs";
import { directives, POLICY } from "../rig/policy.mjs";
import { Guest } from "./guest.mjs";
import { WordPress } from "./wordpress.mjs";

let site;
before(
  async () => {
    site = await WordPress.start(await build());
  },
  { timeout: 120_000 },
);
after(() => site?.stop());

const page = async (address) => {
  const answer = await fetch(address);
  assert.equal(answer.status, 200, address);
  return answer.text();
};
const element = (html) => /<siap-klaster[^>]*>.*?<\/siap-klaster>/s.exec(html)?.[0];

test("an editor without unfiltered HTML writes the shortcode, and the element is there", async () => {
  const html = await page(await site.publish('[siap_klaster lang="en" depth="quick" accent="#0b6b3a" height="700"]'));
  const app = `${site.origin}/wp-content/plugins/siap-klaster/app`;
  assert.equal(
    element(html),
    `<siap-klaster src="${app}/index.html" lang="en" depth="quick" height="700" style="--sk-accent:#0b6b3a"><a href="${app}/index.html?lang=en">Open the cluster assessment</a></siap-klaster>`,
  );
  assert.match(html, new RegExp(`<script[^>]* src='${app}/embed\\.js\\?ver=`));
});

test("the snippet itself would have been taken away from that editor", async () => {
  const html = await page(
    await site.publish(
      '<siap-klaster src="https://elsewhere.example/"></siap-klaster><script src="https://elsewhere.example/embed.js"></script>',
    ),
  );
  assert.equal(element(html), undefined);
});

test("the script is loaded only where the element is", async () => {
  assert.doesNotMatch(await page(await site.publish("Tanpa penilaian.")), /embed\.js/);
});

test("whatever an author writes into the shortcode, no foreign HTML and no foreign address comes out", async () => {
  const html = await page(
    await site.publish(
      `[siap_klaster lang='"><img src=x onerror=alert(1)>' theme="dark onload=x" accent="red;background:url(//evil.example)" height="-5px" instrument="//evil.example/x/" src="https://evil.example/"]
       [siap_klaster instrument="javascript:alert(1)"] [siap_klaster instrument="https://evil.example/q/"] [siap_klaster instrument="/wp-content/uploads/kuesioner/"]
       [siap_klaster instrument="${site.origin}.evil.example/q/"] [siap_klaster instrument="/\\evil.example"]`,
    ),
  );
  const elements = html.match(/<siap-klaster[^>]*>/g);
  assert.equal(elements.length, 6);
  const app = `${site.origin}/wp-content/plugins/siap-klaster/app/index.html`;
  assert.equal(elements[0], `<siap-klaster src="${app}" lang="en" height="5">`);
  for (const tag of [1, 2, 4]) assert.equal(elements[tag], `<siap-klaster src="${app}" lang="en">`);
  assert.match(elements[3], / instrument="\/wp-content\/uploads\/kuesioner\/">/);
  assert.doesNotMatch(elements.join(""), /onerror|onload|url\(|javascript:|instrument="\/\//);
});

/** What an editor sees of this content, and what a visitor; PHP's own way, without a login. */
const seenBy = (user, content) =>
  site.eval(`wp_set_current_user(${user ? `get_user_by('login', '${user}')->ID` : 0});
    $id = wp_insert_post(['post_title' => 'Klaster', 'post_status' => 'publish', 'post_author' => 1, 'post_content' => 'x']);
    $GLOBALS['post'] = get_post($id); setup_postdata($GLOBALS['post']);
    echo apply_filters('the_content', base64_decode('${Buffer.from(content).toString("base64")}'));`);

test("what is wrong is named to whoever may edit the page, with what is allowed, and to nobody else", async () => {
  const content =
    '[siap_klaster lang="fr" depth="fast" theme="bright" accent="red" height="tall" instrument="https://elsewhere.example/q/" dept="quick" <b>]';
  const editor = await seenBy(site.user.name, content);
  const items = [...editor.matchAll(/<li>(.*?)<\/li>/g)].map(([, words]) =>
    words.replace(/&#8221;|&#8220;|&#8243;|&quot;/g, '"'),
  );
  const there = "there are: lang, theme, depth, instrument, accent, height";
  assert.deepEqual(items, [
    'lang="fr" is not used; allowed: id, en',
    'theme="bright" is not used; allowed: light, dark, auto',
    'depth="fast" is not used; allowed: quick, full',
    'instrument="https://elsewhere.example/q/" is not used; allowed: the address of a folder on this site',
    'accent="red" is not used; allowed: a colour such as #0b6b3a',
    'height="tall" is not used; allowed: a number of pixels',
    `dept is not used; ${there}`,
    `&lt;b&gt; is not used; ${there}`,
  ]);
  assert.match(element(editor), /^<siap-klaster src="[^"]+" lang="en"><a/);
  const visitor = await seenBy(null, content);
  assert.doesNotMatch(visitor, /not used|remarks/);
  assert.equal(element(visitor), element(editor));
  // What is right, or left out, gets no word; nor does what the editor's own block carries.
  for (const right of [
    "[siap_klaster]",
    '[siap_klaster lang="id" depth="quick" theme="auto" accent="#0b6b3a" height="700" instrument="/kuesioner/"]',
    '<!-- wp:siap-klaster/frame {"lang":"id","align":"wide","className":"besar","depth":""} /-->',
  ])
    assert.doesNotMatch(await seenBy(site.user.name, right), /remarks/, right);
});

test("the block is registered, drawn by the server, and escaped as the shortcode is", async () => {
  const html = await page(await site.publish('<!-- wp:siap-klaster/frame {"lang":"id","theme":"dark","align":"wide"} /-->'));
  assert.match(html, /<div class="alignwide wp-block-siap-klaster-frame"><siap-klaster src="[^"]+" lang="id" theme="dark">/);
  const broken = await page(
    await site.publish('<!-- wp:siap-klaster/frame {"theme":"\\u0022\\u003e\\u003cscript\\u003e","accent":"x"} /-->'),
  );
  assert.match(element(broken), /^<siap-klaster src="[^"]+" lang="en">/);
});

test("in an Indonesian site it speaks Indonesian", async (t) => {
  t.after(() => site.eval("update_option('WPLANG', '');"));
  // WordPress takes a language only where its own texts are installed; their being there is enough here.
  await site.eval("wp_mkdir_p(WP_LANG_DIR); touch(WP_LANG_DIR . '/id_ID.mo'); update_option('WPLANG', 'id_ID');");
  const tag = element(await page(await site.publish("[siap_klaster]")));
  assert.match(tag, / lang="id"/);
  assert.match(tag, />Buka penilaian kesiapan klaster</);
});

test("files come with their types, and the page carries its policy", async () => {
  const app = `${site.origin}/wp-content/plugins/siap-klaster/app/`;
  const html = await page(`${app}index.html`);
  const [, policy] = /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  assert.deepEqual(directives(policy), directives(POLICY));
  const { stdout } = await promisify(execFile)("find", [
    `${site.root}/wp-content/plugins/siap-klaster/app`,
    "-name",
    "*.wasm",
    "-printf",
    "%f\n",
  ]);
  const modules = stdout.trim().split("\n");
  assert.equal(modules.length, 1, "one module");
  const wasm = await fetch(app + modules[0]);
  assert.equal(wasm.headers.get("content-type"), "application/wasm");
});

test("a visitor finds the assessment in the page, from the site itself, and it fits", { timeout: 60_000 }, async () => {
  const browser = await Browser.start();
  try {
    const guest = new Guest(browser);
    const address = await site.publish('<!-- wp:siap-klaster/frame {"lang":"en","accent":"#0b6b3a"} /-->');
    await browser.go(address);
    await browser.run(
      "document.querySelector('siap-klaster').id = 'a'; window.heard = []; addEventListener('siapklaster:progress', ({ detail }) => heard.push({ type: 'progress', ...detail }))",
    );
    await guest.enter("a");
    const start = await Start.here(browser);
    assert.equal(await start.language(), "en");
    assert.equal(
      await browser.run("return getComputedStyle(document.documentElement).getPropertyValue('--sk-accent').trim()"),
      "#0b6b3a",
    );
    await start.begin("quick");
    await guest.leave();
    await guest.hears("the walk has begun", ({ asked }) => asked === 13);
    await guest.fits("a");
    assert.deepEqual(
      (await browser.requested()).filter((url) => !url.startsWith(site.origin)),
      [],
    );
  } finally {
    await browser.bin();
  }
});

test("an editor inserts the block, and publishes it", { timeout: 60_000 }, async () => {
  const browser = await Browser.start();
  try {
    await browser.go(`${site.origin}/wp-login.php`);
    // WordPress moves the focus to the name a fifth of a second after the page has come, and what
    // is being typed elsewhere goes on there.
    await browser.until("WordPress has moved the focus", async () => (await browser.focused()) === "user_login");
    await browser.type("#user_login", site.user.name);
    await browser.type("#user_pass", site.user.password);
    await browser.click("#wp-submit");
    await browser.until("logged in", async () => (await browser.url).includes("wp-admin"));
    await browser.go(`${site.origin}/wp-admin/post-new.php`);
    await browser.until(
      "the editor is there",
      () =>
        browser.run(
          "return Boolean(window.wp?.data?.select('core/editor')?.getCurrentPostId() && wp.blocks.getBlockType('siap-klaster/frame'))",
        ),
      40_000,
    );
    await browser.run(
      "wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('siap-klaster/frame', { lang: 'id' })); wp.data.dispatch('core/editor').editPost({ title: 'Blok' });",
    );
    await browser.until("the placeholder is drawn", () =>
      browser.run(
        "return [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)].some((page) => /SiapKlaster/.test(page?.querySelector('.wp-block-siap-klaster-frame')?.textContent))",
      ),
    );
    await browser.run(
      "wp.data.dispatch('core/editor').editPost({ status: 'publish' }); wp.data.dispatch('core/editor').savePost();",
    );
    const link = await browser.until("it is published", () =>
      browser.run(
        "const at = wp.data.select('core/editor'); return !at.isSavingPost() && at.didPostSaveRequestSucceed() && at.getCurrentPost().link",
      ),
    );
    assert.match(await page(link), /<siap-klaster src="[^"]+" lang="id">/);
  } finally {
    await browser.bin();
  }
});

test("PHP had nothing to complain about", () => {
  assert.doesNotMatch(site.said, /PHP (Warning|Notice|Deprecated|Fatal).*siap-klaster/i);
});
