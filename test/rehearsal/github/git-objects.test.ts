import { expect, test } from "vitest";
import { openWorld, refusal, type World } from "./world.ts";

function treeOf({ github: { repository }, head }: World): string {
  return repository.objects.commit(head)?.tree ?? "";
}

test("objects have the names that git gives them", async () => {
  const { github, octokit, at } = await openWorld();
  const { git } = octokit.rest;
  const date = "2026-05-01T12:00:00+02:00";
  const mona = { name: "Mona", email: "mona@example.com", date };

  const blob = github.repository.objects.writeBlob(Buffer.from("hello\n"));
  const tree = await git.createTree({
    ...at,
    tree: [
      { path: "a/b.txt", mode: "100644", type: "blob", sha: blob },
      { path: "a.txt", mode: "100644", type: "blob", content: "hello\n" },
    ],
  });
  const commit = await git.createCommit({ ...at, message: "m\n", tree: tree.data.sha, author: mona });
  const tag = await git.createTag({
    ...at,
    tag: "v1",
    message: "One\n",
    object: commit.data.sha,
    type: "commit",
    tagger: mona,
  });

  // From `git hash-object`, `git mktree`, `git commit-tree` and `git mktag` with the same content.
  expect(blob).toBe("ce013625030ba8dba906f756967f9e9ca394464a");
  expect(tree.data.sha).toBe("e9d00327ba627626531609529f87f79a0b097ba5");
  expect(commit.data.sha).toBe("85d1d6b07061fa59f40ab108a6be8735dd75f3a0");
  expect(tag.data.sha).toBe("a786c991b25552f1a5a575a8c79313640785116b");
  expect(commit.data.author.date).toBe("2026-05-01T10:00:00Z");
});

test("a tag object on an absent object, or of another type, is refused", async () => {
  const { octokit, at, head } = await openWorld();
  const tag = { ...at, tag: "v1", message: "One" };

  const absent = await refusal(
    octokit.rest.git.createTag({ ...tag, object: "1".repeat(40), type: "commit" }),
  );
  const other = await refusal(octokit.rest.git.createTag({ ...tag, object: head, type: "tree" }));

  expect([absent.status, other.status]).toEqual([422, 422]);
});

test("a tree on a base keeps the other files, and null deletes one", async () => {
  const world = await openWorld();
  const { at } = world;
  const { git } = world.octokit.rest;

  const made = await git.createTree({
    ...at,
    base_tree: treeOf(world),
    tree: [
      { path: "src/new.ts", mode: "100644", type: "blob", content: "new" },
      { path: "README.md", mode: "100644", type: "blob", sha: null },
    ],
  });
  const read = await git.getTree({ ...at, tree_sha: made.data.sha, recursive: "1" });

  expect(read.data.tree.map(({ path }) => path)).toEqual(["src", "src/app.ts", "src/new.ts"]);
});

test("deleting a file that is not in the tree is refused", async () => {
  const world = await openWorld();

  const refused = await refusal(
    world.octokit.rest.git.createTree({
      ...world.at,
      base_tree: treeOf(world),
      tree: [{ path: "none", mode: "100644", sha: null }],
    }),
  );

  expect(refused.status).toBe(422);
});

test("a commit on an absent tree is refused", async () => {
  const { octokit, at } = await openWorld();

  const refused = await refusal(octokit.rest.git.createCommit({ ...at, message: "m", tree: "1".repeat(40) }));

  expect(refused.status).toBe(422);
});
