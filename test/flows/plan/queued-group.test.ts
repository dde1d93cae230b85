import { describe, expect, it } from "vitest";
import { commits } from "../../../src/adapters/github/commits.ts";
import { contents } from "../../../src/adapters/github/contents.ts";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import { pulls } from "../../../src/adapters/github/pulls.ts";
import { checkGroup } from "../../../src/flows/plan/check-group.ts";
import { loadPolicy } from "../../../src/flows/policy/load-policy.ts";
import type { MergeGroup, QueueOptions } from "../../../src/rehearsal/github/state/merge-group.ts";
import { type AdapterWorld, openAdapterWorld } from "../../adapters/github/world.ts";
import { fullPlan } from "../../support/pull.ts";
import { planWorld } from "./plan-world.ts";

const methods = ["merge", "squash", "rebase"] as const;
const plan = fullPlan("Yes.");
const warn = "version: 1\nplan:\n  enforcement: warn\n";
const destructive = { "db/migrations/000001_add_notes.up.sql": "DROP TABLE orders;\n" };

interface Proposal {
  readonly branch: string;
  readonly body?: string | null;
  /** Subjects of its commits, each with the files that it changes. */
  readonly commits?: readonly (readonly [string, Readonly<Record<string, string>>])[];
}

function proposed({ github }: AdapterWorld, { branch, body = plan, ...more }: Proposal): number {
  const { repository } = github;
  const own = more.commits ?? [[`Work on ${branch}`, { [`${branch}.ts`]: "1" }]];
  for (const [at, [message, files]] of own.entries())
    repository.commit({ branch, message, files, ...(at === 0 ? { from: "main" } : {}) });
  return repository.openPull({ title: `Add ${branch}`, body, head: branch, base: "main", author: "hubot" });
}

/** The check of a group, with the real adapters in front of the embedded GitHub. */
async function checked({ api, sent }: AdapterWorld, group: MergeGroup) {
  const { ports } = planWorld({ ref: group.headRef });
  const before = sent("POST /graphql");
  const real = { commits: commits(api), contents: contents(api), conversation: conversation(api) };
  const all = { ...ports, ...real, pulls: pulls(api) };
  const { result, conclusion } = await checkGroup(all, group, await loadPolicy(all, group.baseSha));
  return { title: result.title, conclusion, summary: result.summary, asked: sent("POST /graphql") - before };
}

function queued({ github }: AdapterWorld, numbers: readonly number[], options: QueueOptions): MergeGroup {
  return github.repository.queue(numbers, options);
}

describe.each(methods)("a queue that merges by %s", (method) => {
  const two = [
    ["First half", { "wide.ts": "1" }],
    ["Second half", { "wide.ts": "2" }],
  ] as const;

  it("has the three pull requests of a group found, also one of several commits", async () => {
    const world = await openAdapterWorld();
    const numbers = [
      proposed(world, { branch: "one" }),
      proposed(world, { branch: "wide", commits: two }),
      proposed(world, { branch: "three" }),
    ];

    const { title, conclusion } = await checked(world, queued(world, numbers, { method }));

    expect([title, conclusion]).toEqual([
      `Ready to go back: ${numbers.map((number) => `#${number}`).join(", ")}`,
      "success",
    ]);
  });

  it("has the one in the middle found that is not ready", async () => {
    const world = await openAdapterWorld();
    const numbers = [
      proposed(world, { branch: "one" }),
      proposed(world, { branch: "wide", commits: two, body: null }),
      proposed(world, { branch: "three" }),
    ];

    const { title, conclusion } = await checked(world, queued(world, numbers, { method }));

    expect([title, conclusion]).toEqual([`Not ready: #${numbers[1]}`, "failure"]);
  });

  it("has only those found that a group adds to the one in front", async () => {
    const world = await openAdapterWorld();
    const [one, wide] = [
      proposed(world, { branch: "one", body: null }),
      proposed(world, { branch: "wide", commits: two }),
    ];
    const front = queued(world, [one], { method });

    const { title } = await checked(world, queued(world, [wide], { method, behind: front }));

    expect(title).toBe(`Ready to go back: #${wide}`);
  });

  it.each([null, plan])(
    "is neutral on the first policy, as the pull request alone (plan: %#)",
    async (body) => {
      const world = await openAdapterWorld();
      const files = { ".github/rollback.yml": "version: 1\n" };
      const first = proposed(world, { branch: "policy", body, commits: [["Add a policy", files]] });
      const other = proposed(world, { branch: "other" });

      const { title, conclusion, summary } = await checked(world, queued(world, [first, other], { method }));

      const ready = body !== null;
      expect([title, conclusion]).toEqual(
        ready ? [`Ready to go back: #${first}, #${other}`, "success"] : [`Not ready: #${first}`, "neutral"],
      );
      expect(summary).toContain("The policy is not active until merged");
    },
  );

  it("obeys a first policy in no way: neither one behind it nor a migration comes in with it", async () => {
    const world = await openAdapterWorld();
    const files = { ".github/rollback.yml": warn };
    const first = proposed(world, { branch: "policy", body: null, commits: [["Add a policy", files]] });
    const other = proposed(world, { branch: "other", body: null });
    const withOther = await checked(world, queued(world, [first, other], { method }));
    const both = { ...files, ...destructive };
    const loaded = proposed(world, { branch: "loaded", commits: [["Add a policy", both]] });
    const withMigration = await checked(world, queued(world, [loaded], { method }));

    expect([withOther.title, withOther.conclusion]).toEqual([`Not ready: #${first}, #${other}`, "failure"]);
    expect([withMigration.title, withMigration.conclusion]).toEqual([`Not ready: #${loaded}`, "failure"]);
  });

  it("warns where the base's policy says so", async () => {
    const world = await openAdapterWorld();
    const files = { ".github/rollback.yml": warn };
    world.github.repository.commit({ branch: "main", files, message: "Warn" });
    const one = proposed(world, { branch: "one", body: null });

    const { title, conclusion } = await checked(world, queued(world, [one], { method }));

    expect([title, conclusion]).toEqual([`Not ready: #${one}`, "neutral"]);
  });
});

