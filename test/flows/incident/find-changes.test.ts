import { expect, test } from "vitest";
import type { GitHub } from "../../../src/adapters/github/client.ts";
import { commits } from "../../../src/adapters/github/commits.ts";
import { contents } from "../../../src/adapters/github/contents.ts";
import { pulls } from "../../../src/adapters/github/pulls.ts";
import type { MergedChange, ReleaseManifest } from "../../../src/core/release/manifest.ts";
import type { ReleaseState } from "../../../src/core/rollback/release-state.ts";
import { findChanges } from "../../../src/flows/incident/find-changes.ts";
import type { Repository } from "../../../src/rehearsal/github/repository.ts";
import { many, openAdapterWorld } from "../../adapters/github/world.ts";
import { lockfileFixture } from "../../core/incident/changes/lockfiles/lockfile-fixture.ts";
import { change, manifestWith } from "../../core/rollback/release-example.ts";

const npm = lockfileFixture("npm-v3");
const go = lockfileFixture("go-mod");

function portsOf(api: GitHub) {
  const secrets = { redact: (text: string) => text.replaceAll("hunter2/hunter2", "***") };
  return { commits: commits(api), contents: contents(api), pulls: pulls(api), secrets };
}

function release(tag: string, commit: string, changes: readonly MergedChange[] = []): ReleaseState {
  const document: ReleaseManifest = manifestWith({ tag, commit, changes });
  return { tag, commit, manifest: { sha256: "2".repeat(64), document } };
}

function rangeOf(from: ReleaseState, to: ReleaseState | null) {
  const leaving = from.manifest === null || to === null ? null : [from.manifest.document];
  return { from, to, leaving };
}

/** Commits to main what a merged pull request brought, and answers with it as the manifest has it. */
function merge(repository: Repository, files: Readonly<Record<string, string | null>>): MergedChange {
  const head = `change-${repository.lastId}`;
  repository.commit({ branch: head, files, message: "Change" });
  const number = repository.openPull({ title: "Change", body: null, head, base: "main", author: "octocat" });
  const mergeCommit = repository.mergePull(number, { method: "squash" });
  return { ...change(number, "yes"), mergeCommit };
}

test("what changed for 200 commits and 50 pull requests is found by ten requests at most", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  const files = {
    ".github/CODEOWNERS": "* @acme/all\n/src/pay/ @acme/pay\n",
    "package-lock.json": npm.before,
    "api/go.mod": go.before,
  };
  const good = repository.commit({ branch: "main", files, message: "Good" });
  const changes = many(50, (number) => merge(repository, { [`src/pay/f${number}.ts`]: "x" }));
  for (const number of many(149, (one) => one)) {
    repository.commit({ branch: "main", files: { [`other/${number}`]: "x" }, message: `Direct ${number}` });
  }
  const bad = repository.commit({
    branch: "main",
    files: { "package-lock.json": npm.after, "api/go.mod": go.after },
    message: "Bad",
  });
  const before = github.requests.length;

  const found = await findChanges(portsOf(api), rangeOf(release("v2", bad, changes), release("v1", good)));

  const asked = github.requests.slice(before);
  expect(asked.length).toBeLessThanOrEqual(10);
  // Two pages of commits and the look behind them, two trees, one question for files and one for texts.
  expect(asked.map(({ method, route }) => `${method} ${route}`).sort()).toEqual([
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
    "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
    "POST /graphql",
    "POST /graphql",
  ]);
  expect(found.commits).toHaveLength(200);
  expect(found.touched.size).toBe(50);
  expect(found.changes).toMatchObject({
    base: good,
    head: bad,
    commits: 200,
    areas: [{ name: "src/pay", owners: ["@acme/pay"] }],
    problems: [],
  });
  expect(found.changes.areas[0]?.pulls).toHaveLength(50);
  expect(found.changes.lockfiles.map(({ path, changed }) => [path, changed.map(({ name }) => name)])).toEqual(
    [
      ["package-lock.json", ["@sindresorhus/is", "debug", "is-odd", "is-number"]],
      ["api/go.mod", ["github.com/google/uuid"]],
    ],
  );
});

