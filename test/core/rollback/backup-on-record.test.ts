import { describe, expect, it } from "vitest";
import { backupOnRecord, backupText } from "../../../src/core/rollback/backup-on-record.ts";

const backup = {
  id: "nightly-42",
  checksum: `sha256:${"a".repeat(64)}`,
  takenAt: "2026-11-20T04:00:00Z",
  restoreVerifiedAt: "2026-11-18T04:00:00Z",
};

function payload(parts: object): object {
  return {
    suite: "rollback-ready",
    kind: "deploy",
    key: "k",
    release: "v1.4.0",
    manifestSha256: null,
    undoes: null,
    ...parts,
  };
}

describe("the backup of a deployment", () => {
  it("is found where the deploy was let in by one, and told in a sentence", () => {
    const found = backupOnRecord(payload({ backup }));

    expect(found).toEqual(backup);
    expect(backupText(found)).toBe(
      `**The backup before this deploy:** \`nightly-42\` (\`sha256:${"a".repeat(64)}\`), taken 2026-11-20T04:00:00Z; a restore was last verified 2026-11-18T04:00:00Z.`,
    );
  });

  it.each([
    ["nobody asked for one", payload({})],
    ["half of it is there", payload({ backup: { id: "nightly-42" } })],
    ["the deployment is somebody else's", { backup }],
    ["there is no payload", null],
  ])("is none where %s", (_why, seen) => {
    expect(backupOnRecord(seen)).toBeNull();
    expect(backupText(backupOnRecord(seen))).toBe("");
  });

  it("says nothing that a page would act on", () => {
    const text = backupText({ ...backup, takenAt: "@mona <b>x</b>", id: "a`b\n## c" });

    expect(text).not.toContain("@mona");
    expect(text).not.toContain("<b>");
    expect(text.split("\n")).toHaveLength(1);
  });
});
