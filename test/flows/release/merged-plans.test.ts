import { expect, test } from "vitest";
import { commits } from "../../../src/adapters/github/commits.ts";
import { contents } from "../../../src/adapters/github/contents.ts";
import { pulls } from "../../../src/adapters/github/pulls.ts";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { assess } from "../../../src/flows/plan/assess.ts";
import { changeBetween } from "../../../src/flows/plan/change-between.ts";
import { mergedChanges } from "../../../src/flows/release/merged-changes.ts";
import type { MergedPull } from "../../../src/kernel/ports/github.ts";
import { openAdapterWorld } from "../../adapters/github/world.ts";
import { planWorld } from "../plan/plan-world.ts";

const policy = defaultPolicy();
const PLAN = "## Owner\n\n@file\n\n## Steps\n\nPress the button.\n\n## Old code on new schema\n\nNo.\n";

async function openWorld() {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  const { digest, grammars, log } = planWorld({}).ports;
  const ports = { commits: commits(api), contents: contents(api), pulls: pulls(api), digest, grammars, log };
  return {
    github,
    open(branch: string, body: string, files: Readonly<Record<string, string>>): number {
      repository.commit({ branch, files, message: "Change" });
      return repository.openPull({ title: "Change", body, head: branch, base: "main", author: "octocat" });
    },
    /** The answers of the plan that the plan check judges. */
    async judged(number: number) {
      const { baseSha, headSha, body, labels } = await ports.pulls.get(number);
      const change = await changeBetween(ports, baseSha, headSha);
      const { chosen } = await assess(ports, change, { description: body, labels }, policy);
      return Object.fromEntries(Object.entries(chosen.plan.fields).map(([id, { text }]) => [id, text]));
    },
    merge: (number: number): string => repository.mergePull(number, { method: "squash" }),
    /** The plans of the manifest, and the requests that they took. */
    async recorded() {
      const merged: MergedPull[] = [];
      for await (const page of ports.pulls.merged()) merged.push(...page);
      const before = github.requests.length;
      const oldest = merged.toSorted((a, b) => a.number - b.number);
      const { changes } = await mergedChanges(ports, oldest, policy.plan, null);
      const requests = github.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
      return { plans: changes.map(({ plan }) => plan), requests };
    },
  };
}

test("a release records the plan that the plan check judged, from files that no description names", async () => {
  const { open, judged, merge, recorded, github } = await openWorld();
  const silent = open("silent", "Orders get notes.", { "rollback/silent.md": PLAN, "src/a.ts": "a" });
  const both = open("both", "## Rollback plan\n\n### Owner\n\n@description\n", {
    "rollback/z.md": "## Steps\n\nOf z.\n",
    "rollback/b.md": "## Steps\n\nOf b.\n\n## Trigger\n\nErrors.\n",
  });
  const expected = [await judged(silent), await judged(both)];
  merge(silent);
  merge(both);
  github.repository.commit({
    branch: "main",
    files: { "rollback/silent.md": "## Owner\n\n@later\n" },
    message: "Edit",
  });

  const { plans } = await recorded();

  expect(plans.map((plan) => plan?.fields)).toEqual(expected);
  expect(plans).toMatchObject([
    { fields: { owner: "@file", steps: "Press the button." }, oldCodeOnNewSchema: "no" },
    { fields: { owner: "@description", steps: "Of b.", trigger: "Errors." }, oldCodeOnNewSchema: "unknown" },
  ]);
});

test("the files of all pull requests come in one request, their texts in another, with a tree for each that has a plan file", async () => {
  const { open, merge, recorded } = await openWorld();
  const merges = [1, 2, 3].map((n) =>
    merge(
      open(`plan-${n}`, "", { [`rollback/${n}.md`]: PLAN, [`rollback/${n}b.md`]: `## Owner\n\n@${n}\n` }),
    ),
  );
  for (const n of [4, 5, 6]) merge(open(`none-${n}`, "A fix.", { [`src/${n}.ts`]: `${n}` }));

  const { plans, requests } = await recorded();

  expect(plans.map((plan) => plan?.oldCodeOnNewSchema ?? null)).toEqual(["no", "no", "no", null, null, null]);
  expect(requests.toSorted()).toEqual(
    [
      ...merges.map((sha) => `GET /repos/acme/shop/git/trees/${sha}`),
      "POST /graphql",
      "POST /graphql",
    ].toSorted(),
  );
});
