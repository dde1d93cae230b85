import { expect, test } from "vitest";
import { filesOf, type TreeFile, writeFiles } from "../../src/rehearsal/github/git/trees.ts";
import { fullPlan, migration } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const up = "db/migrations/000001_add_notes.up.sql";
const down = "db/migrations/000001_add_notes.down.sql";
const regular = "100644";
const symlink = "120000";
const submodule = "160000";

/** What a path is made: a file of this mode and content, or a submodule at a commit. */
type Odd = readonly [mode: string, content: string | Buffer];

/** Opens a pull request whose head has these entries beside what `main` has. */
function proposed(entries: Readonly<Record<string, Odd>>, body: string | null = fullPlan("Yes.")): number {
  const { repository } = world.github;
  const { objects } = repository;
  if (!repository.refs.has("refs/heads/main"))
    repository.commit({
      branch: "main",
      files: { "README.md": "shop", ".github/rollback.yml": "version: 1\n" },
      message: "Start",
    });
  const base = repository.refs.get("refs/heads/main") ?? "";
  const start = objects.commit(base);
  if (start === undefined) throw new Error("There is a start.");
  const files: Map<string, TreeFile> = filesOf(objects, start.tree);
  for (const [path, [mode, content]] of Object.entries(entries)) {
    const sha = mode === submodule ? String(content) : objects.writeBlob(Buffer.from(content));
    files.set(path, { mode, sha });
  }
  const tree = writeFiles(objects, files);
  const sha = objects.writeCommit({ ...start, tree, parents: [base], message: "Work" });
  repository.setRef("refs/heads/topic", sha);
  return repository.openPull({ title: "Work", body, head: "topic", base: "main", author: "hubot" });
}

async function checked(pull: number) {
  const ran = await runStep(world, "plan-check", {}, { pull });
  return { ran, seen: [ran.exitCode, ran.outputs["title"]] };
}

const create = "CREATE TABLE notes (id int);";
const drop = "DROP TABLE notes;";

test.each<[string, Readonly<Record<string, Odd>>]>([
  [
    "a reversal that is a link to a file outside",
    { [up]: [regular, create], [down]: [symlink, "/proc/self/environ"] },
  ],
  [
    "a reversal that is a link to a good one",
    { [up]: [regular, create], [down]: [symlink, "good.sql"], "db/migrations/good.sql": [regular, drop] },
  ],
  ["a reversal whose link has SQL for its target", { [up]: [regular, create], [down]: [symlink, drop] }],
  ["a migration that is a link", { [up]: [symlink, "../../../etc/passwd"], [down]: [regular, drop] }],
  ["a reversal that is a submodule", { [up]: [regular, create], [down]: [submodule, "1".repeat(40)] }],
  [
    "a reversal that is no UTF-8",
    { [up]: [regular, create], [down]: [regular, Buffer.from([0xff, 0xfe, 0x00])] },
  ],
  ["a reversal of another case", { [up]: [regular, create], [down.toUpperCase()]: [regular, drop] }],
  [
    "a reversal that lies in another folder",
    { [up]: [regular, create], "db/down/000001_add_notes.down.sql": [regular, drop] },
  ],
])("%s is no way back", async (_what, entries) => {
  const { seen, ran } = await checked(proposed(entries));

  expect(seen).toEqual([1, expect.stringMatching(/^Not ready: .*migrations? without a way back$/)]);
  expect(`${ran.log}${ran.summary}`).not.toMatch(/PATH=|root:/);
});

test("an executable file is a file", async () => {
  const { seen } = await checked(proposed({ [up]: ["100755", create], [down]: ["100755", drop] }));

  expect(seen).toEqual([0, "Ready to go back: plan complete, 1 migration reversible"]);
});

test("two paths that differ in case alone are no migration that anybody can judge", async () => {
  const twin = down.replace("add_notes", "ADD_NOTES");

  const { seen, ran } = await checked(
    proposed({ [up]: [regular, create], [down]: [regular, drop], [twin]: [regular, "-- nothing\n"] }),
  );

  expect(seen[0]).toBe(1);
  expect(ran.summary).toContain(
    "Two files have this path but for upper and lower case: which one runs depends on the machine.",
  );
});

