import { bundlerLock } from "./bundler.ts";
import { cargoLock } from "./cargo.ts";
import { composerLock } from "./composer.ts";
import { goMod, goSum } from "./go.ts";
import { gradleLock } from "./gradle.ts";
import type { LockfileFormat } from "./locked.ts";
import { mixLock } from "./mix.ts";
import { npmLock } from "./npm.ts";
import { nugetLock } from "./nuget.ts";
import { pipenvLock } from "./pipenv.ts";
import { pnpmLock } from "./pnpm.ts";
import { poetryLock } from "./poetry.ts";
import { requirementsFile } from "./requirements.ts";
import { uvLock } from "./uv.ts";
import { yarnLock } from "./yarn.ts";

/** Lockfiles that can be read, a line each. */
export const lockfileFormats: readonly LockfileFormat[] = [
  npmLock,
  yarnLock,
  pnpmLock,
  goMod,
  goSum,
  cargoLock,
  bundlerLock,
  poetryLock,
  uvLock,
  pipenvLock,
  requirementsFile,
  composerLock,
  nugetLock,
  mixLock,
  gradleLock,
];

/** The format of the file at a path; null when it is no lockfile that is known. */
export function lockfileFormat(path: string): LockfileFormat | null {
  const fileName = path.slice(path.lastIndexOf("/") + 1);
  return lockfileFormats.find((one) => one.claims(fileName)) ?? null;
}
