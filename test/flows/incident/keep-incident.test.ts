import { expect, test } from "vitest";
import { records } from "../../../src/adapters/github/records.ts";
import { IncidentRules } from "../../../src/core/policy/incident-rules.ts";
import { keepRecord, readRecord } from "../../../src/flows/incident/incident-files.ts";
import { keepIncident } from "../../../src/flows/incident/keep-incident.ts";
import type { Log } from "../../../src/kernel/ports/index.ts";
import { openAdapterWorld, recordingClock } from "../../adapters/github/world.ts";
import { incidentWith } from "../../core/incident/incident-example.ts";
import { commandWorld } from "./commands/command-world.ts";

const rules = IncidentRules.parse({});

async function ports(contents: "read" | "write" = "write") {
  const world = await openAdapterWorld();
  const warnings: string[] = [];
  const log = { info: () => {}, warning: (line: string) => void warnings.push(line) } as unknown as Log;
  const clock = recordingClock([]);
  return { records: records(world.as({ permissions: { contents } })), clock, log, warnings };
}

test("what people said while the machine was at work stays, and the machine's new facts with it", async () => {
  const world = await commandWorld();
  const begun = await world.record();
  await world.answer(world.say("ada", "/ack\n/severity sev1\n/status in-review"));

  const kept = await world.keep({ ...begun, suspects: [] });

  expect(kept).toMatchObject({
    suspects: [],
    status: "in-review",
    severity: { level: "sev1", reason: "ada said so" },
    times: { acknowledged: "2026-11-20T10:20:00Z" },
  });
  expect(await world.record()).toEqual(kept);
});

test("the first record of an incident is kept as it is", async () => {
  const own = await ports();

  expect(await keepIncident(own, incidentWith(), rules)).toEqual(incidentWith());
  expect((await readRecord(own, 30))?.incident).toEqual(incidentWith());
});

test("a record of another incident has no word here", async () => {
  const own = await ports();
  await keepRecord(own, 30, { incident: incidentWith({ key: "staging/30", status: "closed" }) });

  expect(await keepIncident(own, incidentWith(), rules)).toEqual(incidentWith());
});

test("a refusal is a warning", async () => {
  const own = await ports("read");

  expect(await keepIncident(own, incidentWith(), rules)).toEqual(incidentWith());
  expect(own.warnings).toEqual([expect.stringMatching(/^The record of deployment 30 was not kept\./)]);
});
