/** What expressions in a `run-name` may read. */
export interface RunNameContext {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly github: { readonly event: Readonly<Record<string, unknown>> };
}

/**
 * Fills the expressions of a `run-name` that are plain names, such as `inputs.release` or
 * `github.event.client_payload.correlation`. What has no value is empty; anything more than a name throws.
 */
export function renderRunName(template: string, context: RunNameContext): string {
  return template.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) => {
    if (!/^(inputs|github\.event)(\.[\w-]+)+$/.test(expression))
      throw new Error(`A run-name with \`${expression}\` is not embedded`);
    return textOf(expression.split(".").reduce(valueBelow, context));
  });
}

function valueBelow(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

// GitHub docs: an array or an object has no text of its own.
function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "object") return Array.isArray(value) ? "Array" : "Object";
  return String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
