import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Migration } from "../migration.ts";
import type { PairedName } from "../pairs.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { directoriesAbove } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";
import { scriptsIn } from "./sqitch/scripts-in.ts";
import { changesIn, type SqitchLayout, sqitchLayouts } from "./sqitch/sqitch-layout.ts";

/** Sqitch: `deploy/<change>.sql` and `revert/<change>.sql` for each change of `sqitch.plan`. */
export const sqitch: MigrationFramework = {
  name: "sqitch",
  title: "Sqitch",
  languages: [],
  claims: (path) => /(?:^|\/)(?:deploy|revert)\/.+\.sql$/.test(path),
  // The name is a version without an order: that is in the plan.
  versionOf: () => null,
  reads: (touched, snapshot) => [
    ...configFiles(touched, snapshot),
    ...layoutsFor(touched, snapshot).flatMap((layout) => [
      ...(snapshot.paths.has(layout.planFile) ? [layout.planFile] : []),
      ...pluginFor(layout).reads(touched, snapshot),
    ]),
  ],
  find: (touched: readonly string[], snapshot: Snapshot, parsers: Parsers) =>
    layoutsFor(touched, snapshot).flatMap((layout) => {
      const found = pluginFor(layout).find(touched, snapshot, parsers);
      const before = scriptsBefore(layout, snapshot);
      return found.map((migration): Migration => {
        const follows = before?.get(migration.version);
        return follows === undefined ? migration : { ...migration, follows };
      });
    }),
};

function pluginFor(layout: SqitchLayout): MigrationFramework {
  return pairFramework({
    name: "sqitch",
    title: "Sqitch",
    parse: (path) => parse(path, layout),
    neighbours: () => [],
    claim: (path, _, snapshot) => claim(path, layout, snapshot),
    afterMissing: "sqitch revert stops at the change: it has no script to run.",
    downFor: (path) => path.replace(layout.deploy, layout.revert),
    idiom: (_, down) => ({
      reversal: `${down}:

BEGIN;
<the statements that take the deploy script back>
COMMIT;`,
      raising: RAISING,
    }),
  });
}

// Each script of the plan with the one before it, of those that are there; null when nobody read the plan.
function scriptsBefore(
  { planFile, deploy }: SqitchLayout,
  { paths, texts }: Snapshot,
): ReadonlyMap<string, readonly string[]> | null {
  const plan = texts.get(planFile) ?? null;
  if (plan === null) return null;
  const scripts = scriptsIn(plan).filter((script) => paths.has(`${deploy}${script}.sql`));
  return new Map(scripts.map((script, index) => [script, scripts.slice(Math.max(0, index - 1), index)]));
}

function parse(path: string, { deploy, revert }: SqitchLayout): PairedName | null {
  if (!path.endsWith(".sql")) return null;
  const [from, direction] = path.startsWith(deploy) ? ([deploy, "up"] as const) : ([revert, "down"] as const);
  if (!path.startsWith(from)) return null;
  return { version: path.slice(from.length, -".sql".length), direction, group: deploy };
}

// A script that the plan does not name never runs; the name alone does not make it a change.
function claim(path: string, layout: SqitchLayout, { texts }: Snapshot): Claim | null {
  const plan = texts.get(layout.planFile) ?? null;
  const change = parse(path, layout)?.version.replace(/@[^/]*$/, "");
  return plan === null || change === undefined || changesIn(plan).has(change) ? "configured" : null;
}

function configFiles(touched: readonly string[], { paths }: Snapshot): readonly string[] {
  const directories = new Set(touched.flatMap(directoriesAbove));
  return [...directories].map((directory) => `${directory}sqitch.conf`).filter((file) => paths.has(file));
}

function layoutsFor(touched: readonly string[], snapshot: Snapshot): readonly SqitchLayout[] {
  const directories = new Set(touched.flatMap(directoriesAbove));
  return sqitchLayouts(directories, snapshot);
}
