import { expect, test } from "vitest";
import type { MergeGroup } from "../../src/rehearsal/github/state/merge-group.ts";
import { fullPlan, migration } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const upPath = "db/migrations/000001_add_notes.up.sql";

function base(files: Readonly<Record<string, string>> = {}, branch = "main"): string {
  return world.github.repository.commit({
    branch,
    files: { "README.md": "shop", ...files },
    message: "Start",
  });
}

/** A pull request with a branch of its own. */
function proposed(
  branch: string,
  files: Readonly<Record<string, string>>,
  body: string | null,
  onto: { readonly base?: string; readonly title?: string } = {},
): number {
  const { repository } = world.github;
  const { base: target = "main", title = `Add ${branch}` } = onto;
  repository.commit({ branch, files, message: branch, from: target });
  return repository.openPull({ title, body, head: branch, base: target, author: "hubot" });
}

async function checked(group: MergeGroup) {
  const ran = await runStep(world, "plan-check", {}, { group });
  const shown = world.github.repository.checkRuns.filter((run) => run.headSha === group.headSha);
  return { ran, seen: [ran.exitCode, ran.outputs["title"], ...shown.map((run) => run.conclusion)] };
}

const plan = fullPlan("Yes.");

test.each(["merge", "squash"] as const)(
  "the pull requests of a group are found by the subjects that a %s gives its commits, and all must be ready",
  async (method) => {
    base();
    const [one, two] = [proposed("one", { "a.ts": "1" }, plan), proposed("two", { "b.ts": "2" }, null)];

    const unready = await checked(world.github.repository.queue([one, two], { method }));
    world.github.repository.editPull(two, { body: plan });
    const ready = await checked(world.github.repository.queue([one, two], { method }));

    expect(unready.seen).toEqual([1, `Not ready: #${two}`, "failure"]);
    expect(unready.ran.summary).toContain(`# #${one}\n\n## ✅ Ready to go back: plan complete`);
    expect(unready.ran.summary).toContain(`# #${two}\n\n## ❌ Not ready: no rollback plan`);
    expect(ready.seen.slice(0, 2)).toEqual([0, `Ready to go back: #${one}, #${two}`]);
    expect(ready.seen.at(-1)).toBe("success");
  },
);

/** The group with another subject on its newest commit, and a ref of this name. */
function reworded(group: MergeGroup, message: string, headRef: string, isLinkedTo?: number): MergeGroup {
  const { repository } = world.github;
  const commit = repository.objects.commit(group.headSha);
  if (commit === undefined) throw new Error("The group has a head.");
  const headSha = repository.objects.writeCommit({ ...commit, message });
  repository.setRef(headRef, headSha);
  if (isLinkedTo !== undefined) repository.queueLinks.set(headSha, isLinkedTo);
  return { ...group, headSha, headRef };
}

test("a pull request whose commit has a subject of the team's own is found by the ref of the group", async () => {
  base();
  const one = proposed("one", { "a.ts": "1" }, null);
  const group = world.github.repository.queue([one], { method: "squash" });

  const { seen } = await checked(reworded(group, "A subject of ours", group.headRef));

  expect(seen).toEqual([1, `Not ready: #${one}`, "failure"]);
});

test("a pull request that neither subject nor ref names is found where GitHub links the commit to it", async () => {
  base();
  const one = proposed("one", { "a.ts": "1" }, plan);
  const group = world.github.repository.queue([one], { method: "squash" });

  const { seen } = await checked(reworded(group, "A subject of ours", "refs/heads/queue/one", one));

  expect(seen).toEqual([0, `Ready to go back: #${one}`, "success"]);
});

test("a commit that nothing links to a pull request does not pass", async () => {
  base();
  const one = proposed("one", { "a.ts": "1" }, plan);
  const group = world.github.repository.queue([one], { method: "squash" });

  const { seen } = await checked(reworded(group, "A subject of ours", "refs/heads/queue/one"));

  expect(seen).toEqual([
    1,
    "Not ready: 1 of its commits name no pull request; 1 of its files are changed by none of these pull requests".slice(
      0,
      100,
    ),
    "failure",
  ]);
});

