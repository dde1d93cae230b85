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

test.each(["merge", "squash", "rebase"] as const)(
  "the pull requests of a group that the queue made by %s are found, and all must be ready",
  async (method) => {
    base();
    const [one, two] = [proposed("one", { "a.ts": "1" }, plan), proposed("two", { "b.ts": "2" }, null)];
    world.github.repository.commit({ branch: "two", files: { "b.ts": "3" }, message: "Go on" });
    const three = proposed("three", { "c.ts": "3" }, plan);

    const unready = await checked(world.github.repository.queue([one, two, three], { method }));
    world.github.repository.editPull(two, { body: plan });
    const ready = await checked(world.github.repository.queue([one, two, three], { method }));

    expect(unready.seen).toEqual([1, `Not ready: #${two}`, "failure"]);
    expect(unready.ran.summary).toContain(`# #${one}\n\n## ✅ Ready to go back: plan complete`);
    expect(unready.ran.summary).toContain(`# #${two}\n\n## ❌ Not ready: no rollback plan`);
    expect(ready.seen.slice(0, 2)).toEqual([0, `Ready to go back: #${one}, #${two}, #${three}`]);
    expect(ready.seen.at(-1)).toBe("success");
  },
);

interface Rewording {
  readonly headRef?: string;
  readonly isLinkedTo?: number;
  readonly isSigned?: boolean;
}

/** The group with another subject on its newest commit, which no entry of the queue has then. */
function reworded(group: MergeGroup, message: string, more: Rewording = {}): MergeGroup {
  const { headRef = group.headRef, isLinkedTo, isSigned = false } = more;
  const { repository } = world.github;
  const commit = repository.objects.commit(group.headSha);
  if (commit === undefined) throw new Error("The group has a head.");
  const headSha = repository.objects.writeCommit({ ...commit, message });
  repository.setRef(headRef, headSha);
  if (isLinkedTo !== undefined) repository.queueLinks.set(headSha, isLinkedTo);
  if (isSigned) repository.signedCommits.add(headSha);
  return { ...group, headSha, headRef };
}

const elsewhere = "refs/heads/queue/one";

test("a pull request that the queue does not show is found by the ref of the group", async () => {
  base();
  const one = proposed("one", { "a.ts": "1" }, null);
  const group = world.github.repository.queue([one], { method: "squash" });

  const { seen } = await checked(reworded(group, "A subject of ours"));

  expect(seen).toEqual([1, `Not ready: #${one}`, "failure"]);
});

test("a pull request that neither queue nor ref names is found where GitHub links the commit to it", async () => {
  base();
  const one = proposed("one", { "a.ts": "1" }, plan);
  const group = world.github.repository.queue([one], { method: "squash" });

  const { seen } = await checked(
    reworded(group, "A subject of ours", { headRef: elsewhere, isLinkedTo: one }),
  );

  expect(seen).toEqual([0, `Ready to go back: #${one}`, "success"]);
});

test("a commit that nothing links to a pull request does not pass", async () => {
  base();
  const one = proposed("one", { "a.ts": "1" }, plan);
  const group = world.github.repository.queue([one], { method: "squash" });

  const { seen, ran } = await checked(reworded(group, `Harmless (#${one})`, { headRef: elsewhere }));

  expect(seen).toEqual([
    1,
    "Not ready: no pull request is known for 1 of its commits; 1 of its files are changed by none of these pull requests".slice(
      0,
      100,
    ),
    "failure",
  ]);
  expect(ran.summary).toContain(": the merge queue shows no entry for them, and neither the group's ref");
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
    "Not ready: no pull request is known for 1 of its commits; 1 of its files are changed by none of these pull requests".slice(
      0,
      100,
    ),
    "failure",
  ]);
});

test.each(["merge", "squash", "rebase"] as const)(
  "a subject that names another pull request, of the same files, does not borrow that one's plan (%s)",
  async (method) => {
    base();
    const { repository } = world.github;
    const good = proposed("good", { "a.ts": "1" }, plan);
    const bad = proposed("bad", { "a.ts": "2" }, null);
    repository.commit({ branch: "bad", files: { "a.ts": "3" }, message: `Harmless (#${good})` });
    repository.editPull(bad, { title: `Merge pull request #${good} from acme/good` });

    const { seen } = await checked(repository.queue([bad], { method }));
    const hidden = await checked(repository.queue([bad], { method, isShown: false }));

    expect(seen).toEqual([1, `Not ready: #${bad}`, "failure"]);
    expect(hidden.ran.exitCode).toBe(1);
    expect(hidden.ran.outputs["title"]).toContain(`Not ready: #${bad}`);
  },
);

test("a subject that GitHub signed, and that names another pull request, borrows none of its files", async () => {
  base();
  const good = proposed("good", { "a.ts": "1" }, plan);
  const bad = proposed("bad", { [upPath]: "DROP TABLE orders;", "b.ts": "2" }, null);
  const group = world.github.repository.queue([bad], { method: "squash" });

  const { seen } = await checked(
    reworded(group, `Harmless (#${good})`, { headRef: elsewhere, isSigned: true }),
  );

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
  const other = proposed("elsewhere", { "b.ts": "2" }, plan, { base: "release" });
  const open = proposed("open", { "c.ts": "3" }, null);
  repository.mergePull(closed, { method: "merge" });
  const group = repository.queue([open], { method: "squash" });

  const signed = { headRef: elsewhere, isSigned: true };
  const ofClosed = await checked(reworded(group, `Harmless (#${closed})`, signed));
  const ofOther = await checked(reworded(group, `Harmless, too (#${other})`, signed));

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
    expect.stringContaining(`Not ready: #${other} is not open to this branch; `),
  ]);
});

test("a number that no pull request has does not stand for a commit", async () => {
  base();
  const one = proposed("one", { "a.ts": "1" }, plan);
  const group = world.github.repository.queue([one], { method: "squash" });

  const { seen, ran } = await checked(
    reworded(group, "Harmless (#999)", { headRef: elsewhere, isSigned: true }),
  );

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

test("a first policy is neutral in a group too, and not active until merged", async () => {
  const path = ".github/rollback.yml";
  base();
  const first = proposed("first", { [path]: "version: 1\n" }, null);
  const ready = proposed("ready", { "a.ts": "1" }, plan);
  const behind = proposed("behind", { "b.ts": "1" }, null);
  const loaded = proposed("loaded", { [path]: "version: 1\n", [upPath]: "DROP TABLE orders;" }, plan);

  const alone = await runStep(world, "plan-check", {}, { pull: first });
  const grouped = await checked(world.github.repository.queue([first, ready]));
  const withUnready = await checked(world.github.repository.queue([first, behind]));
  const withMigration = await checked(world.github.repository.queue([loaded]));

  expect(alone.exitCode).toBe(0);
  expect(grouped.seen).toEqual([0, `Not ready: #${first}`, "neutral"]);
  expect(grouped.ran.summary).toContain("The policy is not active until merged");
  expect(withUnready.seen).toEqual([1, `Not ready: #${first}, #${behind}`, "failure"]);
  expect(withMigration.seen).toEqual([1, `Not ready: #${loaded}`, "failure"]);
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
