import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startOf } from "../../src/adapters/start.ts";

const base = "c".repeat(40);

function baseOf(event: string | null): string | null {
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "event.json");
  if (event !== null) writeFileSync(path, event);
  return startOf(new Map(), { GITHUB_EVENT_PATH: path }).baseSha();
}

test.each([
  ["a pull request", { pull_request: { base: { sha: base } } }],
  ["the pull request of a review", { review: { id: 1 }, pull_request: { base: { sha: base } } }],
  ["a merge group", { merge_group: { base_sha: base, head_sha: "d".repeat(40) } }],
])("the base of %s is known before any code is loaded", (_, event) => {
  expect(baseOf(JSON.stringify(event))).toBe(base);
});

test.each([
  ["a push", JSON.stringify({ after: base })],
  ["a base that is no sha", JSON.stringify({ merge_group: { base_sha: "../main" } })],
  ["a base that is no text", JSON.stringify({ merge_group: { base_sha: 7 } })],
  ["a group that is none", JSON.stringify({ merge_group: null })],
  ["an event file that is not JSON", "{"],
  ["an event file that is not there", null],
])("no base is known of %s", (_, event) => {
  expect(baseOf(event)).toBeNull();
});