test("a stranger's commit between two of the queue's does not pass with them", async () => {
  base();
  const { repository } = world.github;
  const [one, two] = [proposed("one", { "a.ts": "1" }, plan), proposed("two", { "b.ts": "2" }, plan)];
  const front = repository.queue([one]);
  repository.setRef("refs/heads/wedge", front.headSha);
  const wedge = repository.commit({
    branch: "wedge",
    files: { [upPath]: "DROP TABLE orders;" },
    message: "Wedge",
  });
  const behind = repository.queue([two], { behind: { ...front, headSha: wedge } });

  const { seen } = await checked({ ...behind, baseSha: front.baseSha });

  expect(seen).toEqual([
    1,
    "Not ready: 1 of its commits name no pull request; 1 of its files are changed by none of these pull requests".slice(
      0,
      100,
    ),
    "failure",
  ]);
});

test("a subject that names another pull request does not borrow that one's plan", async () => {
  base();
  const good = proposed("good", { "a.ts": "1" }, plan);
  const bad = proposed("bad", { [upPath]: "DROP TABLE orders;", "b.ts": "2" }, null);
  const group = world.github.repository.queue([bad], { method: "squash" });

  const { seen } = await checked(reworded(group, `Harmless (#${good})`, group.headRef));

  expect(seen).toEqual([
    1,
    "Not ready: 2 of its files are changed by none of these pull requests",
    "failure",
  ]);
});

test("a pull request that is closed, or goes to another branch, does not stand for a commit", async () => {
  base();
  base({}, "release");
  const { repository } = world.github;
  const closed = proposed("closed", { "a.ts": "1" }, plan);
  const elsewhere = proposed("elsewhere", { "b.ts": "2" }, plan, { base: "release" });
  const open = proposed("open", { "c.ts": "3" }, null);
  repository.mergePull(closed, { method: "merge" });
  const group = repository.queue([open], { method: "squash" });

  const ofClosed = await checked(reworded(group, `Harmless (#${closed})`, group.headRef));
  const ofOther = await checked(reworded(group, `Harmless, too (#${elsewhere})`, group.headRef));

  expect(ofClosed.seen).toEqual([
    1,
    `Not ready: #${closed} is not open to this branch; 1 of its files are changed by none of these pull requests`.slice(
      0,
      100,
    ),
    "failure",
  ]);
  expect(ofOther.seen.slice(0, 2)).toEqual([
    1,
    expect.stringContaining(`Not ready: #${elsewhere} is not open to this branch; `),
  ]);
});

test("a number that no pull request has does not stand for a commit", async () => {
  base();
  const one = proposed("one", { "a.ts": "1" }, plan);
  const group = world.github.repository.queue([one], { method: "squash" });

  const { seen, ran } = await checked(reworded(group, "Harmless (#999)", group.headRef));

  expect(seen[0]).toBe(1);
  expect(ran.errors.filter((error) => error.includes("UNEXPECTED"))).toEqual([]);
});

test("the policy of the group's base holds, which is that of the branch it is queued for", async () => {
  base({ ".github/rollback.yml": "version: 1\nplan:\n  enforcement: warn\n" });
  world.github.repository.commit({
    branch: "release",
    files: { ".github/rollback.yml": "version: 1\n" },
    message: "Release",
  });
  const one = proposed("one", { "a.ts": "1" }, null, { base: "release" });

  const { seen } = await checked(world.github.repository.queue([one]));

  expect(seen).toEqual([1, `Not ready: #${one}`, "failure"]);
});

test("a policy that comes with a group is not obeyed by it", async () => {
  base({ ".github/rollback.yml": "version: 1\n" });
  const one = proposed("one", { ".github/rollback.yml": "version: 1\nplan:\n  enforcement: warn\n" }, null);

  const { seen } = await checked(world.github.repository.queue([one]));

  expect(seen).toEqual([1, `Not ready: #${one}`, "failure"]);
});

test("a group that stands on another is judged on it, with its policy", async () => {
  base();
  const strict = proposed(
    "strict",
    { ".github/rollback.yml": "version: 1\nplan:\n  enforcement: warn\n" },
    plan,
  );
  const two = proposed("two", { "b.ts": "2" }, null);
  const front = world.github.repository.queue([strict]);

  const { seen } = await checked(world.github.repository.queue([two], { behind: front }));

  expect(seen).toEqual([0, `Not ready: #${two}`, "neutral"]);
});

test("a migration that the base edited meanwhile is judged as the group has it", async () => {
  base(migration);
  const { repository } = world.github;
  const one = proposed("one", { "a.ts": "1" }, plan);
  repository.commit({
    branch: "main",
    files: { [upPath]: "DROP TABLE orders;\n" },
    message: "Edit it on main",
  });

  const { seen } = await checked(repository.queue([one]));

  expect(seen).toEqual([0, `Ready to go back: #${one}`, "success"]);
});
