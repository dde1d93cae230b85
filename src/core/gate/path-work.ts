import { type JSONPathNodeList, type JSONPathQuery, jsonpath } from "json-p3";

const { expressions, selectors } = jsonpath;
type Selector = jsonpath.JSONPathSelector;
type Expression = jsonpath.expressions.FilterExpression;
type Spend = (places: number) => void;

/**
 * Tells `spend` of every place that following a query looks at, those within its filters included: a filter asks its
 * queries for each of the places that it judges, so that their number is beyond what the document's size says. What
 * `spend` throws ends the query.
 */
export function tellWork({ segments }: JSONPathQuery, spend: Spend): void {
  for (const segment of segments) {
    for (const selector of segment.selectors) tellSelector(selector, spend);
  }
}

function tellSelector(selector: Selector, spend: Spend): void {
  const resolve = selector.resolve.bind(selector);
  const lazyResolve = selector.lazyResolve.bind(selector);
  selector.resolve = (node) => {
    const nodes = resolve(node);
    spend(1 + nodes.length);
    return nodes;
  };
  selector.lazyResolve = function* (node) {
    spend(1);
    for (const found of lazyResolve(node)) {
      spend(1);
      yield found;
    }
  };
  if (selector instanceof selectors.FilterSelector) tellExpression(selector.expression, spend);
}

function tellExpression(expression: Expression, spend: Spend): void {
  if (expression instanceof expressions.RelativeQuery) {
    tellQuery(expression, spend, () => 1);
  } else if (expression instanceof expressions.RootQuery) {
    tellQuery(expression, spend, sizes());
  } else if (expression instanceof expressions.LogicalExpression) {
    tellExpression(expression.expression, spend);
  } else if (expression instanceof expressions.PrefixExpression) {
    tellExpression(expression.right, spend);
  } else if (expression instanceof expressions.InfixExpression) {
    tellExpression(expression.left, spend);
    tellExpression(expression.right, spend);
  } else if (expression instanceof expressions.FunctionExtension) {
    for (const arg of expression.args) tellExpression(arg, spend);
  }
}

function tellQuery(
  query: jsonpath.expressions.RelativeQuery | jsonpath.expressions.RootQuery,
  spend: Spend,
  costOf: (found: JSONPathNodeList) => number,
): void {
  const evaluate = query.evaluate.bind(query);
  query.evaluate = (context) => {
    const found = evaluate(context);
    spend(costOf(found));
    return found;
  };
  tellWork(query.path, spend);
}

// What stands at one place of the document may be compared with every other one, and its members are listed for that.
function sizes(): (found: JSONPathNodeList) => number {
  const known = new WeakMap<object, number>();
  return (found) => {
    let cost = 1;
    for (const value of found.values()) {
      if (typeof value !== "object" || value === null) continue;
      const size = known.get(value) ?? membersIn(value);
      known.set(value, size);
      cost += size;
    }
    return cost;
  };
}

function membersIn(value: object): number {
  const waiting: object[] = [value];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const members: readonly unknown[] = Object.values(next);
    count += members.length;
    for (const member of members) if (typeof member === "object" && member !== null) waiting.push(member);
  }
  return count;
}
