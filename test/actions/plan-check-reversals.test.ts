import { expect, test } from "vitest";
import { fullPlan } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const up = "db/migrations/000001_add_notes.up.sql";
const down = "db/migrations/000001_add_notes.down.sql";
const alter = "ALTER TABLE orders ADD COLUMN note text;\n";

async function checked(files: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const { repository } = world.github;
  repository.commit({ branch: "main", files: { "README.md": "shop" }, message: "Start" });
  repository.commit({ branch: "topic", files, message: "Work" });
  const seed = { title: "Add notes", body: fullPlan("Yes."), head: "topic", base: "main", author: "hubot" };
  const ran = await runStep(world, "plan-check", {}, { pull: repository.openPull(seed) });
  return [ran.exitCode, ran.outputs["title"]];
}

test.each([
  ["is empty", ""],
  ["is blank", " \n\t\n;;\n"],
  ["is a comment", "-- ALTER TABLE orders DROP COLUMN note;\n"],
  ["says in a comment that it is irreversible", "-- irreversible\n"],
  ["selects a number", "SELECT 1;\n"],
  ["has its statement in a string", "SELECT 'ALTER TABLE orders DROP COLUMN note;';\n"],
  ["has its statement in a string between dollars", "SELECT $x$ALTER TABLE orders DROP COLUMN note;$x$;\n"],
  ["has its statement in a comment", "/* ; */ /* ALTER TABLE orders DROP COLUMN note; */\n"],
  ["has its statement in a comment in a comment", "/* /* */ ALTER TABLE orders DROP COLUMN note; */\n"],
  ["names its failure in a string", "SELECT 'RAISE EXCEPTION ''irreversible''';\n"],
  ["drops another column", "ALTER TABLE orders DROP COLUMN title;\n"],
  ["drops the column of another table", "ALTER TABLE invoices DROP COLUMN note;\n"],
  ["takes back what it did", "BEGIN;\nALTER TABLE orders DROP COLUMN note;\nROLLBACK;\n"],
  ["is a name as if it were a string", 'SELECT "ALTER TABLE orders DROP COLUMN note;";\n'],
])("a reversal that %s takes nothing back", async (_what, text) => {
  expect(await checked({ [up]: alter, [down]: text })).toEqual([
    1,
    expect.stringContaining("1 migration without a way back"),
  ]);
});

test("a reversal that really does is found behind comments and strings that say otherwise", async () => {
  const text = "-- nothing; -- '\n/* ' */ ALTER TABLE orders /* ; */ DROP COLUMN note;\n";

  expect(await checked({ [up]: alter, [down]: text })).toEqual([
    0,
    "Ready to go back: plan complete, 1 migration reversible",
  ]);
});
