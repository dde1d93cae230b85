import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, openBrowser } from "../../src/dev/chromium.ts";
import { htmlDocument } from "../../src/rehearsal/page/document.ts";
import { axeFindings, openFile, overflow, shownBackticks, turnDark } from "./looked-at.ts";
import { played, type Shown, scenes } from "./shown-scenes.ts";

const chromium = findChromium();
if (chromium === null && process.env["CI"] === "true")
  throw new Error(
    "Chromium is not installed, so no text is looked at in a browser (apt-get install chromium)",
  );

describe.skipIf(chromium === null)("what a step says of itself on a page of GitHub", () => {
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-texts-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(chromium ?? "");
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(scenes.map((scene) => [scene.name, scene] as const))(
    "%s: each text is whole and readable, light and wide as well as dark and narrow",
    async (name, scene) => {
      const shown = await played(scene);

      const seen = await looked(name, shown);

      expect(shown.length).toBeGreaterThan(0);
      expect(seen).toEqual({
        light: [],
        dark: [],
        isWide: false,
        unread: [],
        ticks: [],
        slips: [],
        complaints: [],
        requests: [],
      });
    },
    240_000,
  );

  // One page for all of a scene: to start axe on each would take longer than the scene.
  async function looked(name: string, shown: readonly Shown[]) {
    const path = join(folder, `${name}.html`);
    const texts = shown.map((one) => `<h2>${one.name}</h2>${one.html}`);
    writeFileSync(path, htmlDocument(name, `<main><h1>acme/shop</h1>${texts.join("")}</main>`));
    const { page, complaints, requests, close } = await openFile(browser, pathToFileURL(path).href);
    const light = await axeFindings(page);
    await turnDark(page, 360);
    const dark = await axeFindings(page);
    const isWide = (await overflow(page)) > 0;
    const unread = await page.getByText(/\| ?---|```/).allInnerTexts();
    const ticks = await shownBackticks(page);
    const slips = slipsIn((await page.locator("article").allInnerTexts()).join("\n"));
    await close();
    return { light, dark, isWide, unread, ticks, slips, complaints, requests };
  }
});

// Of one thing in the plural, two full stops, and values that a text was never given.
function slipsIn(text: string): readonly string[] {
  const slips =
    /(?<![\d.,-])1 (?:more )?(?:checks|samples|rollbacks|migrations|releases|fields|problems|changes|requests|errors|warnings)\b|[^.]\.\.(?!\.)|\b(?:undefined|NaN|\[object \w+\])/g;
  return [...text.matchAll(slips)].map(([slip]) => slip);
}
