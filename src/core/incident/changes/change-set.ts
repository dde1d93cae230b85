import { z } from "zod";

/** A pull request that lies between the good and the bad release. */
export const ChangedPull = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  mergeCommit: z.string(),
  mergedAt: z.string(),
  /** Whether a rollback plan was merged with it. */
  hasPlan: z.boolean(),
  /** Names of the areas it touched; null when its files are not known. */
  areas: z.array(z.string()).readonly().nullable(),
});
export type ChangedPull = Readonly<z.infer<typeof ChangedPull>>;

/** Part of the repository as CODEOWNERS cuts it: its pattern, and who answers for it. */
export const ChangedArea = z.object({
  name: z.string(),
  owners: z.array(z.string()).readonly(),
  pulls: z.array(z.number().int()).readonly(),
});
export type ChangedArea = Readonly<z.infer<typeof ChangedArea>>;

export const ChangedMigration = z.object({
  path: z.string(),
  tool: z.string(),
  verdict: z.string(),
  /** The release that shipped it. */
  release: z.string(),
  pull: z.number().int().positive().nullable(),
});
export type ChangedMigration = Readonly<z.infer<typeof ChangedMigration>>;

/** The version of a configuration, secret, artifact or dependency on both sides; null where it was not there. */
export const ChangedVersion = z.object({
  name: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type ChangedVersion = Readonly<z.infer<typeof ChangedVersion>>;

/** A dependency; whether the project itself asks for it, where the lockfile tells. */
export const ChangedDependency = ChangedVersion.extend({ isDirect: z.boolean().optional() });
export type ChangedDependency = Readonly<z.infer<typeof ChangedDependency>>;

/** What one lockfile says of dependencies, or why that could not be told. */
export const ChangedLockfile = z.object({
  path: z.string(),
  /** Those that the project itself asks for first. */
  changed: z.array(ChangedDependency).readonly(),
  /** How many more changed than are listed. */
  more: z.number().int().positive().optional(),
  /** Follows the path in a sentence. */
  problem: z.string().nullable(),
});
export type ChangedLockfile = Readonly<z.infer<typeof ChangedLockfile>>;

/** All that differs between the release that was good and the one that failed. */
export const ChangeSet = z.object({
  base: z.string().nullable(),
  head: z.string(),
  /** How many lie between; null when they could not be listed. */
  commits: z.number().int().nullable(),
  pulls: z.array(ChangedPull).readonly(),
  areas: z.array(ChangedArea).readonly(),
  migrations: z.array(ChangedMigration).readonly(),
  config: z.array(ChangedVersion).readonly(),
  artifacts: z.array(ChangedVersion).readonly(),
  lockfiles: z.array(ChangedLockfile).readonly(),
  /** What could not be found out, a sentence each. */
  problems: z.array(z.string()).readonly(),
});
export type ChangeSet = Readonly<z.infer<typeof ChangeSet>>;
