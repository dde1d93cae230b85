import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

test("a ref that exists cannot be created again", async () => {
  const { octokit, at, head } = await openWorld();
  await octokit.rest.git.createRef({ ...at, ref: "refs/claims/a", sha: head });

  const second = await refusal(octokit.rest.git.createRef({ ...at, ref: "refs/claims/a", sha: head }));

  expect(second).toMatchObject({ status: 422, body: expect.stringContaining("Reference already exists") });
});

test.each(["heads/x", "refs/x", "refs/heads/refs/heads/x", "refs/pull/1/head", "refs/heads/a..b"])(
  "%s cannot be the name of a new ref",
  async (ref) => {
    const { octokit, at, head } = await openWorld();

    const refused = await refusal(octokit.rest.git.createRef({ ...at, ref, sha: head }));

    expect(refused.status).toBe(422);
  },
);

test("a ref cannot be both a file and a directory", async () => {
  const { octokit, at, head } = await openWorld();
  await octokit.rest.git.createRef({ ...at, ref: "refs/claims/a", sha: head });

  const refused = await refusal(octokit.rest.git.createRef({ ...at, ref: "refs/claims/a/b", sha: head }));

  expect(refused.status).toBe(422);
});

test("a ref to an absent object is refused", async () => {
  const { octokit, at } = await openWorld();

  const refused = await refusal(
    octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: "1".repeat(40) }),
  );

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("Object does not exist") });
});

test("no ref can be created in a repository without branches", async () => {
  const { github, octokit, at, head } = await openWorld();
  github.repository.deleteRef("refs/heads/main");

  const refused = await refusal(octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: head }));

  expect(refused.status).toBe(409);
});

test("reading a ref is exact: the beginning of a name is not found", async () => {
  const { octokit, at, head } = await openWorld();
  await octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1.0", sha: head });

  const exact = await refusal(octokit.rest.git.getRef({ ...at, ref: "tags/v1" }));

  expect(exact.status).toBe(404);
});

test("a ref moves forward only, unless it is forced", async () => {
  const { github, octokit, at, head } = await openWorld();
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  await octokit.rest.git.createRef({ ...at, ref: "refs/claims/a", sha: next });

  const back = await refusal(octokit.rest.git.updateRef({ ...at, ref: "claims/a", sha: head }));
  const forced = await octokit.rest.git.updateRef({ ...at, ref: "claims/a", sha: head, force: true });
  const forward = await octokit.rest.git.updateRef({ ...at, ref: "claims/a", sha: next });

  expect(back).toMatchObject({ status: 422, body: expect.stringContaining("Update is not a fast forward") });
  expect([forced.data.object.sha, forward.data.object.sha]).toEqual([head, next]);
});

test("a ref that is not there cannot be moved", async () => {
  const { octokit, at, head } = await openWorld();

  const refused = await refusal(octokit.rest.git.updateRef({ ...at, ref: "claims/a", sha: head }));

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("Reference does not exist") });
});

test("a bot cannot make or move a ref to workflow files that are on no branch, and is told what it lacks", async () => {
  const { github, octokit, at, head } = await openWorld();
  const { repository } = github;
  const old = repository.commit({
    branch: "main",
    files: { ".github/workflows/ci.yml": "a" },
    message: "Old",
  });
  repository.commit({ branch: "main", files: { ".github/workflows/ci.yml": "b" }, message: "New" });

  const created = await refusal(octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: old }));
  await octokit.rest.git.createRef({ ...at, ref: "refs/claims/a", sha: head });
  const moved = await refusal(octokit.rest.git.updateRef({ ...at, ref: "claims/a", sha: old }));

  const told = {
    status: 403,
    body: expect.stringContaining("Resource not accessible by integration"),
    headers: { "x-accepted-github-permissions": "contents=write; contents=write,workflows=write" },
  };
  expect([created, moved]).toMatchObject([told, told]);
});

test("a bot may point a ref at a branch's head and at an orphan commit with a tree of its own", async () => {
  const { github, octokit, at } = await openWorld();
  const { git } = octokit.rest;
  const files = { ".github/workflows/ci.yml": "a" };
  const sha = github.repository.commit({ branch: "main", files, message: "Workflow" });
  const tree = await git.createTree({ ...at, tree: [{ path: "claim.json", mode: "100644", content: "{}" }] });
  const orphan = await git.createCommit({ ...at, message: "claim", tree: tree.data.sha, parents: [] });

  await git.createRef({ ...at, ref: "refs/tags/v1", sha });
  await git.createRef({ ...at, ref: "refs/rollback-ready/claims/x", sha: orphan.data.sha });

  expect(github.repository.refs.get("refs/rollback-ready/claims/x")).toBe(orphan.data.sha);
});

test("the ref of an annotated tag names the tag object", async () => {
  const { octokit, at, head } = await openWorld();
  const { git } = octokit.rest;
  const tag = await git.createTag({ ...at, tag: "v1", message: "One", object: head, type: "commit" });
  await git.createRef({ ...at, ref: "refs/tags/v1", sha: tag.data.sha });

  const ref = await git.getRef({ ...at, ref: "tags/v1" });

  expect(ref.data.object).toMatchObject({ sha: tag.data.sha, type: "tag" });
});

test("refs that begin alike are found together, whatever their namespace", async () => {
  const { github, octokit, at, head } = await openWorld();
  for (const name of ["refs/tags/v1.0", "refs/tags/v1", "refs/tags/w", "refs/claims/v1"])
    github.repository.setRef(name, head);

  const tags = await octokit.rest.git.listMatchingRefs({ ...at, ref: "tags/v1" });
  const none = await octokit.rest.git.listMatchingRefs({ ...at, ref: "tags/x" });

  expect(tags.data.map(({ ref }) => ref)).toEqual(["refs/tags/v1", "refs/tags/v1.0"]);
  expect(none.data).toEqual([]);
});
