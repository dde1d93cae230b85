import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workspaceFiles } from "../../src/adapters/files.ts";
import type { Files } from "../../src/kernel/ports/index.ts";

let base = "";
let files: Files;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "files-")));
  for (const folder of ["workspace/sub", "temp", "outside", "workspace-twin"]) {
    mkdirSync(join(base, folder), { recursive: true });
  }
  writeFileSync(join(base, "workspace/a.txt"), "ä\n");
  writeFileSync(join(base, "outside/secret"), "secret");
  writeFileSync(join(base, "workspace-twin/secret"), "secret");
  files = workspaceFiles(join(base, "workspace"), join(base, "temp"));
});

afterEach(() => rmSync(base, { recursive: true }));

describe("a file of the workspace", () => {
  it("is opened by a path from the workspace or from the root", async () => {
    expect(await read("a.txt")).toBe("ä\n");
    expect(await read("./sub/../a.txt")).toBe("ä\n");
    expect(await read(join(base, "workspace/a.txt"))).toBe("ä\n");
  });

  it("has the size of its bytes before any of them is read", async () => {
    expect((await files.content("a.txt"))?.size).toBe(3);
  });

  it("comes in parts that are together all of it, each good until the next is taken", async () => {
    const bytes = Buffer.alloc(3_000_000, "rollback");
    writeFileSync(join(base, "workspace/large.bin"), bytes);
    const got: Buffer[] = [];

    for await (const part of (await files.content("large.bin"))?.parts() ?? []) got.push(Buffer.from(part));

    expect(got.length).toBeGreaterThan(1);
    expect(Buffer.concat(got).equals(bytes)).toBe(true);
  });

  it("is hashed as it is streamed, whatever its size", async () => {
    const bytes = Buffer.alloc(3_000_000, "rollback");
    writeFileSync(join(base, "workspace/big.bin"), bytes);

    expect(await files.sha256("big.bin")).toEqual({
      sha256: createHash("sha256").update(bytes).digest("hex"),
      size: 3_000_000,
    });
  });

  it("is null when it is absent, also below something that is no folder", async () => {
    expect(await files.content("none.txt")).toBeNull();
    expect(await files.content("none/none.txt")).toBeNull();
    expect(await files.sha256("a.txt/none")).toBeNull();
  });

  it("may have a name that begins with two dots", async () => {
    writeFileSync(join(base, "workspace/..data"), "here");

    expect(await read("..data")).toBe("here");
  });

  it("may be a link that stays inside", async () => {
    symlinkSync("a.txt", join(base, "workspace/link"));

    expect(await read("link")).toBe("ä\n");
  });

  it("is refused when it is a folder", async () => {
    await expect(files.content("sub")).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message: /not a file/,
    });
  });

  it("is refused when its links go round", async () => {
    symlinkSync("loop", join(base, "workspace/loop"));

    await expect(files.content("loop")).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
  });

  it("is refused when its name cannot be one", async () => {
    await expect(files.content("a\u0000.txt")).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
  });
});

describe("a file outside the workspace", () => {
  it.each(["../outside/secret", "sub/../../outside/secret", "../workspace-twin/secret"])(
    "is refused by the path %s",
    async (path) => {
      for (const open of [files.content, files.sha256]) {
        await expect(open(path)).rejects.toMatchObject({
          code: "FILE_UNREADABLE",
          message: /outside the workspace/,
        });
      }
    },
  );

  it("is refused by its absolute path", async () => {
    await expect(files.content(join(base, "outside/secret"))).rejects.toThrow("outside the workspace");
  });

  it("is refused through a link, and through a linked folder", async () => {
    symlinkSync(join(base, "outside/secret"), join(base, "workspace/link"));
    symlinkSync("../outside", join(base, "workspace/folder"));

    await expect(files.content("link")).rejects.toThrow("outside the workspace");
    await expect(files.sha256("folder/secret")).rejects.toThrow("outside the workspace");
  });
});

describe("an output file", () => {
  it("lies below the runner's temporary folder and can be read again", async () => {
    const path = await files.writeOutput("evidence.json", "{}\n");

    expect(path.startsWith(join(base, "temp"))).toBe(true);
    expect(readFileSync(path, "utf8")).toBe("{}\n");
    expect(await read(path)).toBe("{}\n");
  });

  it("is replaced by a second run", async () => {
    await files.writeOutput("evidence.json", "a longer first one\n");

    const path = await files.writeOutput("evidence.json", "{}\n");

    expect(readFileSync(path, "utf8")).toBe("{}\n");
  });
});

async function read(path: string): Promise<string | undefined> {
  const content = await files.content(path);
  if (content === null) return undefined;
  let text = "";
  for await (const part of content.parts()) text += Buffer.from(part).toString("utf8");
  return text;
}
