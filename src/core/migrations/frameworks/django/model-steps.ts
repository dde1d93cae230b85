import { callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { altered, created, dropped, renamed, within } from "../../python/made.ts";
import { resolve } from "../../python/reading.ts";
import type { Value } from "../../python/scope.ts";
import { fieldOf, namedChildren } from "../../syntax/nodes.ts";
import { type App, partOf, type Step, type StepCall, stepOf, tableOf, textOfPart } from "./step.ts";

/** Steps on whole models, by django/db/migrations/operations/models.py; null for any other. */
export function modelStep(step: StepCall, app: App): Step | null {
  const { line } = step.call.node;
  const text = (place: number, name: string): string | null => textOfPart(step, place, name, app);
  switch (step.call.method) {
    case "CreateModel":
      return createModel(step, app);
    case "DeleteModel": {
      const table = tableOf(text(0, "name"), app);
      return stepOf(line, [dropped("table", table, line)], [created("table", table, line)]);
    }
    case "RenameModel":
      return renameModel(text(0, "old_name"), text(1, "new_name"), line, app);
    case "AlterModelTable": {
      const model = text(0, "name");
      const [from, to] = [tableOf(model, app), text(1, "table")];
      if (model !== null) app.tables.set(model.toLowerCase(), to);
      return stepOf(line, [renamed("table", from, to, line)], [renamed("table", to, from, line)]);
    }
    case "AlterModelTableComment":
      return both(altered("comment", tableOf(text(0, "name"), app), "other", line), line);
    case "AlterUniqueTogether":
    case "AlterIndexTogether": {
      const option = step.call.method === "AlterUniqueTogether" ? "unique_together" : "index_together";
      return both(altered("constraint", within(tableOf(text(0, "name"), app), option), "other", line), line);
    }
    case "AlterOrderWithRespectTo": {
      const column = within(tableOf(text(0, "name"), app), "_order");
      const [made, gone] = [created("column", column, line), dropped("column", column, line)];
      const isSet = partOf(step, 1, "order_with_respect_to") !== null;
      return isSet ? stepOf(line, [made], [gone]) : stepOf(line, [gone], [made]);
    }
    // Only the state that Django keeps of its models changes.
    case "AlterModelOptions":
    case "AlterModelManagers":
      return stepOf(line, [], []);
    default:
      return null;
  }
}

function both(operation: Step["up"][number], line: number): Step {
  return stepOf(line, [operation], [operation]);
}

function createModel(step: StepCall, app: App): Step {
  const { line } = step.call.node;
  const model = textOfPart(step, 0, "name", app);
  const options = optionsOf(partOf(step, 2, "options"), app);
  // Django makes no table for a proxy, nor for a model that it is told not to manage.
  if (options.get("proxy")?.node.type === "true" || options.get("managed")?.node.type === "false") {
    return stepOf(line, [], []);
  }
  const named = options.get("db_table");
  if (model !== null && named !== undefined) {
    app.tables.set(model.toLowerCase(), nameOf(named, app.reading));
  }
  const table = tableOf(model, app);
  return stepOf(line, [created("table", table, line)], [dropped("table", table, line)]);
}

// A model with a table name of its own keeps it.
function renameModel(old: string | null, now: string | null, line: number, app: App): Step {
  const own = old === null ? undefined : app.tables.get(old.toLowerCase());
  if (own !== undefined && now !== null) {
    app.tables.set(now.toLowerCase(), own);
    return stepOf(line, [], []);
  }
  const [from, to] = [tableOf(old, app), tableOf(now, app)];
  return stepOf(line, [renamed("table", from, to, line)], [renamed("table", to, from, line)]);
}

function optionsOf(value: Value | null, { reading }: App): ReadonlyMap<string, Value> {
  if (value === null) return new Map();
  const { node, scope } = resolve(value, reading);
  // `options=dict(proxy=True)`
  if (node.type === "call") {
    return new Map([...callOf(node, reading).keywords].map(([key, one]) => [key, { node: one, scope }]));
  }
  if (node.type !== "dictionary") return new Map();
  const pairs = namedChildren(node).flatMap((pair): [string, Value][] => {
    const [key, one] = [fieldOf(pair, "key"), fieldOf(pair, "value")];
    const name = key === null ? null : nameOf({ node: key, scope }, reading);
    return name === null || one === null ? [] : [[name, { node: one, scope }]];
  });
  return new Map(pairs);
}
