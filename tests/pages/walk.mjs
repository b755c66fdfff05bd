// The questionnaire, a page a dimension.
import { Frame } from "./frame.mjs";
import { Profile } from "./profile.mjs";
import { Result } from "./result.mjs";

export class Walk extends Frame {
  static async here(browser) {
    await Frame.await(browser, "walk");
    return new Walk(browser);
  }

  /** Waits until the page of this group is open. */
  async on(group) {
    await this.browser.until(
      `the page ${group} is open`,
      async () =>
        (await this.browser.run("return location.hash")).endsWith(`/walk/${group}`) &&
        (await this.browser.has(`#map-${group}[aria-current="page"]`)),
    );
  }

  /** Ids of the questions on this page. */
  asks() {
    return this.browser.run(
      'return [...document.querySelectorAll("fieldset.item:has([type=radio], [id^=number-])")].map((item) => item.id.slice(5))',
    );
  }

  question(id) {
    return this.browser.text(`#item-${id} .item__question > span:last-child`);
  }

  levels(id) {
    return this.browser.run(
      "return [...document.querySelectorAll('#item-' + arguments[0] + ' .level__text')].map((sentence) => sentence.textContent.trim())",
      id,
    );
  }

  levelsOf(id) {
    return `#item-${id} input[type="radio"]`;
  }

  /** Answers by clicking: a level, "dont_know" or "not_applicable". */
  async answer(id, value) {
    await this.browser.click(`#item-${id} label:has(input[value="${value}"])`);
    await this.chose(id, value);
  }

  /** Waits until the answer is this one. */
  async chose(id, value) {
    await this.browser.until(`${id} is answered by ${value}`, async () => (await this.chosen(id)) === value);
  }

  async chosen(id) {
    const value = await this.browser.run(
      "return document.querySelector('input[name=\"' + arguments[0] + '\"]:checked')?.value ?? null",
      id,
    );
    return value !== null && /^\d+$/.test(value) ? Number(value) : value;
  }

  /** Types a number, as it stands then in the field. */
  async number(id, typed) {
    await this.browser.type(`#number-${id}`, typed);
  }

  async numberOf(id) {
    return Number((await this.browser.value(`#number-${id}`)).replace(",", "."));
  }

  async clear(id) {
    await this.browser.click(`#item-${id} .item__clear`);
  }

  /** Opens the note where it is folded, and puts the caret into it. */
  async toNote(id) {
    const field = await this.browser.find(`#note-${id}`);
    if (!(await field.isDisplayed())) await this.browser.click(`#item-${id} summary`);
    await this.browser.click(`#note-${id}`);
    return this.browser.find(`#note-${id}`);
  }

  async note(id, words) {
    const field = await this.toNote(id);
    await field.sendKeys(words);
  }

  noteOf(id) {
    return this.browser.value(`#note-${id}`);
  }

  async evidence(id) {
    await this.browser.click(`#evidence-${id}`);
  }

  async evidenceOf(id) {
    return (await this.browser.find(`#evidence-${id}`)).isSelected();
  }

  /** Whether the question is marked as not answered. */
  async isMarked(id) {
    await this.browser.find(`#item-${id}`);
    return !(await this.browser.has(`#item-${id}.item--answered`));
  }

  /** How many questions of this page are said to be unanswered. */
  async missing() {
    return Number(await (await this.browser.find("#missing")).getAttribute("data-missing"));
  }

  /** The control that leads on: to the next page, from the last one to the result. */
  onward() {
    return "#next";
  }

  async next() {
    await this.browser.click(this.onward());
  }

  async back() {
    await this.browser.click("#back");
  }

  async openMap() {
    const map = await this.browser.find("#map");
    if (await map.isDisplayed()) return;
    await this.browser.click("#map-toggle");
    await this.browser.until("the map is open", () => map.isDisplayed());
  }

  /** The pages as the map lists them. */
  async map() {
    return this.browser.run(
      'return [...document.querySelectorAll("#map ol [id^=map-]")].map((entry) => ({ id: entry.id.slice(4), text: entry.textContent.trim() }))',
    );
  }

  /** Goes to the page of a group by the map. */
  async jump(group) {
    if ((await this.browser.run("return location.hash")).endsWith(`/walk/${group}`)) return;
    await this.openMap();
    await this.browser.click(`#map-${group}`);
    await this.on(group);
  }

  async toProfileByMap() {
    await this.openMap();
    await this.browser.click("#map-profile");
    return Profile.here(this.browser);
  }

  /** Says who the group is, and comes back to the first page. */
  async describe(values) {
    const [{ id }] = await this.map();
    const profile = await this.toProfileByMap();
    await profile.fill(values);
    await profile.back();
    await Frame.await(this.browser, "walk");
    await this.jump(id);
  }

  /** Goes to the result by the map, from whichever page. */
  async finish() {
    await this.openMap();
    await this.browser.click("#map-result");
    return this.toResult();
  }

  /** From the last page on: past the profile, where it stands before the result. */
  async toResult() {
    const there = await this.browser.find('main:is([data-screen="profile"], [data-screen="result"]):has(#heading)');
    if ((await there.getAttribute("data-screen")) === "profile") await (await Profile.here(this.browser)).go();
    return Result.here(this.browser);
  }

  /** Ids of the stages that can be ticked. */
  tickable() {
    return this.browser.run('return [...document.querySelectorAll(".level--tick input")].map((tick) => tick.id.slice(5))');
  }

  async tick(id) {
    await this.browser.click(`label:has(#tick-${id})`);
    await this.browser.until(`${id} is ticked`, async () => (await this.browser.find(`#tick-${id}`)).isSelected());
  }

  /** What is said of answers to questions that are gone. */
  retired() {
    return this.browser.says(".walk__retired", /\w/);
  }
}
