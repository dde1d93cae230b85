import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Refusal } from "./service-state.ts";

/** A version of a service's configuration. */
export interface Config {
  version: string;
  values: Readonly<Record<string, unknown>>;
}

/** The versions of one service's configuration, and which of them it reads. */
export interface Configs {
  /** A version never changes once it is kept. */
  keep(config: Config): (Config & { changed: boolean }) | Refusal;
  use(version: string): (Config & { changed: boolean }) | Refusal;
  inUse(): Config | Refusal;
}

/** Keeps versions, and writes the values of the one in use to `file`, which the service reads at each request. */
export function openConfigs(file: string): Configs {
  const versions = new Map<string, Config>();
  let used: Config | undefined;
  return { keep, use, inUse };

  function keep(config: Config): (Config & { changed: boolean }) | Refusal {
    const before = versions.get(config.version);
    if (before === undefined) {
      versions.set(config.version, config);
      return { ...config, changed: true };
    }
    if (JSON.stringify(before.values) === JSON.stringify(config.values)) return { ...before, changed: false };
    return {
      status: 409,
      error: `Version \`${config.version}\` holds other values, and a version never changes.`,
    };
  }

  function use(version: string): (Config & { changed: boolean }) | Refusal {
    const found = versions.get(version);
    if (found === undefined)
      return { status: 404, error: `There is no version \`${version}\` of its configuration.` };
    const changed = used !== found;
    if (changed) write(found.values);
    used = found;
    return { ...found, changed };
  }

  function inUse(): Config | Refusal {
    return used ?? { status: 404, error: "No version of its configuration is in use." };
  }

  // Whoever reads it meets the old values or the new ones, never half of each.
  function write(values: Config["values"]): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(values));
    renameSync(`${file}.new`, file);
  }
}