describe("a pull request whose commits name another one, in order and of the same file", () => {
  async function attack(options: QueueOptions) {
    const world = await openAdapterWorld();
    const good = proposed(world, { branch: "good", commits: [["Work", { "same.ts": "good" }]] });
    const commits = [
      [`Harmless (#${good})`, { "same.ts": "bad" }],
      [`Merge pull request #${good} from acme/good`, { "same.ts": "worse" }],
      [`Harmless, too (#${good})`, { "same.ts": "worst" }],
    ] as const;
    const bad = proposed(world, { branch: "bad", body: null, commits });
    world.github.repository.editPull(bad, { title: `Merge pull request #${good} from acme/good (#${good})` });
    return { bad, ...(await checked(world, queued(world, [bad], options))) };
  }

  it.each(methods)("is judged itself (%s)", async (method) => {
    const { bad, title, conclusion } = await attack({ method });

    expect([title, conclusion]).toEqual([`Not ready: #${bad}`, "failure"]);
  });

  it.each(methods)("gains nothing while the queue does not show it yet (%s)", async (method) => {
    const { bad, title, conclusion } = await attack({ method, isShown: false });

    const more = method === "rebase" ? "; no pull request is known for 2 of its commits" : "";
    expect([title, conclusion]).toEqual([`Not ready: #${bad}${more}`, "failure"]);
  });
});

describe("a group that the queue does not show yet", () => {
  it.each([
    ["merge", "the commits that it merges, which GitHub links"],
    ["squash", "the number that GitHub writes behind a squash"],
  ] as const)("is known all the same where it was made by %s: by its ref and %s", async (method, _) => {
    const world = await openAdapterWorld();
    const numbers = ["one", "two", "three"].map((branch) => proposed(world, { branch }));

    const { title, asked } = await checked(world, queued(world, numbers, { method, isShown: false }));

    expect(title).toBe(`Ready to go back: ${numbers.map((number) => `#${number}`).join(", ")}`);
    expect(asked).toBe(2);
  });

  it("does not pass where it was rebased, and says what was seen and what to do", async () => {
    const world = await openAdapterWorld();
    const numbers = ["one", "two"].map((branch) => proposed(world, { branch }));
    const group = queued(world, numbers, { method: "rebase", isShown: false });
    const [middle = ""] = world.github.repository.objects.commit(group.headSha)?.parents ?? [];

    const { conclusion, summary } = await checked(world, group);

    expect(conclusion).toBe("failure");
    expect(summary).toContain(
      `GitHub names no pull request for \`${middle.slice(0, 12)}\`: the merge queue shows no entry for them, and neither the group's ref nor the commits themselves name one. Run this again.`,
    );
  });

  it("passes when it is run again and the queue shows it", async () => {
    const world = await openAdapterWorld();
    const numbers = ["one", "two"].map((branch) => proposed(world, { branch }));
    const early = await checked(world, queued(world, numbers, { method: "rebase", isShown: false }));

    const late = await checked(world, queued(world, numbers, { method: "rebase" }));

    expect([early.conclusion, late.conclusion]).toEqual(["failure", "success"]);
  });
});

it("a queue that explains all of a group costs one request", async () => {
  const world = await openAdapterWorld();
  const numbers = ["one", "two", "three"].map((branch) => proposed(world, { branch }));

  const { asked } = await checked(world, queued(world, numbers, { method: "rebase" }));

  expect(asked).toBe(1);
});

it("a stranger's commit that the queue was made to stand on does not pass", async () => {
  const world = await openAdapterWorld();
  const { repository } = world.github;
  const [one, two] = [proposed(world, { branch: "one" }), proposed(world, { branch: "two" })];
  const front = queued(world, [one], { method: "rebase" });
  repository.setRef("refs/heads/wedge", front.headSha);
  const wedge = repository.commit({
    branch: "wedge",
    files: { "one.ts": "2" },
    message: `Harmless (#${one})`,
  });
  const group = queued(world, [two], { method: "rebase", behind: { ...front, headSha: wedge } });

  const { title, conclusion } = await checked(world, { ...group, baseSha: front.baseSha });

  expect([title, conclusion]).toEqual([
    "Not ready: no pull request is known for 1 of its commits",
    "failure",
  ]);
});
