import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { artifactTable, deployables } from "../../../src/core/release/artifact-report.ts";
import { readManifest } from "../../../src/core/release/manifest.ts";
import { manifestHashOf, tagMessage } from "../../../src/core/release/tag-message.ts";
import { treeChanges } from "../../../src/core/release/tree-changes.ts";
import { canonicalJson } from "../../../src/core/text/canonical-json.ts";
import { change, manifestWith, migration } from "../rollback/release-example.ts";

describe("a release manifest", () => {
  const whole = manifestWith({ migrations: [migration("2")], changes: [change(1, "no"), change(2, null)] });

  it("is read back as it was written", () => {
    expect(readManifest(canonicalJson(whole))).toEqual({ kind: "manifest", manifest: whole });
  });

  it("keeps fields that a later version may add, so that its hash stays what it was", () => {
    const later = { ...whole, later: 1 };

    const reading = readManifest(canonicalJson(later));

    expect(canonicalJson(reading.kind === "manifest" ? reading.manifest : null)).toBe(canonicalJson(later));
  });

  it.each<[string, unknown, string]>([
    ["a short commit", { ...whole, commit: "abc" }, "`commit`"],
    ["another schema", { ...whole, schema: "rollback-ready/release-manifest/v2" }, "`schema`"],
    ["no artifacts", { ...whole, artifacts: undefined }, "`artifacts`"],
    ["two artifacts of one name", { ...whole, artifacts: [...whole.artifacts, ...whole.artifacts] }, "twice"],
    [
      "a digest in capitals",
      { ...whole, artifacts: [{ ...whole.artifacts[0], digest: { sha256: "D".repeat(64) } }] },
      "`artifacts.0.digest.sha256`",
    ],
  ])("with %s is unreadable, and the field is named", (_name, value, field) => {
    const reading = readManifest(JSON.stringify(value));

    expect(reading).toMatchObject({ kind: "unreadable", problem: expect.stringContaining(field) });
  });

  it("never throws, whatever the text is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readManifest(text).kind).toBe("unreadable");
      }),
    );
  });

  it("tells a deploy step what to take for each artifact", () => {
    const asset = {
      name: "api",
      uri: "https://github.example/acme/shop/releases/download/v1.1.0/openapi.json",
      digest: { sha256: "a".repeat(64) },
      annotations: { kind: "file" },
    } as const;

    expect(deployables([...whole.artifacts, asset])).toEqual({
      app: `ghcr.io/acme/shop@sha256:${"d".repeat(64)}`,
      api: asset.uri,
    });
    expect(artifactTable([])).toBe("This release names no artifact.");
  });
});

describe("a tag's message", () => {
  it("carries the hash of the manifest", () => {
    expect(manifestHashOf(tagMessage("1.1.0", "a".repeat(64), "c".repeat(40)))).toBe("a".repeat(64));
    expect(manifestHashOf(tagMessage("1.1.0", "a".repeat(64), "c".repeat(40)).replaceAll("\n", "\r\n"))).toBe(
      "a".repeat(64),
    );
  });

  it.each([null, "", "Release 1.1.0", "Manifest-Sha256: abc", `x Manifest-Sha256: ${"a".repeat(64)}`])(
    "is not ours when it is %j",
    (message) => {
      expect(manifestHashOf(message)).toBeNull();
    },
  );
});

describe("the difference of two trees", () => {
  it("names what was added, changed and removed, sorted, and leaves out the rest", () => {
    const before = new Map([
      ["same", "1"],
      ["gone", "2"],
      ["changed", "3"],
    ]);
    const after = new Map([
      ["same", "1"],
      ["changed", "4"],
      ["added", "5"],
    ]);

    expect(treeChanges(before, after)).toEqual([
      { path: "added", before: null, after: "5" },
      { path: "changed", before: "3", after: "4" },
      { path: "gone", before: "2", after: null },
    ]);
  });
});
