import { nameOf, withoutZeros } from "../../sql-files/paths.ts";
import type { FlywayConfig } from "./flyway-config.ts";

export interface FlywayFile {
  readonly path: string;
  readonly kind: "versioned" | "undo" | "repeatable" | "baseline";
  /** As `flyway undo -target` takes it; the title for a repeatable migration. */
  readonly version: string;
  readonly isCode: boolean;
}

/** Whether a name has the form of any migration of Flyway's, whichever prefix is configured. */
export function mayBeFlyway(path: string): boolean {
  const name = nameOf(path);
  if (/^(?:before|after)[A-Z]/.test(name)) return false;
  return (
    (name.endsWith(".sql") && /^(?:R|[A-Za-z][A-Za-z_-]*\d[\d._]*)__/.test(name)) ||
    /^[VURB]\d[\d_]*__\w+\.(?:java|kt|groovy)$/.test(name)
  );
}

/** The version in a name, whichever prefix is configured. */
export function versionIn(path: string): string | null {
  if (!mayBeFlyway(path)) return null;
  const digits = /^[A-Za-z][A-Za-z_-]*(\d[\d._]*?)__/.exec(nameOf(path))?.[1];
  return digits === undefined ? null : normalised(digits);
}

/** What a name says with these prefixes; null when it is not a migration with them. */
export function parseFlyway(path: string, config: FlywayConfig): FlywayFile | null {
  const name = nameOf(path);
  if (!mayBeFlyway(path)) return null;
  const isCode = !name.endsWith(".sql");
  for (const [kind, prefix] of Object.entries(isCode ? CODE_PREFIXES : config.prefixes) as Kinds) {
    if (!name.startsWith(prefix)) continue;
    const rest = name.slice(prefix.length);
    if (kind === "repeatable") {
      if (rest.startsWith("__"))
        return { path, kind, version: `${prefix}${rest}`.replace(/\.\w+$/, ""), isCode };
    } else {
      const digits = /^(\d[\d._]*?)__/.exec(rest)?.[1];
      if (digits !== undefined) return { path, kind, version: normalised(digits), isCode };
    }
  }
  return null;
}

type Kinds = readonly (readonly [FlywayFile["kind"], string])[];

const CODE_PREFIXES = { versioned: "V", undo: "U", repeatable: "R", baseline: "B" } as const;

// `1_1` and `1.1` are one version, and so are `1` and `1.0` and `001` (MigrationVersion in flyway-core).
function normalised(digits: string): string {
  const parts = digits.split(/[._]/).map(withoutZeros);
  while (parts.length > 1 && parts.at(-1) === "0") parts.pop();
  return parts.join(".");
}
