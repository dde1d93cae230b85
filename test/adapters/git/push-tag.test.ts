import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { basicCredential } from "../../../src/adapters/git/remote.ts";
import { tagPayload } from "../../../src/core/release/tag-object.ts";
import type { Git } from "../../../src/kernel/ports/index.ts";
import type { TokenRequest } from "../../../src/rehearsal/github/server.ts";
import { openWorld } from "../../rehearsal/github/world.ts";
import { place } from "./world.ts";

const ref = "refs/tags/v1.0.0";
const receive = "/{owner}/{repo}.git/git-receive-pack";

it("a tag is created with the very object that is given, and read back byte for byte", async () => {
  const { git, tag, github } = await world();

  const pushed = await git().pushTag(tag);
  const read = await git().readTag(tag.name);

  expect(pushed).toEqual({ kind: "created" });
  expect(read).toEqual({ kind: "annotated", sha: github.repository.refs.get(ref), text: tag.object });
});

it("the object is the same as the one that GitHub makes of the same facts", async () => {
  const { git, tag, github, octokit, at } = await world();
  await git().pushTag(tag);

  const made = await octokit.rest.git.createTag({
    ...at,
    tag: tag.name,
    object: tag.commit,
    type: "commit",
    message: "Release\n",
    tagger: {
      name: "rollback-ready",
      email: "rollback-ready@users.noreply.github.com",
      date: "2026-05-01T10:00:00Z",
    },
  });

  expect(made.data.sha).toBe(github.repository.refs.get(ref));
});

it("a tag may name a commit that is no branch's head any more", async () => {
  const { git, tag, github } = await world();
  for (const number of [1, 2, 3]) {
    github.repository.commit({ branch: "main", files: { "src/app.ts": `${number}` }, message: "Next" });
  }

  expect(await git().pushTag(tag)).toEqual({ kind: "created" });
});

it("a push costs a few requests, however much the commit holds", async () => {
  const { git, tag, github } = await world();
  const big = { "big.bin": "0123456789".repeat(200_000) };
  const commit = github.repository.commit({ branch: "main", files: big, message: "Big" });
  github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  const before = github.requests.length;

  await git().pushTag({ ...tag, commit, object: tag.object.replace(tag.commit, commit) });

  expect(github.repository.refs.has(ref)).toBe(true);
  expect(github.requests.length - before).toBeLessThanOrEqual(9);
});

it.each(["same", "other"])("a ref that is there (with the %s object) is left as it is", async (which) => {
  const { git, tag, github } = await world();
  await git().pushTag(tag);
  const before = github.repository.refs.get(ref);
  const again = which === "same" ? tag : { ...tag, object: `${tag.object}More\n` };

  const pushed = await git().pushTag(again);

  expect(pushed).toEqual({ kind: "exists" });
  expect(github.repository.refs.get(ref)).toBe(before);
});

it("of two that push at once, one creates the tag and one finds it", async () => {
  const { git, tag } = await world();
  const rival = { ...tag, object: `${tag.object}By a rival\n` };

  const pushed = await Promise.all([git().pushTag(tag), git().pushTag(rival)]);

  expect(pushed.map((one) => one.kind).sort()).toEqual(["created", "exists"]);
});

it("a push whose answer is lost is unanswered, and the next one finds the tag", async () => {
  const { git, tag, github } = await world();
  // curl itself tries again when a connection that it had used before is reset.
  github.fail({ method: "POST", route: receive, times: 2, reset: "after" });

  const pushed = [await git().pushTag(tag), await git().pushTag(tag)];

  expect(pushed).toMatchObject([{ kind: "unanswered" }, { kind: "exists" }]);
});

it.each([500, 502, 503])("a server that answers a push with %s leaves it unanswered", async (status) => {
  const { git, tag, github } = await world();
  github.fail({ method: "POST", route: receive, times: 1, status });

  expect(await git().pushTag(tag)).toMatchObject({ kind: "unanswered" });
});

it("a name that an immutable release has used is refused by a rule, in GitHub's words", async () => {
  const { git, tag, github } = await world();
  github.repository.burnedTags.add(tag.name);

  expect(await git().pushTag(tag)).toEqual({
    kind: "refused",
    reason: "rule",
    seen: expect.stringContaining("Cannot create ref due to creations being restricted"),
  });
});

