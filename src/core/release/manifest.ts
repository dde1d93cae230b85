import { z } from "zod";
import { Reversibility } from "../migrations/verdict.ts";
import { ArtifactReference } from "./artifact-reference.ts";

export const manifestSchema = "rollback-ready/release-manifest/v1";
export const manifestFileName = "release-manifest.json";

const CommitSha = z.string().regex(/^[0-9a-f]{40}$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The version of a configuration or of a secret, never its value. */
export const ConfigVersion = z.object({ name: z.string().min(1), version: z.string().min(1) });
export type ConfigVersion = Readonly<z.infer<typeof ConfigVersion>>;

/** A file of the repository at the released commit, by its bytes. */
export const HashedFile = z.object({ path: z.string().min(1), sha256: Sha256 });
export type HashedFile = Readonly<z.infer<typeof HashedFile>>;

/** A migration that came with this release, and the way back from it as it was judged then. */
export const ShippedMigration = z.object({
  tool: z.string().min(1),
  version: z.string().min(1),
  up: HashedFile,
  reversal: HashedFile.nullable(),
  verdict: Reversibility,
  reason: z.string(),
  /** The merged change that brought it, whose plan speaks for it; null: without a pull request, or not known. */
  change: z.number().int().positive().nullable(),
});
export type ShippedMigration = Readonly<z.infer<typeof ShippedMigration>>;

/** The rollback plan of a merged pull request, as its body stood at the merge: bodies can be edited after it. */
export const MergedPlan = z.object({
  fields: z.record(z.string(), z.string()),
  /** Can the code of the previous release run on the schema of this one? */
  oldCodeOnNewSchema: z.enum(["yes", "no", "unknown"]),
  bodySha256: Sha256,
});
export type MergedPlan = Readonly<z.infer<typeof MergedPlan>>;

/** Where the schema of one directory of migrations stands at a commit: the newest version there. */
export const DirectorySchema = z.object({
  tool: z.string().min(1),
  /** From the root of the repository; `.` is the root itself. */
  directory: z.string().min(1),
  version: z.string().min(1),
});
export type DirectorySchema = Readonly<z.infer<typeof DirectorySchema>>;

export const MergedChange = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  author: z.string(),
  mergeCommit: CommitSha,
  mergedAt: z.string(),
  plan: MergedPlan.nullable(),
});
export type MergedChange = Readonly<z.infer<typeof MergedChange>>;

/**
 * Everything that a rollback needs to know about one release, fixed at the moment of the release. Fields that a later
 * version adds are kept when an older one passes the manifest on: its hash is of the whole.
 */
export const ReleaseManifest = z.looseObject({
  schema: z.literal(manifestSchema),
  repository: z.string().regex(/^[^/]+\/[^/]+$/),
  tag: z.string().min(1),
  version: z.string().min(1),
  commit: CommitSha,
  /** The release before this one; its manifest hash makes the releases a chain. */
  previous: z.object({ tag: z.string(), commit: CommitSha, manifestSha256: Sha256.nullable() }).nullable(),
  artifacts: z.array(ArtifactReference).readonly(),
  /** Versions of configuration and secrets, never their values. */
  config: z.array(ConfigVersion).readonly(),
  migrations: z.array(ShippedMigration).readonly(),
  /** Each directory with migrations at this commit, shipped now or earlier. */
  schemas: z.array(DirectorySchema).readonly(),
  changes: z.array(MergedChange).readonly(),
});
export type ReleaseManifest = Readonly<z.infer<typeof ReleaseManifest>>;

export type ManifestReading =
  | { readonly kind: "manifest"; readonly manifest: ReleaseManifest }
  | { readonly kind: "unreadable"; readonly problem: string };

/** Reads manifest text; says what is wrong with it instead of throwing. */
export function readManifest(text: string): ManifestReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      kind: "unreadable",
      problem: `it is not JSON (${error instanceof Error ? error.message : "unknown"})`,
    };
  }
  const parsed = ReleaseManifest.safeParse(value);
  if (parsed.success) {
    const names = parsed.data.artifacts.map((artifact) => artifact.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    // Which of the two a deploy command gets would be chance.
    if (twice !== undefined) return { kind: "unreadable", problem: `\`artifacts\` names \`${twice}\` twice` };
    return { kind: "manifest", manifest: parsed.data };
  }
  const first = parsed.error.issues[0];
  return {
    kind: "unreadable",
    problem: `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`,
  };
}
