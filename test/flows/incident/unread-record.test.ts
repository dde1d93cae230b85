import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { incidentRef } from "../../../src/core/incident/record.ts";
import { editIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { type BadNight, badNight } from "../../support/bad-night.ts";
import { keptTexts, putFiles } from "../../support/kept-files.ts";
import { type PostmortemFacts, runPostmortem } from "../../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../../support/world.ts";

let world: ActionWorld;
let night: BadNight;

beforeAll(async () => {
  world = await startActionWorld();
  night = await badNight(world);
});
beforeEach(() => night.restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

let attempts = 0;

function run(facts: PostmortemFacts = {}) {
  attempts += 1;
  return runPostmortem(world, { deployment: night.failed, attempt: attempts, ...facts });
}

function body(): string {
  return world.github.repository.issues[0]?.body ?? "";
}

function number(): string {
  return String(world.github.repository.issues[0]?.number);
}

function now(): string {
  return /\*\*Now:\*\* .*/.exec(body())?.[0] ?? "";
}

function comments(): readonly string[] {
  return world.github.repository.comments.map((one) => one.body);
}

type Texts = Readonly<Record<string, string>>;

/** Changes a file that is kept of the incident. */
function spoil(name: string, change: (text: string) => string): void {
  const ref = incidentRef(night.failed);
  const texts: Texts = keptTexts(world, ref);
  putFiles(world, ref, { ...texts, [name]: change(texts[name] ?? "") });
}

function remove(...names: readonly string[]): void {
  const ref = incidentRef(night.failed);
  const left = Object.entries(keptTexts(world, ref)).filter(([name]) => !names.includes(name));
  putFiles(world, ref, Object.fromEntries(left));
}

/** The deployment that brought v1.0.0 back. */
function returned(): number {
  return world.github.repository.deployments.at(-1)?.id ?? 0;
}

const torn = (text: string): string => text.slice(0, text.length / 2);
const newer = (text: string): string => text.replace(/\/v1"/, '/v2"');
const changed = (text: string): string => text.replace('"exit code 0"', '"exit code 7"');

describe("a rollback of which no record can be read", () => {
  it.each([
    ["is torn", torn],
    ["is of a newer suite", newer],
    ["is not what was marked", changed],
  ])("is not taken for none: its record %s", async (_, change) => {
    spoil("rollback-record.json", change);

    const opened = await run();
    const again = await run();

    expect(opened.outputs["created"]).toBe("true");
    expect(now()).toBe(
      `**Now:** a rollback is on record (deployment ${returned()}), and what it came to cannot be read, so whether \`v1.1.0\` is still in service is not known.`,
    );
    expect(body()).toContain(
      `A rollback is on record (deployment ${returned()}), and what it came to cannot be read. Look at that deployment.`,
    );
    expect(body()).toContain("so nothing here shows what the release before would have done.");
    expect(body()).not.toContain("No rollback was run");
    expect(body()).not.toContain("still in service**");
    expect(again.writes).toEqual([]);
  });

  it("is not taken for none where its record was lost", async () => {
    remove("rollback-record.json", "confirmation.json");

    const opened = await run();

    expect(opened.error).toBeNull();
    expect(now()).toContain(`a rollback is on record (deployment ${returned()})`);
  });

  it("leaves an issue that knew its outcome as it is, with a comment and a warning", async () => {
    await run();
    const before = body();
    const record = keptTexts(world, incidentRef(night.failed))["incident-record.json"];
    spoil("rollback-record.json", torn);

    const again = await run();
    const third = await run();

    expect(before).toContain("`v1.0.0` is back since");
    expect(body()).toBe(before);
    expect(keptTexts(world, incidentRef(night.failed))["incident-record.json"]).toBe(record);
    expect(again.outputs).toMatchObject({ created: "false", "issue-number": number() });
    expect(again.warnings.at(-1)).toContain("its sections stay as they are");
    expect(comments()).toEqual([
      expect.stringContaining("The record of the rollback cannot be read any more"),
    ]);
    expect(third.writes).toEqual([]);
  });
});

describe("a record of the incident that cannot be read", () => {
  const said = { by: "mona", at: "2026-11-20T10:01:00.000Z", comment: 5, source: "http://x/1" };
  const people = {
    acknowledged: said,
    severity: { ...said, level: "sev1", reason: "orders were lost" },
    resolved: null,
    status: { ...said, status: "reviewed" },
    nearMiss: null,
    actions: [],
    answers: [],
  };

  it.each([
    ["torn", (text: string) => text.slice(0, -40)],
    ["of a newer suite", newer],
  ])("loses nothing that people said, and the issue stays as it is: %s", async (_, change) => {
    await run();
    spoil("incident-record.json", (text) => JSON.stringify({ ...JSON.parse(text), people }));
    await run();
    const before = body();
    spoil("incident-record.json", change);
    // So that there would be something to say.
    remove("confirmation.json");
    const texts = keptTexts(world, incidentRef(night.failed));

    const again = await run();
    const third = await run();

    expect(before).toContain("**sev1**: mona said so: orders were lost");
    expect(body()).toBe(before);
    expect(keptTexts(world, incidentRef(night.failed))).toEqual(texts);
    expect(again.error).toBeNull();
    expect(again.outputs).toMatchObject({ created: "false", "issue-number": number() });
    expect(again.warnings.join("\n")).toContain("incident-record.json` cannot be used");
    expect(comments()).toEqual([expect.stringContaining("The record of this incident cannot be read")]);
    expect(third.writes).toEqual([]);
  });

  it("is not written over where there is no issue yet, either", async () => {
    spoil("incident-record.json", () => '{"schema":"rollback-ready/incident-rec');

    const opened = await run();

    expect(opened.outputs["created"]).toBe("true");
    expect(keptTexts(world, incidentRef(night.failed))["incident-record.json"]).toBe(
      '{"schema":"rollback-ready/incident-rec',
    );
    expect(opened.warnings).toEqual([expect.stringContaining(":incident-record.json` cannot be used")]);
  });
});

describe("evidence of the gate that cannot be read", () => {
  it.each([
    ["torn", torn],
    ["of a newer suite", newer],
  ])("is named for what it is: %s", async (_, change) => {
    spoil("gate-evidence.json", change);

    const refused = await run();

    expect(refused.error?.code).toBe("RECORD_UNREADABLE");
    expect(refused.error?.message).toContain(":gate-evidence.json` cannot be used");
    expect(refused.writes).toEqual([]);
  });
});

describe("an issue that a person wrote above", () => {
  it.each([
    ["a line", "UPDATE: fixed\n\n"],
    ["a line and no blank one", "> Status page: https://status.example\n"],
    ["a blank line", "\n"],
    ["a blank", " "],
    ["a byte order mark", "\ufeff"],
  ])("is still the one: %s", async (_, head) => {
    await run();
    editIssue(world.github.repository, Number(number()), { body: head + body() });

    const again = await run();

    expect(again.outputs).toMatchObject({ created: "false", "issue-number": number() });
    expect(again.warnings).toEqual([]);
    expect(world.github.repository.issues).toHaveLength(1);
    expect(body().startsWith(head)).toBe(true);
  });

  it("is not the one when our marker stands in a fence alone", async () => {
    await run();
    const [marker = ""] = body().split("\n");
    editIssue(world.github.repository, Number(number()), {
      body: `It began with:\n\n\`\`\`\n${marker}\n\`\`\`\n`,
    });

    const again = await run();

    expect(again.outputs["created"]).toBe("true");
  });
});
