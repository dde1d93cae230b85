import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, openBrowser } from "../../src/dev/chromium.ts";
import { card } from "../../src/rehearsal/page/card.ts";
import { checkHtml } from "../../src/rehearsal/page/check-section.ts";
import { htmlDocument } from "../../src/rehearsal/page/document.ts";
import { githubMarkdown } from "../../src/rehearsal/page/github-markdown.ts";
import { issueHtml } from "../../src/rehearsal/page/issue-section.ts";
import { rehearsalPage } from "../../src/rehearsal/page/page.ts";
import type { Results } from "../../src/rehearsal/page/results.ts";
import { resultsFrom } from "../../src/rehearsal/page/results-from.ts";
import { faintWords } from "./faint-words.ts";
import { hostileResults } from "./hostile-results.ts";
import { axeFindings, diagrams, type Opened, openFile, overflow, turnDark } from "./looked-at.ts";
import { rehearsedFolder } from "./rehearsed.ts";

const chromium = findChromium();
if (chromium === null) {
  const missing =
    "Chromium is not installed, so no page is looked at in a browser (apt-get install chromium)";
  if (process.env["CI"] === "true") throw new Error(missing);
  process.stdout.write(`skipped: ${missing}\n`);
}

describe.skipIf(chromium === null)("in a real browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-pages-"));
  let browser: Browser;
  let results: Results;

  beforeAll(async () => {
    results = resultsFrom(await rehearsedFolder());
    browser = await openBrowser(chromium ?? "");
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const summary = (markdown: string): string =>
    card({ state: "plain", label: "summary", title: "Step summary" }, githubMarkdown(markdown));

  test.each<readonly [string, number, (of: Results) => string]>([
    ["the gate's step summary", 1, ({ summaries }) => onPage(summary(summaries.gate))],
    ["the rollback's step summary", 0, ({ summaries }) => onPage(summary(summaries.rollback))],
    ["the rollout's step summary", 1, ({ summaries }) => onPage(summary(summaries.rollout))],
    ["the check that refuses", 0, ({ checks }) => onPage(checkHtml(nth(checks, 0)))],
    ["the check that accepts", 0, ({ checks }) => onPage(checkHtml(nth(checks, 1)))],
    ["the issue", 2, ({ issue }) => onPage(issueHtml(issue))],
    ["the rehearsal's page", 4, rehearsalPage],
  ])("%s is whole and readable, light and wide as well as dark and narrow", async (name, pictures, html) => {
    const { page, complaints, requests, close } = await openFile(browser, kept(name, html(results)));

    const light = { ...(await diagrams(page)), axe: await axeFindings(page) };
    await turnDark(page, 360);
    const dark = { ...(await diagrams(page)), axe: await axeFindings(page) };
    const wide = await overflow(page);
    const unread = await page.getByText(/\| ?---|```/).count();
    const rows = await page.locator("table tbody tr").count();
    await close();

    for (const { drawn, shapes, words, axe } of [light, dark]) {
      expect(drawn).toBe(pictures === 0 ? "none" : `${pictures} of ${pictures}`);
      expect(shapes.filter((count) => count < 5)).toEqual([]);
      expect(words.flat().filter((word) => word.includes("error"))).toEqual([]);
      expect(axe).toEqual([]);
    }
    expect(wide).toBeLessThanOrEqual(0);
    expect(unread).toBe(0);
    expect(rows).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });

  describe("the rehearsal's page", () => {
    let opened: Opened;

    beforeAll(async () => {
      opened = await openFile(browser, kept("page", rehearsalPage(results)));
    });

    afterAll(() => opened?.close());

    test("shows the gate's plot and the rollback from verdict to confirmed, each with its time", async () => {
      const { page } = opened;

      const plot = await page.evaluate("document.querySelector('img.plot').naturalWidth");
      const names = await page.locator(".timeline li strong").allTextContents();
      const bars = "[...document.querySelectorAll('.timeline rect')]";
      const widths = await page.evaluate(`${bars}.map((bar) => bar.getBBox().width > 0)`);
      const heading = await page.locator("h1").textContent();

      const layers = ["flag", "traffic", "redeploy", "config", "migrations"];
      expect(plot).toBe(900);
      expect(names).toEqual(["verdict", "decision", ...layers, "verified", "confirmed"]);
      expect(widths).toEqual(Array(8).fill(true));
      const seconds = results.told.secondsToRollback.toFixed(1);
      expect(heading).toBe(`v1.1.0 failed, and v1.0.0 was back in ${seconds} s`);
    });

    test("has no word in a diagram that is hard to read, in light or in dark", async () => {
      const { page } = opened;

      const light = await faintWords(page);
      await turnDark(page, 1280);
      const dark = await faintWords(page);

      expect({ light, dark }).toEqual({ light: [], dark: [] });
    });

    test("has anchors at the top that lead to its parts", async () => {
      const { page } = opened;

      const headings = await page.evaluate(
        "[...document.querySelectorAll('nav a')].map((link) => document.querySelector(link.hash + ' h2').textContent === link.textContent)",
      );

      expect(headings).toEqual(Array(7).fill(true));
    });

    test("would not run a script that got onto it all the same", async () => {
      const { page, complaints } = opened;
      const before = complaints.length;

      await page.evaluate(`{
        const script = document.createElement("script");
        script.textContent = "globalThis.ran = 1";
        document.body.append(script);
        document.body.insertAdjacentHTML("beforeend", "<p onclick='globalThis.ran = 2'>x</p>");
        document.body.lastElementChild.click();
      }`);
      const ran = await page.evaluate("globalThis.ran");

      expect(ran).toBe(undefined);
      const policy = expect.stringContaining("Content Security Policy");
      expect(complaints.slice(before)).toEqual([policy, policy]);
    });
  });

  test("whatever the texts of a rehearsal say, its page runs none of it and fetches nothing", async () => {
    const { page, requests, close } = await openFile(
      browser,
      kept("hostile", rehearsalPage(hostileResults(results))),
    );

    await page.locator("summary").evaluateAll("(all) => all.forEach((one) => one.click())");
    await page.locator("a:not(nav a)").evaluateAll("(all) => all.forEach((one) => one.click())");
    const ran = await page.evaluate("globalThis.ran");
    const strangers = await page
      .locator("main script, main iframe, main form, main style:not(svg style)")
      .count();
    const handlers = await page.evaluate(
      "[...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length",
    );
    const shown = await page.getByText("globalThis.ran = 1").count();
    await close();

    expect(ran).toBe(undefined);
    expect(strangers).toBe(0);
    expect(handlers).toBe(0);
    expect(shown).toBeGreaterThan(0);
    expect(requests).toEqual([]);
  });

  function kept(name: string, html: string): string {
    const path = join(folder, `${name.replaceAll(/\W+/g, "-")}.html`);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  }
});

function onPage(html: string): string {
  return htmlDocument("A page of GitHub", `<main><h1>acme/shop</h1><h2>Run</h2>${html}</main>`);
}

function nth<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`There is no ${index}.`);
  return one;
}