test("a plan file that is a link is not read, and does not stand for a plan", async () => {
  const { seen, ran } = await checked(
    proposed({ "rollback/plan.md": [symlink, "../../etc/passwd"], "src/app.ts": [regular, "x"] }, null),
  );

  expect(seen[0]).toBe(1);
  expect(ran.summary).toContain("no rollback plan");
  expect(ran.summary).not.toContain("root:");
});

test("a change of a mode alone, from a file to a link, is a change of the migration", async () => {
  world.github.repository.commit({
    branch: "main",
    files: { "README.md": "shop", ...migration },
    message: "Start",
  });

  const { seen } = await checked(proposed({ [down]: [symlink, migration[down]] }));

  expect(seen[0]).toBe(1);
});

test.each([
  ["a new line", "db/migrations/000001_a\nb.up.sql"],
  ["a workflow command", "db/migrations/::error::owned.up.sql"],
  ["a workflow command on a line of its own", "db/migrations/000001_a\n::error::owned\n.up.sql"],
  ["a carriage return and a command", "db/migrations/000001_a\r::error::owned.up.sql"],
  ["an old command in its middle", "db/migrations/000001_a ##[error]owned.up.sql"],
  ["an option's form", "--upload-pack=touch PWNED/migrations/000001_a.up.sql"],
  ["a colon at its end", "db/migrations/000001_a:,file=x,line=9::owned.up.sql"],
  ["bytes that write backwards", "db/migrations/000001_a\u202elqs.pu.up.sql"],
  ["a pipe and backticks", "db/migrations/000001_a|`x`|@acme.up.sql"],
  ["a back-slash and a drive", "C:\\db\\migrations/000001_a.up.sql"],
  ["a percent sign that decodes to more", "db/migrations/000001_a%0A::error::owned.up.sql"],
])("a migration whose name has %s is judged, and its name commands nothing", async (_what, path) => {
  const { ran, seen } = await checked(proposed({ [path]: [regular, create] }));

  const errors = ran.commands.filter(({ command }) => command === "error");
  expect(seen[0]).toBe(1);
  expect(new Set(ran.commands.map(({ command }) => command))).toEqual(new Set(["add-mask", "error"]));
  expect(errors.filter(({ data }) => data.startsWith("owned"))).toEqual([]);
  expect(errors).toHaveLength(2);
  expect(Object.keys(ran.outputs).sort()).toEqual([
    "findings",
    "migrations-path",
    "passed",
    "summary-path",
    "title",
  ]);
  expect(ran.summary).not.toContain("\u202e");
  expect(ran.masks).toEqual([ran.token]);
});

test("of more than 3,000 changed files nobody can review all, so the change does not pass", async () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at): [string, Odd] => [`pages/${at}.md`, [regular, `${at}`]]),
    );

  const whole = await checked(proposed(many(3000)));
  const beyond = await checked(proposed(many(3001)));

  expect(whole.seen).toEqual([0, "Ready to go back: plan complete, no migration changed"]);
  expect(beyond.seen).toEqual([1, "Not ready: not all changed files could be read"]);
  expect(beyond.ran.summary).toContain("3,000 changed files at most");
});

test("a migration behind 3,000 other files is judged all the same", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 3001 }, (_, at): [string, Odd] => [`a/${at}.md`, [regular, `${at}`]]),
  );

  const { seen, ran } = await checked(
    proposed({ ...many, "z/migrations/000001_a.up.sql": [regular, create] }),
  );

  expect(seen).toEqual([1, "Not ready: not all changed files could be read; 1 migration without a way back"]);
  expect(ran.summary).toContain("z/migrations/000001_a.up.sql");
});

test.each([
  [1, "head alone"],
  [2, "head and base"],
] as const)("a list of files that GitHub cuts off does not pass (%s: %s)", async (times, _which) => {
  const pull = proposed({ "src/app.ts": [regular, "x"] });
  const { github } = world;
  const { objects, refs } = github.repository;
  const sha = objects.commit(refs.get("refs/heads/topic") ?? "")?.tree;
  const readme = {
    path: "README.md",
    mode: regular,
    type: "blob",
    sha: objects.writeBlob(Buffer.from("shop")),
  };
  const route = "/repos/{owner}/{repo}/git/trees/{tree_sha}";
  github.fail({
    method: "GET",
    route,
    times,
    status: 200,
    body: { sha, url: github.url, tree: [readme], truncated: true },
  });

  const { seen } = await checked(pull);

  expect(seen).toEqual([1, "Not ready: not all changed files could be read"]);
});
