import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { Level } from "../../../src/rehearsal/github/permissions.ts";
import { openWorld, type World } from "./world.ts";

const run = promisify(execFile);

test("a clone has the same commits, files and tags", async () => {
  const { github, head, octokit, at } = await openWorld();
  const second = github.repository.commit({
    branch: "main",
    files: { "src/app.ts": "four\n" },
    message: "Next",
  });
  const tag = { ...at, tag: "v1", message: "One\n", object: head, type: "commit" } as const;
  const object = await octokit.rest.git.createTag(tag);
  await octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: object.data.sha });

  const clone = await cloned(github);

  expect(await clone.git("rev-parse", "HEAD", "HEAD~1", "v1", "v1^{}")).toBe(
    [second, head, object.data.sha, head].join("\n"),
  );
  expect(readFileSync(join(clone.folder, "src/app.ts"), "utf8")).toBe("four\n");
  expect(await clone.git("fsck", "--strict")).toBe("");
});

test("one commit is fetched by its id, without its files", async () => {
  const { github, head } = await openWorld();
  github.repository.commit({ branch: "main", files: { "src/app.ts": "four\n" }, message: "Next" });
  const clone = await empty(github);

  await clone.git("fetch", "-q", "--depth=1", "--filter=tree:0", "origin", head);

  expect(await clone.git("rev-list", "--objects", "--missing=allow-any", "FETCH_HEAD")).toBe(head);
});

test("a pushed tag is there for the API, with the object's own id", async () => {
  const { github, head, octokit, at } = await openWorld();
  const clone = await cloned(github);
  await clone.git("tag", "-a", "-m", "One", "v1", head);

  await clone.git("push", "-q", "origin", "v1");
  const ref = await octokit.rest.git.getRef({ ...at, ref: "tags/v1" });
  const tag = await octokit.rest.git.getTag({ ...at, tag_sha: ref.data.object.sha });

  expect(ref.data.object.sha).toBe(await clone.git("rev-parse", "v1"));
  expect(tag.data).toMatchObject({ tag: "v1", message: "One\n", object: { sha: head } });
});

test("a tag brings a commit along that was not there", async () => {
  const { github } = await openWorld();
  const clone = await cloned(github);
  writeFileSync(join(clone.folder, "new.txt"), "new\n");
  await clone.git("add", ".");
  await clone.git("commit", "-q", "-m", "New");
  await clone.git("tag", "v1");

  await clone.git("push", "-q", "origin", "v1");

  expect(github.repository.readFile("v1", "new.txt")?.toString()).toBe("new\n");
});

test("a tag that is there is moved by force only, and can be deleted", async () => {
  const { github, head } = await openWorld();
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  github.repository.setRef("refs/tags/v1", head);
  const clone = await cloned(github);

  const plain = await refused(clone.git("push", "origin", `${next}:refs/tags/v1`));
  await clone.git("push", "-q", "--force", "origin", `${next}:refs/tags/v1`);
  const moved = github.repository.refs.get("refs/tags/v1");
  await clone.git("push", "-q", "--delete", "origin", "v1");

  expect(plain).toContain("already exists");
  expect([moved, github.repository.refs.get("refs/tags/v1")]).toEqual([next, undefined]);
});

test("a tag name that an immutable release has used is declined as a rule of the repository", async () => {
  const { github } = await openWorld();
  github.repository.burnedTags.add("v1");
  const clone = await cloned(github);

  const said = await refused(clone.git("push", "origin", "HEAD:refs/tags/v1"));

  expect(said).toContain("remote: error: GH013: Repository rule violations found for refs/tags/v1.");
  expect(said).toContain("[remote rejected] HEAD -> v1 (push declined due to repository rule violations)");
  expect(github.repository.refs.has("refs/tags/v1")).toBe(false);
});

test("a tag on workflow files that are on no branch is declined for a bot", async () => {
  const { github } = await openWorld();
  github.repository.commit({
    branch: "old",
    files: { ".github/workflows/a.yml": "on: push\n" },
    message: "Old",
  });
  const old = github.repository.refs.get("refs/heads/old") ?? "";
  github.repository.setRef("refs/tags/kept", old);
  github.repository.deleteRef("refs/heads/old");
  const clone = await cloned(github);

  const said = await refused(clone.git("push", "origin", `${old}:refs/tags/v1`));

  expect(said).toContain("without `workflows` permission");
});

