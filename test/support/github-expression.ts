import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** What GitHub makes of `${{ … }}`: its own evaluator, with these contexts, and functions that answer a status. */
export function evaluated(
  text: string,
  contexts: Readonly<Record<string, unknown>>,
  statuses: Readonly<Record<string, boolean>> = {},
): string {
  const expression = /^\$\{\{([\s\S]*)\}\}\s*$/.exec(text)?.[1];
  if (expression === undefined) throw new Error(`${text} is no expression`);
  const functions = Object.entries(statuses).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const known = new Map(functions.map((one) => [one.name, one]));
  return new Evaluator(tree, context, known).evaluate().coerceString();
}
