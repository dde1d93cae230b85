import { mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Locator, Page } from "playwright-core";
import { findChromium, openBrowser } from "./chromium.ts";

const root = join(import.meta.dirname, "../..");
const images = join(root, ".github/images");
const margin = 16;
const { values } = parseArgs({ options: { results: { type: "string", default: "rehearsal" } } });

/** Takes the README's pictures from the page of the last `npm run rehearse`, into `.github/images`. */
async function takeScreenshots(): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error("Chromium is not installed. Install it: apt-get install chromium");
  const browser = await openBrowser(chromium);
  try {
    const page = await browser.newPage({
      viewport: { width: 800, height: 900 },
      deviceScaleFactor: 1.15,
      colorScheme: "light",
    });
    await page.goto(pathToFileURL(resolve(root, values.results, "index.html")).href);
    await page.locator("html[data-diagrams]").waitFor({ state: "attached" });
    mkdirSync(images, { recursive: true });
    const [refused, issue] = [page.locator("#check .card").first(), page.locator("#issue .card")];
    await shoot(page, "check", refused, refused.locator("tbody tr").nth(4));
    await shoot(page, "timeline", page.locator("#rollback h2"), page.locator(".timeline"));
    await shoot(page, "issue", issue, issue.locator(".scroll").first());
  } finally {
    await browser.close();
  }
}

/** From the top of one element to the bottom of another. */
async function shoot(page: Page, name: string, from: Locator, to: Locator): Promise<void> {
  const [top, bottom] = [await from.boundingBox(), await to.boundingBox()];
  if (top === null || bottom === null) throw new Error(`The page has no place for the picture ${name}.`);
  const path = join(images, `${name}.png`);
  const height = bottom.y + bottom.height - top.y + margin;
  const clip = { x: top.x - margin, y: top.y - margin, width: top.width + 2 * margin, height };
  const { length } = await page.screenshot({ path, clip, fullPage: true });
  process.stdout.write(`${relative(root, path)}: ${Math.round(length / 1000)} kB\n`);
}

await takeScreenshots();
