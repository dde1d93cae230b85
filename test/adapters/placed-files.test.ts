import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { placedFiles } from "../../src/adapters/placed-files.ts";

it("a file is read byte for byte with its digest", async () => {
  const { workspace, files } = world();
  writeFileSync(join(workspace, "flags.json"), "\uFEFF{}\r\n");

  const read = await files.read("flags.json");

  expect(read).toEqual({ kind: "file", text: "\uFEFF{}\r\n", sha256: sha256("\uFEFF{}\r\n") });
});

it("a file is replaced at once: who has it open reads the old one, its mode stays, and nothing lies beside it", async () => {
  const { workspace, files } = world();
  const file = join(workspace, "flags.json");
  writeFileSync(file, "old");
  chmodSync(file, 0o640);
  const before = statSync(file).ino;

  const answer = await files.replace("flags.json", sha256("old"), "new ü");

  expect(answer).toEqual({ kind: "replaced" });
  expect(readFileSync(file, "utf8")).toBe("new ü");
  expect(statSync(file).mode & 0o7777).toBe(0o640);
  expect(statSync(file).ino).not.toBe(before);
  expect(readdirSync(workspace)).toEqual(["flags.json"]);
});

it("a file that something else wrote since is left as it is", async () => {
  const { workspace, files } = world();
  writeFileSync(join(workspace, "flags.json"), "theirs");

  expect(await files.replace("flags.json", sha256("old"), "new")).toEqual({ kind: "changed" });
  expect(readFileSync(join(workspace, "flags.json"), "utf8")).toBe("theirs");
  expect(readdirSync(workspace)).toEqual(["flags.json"]);
});

it("a link stays one, and what it leads to is replaced, as Kubernetes mounts files", async () => {
  const { workspace, files } = world();
  mkdirSync(join(workspace, "..data"));
  writeFileSync(join(workspace, "..data", "flags.json"), "old");
  symlinkSync("..data/flags.json", join(workspace, "flags.json"));

  const answer = await files.replace("flags.json", sha256("old"), "new");

  expect(answer).toEqual({ kind: "replaced" });
  expect(lstatSync(join(workspace, "flags.json")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(workspace, "..data", "flags.json"), "utf8")).toBe("new");
});

it("an absolute path may lie anywhere; a relative one, or a link on it, may not leave the workspace", async () => {
  const { workspace, folder, files } = world();
  const outside = join(folder, "flags.json");
  writeFileSync(outside, "old");
  symlinkSync(outside, join(workspace, "link.json"));

  const refused = { kind: "refused", problem: "it lies outside the workspace" };
  expect(await files.read("../flags.json")).toEqual(refused);
  expect(await files.read("link.json")).toEqual(refused);
  expect(await files.replace("link.json", sha256("old"), "new")).toEqual(refused);
  expect(await files.replace(outside, sha256("old"), "new")).toEqual({ kind: "replaced" });
});

it("what is no text file is refused, and what is not there is absent", async () => {
  const { workspace, files } = world();
  mkdirSync(join(workspace, "folder"));
  writeFileSync(join(workspace, "bytes"), Buffer.from([0x7b, 0xff, 0x7d]));
  writeFileSync(join(workspace, "long"), "x".repeat(4_000_001));

  expect(await files.read("none/flags.json")).toEqual({ kind: "absent" });
  expect(await files.read("bytes")).toEqual({ kind: "refused", problem: "it is not UTF-8" });
  expect(await files.read("folder")).toEqual({
    kind: "refused",
    problem: "it is no file, or longer than 4 MB",
  });
  expect(await files.read("long")).toEqual({
    kind: "refused",
    problem: "it is no file, or longer than 4 MB",
  });
  expect(existsSync(join(workspace, "none"))).toBe(false);
});

it.skipIf(process.platform === "win32")(
  "a pipe is refused at once, though nobody ever writes to it",
  async () => {
    const { workspace, files } = world();
    execFileSync("mkfifo", [join(workspace, "flags.json")]);

    expect(await files.read("flags.json")).toEqual({
      kind: "refused",
      problem: "it is no file, or longer than 4 MB",
    });
  },
);

it("a file that went away is refused and not made again", async () => {
  const { workspace, files } = world();

  expect(await files.replace("flags.json", sha256("old"), "new")).toEqual({
    kind: "refused",
    problem: "ENOENT",
  });
  expect(readdirSync(workspace)).toEqual([]);
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function world() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "placed-")));
  const workspace = join(folder, "workspace");
  mkdirSync(workspace);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, workspace, files: placedFiles(workspace) };
}
