import { describe, expect, it } from "vitest";
import { parseConfigLine, readConfigLines } from "../../../src/core/release/config-lines.ts";

describe("a line of the config", () => {
  it.each([
    ["flags=2026-11-20.3", "flags", "2026-11-20.3"],
    ["db/password=v7", "db/password", "v7"],
    ["A.b_c-d=projects/1/secrets/x/versions/7", "A.b_c-d", "projects/1/secrets/x/versions/7"],
    ['etag="abc=="', "etag", '"abc=="'],
  ])("%s is read", (line, name, version) => {
    expect(parseConfigLine(line)).toEqual({ kind: "config", config: { name, version } });
  });

  it.each([
    "",
    "flags",
    "=1",
    "a b=1",
    `${"n".repeat(129)}=1`,
    "flags=",
    "flags=a b",
    `f=${"1".repeat(257)}`,
    "f=ä",
  ])("is refused when it is %j, without quoting what may be a secret", (line) => {
    expect(parseConfigLine(line)).toMatchObject({
      kind: "refused",
      problem: /^has (a line without a name|no version for `[^`]*`) that can be kept\.$/,
      write: /^Write `name=version`/,
    });
  });

  it.each([
    "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
    "github_pat_11AAAAAAA",
    "AKIAIOSFODNN7EXAMPLE",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x",
    "sk_live_123",
    "postgres://octo:hunter2@db.example/shop",
    "-----BEGIN",
  ])("is refused when its version looks like the secret itself", (secret) => {
    const line = parseConfigLine(`db=${secret}`);

    expect(line).toMatchObject({ kind: "refused", problem: /`db` that looks like a secret/ });
    expect(JSON.stringify(line)).not.toContain(secret);
  });
});

describe("the config of a release", () => {
  it("names each configuration once", () => {
    expect(readConfigLines(["a=1", "b=2", "a=3", "c"])).toEqual({
      config: [
        { name: "a", version: "1" },
        { name: "b", version: "2" },
      ],
      problems: [
        {
          subject: "Input `config`",
          problem: "names `a` twice.",
          write: "Give each configuration one version.",
        },
        {
          subject: "Input `config`",
          problem: "has a line without a name that can be kept.",
          write: expect.stringContaining("Write `name=version`"),
        },
      ],
    });
  });
});
