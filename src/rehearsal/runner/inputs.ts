import type { ActionDefinition } from "./action-definition.ts";
import { actionUnusable } from "./action-unusable.ts";

/** Values by input name, and what the runner warns of. A required input that is missing is the action's to refuse. */
export interface ResolvedInputs {
  readonly values: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/** Merges the `with:` block of a step with the defaults of action.yml. Names ignore case. */
export function resolveInputs(
  action: ActionDefinition,
  given: Readonly<Record<string, string>>,
  github: ReadonlyMap<string, string>,
): ResolvedInputs {
  const values = new Map(Object.entries(given));
  const givenNames = new Set([...values.keys()].map((name) => name.toLowerCase()));
  const validNames = new Set([...action.inputs.keys()].map((name) => name.toLowerCase()));
  const warnings: string[] = [];

  for (const [name, input] of action.inputs) {
    if (!givenNames.has(name.toLowerCase())) {
      values.set(name, evaluateDefault(action, name, input.default ?? "", github));
    } else if (input.deprecationMessage !== undefined) {
      warnings.push(`Input '${name}' has been deprecated with message: ${input.deprecationMessage}`);
    }
  }

  const unexpected = Object.keys(given).filter((name) => !validNames.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = [...action.inputs.keys()].join("', '");
    warnings.push(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`);
  }
  return { values, warnings };
}

/** The variable that carries an input: upper case, spaces to `_`, hyphens kept. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

function evaluateDefault(
  action: ActionDefinition,
  name: string,
  text: string,
  github: ReadonlyMap<string, string>,
): string {
  return text.replace(/\$\{\{([^}]*)\}\}/g, (whole, expression: string) => {
    const key = /^github\.(\w+)$/i.exec(expression.trim())?.[1]?.toLowerCase();
    const value = key === undefined ? undefined : github.get(key);
    if (value === undefined) {
      throw actionUnusable(
        action.folder,
        `the default of input \`${name}\` is \`${whole}\``,
        "Use a plain value of the `github` context that the harness knows, such as github.token.",
      );
    }
    return value;
  });
}