it.each<[string, Partial<TokenRequest>, string]>([
  ["read contents", { permissions: { contents: "read" } }, "permission"],
  ["do nothing", { permissions: {} }, "permission"],
])("a token that may only %s is refused", async (_what, token, reason) => {
  const { git, tag, as } = await world();

  expect(await git({ token: as(token) }).pushTag(tag)).toMatchObject({ kind: "refused", reason });
});

it("a token that GitHub does not know is refused", async () => {
  const { git, tag } = await world();

  expect(await git({ token: "ghs_old" }).pushTag(tag)).toMatchObject({ kind: "refused", reason: "token" });
});

it("a commit that is not at GitHub is refused before anything is sent", async () => {
  const { git, tag, github } = await world();

  const pushed = await git().pushTag({ ...tag, commit: "1".repeat(40) });

  expect(pushed).toMatchObject({ kind: "refused", reason: "no-commit" });
  expect(github.requests.filter((one) => one.route === receive)).toEqual([]);
});

it("where git is missing, it is refused and says so", async () => {
  const { git, tag, folder } = await world();

  expect(await git({ environment: { PATH: folder } }).pushTag(tag)).toEqual({
    kind: "refused",
    reason: "no-git",
    seen: "`git` is not installed on this runner. Install it in an earlier step (Debian and Ubuntu: git)",
  });
});

it("a tag that is not there is absent, and one without an object is lightweight", async () => {
  const { git, github, head } = await world();
  github.repository.setRef("refs/tags/light", head);

  const read = [await git().readTag("none"), await git().readTag("light")];

  expect(read).toEqual([{ kind: "absent" }, { kind: "lightweight", sha: head }]);
});

it("what cannot be reached is unknown, not absent", async () => {
  const { git, tag } = await world();
  const gone = git({ repositoryUrl: () => "http://127.0.0.1:9/acme/shop" });

  expect(await gone.readTag(tag.name)).toMatchObject({ kind: "unknown" });
});

it("the token is in no argument and no file, and what stands for it is masked", async () => {
  const own = await world();
  const bin = join(own.folder, "bin");
  const note = join(own.folder, "note");
  execFileSync("mkdir", [bin]);
  const real = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
  const spy = `#!/bin/sh\necho "$@" >> ${note}\n${real} "$@"; code=$?\ncat config FETCH_HEAD >> ${note} 2>&1\nexit $code\n`;
  writeFileSync(join(bin, "git"), spy, { mode: 0o755 });
  const environment = { PATH: `${bin}:${process.env["PATH"]}` };

  const pushed = await own.git({ environment }).pushTag(own.tag);

  const noted = readFileSync(note, "utf8");
  expect(pushed).toEqual({ kind: "created" });
  expect(noted).toContain("push --porcelain");
  expect(noted).not.toContain(own.token);
  expect(noted).not.toContain(basicCredential(own.token));
  expect(own.masked).toContain(basicCredential(own.token));
});

it("credentials of the user's own git settings are not used", async () => {
  const { git, tag, github, folder, token } = await world();
  const other = github.issueToken({
    label: "other",
    login: "mona",
    type: "User",
    permissions: { contents: "write" },
  });
  const settings = `[http]\n\textraHeader = "Authorization: Basic ${basicCredential(other)}"\n`;
  writeFileSync(join(folder, ".gitconfig"), settings);

  await git({ environment: { ...process.env, HOME: folder }, token }).pushTag(tag);

  expect(new Set(github.requests.map((one) => one.token))).toEqual(new Set(["job"]));
});

async function world() {
  const opened = await openWorld();
  const own = place();
  const as = (request: Partial<TokenRequest>): string =>
    opened.github.issueToken({
      label: "job",
      login: "github-actions[bot]",
      type: "Bot",
      permissions: { contents: "write" },
      ...request,
    });
  const token = as({});
  const git = (settings: Parameters<typeof own.git>[0] = {}): Git =>
    own.git({ repositoryUrl: () => `${opened.github.url}/acme/shop`, token, ...settings });
  const facts = { name: "v1.0.0", commit: opened.head, message: "Release\n", date: "2026-05-01T10:00:00Z" };
  const tag = { name: facts.name, commit: facts.commit, object: tagPayload(facts) };
  return { ...opened, ...own, as, token, git, tag };
}
