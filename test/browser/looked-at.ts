import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** A page in the browser, with what it complained of and asked for since it was opened. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** What it asked for, and the browser let it have. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Opens a file in light, in a window as on a desk, and waits until its diagrams are drawn. */
export async function openFile(browser: Browser, url: string): Promise<Opened> {
  const context = await browser.newContext({ colorScheme: "light", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) requests.push(request.url());
  });
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText === "csp") requests.splice(requests.indexOf(request.url()), 1);
  });
  await page.goto(url);
  await untilDrawn(page);
  await page.evaluate(axe);
  return { page, complaints, requests, close: () => context.close() };
}

/** Turns the page dark, in a window of this width; its diagrams are drawn anew. */
export async function turnDark(page: Page, width: number): Promise<void> {
  await page.evaluate("delete document.documentElement.dataset.diagrams");
  await page.setViewportSize({ width, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await untilDrawn(page);
}

/** What axe finds against WCAG 2.1 A and AA, contrast included, as rule and place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const Found = z.object({
    violations: z.array(
      z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) }),
    ),
  });
  const run = `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })`;
  const { violations } = Found.parse(await page.evaluate(run));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** What stands between backticks that a reader sees as such: a name that was meant to be code. */
export async function shownBackticks(page: Page): Promise<readonly string[]> {
  const read = `[...document.querySelectorAll("article")].flatMap((article) => {
    const text = article.cloneNode(true);
    for (const code of text.querySelectorAll("code, pre")) code.remove();
    return text.textContent.match(/\`[^\`\\n]+\`/g) ?? [];
  })`;
  return z.array(z.string()).parse(await page.evaluate(read));
}

/** By how many pixels the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  const root = "document.documentElement";
  return z.number().parse(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`));
}

/** How many of how many diagrams were drawn; how many shapes and words each has. */
export async function diagrams(page: Page): Promise<{ drawn: string; shapes: number[]; words: string[][] }> {
  const read = `({
    drawn: document.documentElement.dataset.diagrams ?? "none",
    shapes: [...document.querySelectorAll(".drawing svg")].map((svg) => svg.querySelectorAll("rect, path, line").length),
    words: [...document.querySelectorAll(".drawing svg")].map((svg) => [...svg.querySelectorAll("text")].map((one) => one.textContent)),
  })`;
  const Read = z.object({
    drawn: z.string(),
    shapes: z.array(z.number()),
    words: z.array(z.array(z.string())),
  });
  return Read.parse(await page.evaluate(read));
}

async function untilDrawn(page: Page): Promise<void> {
  if ((await page.locator("pre.diagram").count()) === 0) return;
  await page.locator("html[data-diagrams]").waitFor({ state: "attached" });
}
