import {
  type MergedChange,
  manifestSchema,
  type ReleaseManifest,
  type ShippedMigration,
} from "../../../src/core/release/manifest.ts";
import type { ReleaseState } from "../../../src/core/rollback/release-state.ts";

type Answer = "yes" | "no" | "unknown";

/** A manifest of v1.1.0 that ships one image and nothing else, with the given parts put in. */
export function manifestWith(parts: Partial<ReleaseManifest> = {}): ReleaseManifest {
  return {
    schema: manifestSchema,
    repository: "acme/shop",
    tag: "v1.1.0",
    version: "1.1.0",
    commit: "b".repeat(40),
    previous: { tag: "v1.0.0", commit: "a".repeat(40), manifestSha256: "1".repeat(64) },
    artifacts: [
      {
        name: "app",
        uri: `oci://ghcr.io/acme/shop@sha256:${"d".repeat(64)}`,
        digest: { sha256: "d".repeat(64) },
        annotations: { kind: "oci", tag: "1.1.0" },
      },
    ],
    config: [],
    migrations: [],
    schemas: [{ tool: "golang-migrate", directory: "db", version: "000002" }],
    changes: [],
    ...parts,
  };
}

/** A release of the manifest; without a manifest it has only a commit. */
export function releaseOf(manifest: ReleaseManifest | null): ReleaseState {
  if (manifest === null) return { tag: null, commit: "c".repeat(40), manifest: null };
  return {
    tag: manifest.tag,
    commit: manifest.commit,
    manifest: { sha256: "2".repeat(64), document: manifest },
  };
}

/** A shipped migration of this version, brought by change 1; reversible unless told otherwise. */
export function migration(
  version: string,
  verdict: ShippedMigration["verdict"] = "reversible",
  broughtBy: number | null = 1,
): ShippedMigration {
  const reversal = { path: `db/${version}.down.sql`, sha256: "e".repeat(64) };
  return {
    tool: "golang-migrate",
    version,
    up: { path: `db/${version}.up.sql`, sha256: "f".repeat(64) },
    reversal: verdict === "reversible" ? reversal : null,
    verdict,
    reason: "",
    change: broughtBy,
  };
}

/** A merged pull request whose plan gives this answer; null when it was merged without a plan. */
export function change(number: number, answer: Answer | null, title = `Change ${number}`): MergedChange {
  const plan =
    answer === null ? null : { fields: {}, oldCodeOnNewSchema: answer, bodySha256: "3".repeat(64) };
  return {
    number,
    title,
    author: "octo",
    mergeCommit: number.toString(16).padStart(40, "0"),
    mergedAt: "2026-11-20T09:00:00Z",
    plan,
  };
}
