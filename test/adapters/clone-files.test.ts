import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { cloneFiles } from "../../src/adapters/clone-files.ts";

function root(): string {
  const folder = mkdtempSync(join(tmpdir(), "rr-clone-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("files that are written into a clone", () => {
  it("are there as a whole, in folders that are made for them, and leave nothing beside them", async () => {
    const folder = root();

    const made = await cloneFiles(folder).create("a/b/c.sh", "#!/bin/sh\n", true);

    expect([made, readFileSync(join(folder, "a/b/c.sh"), "utf8")]).toEqual([true, "#!/bin/sh\n"]);
    expect(statSync(join(folder, "a/b/c.sh")).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(folder, "a/b"))).toEqual(["c.sh"]);
  });

  it("take the place of nothing", async () => {
    const folder = root();
    writeFileSync(join(folder, "a"), "mine\n");

    const made = await cloneFiles(folder).create("a", "theirs\n", false);

    expect([made, readFileSync(join(folder, "a"), "utf8")]).toEqual([false, "mine\n"]);
  });

  it("are added to only while they are as they were seen, and keep their mode", async () => {
    const folder = root();
    writeFileSync(join(folder, "a"), "one\n", { mode: 0o640 });
    const clone = cloneFiles(folder);

    const [stale, fresh] = [
      await clone.append("a", "other\n", "x\n"),
      await clone.append("a", "one\n", "two\n"),
    ];

    expect([stale, fresh, readFileSync(join(folder, "a"), "utf8")]).toEqual([false, true, "one\ntwo\n"]);
    expect(statSync(join(folder, "a")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("keep the line ends of a checkout on Windows", async () => {
    const folder = root();
    writeFileSync(join(folder, "a"), "one\r\n");

    const added = await cloneFiles(folder).append("a", "one\n", "two\n");

    expect([added, readFileSync(join(folder, "a"), "utf8")]).toEqual([true, "one\r\ntwo\r\n"]);
  });

  it("are not written through a link, neither the file nor a folder on the way", async () => {
    const [folder, outside] = [root(), root()];
    writeFileSync(join(outside, "x"), "theirs\n");
    symlinkSync(join(outside, "x"), join(folder, "file"));
    symlinkSync(outside, join(folder, "dir"));
    symlinkSync(join(outside, "none"), join(folder, "dangling"));
    const clone = cloneFiles(folder);

    const looks = await Promise.all(["file", "dir/y", "dangling"].map((path) => clone.look(path)));
    const writes = await Promise.all([
      clone.create("dir/y", "x", false),
      clone.create("dangling", "x", false),
      clone.append("file", "theirs\n", "x"),
    ]);

    expect(looks).toEqual([
      { kind: "refused", reason: "it is a symbolic link, and nothing is written through one" },
      { kind: "refused", reason: "`dir` is a symbolic link, and nothing is written through one" },
      { kind: "refused", reason: "it is a symbolic link, and nothing is written through one" },
    ]);
    expect(writes).toEqual([false, false, false]);
    expect([readdirSync(outside), readFileSync(join(outside, "x"), "utf8")]).toEqual([["x"], "theirs\n"]);
  });

  it("are not looked at where they are no text, or no file", async () => {
    const folder = root();
    mkdirSync(join(folder, "d"));
    writeFileSync(join(folder, "b"), new Uint8Array([0xff, 0xfe]));
    const clone = cloneFiles(folder);

    const looks = await Promise.all(["d", "b", "b/x", "none", "none/x"].map((path) => clone.look(path)));

    expect(looks).toEqual([
      { kind: "refused", reason: "it is no regular file" },
      { kind: "refused", reason: "it is no UTF-8 text" },
      { kind: "refused", reason: "`b` is no folder" },
      { kind: "free" },
      { kind: "free" },
    ]);
  });

  it("take away what a killed run left beside them", async () => {
    const folder = root();
    writeFileSync(join(folder, ".a.rollback-ready"), "hal");

    await cloneFiles(folder).create("a", "whole\n", false);

    expect([existsSync(join(folder, ".a.rollback-ready")), readFileSync(join(folder, "a"), "utf8")]).toEqual([
      false,
      "whole\n",
    ]);
  });
});
