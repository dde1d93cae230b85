import { parse } from "smol-toml";
import { z } from "zod";
import type { Snapshot } from "../../change.ts";
import { directoriesAbove } from "../../sql-files/paths.ts";

/** What a configuration of Flyway's says about names and places. */
export interface FlywayConfig {
  readonly isFound: boolean;
  readonly prefixes: {
    readonly versioned: string;
    readonly undo: string;
    readonly repeatable: string;
    readonly baseline: string;
  };
}

const Toml = z.object({
  flyway: z.object({
    sqlMigrationPrefix: z.string().min(1).optional(),
    undoSqlMigrationPrefix: z.string().min(1).optional(),
    repeatableSqlMigrationPrefix: z.string().min(1).optional(),
    baselineMigrationPrefix: z.string().min(1).optional(),
    locations: z.array(z.string()).optional(),
  }),
});
type Settings = z.infer<typeof Toml>["flyway"];

const NAMES = ["flyway.toml", "flyway.conf", "conf/flyway.toml", "conf/flyway.conf"];

/** The configuration files that a migration may be under, the nearest first. */
export function flywayConfigFiles(path: string, { paths }: Pick<Snapshot, "paths">): readonly string[] {
  return directoriesAbove(path).flatMap((directory) =>
    NAMES.map((name) => `${directory}${name}`).filter((file) => paths.has(file)),
  );
}

/** The nearest configuration whose locations hold the migration; Flyway's defaults when there is none. */
export function flywayConfigOf(path: string, snapshot: Snapshot): FlywayConfig {
  for (const file of flywayConfigFiles(path, snapshot)) {
    const text = snapshot.texts.get(file) ?? null;
    const settings = text === null ? {} : settingsIn(file, text);
    if (!holds(settings.locations ?? [], path)) continue;
    return {
      isFound: true,
      prefixes: {
        versioned: settings.sqlMigrationPrefix ?? "V",
        undo: settings.undoSqlMigrationPrefix ?? "U",
        repeatable: settings.repeatableSqlMigrationPrefix ?? "R",
        baseline: settings.baselineMigrationPrefix ?? "B",
      },
    };
  }
  return { isFound: false, prefixes: { versioned: "V", undo: "U", repeatable: "R", baseline: "B" } };
}

function settingsIn(file: string, text: string): Settings {
  if (file.endsWith(".toml")) {
    const read = Toml.safeParse(tableOf(text));
    return read.success ? read.data.flyway : {};
  }
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const [, key, rest] = /^\s*flyway\.(\w+)\s*[=:](.*)$/.exec(line) ?? [];
    const value = rest?.trim() ?? "";
    return key === undefined || value === "" ? [] : [[key, value] as const];
  });
  const { locations, ...others } = Object.fromEntries(lines);
  const read = Toml.safeParse({
    flyway: { ...others, ...(locations === undefined ? {} : { locations: locations.split(",") }) },
  });
  return read.success ? read.data.flyway : {};
}

// A location that is a pattern, a bucket or on the class path may be anywhere.
function holds(locations: readonly string[], path: string): boolean {
  if (locations.length === 0) return true;
  return locations.some((location) => {
    const [, folder] = /^(?:filesystem:|classpath:)?\/?(?:\.\/)?(.*?)\/?$/.exec(location.trim()) ?? [];
    if (folder === undefined || folder === "" || folder === "." || /[*?{}$:]/.test(folder)) return true;
    return `/${path}`.includes(`/${folder.replace(/^(?:\.\.\/)+/, "")}/`);
  });
}

function tableOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
