import type { MergedChange, ShippedMigration } from "../../release/manifest.ts";
import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { listed, many, named, quoted } from "../named.ts";

const rule = "reversals";

/** The migrations that the newest known-good release brought: each needs a way back, and somebody who has tried it. */
export function reversalFindings({ past }: DoctorFacts): readonly Finding[] {
  return past.flatMap(({ name, manifest: known }): Finding[] => {
    if (known.kind === "none") return [];
    const about = `Reversals of ${named(known.tag)} in ${named(name)}`;
    if (known.kind === "unreadable") {
      return [unknown(rule, about, `its manifest, which cannot be read: ${quoted(known.problem)}`)];
    }
    const { migrations, changes } = known.manifest;
    const bare = migrations.filter(({ verdict }) => withoutWay.has(verdict));
    const untried = migrations.filter((one) => one.reversal !== null && !isTried(one, changes));
    if (bare.length + untried.length === 0) {
      return [fine(rule, about, migrations.length === 0 ? "it brought no migration" : "each was tried")];
    }
    return [
      ...(bare.length === 0
        ? []
        : [
            missing(rule, "error", {
              about,
              seen: `${many(bare.length, "migration")} went out without a way back: ${paths(bare)}.`,
              write: "Add the reversal in a new change, before the next rollback needs it.",
            }),
          ]),
      ...(untried.length === 0
        ? []
        : [
            missing(rule, "warning", {
              about,
              seen: `No plan shows that the way back was tried for ${many(untried.length, "migration")}: ${paths(untried)}.`,
              write:
                "Run up, down and up on a copy of the database, and name the run or the date under “Tested” of the next plan.",
            }),
          ]),
    ];
  });
}

const withoutWay: ReadonlySet<ShippedMigration["verdict"]> = new Set(["missing", "empty", "undecided"]);

// plan-check lets “No, because …” through as well as a run or a date, and it is still no trial.
function isTried({ change }: ShippedMigration, changes: readonly MergedChange[]): boolean {
  const said = changes.find(({ number }) => number === change)?.plan?.fields["tested"];
  return said !== undefined && !/^[\s*_>-]*(?:no\b|not\b|untested\b|n\/a|none\b|$)/i.test(said);
}

function paths(migrations: readonly ShippedMigration[]): string {
  return listed(
    migrations.map(({ up }) => up.path),
    3,
  );
}
