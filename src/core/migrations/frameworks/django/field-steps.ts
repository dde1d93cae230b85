import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { altered, created, dropped, renamed, within } from "../../python/made.ts";
import { resolve } from "../../python/reading.ts";
import { type App, partOf, type Step, type StepCall, stepOf, tableOf, textOfPart } from "./step.ts";

// Fields without a column.
const VIRTUAL = ["GenericRelation", "GenericForeignKey"];

/** Steps on fields, by django/db/migrations/operations/fields.py; null for any other. */
export function fieldStep(step: StepCall, app: App): Step | null {
  const { line } = step.call.node;
  const text = (place: number, name: string): string | null => textOfPart(step, place, name, app);
  const table = tableOf(text(0, "model_name"), app);
  switch (step.call.method) {
    case "AddField":
      return addField(step, table, app);
    case "RemoveField": {
      // Which column, or that it was a table between two models, stands in an earlier migration.
      const column = within(table, text(1, "name"));
      return stepOf(line, [dropped("column", column, line)], [created("column", column, line)]);
    }
    case "AlterField": {
      // Back goes the field as the migrations before have it; what differs stands there.
      const change = altered("column", within(table, text(1, "name")), "other", line);
      return stepOf(line, [change], [change]);
    }
    case "RenameField": {
      const [from, to] = [within(table, text(1, "old_name")), within(table, text(2, "new_name"))];
      return stepOf(line, [renamed("column", from, to, line)], [renamed("column", to, from, line)]);
    }
    default:
      return null;
  }
}

function addField(step: StepCall, table: string | null, app: App): Step {
  const { line } = step.call.node;
  const name = textOfPart(step, 1, "name", app);
  const field = partOf(step, 2, "field");
  const { node, scope } = field === null ? { node: null, scope: step.scope } : resolve(field, app.reading);
  const call = node?.type === "call" ? callOf(node, app.reading) : null;
  const kind = call?.method ?? "";
  const keyword = (key: string): string | null => {
    const value: SyntaxNode | undefined = call?.keywords.get(key);
    return value === undefined ? null : nameOf({ node: value, scope }, app.reading);
  };
  if (VIRTUAL.includes(kind)) return stepOf(line, [], []);
  if (kind.endsWith("ManyToManyField")) {
    // With a model of its own in between, that model is the table.
    if (call?.keywords.has("through")) return stepOf(line, [], []);
    const between =
      keyword("db_table") ?? (table === null || name === null ? null : `${table}_${name.toLowerCase()}`);
    return stepOf(line, [created("table", between, line)], [dropped("table", between, line)]);
  }
  const isKey = kind.endsWith("ForeignKey") || kind.endsWith("OneToOneField");
  const usual = name !== null && isKey ? `${name}_id` : name;
  const column = within(table, keyword("db_column") ?? usual);
  return stepOf(line, [created("column", column, line)], [dropped("column", column, line)]);
}
