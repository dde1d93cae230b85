import { expect, test } from "vitest";
import { contents } from "../../../src/adapters/github/contents.ts";
import { writeFiles } from "../../../src/rehearsal/github/git/trees.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const route = "/repos/{owner}/{repo}/contents/{path}";

test("a file is read at the commit that is named, and at the default branch when none is", async () => {
  const { github, api, head } = await openAdapterWorld();
  github.repository.commit({ branch: "main", files: { "src/app.ts": "grüß\n" }, message: "Next" });

  const then = await contents(api).textAt("src/app.ts", head);
  const now = await contents(api).textAt("src/app.ts", null);

  expect(then).toMatchObject({ kind: "text", text: "one\ntwo\nthree\n" });
  expect(now).toMatchObject({ kind: "text", text: "grüß\n" });
});

test("a path may have spaces, a hash and other letters", async () => {
  const { github, api } = await openAdapterWorld();
  const commit = github.repository.commit({
    branch: "main",
    files: { "a b/#1 ü?.sql": "x" },
    message: "Odd",
  });

  const found = await contents(api).textAt("a b/#1 ü?.sql", commit);

  expect(found).toMatchObject({ kind: "text", text: "x" });
});

test("an empty file is text", async () => {
  const { github, api } = await openAdapterWorld();
  const commit = github.repository.commit({ branch: "main", files: { empty: "" }, message: "Empty" });

  expect(await contents(api).textAt("empty", commit)).toMatchObject({ kind: "text", text: "" });
});

test("a path that is not there is absent", async () => {
  const { api, head } = await openAdapterWorld();

  expect(await contents(api).textAt("none.yml", head)).toEqual({ kind: "absent" });
});

test("a directory is unreadable", async () => {
  const { api, head } = await openAdapterWorld();

  const found = await contents(api).textAt("src", head);

  expect(found).toEqual({ kind: "unreadable", problem: "it is a directory" });
});

test.each(["symlink", "submodule"])("a %s is unreadable", async (type) => {
  const { github, api, head } = await openAdapterWorld();
  const body = { type, sha: "a".repeat(40), size: 9, target: "/etc/passwd", submodule_git_url: "git://x" };
  github.fail({ method: "GET", route, times: 1, status: 200, body });

  const found = await contents(api).textAt("link", head);

  expect(found).toEqual({ kind: "unreadable", problem: `it is a ${type}` });
});

test("a file that is not UTF-8 is unreadable", async () => {
  const { github, api } = await openAdapterWorld();
  const files = { "latin1.sql": Buffer.from("gr\xfc\xdf", "latin1") };
  const commit = github.repository.commit({ branch: "main", files, message: "Latin" });

  const found = await contents(api).textAt("latin1.sql", commit);

  expect(found).toEqual({ kind: "unreadable", problem: "it is not UTF-8 text" });
});

test("a file over 1 MB is unreadable, whichever way GitHub says so", async () => {
  const { github, api } = await openAdapterWorld();
  const files = { "big.sql": "x".repeat(1024 * 1024 + 1) };
  const commit = github.repository.commit({ branch: "main", files, message: "Big" });

  const refused = await contents(api).textAt("big.sql", commit);
  const body = { type: "file", encoding: "none", content: "", sha: "a".repeat(40) };
  github.fail({ method: "GET", route, times: 1, status: 200, body });
  const emptied = await contents(api).textAt("big.sql", commit);

  const expected = { kind: "unreadable", problem: "it is over 1 MB" };
  expect([refused, emptied]).toEqual([expected, expected]);
});

test("a file that the token may not read is a missing permission, not unreadable", async () => {
  const { as, head } = await openAdapterWorld();

  const error = await suiteError(contents(as({ permissions: {} })).textAt("README.md", head));

  expect(error.code).toBe("PERMISSION_MISSING");
});

test("the tree of a commit has every file below it with its mode, links as links and submodules as such", async () => {
  const { github, api } = await openAdapterWorld();
  const { objects } = github.repository;
  const sha = objects.writeBlob(Buffer.from("/etc/passwd"));
  const author = { name: "Mona", email: "m@example.com", seconds: 1, offset: "+0000" };
  const tree = writeFiles(
    objects,
    new Map([
      ["a/link", { mode: "120000", sha }],
      ["a/run.sh", { mode: "100755", sha }],
      ["vendor", { mode: "160000", sha: "b".repeat(40) }],
    ]),
  );
  const commit = objects.writeCommit({ tree, parents: [], author, committer: author, message: "Odd" });

  const listed = await contents(api).treeOf(commit);

  expect(listed.complete).toBe(true);
  expect(listed.entries.map(({ path, mode }) => [path, mode])).toEqual([
    ["a/link", "120000"],
    ["a/run.sh", "100755"],
    ["vendor", "160000"],
  ]);
});

test("a tree that GitHub cut is incomplete", async () => {
  const { github, api, head } = await openAdapterWorld();
  const body = { sha: head, tree: [], truncated: true };
  github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/git/trees/{tree_sha}",
    times: 1,
    status: 200,
    body,
  });

  expect((await contents(api).treeOf(head)).complete).toBe(false);
});

test("a blob comes byte for byte", async () => {
  const { github, api } = await openAdapterWorld();
  const bytes = Buffer.from([0, 255, 10, 13, 195, 40]);
  const sha = github.repository.objects.writeBlob(bytes);

  expect(Buffer.from(await contents(api).bytesOfBlob(sha))).toEqual(bytes);
});

test("texts come in one request, with what is no UTF-8 among them as null", async () => {
  const { github, api } = await openAdapterWorld();
  const write = (bytes: Buffer): string => github.repository.objects.writeBlob(bytes);
  const shas = [
    write(Buffer.from("DROP TABLE a; -- é")),
    write(Buffer.from("DROP TABLE a;", "utf16le")),
    write(Buffer.from([0x44, 0xe9, 0x0a])),
    write(Buffer.from("\ufeffDROP TABLE a;")),
    write(Buffer.from("")),
  ];
  const { textOfBlob, bytesOfBlob } = contents(api);
  const before = github.requests.length;

  const texts = await Promise.all(shas.map((sha) => textOfBlob(sha)));
  const requests = github.requests.length - before;
  const bytes = await bytesOfBlob(shas[1] ?? "");

  expect(texts).toEqual(["DROP TABLE a; -- é", null, null, "DROP TABLE a;", ""]);
  expect(requests).toBe(1);
  expect(Buffer.from(bytes).toString("utf16le")).toBe("DROP TABLE a;");
});
