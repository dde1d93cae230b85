import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { editIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { type BadNight, badNight } from "../../support/bad-night.ts";
import { type PostmortemRun, runPostmortem } from "../../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../../support/world.ts";

let world: ActionWorld;
let night: BadNight;

const packages = 400;

/** Twelve lockfiles, of which ten are read, and of each a hundred packages are kept. */
function lockfiles(version: number): Readonly<Record<string, string>> {
  const names = Array.from(
    { length: packages },
    (_, index) => `@some-long-scope/some-really-long-name-${index}`,
  );
  const held = names.map(
    (name, index) => [`node_modules/${name}`, { version: `1.${version}.${index}` }] as const,
  );
  const text = JSON.stringify({ name: "x", lockfileVersion: 3, packages: Object.fromEntries(held) });
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`part-${index}/package-lock.json`, text]),
  );
}

beforeAll(async () => {
  world = await startActionWorld();
  night = await badNight(world, { before: lockfiles(0), changed: lockfiles(1) });
});
beforeEach(() => night.restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

let attempts = 0;

function run() {
  attempts += 1;
  return runPostmortem(world, { deployment: night.failed, attempt: attempts });
}

function text(run: PostmortemRun): Promise<string> {
  return readFile(run.outputs["body-path"] ?? "", "utf8");
}

function named(where: string): number {
  return (where.match(/some-really-long-name-\d+/g) ?? []).length;
}

describe("what the issue has no room for", () => {
  it("is in the file, whole, which the log says of what no comment takes", async () => {
    const opened = await run();

    const [issue] = world.github.repository.issues;
    const file = await text(opened);
    expect(issue?.body?.length).toBeLessThan(60_000);
    expect(named(issue?.body ?? "")).toBe(0);
    expect(named(file)).toBe(10 * 100);
    expect(file.startsWith(issue?.body ?? "-")).toBe(true);
    expect(opened.warnings).toEqual([
      `warning: The section “What changed” of issue ${issue?.number} is too long for a comment, too. It is in the file.`,
    ]);
  });

  it("is in the file of a later run, too, and of one that finds the issue full of what people wrote", async () => {
    await run();
    const [issue] = world.github.repository.issues;
    const again = await run();
    editIssue(world.github.repository, issue?.number ?? 0, {
      body: `${issue?.body}${"Written. ".repeat(6_000)}`,
    });
    const full = await run();

    expect(named(await text(again))).toBe(10 * 100);
    expect(named(await text(full))).toBe(10 * 100);
  });
});
