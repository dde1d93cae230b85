import type { MergedChange, ReleaseManifest } from "../../release/manifest.ts";
import type { DoctorFacts, EnvironmentPast } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { many, named, quoted } from "../named.ts";

const rule = "plans";
const dayMs = 86_400_000;

/** What the plans that came with the newest known-good release say of it, and how old they are. */
export function planFindings(facts: DoctorFacts): readonly Finding[] {
  return facts.past.flatMap((one) => environmentFindings(one, facts));
}

function environmentFindings({ name, manifest: known }: EnvironmentPast, facts: DoctorFacts): Finding[] {
  if (known.kind === "none") return [];
  const about = `Plans of ${named(known.tag)} in ${named(name)}`;
  if (known.kind === "unreadable") {
    return [unknown(rule, about, `its manifest, which cannot be read: ${quoted(known.problem)}`)];
  }
  const { changes } = known.manifest;
  const found = [
    ...withoutPlan(changes, about),
    ...silentOnSchema(known.manifest, about),
    ...stale(changes, about, facts),
  ];
  return found.length > 0
    ? found
    : [fine(rule, about, `${many(changes.length, "change")}, each with its plan`)];
}

function withoutPlan(changes: readonly MergedChange[], about: string): Finding[] {
  const bare = changes.filter(({ plan }) => plan === null);
  if (bare.length === 0) return [];
  return [
    missing(rule, "warning", {
      about,
      seen: `${numbers(bare)} went out without a rollback plan.`,
      write: "Require plan-check, and write down now how that change would go back.",
    }),
  ];
}

// A rollback reads it: without an answer it asks a person before it touches the schema.
function silentOnSchema({ changes, migrations }: ReleaseManifest, about: string): Finding[] {
  const moving = new Set(migrations.map(({ change }) => change));
  const silent = changes.filter(
    ({ number, plan }) => moving.has(number) && plan !== null && plan.oldCodeOnNewSchema === "unknown",
  );
  if (silent.length === 0) return [];
  return [
    missing(rule, "warning", {
      about,
      seen: `The plan of ${numbers(silent)} says neither Yes nor No to “Old code on new schema”, so a rollback cannot tell whether the schema must go back too.`,
      write: "Answer it with Yes or No in the plan of the next change with a migration.",
    }),
  ];
}

function stale(changes: readonly MergedChange[], about: string, { nowMs, rules }: DoctorFacts): Finding[] {
  const times = changes.filter(({ plan }) => plan !== null).map(({ mergedAt }) => Date.parse(mergedAt));
  const newest = Math.max(...times);
  const maxMs = rules.doctor["plan-max-age"];
  if (times.length === 0 || !(nowMs - newest > maxMs)) return [];
  const days = Math.floor((nowMs - newest) / dayMs);
  return [
    missing(rule, "warning", {
      about,
      seen: `The newest of them is ${many(days, "day")} old: names, commands and people may have changed since.`,
      write: `Try a rollback with the dry run of actions/rollback, and put what has changed into the next plan; or raise \`doctor.plan-max-age\` (${many(Math.round(maxMs / dayMs), "day")}).`,
    }),
  ];
}

function numbers(changes: readonly MergedChange[], most = 5): string {
  const shown = changes.slice(0, most).map(({ number }) => `#${number}`);
  return changes.length > most ? `${shown.join(", ")} and ${changes.length - most} more` : shown.join(", ");
}
