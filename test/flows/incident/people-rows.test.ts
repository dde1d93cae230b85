import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { wordsOf } from "../../../src/core/incident/commands/people-words.ts";
import { withWords } from "../../../src/core/incident/commands/with-words.ts";
import { IncidentRecord, incidentFiles, incidentRef } from "../../../src/core/incident/record.ts";
import { IncidentRules } from "../../../src/core/policy/incident-rules.ts";
import { canonicalJson } from "../../../src/core/text/canonical-json.ts";
import { type BadNight, badNight, comesBack } from "../../support/bad-night.ts";
import { keptTexts, putFiles } from "../../support/kept-files.ts";
import { runPostmortem } from "../../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../../support/world.ts";

let world: ActionWorld;
let night: BadNight;

beforeAll(async () => {
  world = await startActionWorld();
  night = await badNight(world, { isReturned: false });
});
beforeEach(() => night.restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

function record(): IncidentRecord {
  return IncidentRecord.parse(
    JSON.parse(keptTexts(world, incidentRef(night.failed))[incidentFiles.incident] ?? ""),
  );
}

test("when the issue opened is on record at once, and in its text with the next thing that there is to tell", async () => {
  const opened = await runPostmortem(world, { deployment: night.failed });
  const [issue] = world.github.repository.issues;
  const row = "| this issue opened | [issue](";
  const first = issue?.body;
  const again = await runPostmortem(world, { deployment: night.failed, attempt: 2 });
  const asBefore = issue?.body;

  await comesBack(world, night.failed);
  const updated = await runPostmortem(world, { deployment: night.failed, attempt: 3 });
  const once = await runPostmortem(world, { deployment: night.failed, attempt: 4 });

  expect([opened, again, updated, once].map(({ error }) => error)).toEqual([null, null, null, null]);
  const at = issue?.createdAt ?? "";
  expect(record().issue?.openedAt).toBe(at);
  expect(record().timeline).toContainEqual(expect.objectContaining({ at, event: "this issue opened" }));
  expect([again.writes, once.writes]).toEqual([[], []]);
  expect(first).not.toContain(row);
  expect(asBefore).toBe(first);
  expect(issue?.body).toMatch(
    new RegExp(`\\| (?:2\\d{3}-\\d\\d-\\d\\d )?${at.slice(11, 19)} \\| this issue opened \\|`),
  );
});

test("rows of people stay where they stand when everything else is worked out anew", async () => {
  await runPostmortem(world, { deployment: night.failed });
  const [issue] = world.github.repository.issues;
  const url = `${world.github.url}/acme/shop/issues/${issue?.number}`;
  const opened = issue?.createdAt ?? "";
  const at = new Date(Date.parse(opened) + 1000).toISOString();
  const said = { by: "grace", at, comment: 1, source: `${url}#issuecomment-1` };
  const people = {
    ...wordsOf({}),
    acknowledged: said,
    firstNotice: { ...said, time: at, where: "status page" },
  };
  const { timeline } = record();
  const spoken = canonicalJson(withWords(record(), people, IncidentRules.parse({})));
  const ref = incidentRef(night.failed);
  putFiles(world, ref, { ...keptTexts(world, ref), [incidentFiles.incident]: spoken });

  const second = await runPostmortem(world, { deployment: night.failed, attempt: 2 });
  const third = await runPostmortem(world, { deployment: night.failed, attempt: 3 });

  expect([second.error, second.warnings, third.writes]).toEqual([null, [], []]);
  expect(timeline).toContainEqual({ at: opened, event: "this issue opened", source: url });
  expect(record().timeline.filter((row) => !timeline.some(({ event }) => event === row.event))).toEqual([
    { at, event: "acknowledged", source: `${url}#issuecomment-1` },
    { at, event: "first notice to users: status page", source: `${url}#issuecomment-1` },
  ]);
  expect(issue?.body).toContain(`| this issue opened | [issue](${url}) |`);
  expect(issue?.body).toContain(`| acknowledged | [comment](${url}#issuecomment-1) |`);
  expect(issue?.body).toContain(`| first notice to users: status page | [comment](${url}#issuecomment-1) |`);
});