test.each<[string, Record<string, Level>, string]>([
  ["may read only", { contents: "read" }, "403"],
  ["may not read", {}, "not found"],
])("a token that %s cannot push", async (_what, permissions, problem) => {
  const { github } = await openWorld();
  const clone = await cloned(github);
  const token = github.issueToken({ label: "less", login: "bot", type: "Bot", permissions });

  const said = await refused(clone.as(token)("push", "origin", "HEAD:refs/tags/v1"));

  expect(said).toContain(problem);
});

test("an unknown token is asked for another", async () => {
  const { github } = await openWorld();
  const clone = await cloned(github);

  expect(await refused(clone.as("ghs_unknown")("fetch", "origin"))).toContain("could not read Username");
});

test("two pushes of one tag make one of them the first", async () => {
  const { github } = await openWorld();
  const clones = [await cloned(github), await cloned(github)];
  for (const [index, clone] of clones.entries()) await clone.git("tag", "-a", "-m", `By ${index}`, "v1");

  const ends = await Promise.allSettled(clones.map((clone) => clone.git("push", "-q", "origin", "v1")));
  const shas = await Promise.all(clones.map((clone) => clone.git("rev-parse", "v1")));

  const won = ends.findIndex((end) => end.status === "fulfilled");
  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
  expect(github.repository.refs.get("refs/tags/v1")).toBe(shas[won]);
});

test("a push whose answer is lost has its effect, and is recorded as a write", async () => {
  const { github } = await openWorld();
  const clone = await cloned(github);
  const route = "/{owner}/{repo}.git/git-receive-pack";
  github.fail({ method: "POST", route, times: 1, reset: "after" });

  await refused(clone.git("push", "origin", "HEAD:refs/tags/v1"));

  expect(github.repository.refs.has("refs/tags/v1")).toBe(true);
  expect(github.requests.filter((one) => one.write).map((one) => [one.route, one.status])).toEqual([
    [route, 0],
  ]);
});

test("a push to a branch is not embedded, and says so", async () => {
  const { github } = await openWorld({ violations: 1 });
  const clone = await cloned(github);

  await refused(clone.git("push", "origin", "HEAD:refs/heads/other"));

  expect(github.violations).toEqual([expect.stringContaining("not embedded: a push of refs/heads/other")]);
});

test("nothing of the copies is left when the server has closed", async () => {
  const before = copies();
  const world = await openWorld();
  await cloned(world.github);

  await world.github.close();

  expect(copies()).toEqual(before);
});

function copies(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`embedded-git-${process.pid}-`));
}

async function empty(github: World["github"]) {
  const folder = mkdtempSync(join(tmpdir(), "clone-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const as =
    (token: string) =>
    async (...args: string[]): Promise<string> => {
      const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
      const options = ["-c", `http.extraHeader=Authorization: Basic ${basic}`, "-c", "credential.helper="];
      const who = ["-c", "user.name=Mona", "-c", "user.email=mona@example.com"];
      const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
      const { stdout } = await run("git", ["-C", folder, ...options, ...who, ...args], { env });
      return stdout.trim();
    };
  const permissions = { contents: "write" } as const;
  const git = as(github.issueToken({ label: "git", login: "github-actions[bot]", type: "Bot", permissions }));
  await git("init", "-q");
  await git("remote", "add", "origin", `${github.url}/${github.owner}/${github.repo}.git`);
  return { folder, git, as };
}

async function cloned(github: World["github"]) {
  const clone = await empty(github);
  await clone.git("fetch", "-q", "--tags", "origin", "main");
  await clone.git("checkout", "-q", "FETCH_HEAD");
  return clone;
}

/** What git printed when it failed. */
async function refused(running: Promise<string>): Promise<string> {
  const error = await running.then(
    () => new Error("git succeeded"),
    (reason: Error & { stderr?: string }) => reason,
  );
  if (!("stderr" in error)) throw error;
  return String(error.stderr);
}
