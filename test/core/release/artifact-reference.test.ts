import { describe, expect, it } from "vitest";
import {
  type ArtifactAttestation,
  ArtifactReference,
  areSameBits,
  deployable,
  digestText,
  withAttestations,
} from "../../../src/core/release/artifact-reference.ts";
import { artifactTable, standingTable } from "../../../src/core/release/artifact-report.ts";
import { firstLost } from "../../../src/core/release/artifact-standing.ts";

const commit = "c".repeat(40);
const image: ArtifactReference = {
  name: "app",
  uri: `oci://ghcr.io/acme/shop@sha256:${"d".repeat(64)}`,
  digest: { sha256: "d".repeat(64) },
  annotations: { kind: "oci", tag: "1.1.0" },
};
const ui: ArtifactReference = {
  name: "ui",
  uri: "pkg:npm/%40acme/ui@1.2.0",
  digest: { sha512: "e".repeat(128) },
  annotations: { kind: "npm" },
};
const code: ArtifactReference = {
  name: "code",
  uri: `git+https://github.com/acme/shop@${commit}`,
  digest: { gitCommit: commit },
  annotations: { kind: "git", tag: "v1.0.0" },
};
const provenance: ArtifactAttestation = {
  type: "https://slsa.dev/provenance/v1",
  subject: `sha256:${"d".repeat(64)}`,
  digest: null,
  from: "github",
};

describe("an artifact reference", () => {
  it.each([
    [image, `ghcr.io/acme/shop@sha256:${"d".repeat(64)}`, `sha256:${"d".repeat(64)}`],
    [ui, "@acme/ui@1.2.0", `sha512:${"e".repeat(128)}`],
    [code, commit, `gitCommit:${commit}`],
  ])("gives a deploy command what it takes, and its digest by algorithm", (reference, taken, digest) => {
    expect(deployable(reference)).toBe(taken);
    expect(digestText(reference)).toBe(digest);
    expect(ArtifactReference.parse(reference)).toEqual(reference);
  });

  it.each([
    ["none", {}],
    ["one of an algorithm that is not known", { md5: "a" }],
    ["a short one", { sha512: "e".repeat(64) }],
  ])("with no digest is none: %s", (_name, digest) => {
    expect(ArtifactReference.safeParse({ ...image, digest }).success).toBe(false);
  });

  it("is the same bits when only attestations came later", () => {
    const attested = withAttestations(image, [provenance]);

    expect(areSameBits([image, ui], [attested, ui])).toBe(true);
    expect(areSameBits([image, ui], [ui, image])).toBe(false);
    expect(areSameBits([image], [{ ...image, digest: { sha256: "0".repeat(64) } }])).toBe(false);
    expect(areSameBits([image], [{ ...image, annotations: { ...image.annotations, tag: "1.2.0" } }])).toBe(
      false,
    );
  });

  it("shows where it is from in a table", () => {
    const rows = artifactTable([image, ui, code]).split("\n");

    expect(rows.slice(2)).toEqual([
      `| \`app\` | \`sha256:${"d".repeat(64)}\` | \`ghcr.io/acme/shop:1.1.0\` |`,
      `| \`ui\` | \`sha512:${"e".repeat(128)}\` | \`@acme/ui@1.2.0\` |`,
      `| \`code\` | \`gitCommit:${commit}\` | \`v1.0.0\` |`,
    ]);
  });
});

describe("attestations from another store", () => {
  it("are added to those that are known, each once", () => {
    const once = withAttestations(image, [provenance]);

    expect(once.annotations.attestations).toEqual([provenance]);
    expect(withAttestations(once, [provenance])).toEqual(once);
    expect(withAttestations(image, [])).toBe(image);
  });

  it("that cannot be told are not known, and what is known stays", () => {
    const once = withAttestations(image, [provenance]);

    expect(withAttestations(image, null).annotations.attestations).toBe("unknown");
    expect(withAttestations(once, null)).toEqual(once);
    expect(withAttestations(withAttestations(image, null), [provenance]).annotations.attestations).toBe(
      "unknown",
    );
  });
});

describe("artifacts that were verified", () => {
  const verified = [
    { artifact: image, standing: { kind: "holds" }, drift: "tag 1.1.0 now names other bytes (sha256:…)" },
    { artifact: ui, standing: { kind: "unknown", reason: "the *registry* is @away" }, drift: null },
    { artifact: code, standing: { kind: "gone", reason: "the repository has no such commit" }, drift: null },
  ] as const;

  it("are lost at the first that does not hold, also when that is only not known", () => {
    expect(firstLost(verified)).toEqual({ artifact: ui, reason: "the *registry* is @away" });
    expect(firstLost(verified.slice(0, 1))).toBeNull();
  });

  it("stand in a table with reason and drift, as text", () => {
    const text = standingTable(verified);

    expect(text).toMatch(/`app` .* ✅ holds \| tag 1\.1\.0 now names other bytes/);
    expect(text).toMatch(/`ui` .* ❔ not known \| /);
    expect(text).toMatch(/`code` .* ❌ gone \| the repository has no such commit/);
    expect(text).not.toMatch(/\*registry\*|@away/);
  });
});