test("areas are known for the newest fifty pull requests, and it is said of the others", async () => {
  const { github, api, head } = await openAdapterWorld();
  const changes = many(52, (number) => ({
    ...merge(github.repository, { [`f${number}`]: "x" }),
    mergedAt: `2026-11-20T10:00:${String(number).padStart(2, "0")}Z`,
  }));
  const bad = github.repository.refs.get("refs/heads/main") ?? "";

  const { changes: found } = await findChanges(
    portsOf(api),
    rangeOf(release("v2", bad, changes), release("v1", head)),
  );

  expect(found.pulls.filter(({ areas }) => areas === null).map(({ number }) => number)).toEqual([2, 1]);
  expect(found.problems).toEqual([
    "Areas are known for the newest 50 pull requests; 2 older ones were not looked at.",
    "There is no CODEOWNERS file, so areas are the folders at the top.",
  ]);
});

test("no part of a secret in a path is the name of an area", async () => {
  const { github, api, head } = await openAdapterWorld();
  const merged = merge(github.repository, { "hunter2/hunter2/a": "x" });
  const bad = github.repository.refs.get("refs/heads/main") ?? "";

  const found = await findChanges(portsOf(api), rangeOf(release("v2", bad, [merged]), release("v1", head)));

  expect(found.changes.areas.map(({ name }) => name)).toEqual(["***"]);
  expect([...found.touched.values()].map(({ paths }) => paths)).toEqual([["***/a"]]);
});

test("CODEOWNERS is that of the bad release, in the first place that has one", async () => {
  const { github, api, head } = await openAdapterWorld();
  const merged = merge(github.repository, {
    "docs/CODEOWNERS": "* @docs\n",
    CODEOWNERS: "* @root\n",
    "a.ts": "x",
  });
  const bad = github.repository.refs.get("refs/heads/main") ?? "";

  const { changes } = await findChanges(
    portsOf(api),
    rangeOf(release("v2", bad, [merged]), release("v1", head)),
  );

  expect(changes.areas).toEqual([{ name: "everything else", owners: ["@root"], pulls: [merged.number] }]);
});

test("a CODEOWNERS that GitHub ignores is ignored, and it is said why", async () => {
  const { github, api, head } = await openAdapterWorld();
  const { repository } = github;
  const bad = repository.commit({
    branch: "main",
    files: { CODEOWNERS: `* @root\n${"#".repeat(3_000_000)}` },
    message: "Large",
  });

  const { changes } = await findChanges(portsOf(api), rangeOf(release("v2", bad), release("v1", head)));

  expect(changes.problems).toEqual([
    "CODEOWNERS is over 3 MB, so GitHub ignores it. Areas are the folders at the top.",
  ]);
});

test("a history that was pushed away costs the commits and the lockfiles, not the pull requests", async () => {
  const { github, api } = await openAdapterWorld();
  const merged = merge(github.repository, { CODEOWNERS: "/src/ @acme/src\n", "src/a.ts": "x" });
  const bad = github.repository.refs.get("refs/heads/main") ?? "";
  const gone = "9".repeat(40);

  const found = await findChanges(portsOf(api), rangeOf(release("v2", bad, [merged]), release("v1", gone)));

  expect(found.commits).toBeNull();
  expect(found.changes).toMatchObject({ commits: null, base: gone, lockfiles: [] });
  expect(found.changes.pulls.map(({ number }) => number)).toEqual([merged.number]);
  expect(found.changes.areas.map(({ name }) => name)).toContain("src");
  expect(found.changes.problems).toEqual([
    expect.stringMatching(/^The commits between the two releases could not be listed\. /),
    expect.stringMatching(/^Dependencies could not be compared\. /),
  ]);
});

