import { callOf } from "../../python/call.ts";
import { resolve, written } from "../../python/reading.ts";
import { scopeWithin, type Value } from "../../python/scope.ts";
import { fieldOf, namedChildren } from "../../syntax/nodes.ts";
import { customStep } from "./custom-steps.ts";
import { fieldStep } from "./field-steps.ts";
import { indexStep } from "./index-steps.ts";
import { modelStep } from "./model-steps.ts";
import { runStep } from "./run-steps.ts";
import { type App, opaqueStep, partOf, type Step, type StepCall, unknownSteps } from "./step.ts";

/** The steps of a list of operations. What only running the code would tell is one step that may do anything. */
export function stepsOf(value: Value, app: App): readonly Step[] {
  const { node, scope } = resolve(value, app.reading);
  if (!app.reading.spend(1)) return [unknownSteps(node.line)];
  if (value.node.type === "identifier" && app.grown.has(written(value.node, app.reading))) {
    return [unknownSteps(value.node.line)];
  }
  switch (node.type) {
    case "list":
    case "tuple":
      return namedChildren(node).flatMap((element) => elementSteps({ node: element, scope }, app));
    case "binary_operator": {
      if (fieldOf(node, "operator")?.type !== "+") return [unknownSteps(node.line)];
      const sides = [fieldOf(node, "left"), fieldOf(node, "right")];
      return sides.flatMap((side) => (side === null ? [] : stepsOf({ node: side, scope }, app)));
    }
    case "list_comprehension": {
      const body = fieldOf(node, "body");
      const inner = scopeWithin(scope);
      for (const clause of namedChildren(node).filter(({ type }) => type === "for_in_clause")) {
        forgetTargets(clause.children, inner.names, app);
      }
      return body === null ? [opaqueStep(node.line)] : elementSteps({ node: body, scope: inner }, app);
    }
    case "conditional_expression": {
      const [then, , otherwise] = namedChildren(node);
      return [then, otherwise].flatMap((one) =>
        one === undefined ? [] : stepsOf({ node: one, scope }, app),
      );
    }
    default:
      return [unknownSteps(node.line)];
  }
}

/** The steps of one element of a list of operations. */
export function elementSteps(element: Value, app: App): readonly Step[] {
  if (element.node.type === "list_splat") {
    const [inner] = namedChildren(element.node);
    return inner === undefined ? [] : stepsOf({ node: inner, scope: element.scope }, app);
  }
  const { node, scope } = resolve(element, app.reading);
  if (node.type !== "call") return [opaqueStep(node.line)];
  // The grammar reads `[*made()]` as a call of `*made`.
  if (fieldOf(node, "function")?.type === "list_splat") return [unknownSteps(node.line)];
  const step: StepCall = { call: callOf(node, app.reading), scope };
  const own = customStep(step, app);
  if (own !== null) return [own];
  if (step.call.method === "SeparateDatabaseAndState") {
    const inDatabase = partOf(step, 0, "database_operations");
    return inDatabase === null ? [] : stepsOf(inDatabase, app);
  }
  const known = modelStep(step, app) ?? fieldStep(step, app) ?? indexStep(step, app) ?? runStep(step, app);
  return [known ?? opaqueStep(node.line)];
}

function forgetTargets(
  children: Value["node"]["children"],
  names: Map<string, Value | null>,
  { reading }: App,
): void {
  for (const target of children.filter(({ field }) => field === "left")) {
    const found = target.type === "identifier" ? [target] : namedChildren(target);
    for (const name of found) names.set(reading.file.text.slice(name.start, name.end), null);
  }
}
