import { expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { openGitHub } from "../../../src/adapters/github/client.ts";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import { issues } from "../../../src/adapters/github/issues.ts";
import { records } from "../../../src/adapters/github/records.ts";
import { IncidentRecord, incidentRef } from "../../../src/core/incident/record.ts";
import { type RerenderPorts, rerenderIncident } from "../../../src/flows/incident/rerender-incident.ts";
import { badNight } from "../../support/bad-night.ts";
import { keptFiles, keptTexts, putFiles } from "../../support/kept-files.ts";
import { bot } from "../../support/past.ts";
import { runPostmortem } from "../../support/postmortem-step.ts";
import { actionWorld } from "../../support/world.ts";

const world = actionWorld();

it("samples that the gate did not write down are shown by no update, and the digests stay those of what is kept", async () => {
  const night = await badNight(world);
  await runPostmortem(world, { deployment: night.failed });
  const ref = incidentRef(night.failed);
  const record = IncidentRecord.parse(keptFiles(world, ref)["incident-record.json"]);
  const texts = keptTexts(world, ref);
  const body = (): string => world.github.repository.issues[0]?.body ?? "";
  const before = body();
  putFiles(world, ref, {
    ...texts,
    "samples.jsonl": (texts["samples.jsonl"] ?? "").replaceAll("status 503", "status 418"),
  });

  await rerenderIncident(ports(), record, { identity: bot, label: "incident" });

  const digests = (text: string) => text.match(/`[0-9a-f]{64}`/g);
  expect(texts["samples.jsonl"]).toContain("status 503");
  expect(before).toMatch(/\| `health` \| bad(, \d+ times)? \| status 503/);
  expect(body()).not.toContain("status 418");
  expect(digests(body())).toEqual(digests(before));
});

function ports(): RerenderPorts {
  const { github } = world;
  const { owner, repo, url } = github;
  const { signal } = new AbortController();
  const clock = { now: () => Date.now(), monotonic: () => 0, sleep: () => Promise.resolve() };
  const permissions = { issues: "write", contents: "read" } as const;
  const token = github.issueToken({ label: "rerender", login: bot, type: "Bot", permissions });
  const say = (): void => {};
  const log = { info: say, warning: say, error: say, group: say, mask: say };
  const connection = openGitHub({ apiUrl: url, token, owner, repo, clock, log, signal });
  return {
    issues: issues(connection),
    conversation: conversation(connection),
    records: records(connection),
    digest: nodeDigest(),
    secrets: { redact: (text: string) => text },
    clock,
    signal,
    log,
    run: { owner, repo, serverUrl: url },
  } as unknown as RerenderPorts;
}
