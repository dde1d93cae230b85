import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { evidenceSchema, GateEvidence } from "../../src/core/gate/evidence.ts";
import { Sample } from "../../src/core/gate/sample.ts";
import { IncidentRecord, incidentSchema } from "../../src/core/incident/record.ts";
import { readPolicy } from "../../src/core/policy/read.ts";
import { manifestSchema, ReleaseManifest } from "../../src/core/release/manifest.ts";
import { RollbackRecord, rollbackSchema } from "../../src/core/rollback/record.ts";
import type { AnyAction, Shape } from "../../src/kernel/define.ts";
import { isRequired } from "../../src/kernel/inputs.ts";
import { registry } from "../../src/registry.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const suite = "rollback-ready/suite";
const rootAction = "guard";

const Permissions = z.record(z.string(), z.string());
const Step = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
const Job = z.object({ permissions: Permissions.optional(), steps: z.array(Step) });
const Workflow = z.object({
  on: z.unknown(),
  permissions: Permissions.default({}),
  jobs: z.record(z.string(), Job),
});

const actions = new Map<string, AnyAction>();
for (const [name, open] of Object.entries(registry)) actions.set(name, await open());

const decisions = readdirSync(join(root, ".github/decisions")).map((name) => `.github/decisions/${name}`);
const pages = [
  "README.md",
  ...[...actions.keys()].filter((name) => name !== rootAction).map((name) => `actions/${name}/README.md`),
];
const workflows = blocks(pages, "yaml").filter(({ text }) => text.includes(`uses: ${suite}`));
const steps = workflows.flatMap(({ where, text }) =>
  stepsOf(text).map((step) => ({ ...step, where: `${where}: ${step.action.name}` })),
);

describe("examples of workflows", () => {
  it("stand on the page of every action", () => {
    const shown = new Set(steps.map(({ where }) => where.replace(/ block \d+/, "")));

    const without = [...actions.keys()]
      .map((name) => (name === rootAction ? `README.md: ${name}` : `actions/${name}/README.md: ${name}`))
      .filter((wanted) => !shown.has(wanted));
    expect(without).toEqual([]);
  });

  it.each(steps)(
    "give only inputs that there are, each as it may be written ($where)",
    ({ action, given }) => {
      const problems = Object.entries(given).flatMap(([name, value]) =>
        complaint(action.inputs, name, value),
      );

      expect(problems).toEqual([]);
    },
  );

  it.each(steps)("give each input that is required ($where)", ({ action, given }) => {
    const required = Object.keys(action.inputs).filter((name) => isRequired(action.inputs[name] ?? z.any()));

    expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
  });

  it.each(steps)("grant the permissions that the action needs ($where)", ({ action, granted }) => {
    const missing = Object.entries(action.permissions).filter(
      ([name, level]) => granted[name] !== "write" && granted[name] !== level,
    );

    expect(missing).toEqual([]);
  });

  it.each(workflows)("use only outputs that there are ($where)", ({ text }) => {
    const known = new Map(stepsOf(text).map((step) => [step.id, Object.keys(step.action.outputs)]));

    const used = [...text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)];
    const unknown = used.filter(([, id, name]) => !known.get(id)?.includes(name ?? ""));
    expect(unknown.map(([whole]) => whole)).toEqual([]);
  });
});

describe("examples that answer comments", () => {
  const answering = workflows.filter(({ text }) => /^ +issue_comment:/m.test(text));

  it("are there", () => {
    const [rollback, postmortem] = [/rollback\/README/, /postmortem\/README/].map((page) =>
      expect.stringMatching(page),
    );

    expect(answering.map(({ where }) => where)).toEqual([rollback, postmortem]);
  });

  // In a group a newer run cancels the one that waits, and what somebody wrote is lost; a queue that is shared with
  // strangers is full when they want it to be.
  it.each(answering)("lose no comment, whatever strangers write meanwhile ($where)", ({ text }) => {
    const concurrency: unknown = z.record(z.string(), z.unknown()).parse(parse(text))["concurrency"];
    if (concurrency === undefined) return;

    expect(concurrency).toEqual({
      group: expect.stringMatching(/issue\.number.*github\.actor/),
      queue: "max",
    });
  });

  it("have no group that a rollback would wait in", () => {
    const [rollback] = answering.map(({ text }) => z.record(z.string(), z.unknown()).parse(parse(text)));

    expect(rollback).not.toHaveProperty("concurrency");
  });
});

describe("examples of formats", () => {
  const policies = blocks([...pages, ...decisions], "yaml").filter(({ text }) =>
    /^version: /m.test(text.replace(/^#.*\n/gm, "")),
  );
  const records = blocks(decisions, "json");
  const formats = new Map<unknown, z.ZodType>([
    [manifestSchema, ReleaseManifest],
    [evidenceSchema, GateEvidence],
    [rollbackSchema, RollbackRecord],
    [incidentSchema, IncidentRecord],
    [undefined, Sample],
  ]);

  it.each(policies)("are policies that can be read ($where)", ({ text }) => {
    const reading = readPolicy(text);

    expect(reading).toMatchObject({ kind: "policy" });
  });

  it.each(records)(
    "are records that fit their schema, without a field that it does not have ($where)",
    ({ text }) => {
      const value: unknown = JSON.parse(text);
      const { schema } = z.object({ schema: z.unknown() }).partial().parse(value);

      expect(formats.get(schema)?.parse(value)).toEqual(value);
    },
  );

  it("are there for the policy and for each record", () => {
    const shown = records.map(({ text }) => z.looseObject({}).parse(JSON.parse(text))["schema"]);

    expect(new Set(shown)).toEqual(new Set(formats.keys()));
    expect(policies.map(({ where }) => where)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^README/), expect.stringMatching(/format-policy-file/)]),
    );
  });
});

function blocks(paths: readonly string[], language: string): { where: string; text: string }[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms");
  return paths.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(fence)].map(([, text = ""], index) => ({
      where: `${path} block ${index + 1}`,
      text,
    })),
  );
}

function stepsOf(text: string) {
  const workflow = Workflow.parse(parse(text));
  return Object.values(workflow.jobs).flatMap((job) =>
    job.steps.flatMap((step) => {
      const [name] = (step.uses ?? "").split("@");
      if (name === undefined || !name.startsWith(suite)) return [];
      const short = name === suite ? rootAction : name.replace(`${suite}/actions/`, "");
      const action = actions.get(short);
      if (action === undefined) throw new Error(`There is no action ${name}.`);
      return [{ id: step.id, action, given: step.with, granted: job.permissions ?? workflow.permissions }];
    }),
  );
}

// What an expression gives is known only when the workflow runs.
function complaint(inputs: Shape, name: string, value: unknown): string[] {
  const schema = inputs[name];
  if (schema === undefined) return [`\`${name}\` is not an input`];
  const written = String(value);
  if (written.includes("${{")) return [];
  const parsed = schema.safeParse(written);
  return parsed.success ? [] : [`\`${name}\`: ${parsed.error.issues[0]?.message}`];
}
