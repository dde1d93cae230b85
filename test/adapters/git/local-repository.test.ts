import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type LocalRepository, openLocalRepository } from "../../../src/adapters/git/local-repository.ts";

describe("an author's repository", () => {
  it.each(["sha1", "sha256"])("gives the bytes of many files as they are, by %s", async (format) => {
    const { folder, git } = made(format);
    const files = new Map<string, Buffer>(
      Array.from({ length: 300 }, (_, index) => [
        `f${index}`,
        Buffer.from(`file ${index}\n\0\xff missing\n`, "latin1"),
      ]),
    );
    files.set("empty", Buffer.alloc(0));
    files.set("large", Buffer.alloc(3_000_000, "0123456789abcdef blob 7\n"));
    for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
    git("add", "-A");
    git("commit", "-q", "-m", "Files");
    const { contents, commitOf } = await opened(folder);

    const { entries } = await contents.treeOf((await commitOf("HEAD")) ?? "");
    const read = await Promise.all(
      entries.map(async ({ path, sha }) => [path, await contents.bytesOfBlob(sha)]),
    );

    expect(entries).toHaveLength(302);
    for (const [path, bytes] of read) {
      expect(files.get(String(path))?.equals(bytes as Buffer), String(path)).toBe(true);
    }
  });

  it("says what to run for a content that the clone does not have, and goes on with the others", async () => {
    const { folder, git } = made();
    writeFileSync(join(folder, "a"), "a\n");
    git("add", "a");
    const sha = git("hash-object", "a");
    const { contents } = await opened(folder);

    const [lost, kept] = await Promise.allSettled([
      contents.bytesOfBlob("1".repeat(40)),
      contents.bytesOfBlob(sha),
    ]);

    expect(lost).toMatchObject({
      status: "rejected",
      reason: {
        code: "REPOSITORY_UNREADABLE",
        message: "git cannot give the content of 111111111111 from this clone.",
        hint: expect.stringContaining("git fetch --refetch --no-filter"),
      },
    });
    expect(kept).toEqual({ status: "fulfilled", value: Buffer.from("a\n") });
  });

  it("knows the commits that names stand for, and no trees, files or flags", async () => {
    const { folder, git } = made();
    git("commit", "-q", "--allow-empty", "-m", "One");
    git("tag", "-m", "A tag", "v1");
    const head = git("rev-parse", "HEAD");
    const { commitOf } = await opened(folder);

    expect(await commitOf("v1")).toBe(head);
    expect(await commitOf("main")).toBe(head);
    expect(await commitOf("HEAD^{tree}")).toBe(null);
    expect(await commitOf("--all")).toBe(null);
    expect(await commitOf("none")).toBe(null);
    expect(await commitOf("x\ny")).toBe(null);
  });

  it("lists the index and the files as they are, with the ids that git would give them", async () => {
    const { folder, git } = made();
    mkdirSync(join(folder, "sub"));
    for (const path of ["gone", "kept", "sub/changed"]) writeFileSync(join(folder, path), `${path}\n`);
    writeFileSync(join(folder, ".gitignore"), "ignored\n");
    git("add", "-A");
    git("commit", "-q", "-m", "Files");
    rmSync(join(folder, "gone"));
    writeFileSync(join(folder, "sub/changed"), "other\n");
    writeFileSync(join(folder, "new \u00fc\n"), "new\n");
    writeFileSync(join(folder, "ignored"), "x\n");
    const repository = await opened(join(folder, "sub"));

    const [index, here] = [await repository.indexTree(), await repository.workTree()];

    expect(index.entries.map(({ path }) => path)).toEqual([".gitignore", "gone", "kept", "sub/changed"]);
    const byPath = new Map(here.entries.map(({ path, sha }) => [path, sha]));
    expect([...byPath.keys()].sort()).toEqual([".gitignore", "kept", "new \u00fc\n", "sub/changed"]);
    expect(byPath.get("sub/changed")).toBe(git("hash-object", "sub/changed"));
    const changed = await repository.contents.bytesOfBlob(byPath.get("sub/changed") ?? "");
    expect(Buffer.from(changed).toString()).toBe("other\n");
    expect(await repository.uncommitted()).toEqual(["gone", "sub/changed", "new \u00fc\n"]);
  });

  it("has no index to judge while a merge is in conflict", async () => {
    const { folder, git } = made();
    const commit = (text: string): void => {
      writeFileSync(join(folder, "a"), text);
      git("add", "-A");
      git("commit", "-q", "-m", text);
    };
    commit("one");
    git("checkout", "-q", "-b", "other");
    commit("two");
    git("checkout", "-q", "main");
    commit("three");
    expect(() => git("merge", "other")).toThrow();
    const repository = await opened(folder);

    await expect(repository.indexTree()).rejects.toThrow("a merge left 1 file in conflict.");
    expect((await repository.workTree()).entries.map(({ path }) => path)).toEqual(["a"]);
  });

  it("is refused where git is not installed", async () => {
    expect(await openLocalRepository(tmpdir(), { PATH: "/nowhere" })).toEqual({
      kind: "refused",
      problem: "git is not installed, or not on the PATH.",
      write: "Install git.",
    });
  });
});

function made(format = "sha1"): { folder: string; git: (...args: readonly string[]) => string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "rr-local-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const identity = ["-c", "user.name=Mona", "-c", "user.email=mona@example.com", "-c", "core.autocrlf=false"];
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
  git("init", "-q", "-b", "main", `--object-format=${format}`);
  return { folder, git };
}

async function opened(folder: string): Promise<LocalRepository> {
  const answer = await openLocalRepository(folder, process.env);
  if (answer.kind === "refused") throw new Error(answer.problem);
  onTestFinished(() => answer.repository.close());
  return answer.repository;
}
