import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { incidentRef } from "../../../src/core/incident/record.ts";
import { badNight } from "../../support/bad-night.ts";
import { keptTexts } from "../../support/kept-files.ts";
import { runPostmortem } from "../../support/postmortem-step.ts";
import { actionWorld } from "../../support/world.ts";

const world = actionWorld();

it("the digests in the issue are those of the kept files, although a secret was taken out of its text", async () => {
  const secret = "s3cr3t-Pa55w0rd";
  const night = await badNight(world, { title: `Fix ${secret}` });
  const texts = keptTexts(world, incidentRef(night.failed));

  const opened = await runPostmortem(world, { deployment: night.failed, env: { APP_PASSWORD: secret } });

  const body = world.github.repository.issues[0]?.body ?? "";
  const rows = body.split("\n").filter((line) => /`[a-z-]+\.jsonl?`/.test(line) && /[0-9a-f]{64}/.test(line));
  const named = rows.map((row) => [/`([a-z-]+\.jsonl?)`/.exec(row)?.[1], /[0-9a-f]{64}/.exec(row)?.[0]]);
  const sha256 = (name: string): string =>
    createHash("sha256")
      .update(texts[name] ?? "")
      .digest("hex");
  const files = ["gate-evidence.json", "samples.jsonl", "rollback-record.json", "confirmation.json"];
  expect(opened.error).toBeNull();
  expect(texts["rollback-record.json"]).toContain(secret);
  expect(body).not.toContain(secret);
  // What is kept already is named, and not sent again.
  expect(opened.bodies.join("\n")).not.toContain(secret);
  expect(keptTexts(world, incidentRef(night.failed))).toMatchObject(texts);
  expect(named).toEqual(files.map((name) => [name, sha256(name)]));
});