test("a token that may not read pull requests costs their areas, in one sentence", async () => {
  const { github, as, head } = await openAdapterWorld();
  const changes = many(2, (number) => merge(github.repository, { [`src/${number}`]: "x" }));
  const bad = github.repository.refs.get("refs/heads/main") ?? "";
  const api = as({ permissions: { contents: "read" } });

  const found = await findChanges(portsOf(api), rangeOf(release("v2", bad, changes), release("v1", head)));

  expect(found.commits).toHaveLength(2);
  expect(found.changes.pulls.map(({ areas }) => areas)).toEqual([null, null]);
  expect(found.changes.problems[0]).toMatch(
    /^The files of 2 pull requests are not known\. The token may not .*`pull-requests: read`/,
  );
});

test("releases that lie the other way round are said to", async () => {
  const { github, api, head } = await openAdapterWorld();
  const { repository } = github;
  const later = repository.commit({ branch: "main", files: { a: "1" }, message: "Later" });
  const aside = repository.commit({ branch: "aside", from: head, files: { b: "1" }, message: "Aside" });
  const problems = async (from: string, to: string) => {
    const found = await findChanges(portsOf(api), rangeOf(release("v2", from), release("v1", to)));
    return [found.commits?.length, found.changes.problems[0]];
  };

  expect(await problems(head, later)).toEqual([
    0,
    "The failed release is older than the good one, so what it lacks is not in this list.",
  ]);
  expect(await problems(aside, later)).toEqual([
    1,
    "The failed release does not hold all commits of the good one; what it lacks is not in this list.",
  ]);
  expect(await problems(later, later)).toEqual([
    0,
    "Both releases are of the same commit, so the cause lies outside of it.",
  ]);
});

test("without a good release, areas are still known", async () => {
  const { github, api } = await openAdapterWorld();
  const merged = merge(github.repository, { CODEOWNERS: "/src/ @acme/src\n", "src/a.ts": "x" });
  const bad = github.repository.refs.get("refs/heads/main") ?? "";

  const { changes, commits: found } = await findChanges(
    portsOf(api),
    rangeOf(release("v2", bad, [merged]), null),
  );

  expect(found).toBeNull();
  expect(changes).toMatchObject({ base: null, lockfiles: [] });
  expect(changes.areas.map(({ name }) => name)).toEqual(["src", "top of the repository"]);
  expect(changes.problems).toEqual(["No good release is known to compare with."]);
});

test("a lockfile that is no text costs itself", async () => {
  const { github, api, head } = await openAdapterWorld();
  github.repository.commit({
    branch: "main",
    files: { "yarn.lock": Buffer.from([0xff, 0xfe, 0x00]), "api/go.mod": go.after },
    message: "Binary",
  });
  const bad = github.repository.refs.get("refs/heads/main") ?? "";

  const { changes } = await findChanges(portsOf(api), rangeOf(release("v2", bad), release("v1", head)));

  expect(changes.lockfiles.map(({ path, problem, changed }) => [path, problem, changed.length])).toEqual([
    ["yarn.lock", "is not UTF-8 text", 0],
    ["api/go.mod", null, 5],
  ]);
});

test("a lockfile that GitHub cuts is read by itself, and beyond the first such pair it is said", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  // GraphQL tells texts up to half a megabyte.
  const pad = `\n${"#".repeat(700_000)}\n`;
  const both = (text: string) => ({ "requirements.txt": text + pad, "api/requirements.txt": text + pad });
  const good = repository.commit({ branch: "main", files: both("a==1"), message: "Good" });
  const bad = repository.commit({ branch: "main", files: both("a==2"), message: "Bad" });

  const { changes } = await findChanges(portsOf(api), rangeOf(release("v2", bad), release("v1", good)));

  expect(changes.lockfiles.map(({ path, problem, changed }) => [path, problem, changed])).toEqual([
    ["requirements.txt", null, [{ name: "a", from: "1", to: "2" }]],
    ["api/requirements.txt", "is too large to be read beside others", []],
  ]);
});
