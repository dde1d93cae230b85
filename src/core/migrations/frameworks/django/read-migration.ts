import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Idiom, Migration } from "../../migration.ts";
import { type PythonFile, readPythonFile } from "../../python/file.ts";
import { moduleName } from "../../python/paths.ts";
import { beginReading } from "../../python/reading.ts";
import { sideOf, unreadableSides } from "../../python/sides.ts";
import type { Side } from "../../side.ts";
import { changedElsewhere, grownLists } from "./changed-elsewhere.ts";
import { fingerprintOfClass } from "./fingerprint.ts";
import { IDIOMS } from "./idiom.ts";
import { followed, type MigrationClass, migrationClass, stepsOfClass } from "./migration-class.ts";
import { type App, type Step, unknownSteps } from "./step.ts";
import { withoutDoomed } from "./without-doomed.ts";

/** A file of Django's as a migration; null when its text is none. */
export function readMigration(path: string, text: string | null, parsers: Parsers): Migration | null {
  const version = moduleName(path) ?? path;
  const identity = { tool: "django", version, path, reversal: { path }, idiom: IDIOMS.python(null) };
  const unknown = (reason: string): Migration | null =>
    /(?:^|\/)migrations\/\d{4}_[^/]+$/.test(path)
      ? { ...identity, claim: "path", ...unreadableSides(path, reason) }
      : null;
  if (text === null) return unknown("It could not be read as text.");
  const file = readPythonFile(text, parsers);
  if (file === null) return unknown("It is too large or too deeply nested to be read.");
  const found = migrationClass(file);
  const claim = found === null ? null : claimOf(file, found);
  if (found === null || claim === null) return null;
  if (file.brokenAt !== null) {
    return {
      ...identity,
      claim,
      ...unreadableSides(path, "It is not Python that can be parsed.", file.brokenAt),
    };
  }
  const reading = beginReading(file, parsers);
  const app: App = { reading, label: labelOf(path), tables: new Map(), grown: grownLists(file) };
  const added = changedElsewhere(file);
  const all = [...stepsOfClass(found, app), ...(added === null ? [] : [unknownSteps(added.line)])];
  const steps = withoutDoomed(all);
  const place = { file: path, line: found.node.line };
  const forwards = steps.flatMap((step) => step.up);
  const up = {
    ...(untold(steps, "apply", found, place) ?? sideOf(forwards, place, reading)),
    fingerprint: fingerprintOfClass(found, reading),
  };
  const down = downSide(steps, found, place, app);
  const reversal = down.kind === "absent" ? null : { path };
  return {
    ...identity,
    claim,
    up,
    down,
    reversal,
    idiom: idiomOf(steps),
    follows: followed(found, app.label, reading),
  };
}

// Tortoise ORM and South have classes of the same name.
function claimOf(file: PythonFile, { scope }: MigrationClass): Migration["claim"] | null {
  const imported = [...file.imports.values()].map((full) => full.split(".")[0]);
  if (imported.includes("tortoise") || imported.includes("south")) return null;
  const hasLists = scope.names.has("operations") || scope.names.has("dependencies");
  if (imported.includes("django")) return "configured";
  return hasLists ? "content" : null;
}

// Django looks at every step before it runs one: a single one without an inverse keeps all from going back.
function downSide(
  steps: readonly Step[],
  found: MigrationClass,
  place: { file: string; line: number },
  { reading }: App,
): Side {
  const stuck = steps.find(({ irreversible }) => irreversible !== null);
  if (stuck !== undefined && stuck.irreversible !== null && !reading.isSpent()) {
    return { kind: "absent", reason: stuck.irreversible, file: place.file, line: stuck.line };
  }
  const backwards = steps.toReversed().flatMap((step) => step.down);
  return untold(steps, "unapply", found, place) ?? sideOf(backwards, place, reading);
}

// What a direction does that is not Django's own, or that is made up by code.
function untold(
  steps: readonly Step[],
  method: "apply" | "unapply",
  { scope }: MigrationClass,
  place: { readonly file: string; readonly line: number },
): Extract<Side, { readonly kind: "unreadable" }> | null {
  const own = scope.names.get(method);
  if (own !== undefined) {
    const reason = `The class has a method \`${method}\` of its own: what Django runs is not what its operations say.`;
    return { kind: "unreadable", reason, file: place.file, line: own?.node.line ?? place.line };
  }
  const step = steps.find(({ undecided }) => undecided !== undefined);
  if (step?.undecided === undefined) return null;
  return { kind: "unreadable", reason: step.undecided, file: place.file, line: step.line };
}

function idiomOf(steps: readonly Step[]): Idiom {
  const stuck = steps.find(({ irreversible }) => irreversible !== null);
  return stuck?.idiom ?? steps.find(({ idiom }) => idiom !== null)?.idiom ?? IDIOMS.python(null);
}

function labelOf(path: string): string | null {
  return /(?:^|\/)([^/]+)\/migrations\/[^/]+$/.exec(path)?.[1] ?? null;
}
