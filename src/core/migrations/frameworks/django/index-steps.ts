import type { ObjectKind } from "../../operation.ts";
import { callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { created, dropped, renamed, within } from "../../python/made.ts";
import { resolve } from "../../python/reading.ts";
import { type App, partOf, type Step, type StepCall, stepOf, tableOf, textOfPart } from "./step.ts";

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["BloomExtension", "bloom"],
  ["BtreeGinExtension", "btree_gin"],
  ["BtreeGistExtension", "btree_gist"],
  ["CITextExtension", "citext"],
  ["CryptoExtension", "pgcrypto"],
  ["HStoreExtension", "hstore"],
  ["TrigramExtension", "pg_trgm"],
  ["UnaccentExtension", "unaccent"],
]);

/**
 * Steps on indexes, constraints and what only PostgreSQL has, by django/db/migrations/operations/models.py and
 * django/contrib/postgres/operations.py; null for any other.
 */
export function indexStep(step: StepCall, app: App): Step | null {
  const { line } = step.call.node;
  const { method } = step.call;
  const table = tableOf(textOfPart(step, 0, "model_name", app), app);
  const text = (place: number, name: string): string | null => textOfPart(step, place, name, app);
  switch (method) {
    case "AddIndex":
    case "AddIndexConcurrently":
      return made("index", within(table, nameIn(step, "index", app)), line);
    case "RemoveIndex":
    case "RemoveIndexConcurrently":
      return gone("index", within(table, text(1, "name")), line);
    case "RenameIndex": {
      // One that had no name keeps the new one when it goes back, and finds it by its columns when it goes on again.
      const [from, to] = [within(table, text(2, "old_name")), within(table, text(1, "new_name"))];
      return stepOf(line, [renamed("index", from, to, line)], [renamed("index", to, from, line)]);
    }
    case "AddConstraint":
    case "AddConstraintNotValid":
      return made("constraint", within(table, nameIn(step, "constraint", app)), line);
    case "RemoveConstraint":
      return gone("constraint", within(table, text(1, "name")), line);
    // The one changes only what Django knows, the other only looks at the rows.
    case "AlterConstraint":
    case "ValidateConstraint":
      return stepOf(line, [], []);
    case "CreateCollation":
      return made("other", text(0, "name"), line);
    case "RemoveCollation":
      return gone("other", text(0, "name"), line);
    default: {
      const name = method === "CreateExtension" ? text(0, "name") : (EXTENSIONS.get(method) ?? null);
      if (name === null && method !== "CreateExtension") return null;
      const up = created("extension", name, line, { isGuarded: true });
      return stepOf(line, [up], [dropped("extension", name, line, true)]);
    }
  }
}

function made(what: ObjectKind, name: string | null, line: number): Step {
  return stepOf(line, [created(what, name, line)], [dropped(what, name, line)]);
}

function gone(what: ObjectKind, name: string | null, line: number): Step {
  return stepOf(line, [dropped(what, name, line)], [created(what, name, line)]);
}

// The name within `index=models.Index(fields=[…], name="…")`.
function nameIn(step: StepCall, part: string, app: App): string | null {
  const value = partOf(step, 1, part);
  if (value === null) return null;
  const { node, scope } = resolve(value, app.reading);
  const name = node.type === "call" ? callOf(node, app.reading).keywords.get("name") : undefined;
  return name === undefined ? null : nameOf({ node: name, scope }, app.reading);
}
