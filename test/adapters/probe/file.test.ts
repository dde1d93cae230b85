import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { workspaceFiles } from "../../../src/adapters/files.ts";
import { askFile } from "../../../src/adapters/probe/file.ts";
import type { Files } from "../../../src/kernel/ports/index.ts";

let base = "";
let files: Files;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "probe-file-")));
  for (const folder of ["workspace/folder", "temp", "outside"])
    mkdirSync(join(base, folder), { recursive: true });
  writeFileSync(join(base, "workspace/result.json"), '{"ok":true}');
  writeFileSync(join(base, "outside/secret"), "secret");
  files = workspaceFiles(join(base, "workspace"), join(base, "temp"));
});

afterEach(() => rmSync(base, { recursive: true }));

test("a file comes with its bytes and the time of its last change", async () => {
  utimesSync(join(base, "workspace/result.json"), 1_772_366_400, 1_772_366_400);

  expect(await ask("result.json")).toMatchObject({
    kind: "file",
    content: new TextEncoder().encode('{"ok":true}'),
    truncated: false,
    changedAt: "2026-03-01T12:00:00.000Z",
  });
});

test("a file that is longer than is read is cut, and one that is just as long is whole", async () => {
  expect(await ask("result.json", 5)).toMatchObject({
    content: new TextEncoder().encode('{"ok"'),
    truncated: true,
  });
  expect(await ask("result.json", 11)).toMatchObject({ truncated: false });
});

test("a large file costs no more memory than is read of it", async () => {
  writeFileSync(join(base, "workspace/large"), Buffer.alloc(200_000_000));
  const before = process.memoryUsage().arrayBuffers;

  expect(await ask("large", 1_000)).toMatchObject({ truncated: true });

  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

test("a file that is not there has no content", async () => {
  expect(await ask("none.json")).toMatchObject({ kind: "file", content: null, changedAt: null });
});

test.each(["folder", "../outside/secret", "link"])(
  "%s is no file that may be read, and no answer",
  async (path) => {
    symlinkSync(join(base, "outside/secret"), join(base, "workspace/link"));

    expect(await ask(path)).toMatchObject({
      kind: "unreachable",
      problem: "other",
      detail: expect.stringContaining("cannot be read"),
    });
  },
);

function ask(path: string, maxBytes = 1_000_000) {
  return askFile(files, { via: "file", path, maxBytes });
}
