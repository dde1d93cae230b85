/** A JSON Schema node as OpenAPI 3.0 writes it. */
export interface Schema {
  [key: string]: unknown;
}

/**
 * Rewrites OpenAPI 3.0's `nullable` in place where a JSON Schema validator reads it differently: an `enum` gains null,
 * and a node without `type` becomes a choice of itself or null.
 */
export function patchNullable(node: unknown): void {
  if (Array.isArray(node)) {
    for (const item of node) patchNullable(item);
    return;
  }
  if (!isSchema(node)) return;
  for (const item of Object.values(node)) patchNullable(item);
  if (node["nullable"] !== true) return;
  const values = node["enum"];
  if (Array.isArray(values) && !values.includes(null)) values.push(null);
  if ("type" in node) return;
  const { nullable: _, ...rest } = node;
  for (const key of Object.keys(node)) delete node[key];
  node["anyOf"] = [{ type: "null" }, rest];
}

/** The schema of a request body, with unknown properties refused wherever the description lists the known ones. */
export function strictRequest(schema: Schema): Schema {
  const strict: Schema = rebase({ ...schema }) as Schema;
  const properties = strict["properties"];
  if (isSchema(properties)) {
    strict["properties"] = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, isSchema(value) ? strictRequest(value) : value]),
    );
    if (!("additionalProperties" in strict)) strict["additionalProperties"] = false;
  }
  const items = strict["items"];
  if (isSchema(items)) strict["items"] = strictRequest(items);
  return strict;
}

/** A copied node stands outside the document, so its local references are made absolute. */
function rebase(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rebase);
  if (!isSchema(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" && value.startsWith("#") ? `gh${value}` : rebase(value),
    ]),
  );
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
