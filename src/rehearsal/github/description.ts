import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { patchNullable, type Schema, strictRequest } from "./description-schema.ts";
import { withoutDiscrepancies } from "./discrepancies.ts";

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: { type?: string; enum?: unknown[] };
}
interface Operation {
  parameters: ({ $ref: string } | Parameter)[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

/** What a request breaks: `faults` are never right, `limits` are values that GitHub itself refuses with a 4xx. */
export interface RequestFindings {
  readonly faults: readonly string[];
  readonly limits: readonly string[];
}

/** Judges exchanges by GitHub's OpenAPI description. `template` is the path as the description writes it. */
export interface Description {
  request(method: string, template: string, query: URLSearchParams, body: unknown): RequestFindings;
  response(method: string, template: string, status: number, body: unknown): readonly string[];
}

const limitKeywords = new Set([
  "maxLength",
  "minLength",
  "maxItems",
  "minItems",
  "maxProperties",
  "maximum",
  "minimum",
  "enum",
]);
const esc = (part: string): string => encodeURIComponent(part.replace(/~/g, "~0").replace(/\//g, "~1"));

// Compiling takes far longer than any exchange and depends on a committed file alone, so a process does it once.
let loaded: Description | undefined;

/** The committed description. Validators are compiled when first needed, then kept. */
export function loadDescription(): Description {
  loaded ??= readDescription();
  return loaded;
}

function readDescription(): Description {
  const document: Document = JSON.parse(readFileSync(new URL("description.json", import.meta.url), "utf8"));
  patchNullable(document);
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    verbose: true,
    logger: false,
    validateSchema: false,
  });
  formats.default(ajv);
  ajv.addSchema(document, "gh");
  const compiled = new Map<string, ValidateFunction>();
  const validator = (key: string, schema: () => Schema): ValidateFunction => {
    const known = compiled.get(key) ?? ajv.compile(schema());
    compiled.set(key, known);
    return known;
  };

  return {
    request(method, template, query, body) {
      const operation = operationAt(document, method, template);
      const faults = queryFaults(document, operation, query);
      const content = operation.requestBody?.content["application/json"];
      if (content === undefined) return { faults, limits: [] };
      if (body === undefined) {
        return {
          faults: operation.requestBody?.required ? [...faults, "the body is missing"] : faults,
          limits: [],
        };
      }
      const validate = validator(`request ${method} ${template}`, () => strictRequest(content.schema));
      const errors = validate(body) ? [] : (validate.errors ?? []);
      const limits = errors.filter((error) => limitKeywords.has(error.keyword));
      const broken = errors.filter((error) => !limitKeywords.has(error.keyword));
      return { faults: [...faults, ...broken.map(describe)], limits: limits.map(describe) };
    },
    response(method, template, status, body) {
      const pointer = responsePointer(document, method, template, status);
      if (pointer === undefined) return [`status ${status} is not described`];
      if (pointer === "empty") return body === undefined ? [] : [`status ${status} has no body`];
      if (pointer === "any") return [];
      const validate = validator(pointer, () => ({ $ref: `gh#${pointer}` }));
      return validate(body) ? [] : withoutDiscrepancies(validate.errors ?? []).map(describe);
    },
  };
}

function operationAt(document: Document, method: string, template: string): Operation {
  const operation = document.paths[template]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${method} ${template} is not in the description`);
  return operation;
}

/**
 * Where the schema of an answer stands. GitHub's description leaves out errors that every route can answer (401, 403,
 * 404, 409, 410, 422, 500): a 422 without a schema is held to `validation-error`, any other error to `basic-error`.
 */
function responsePointer(
  document: Document,
  method: string,
  template: string,
  status: number,
): string | undefined {
  const described = operationAt(document, method, template).responses[String(status)];
  if (described?.$ref !== undefined) {
    return `${decodeURIComponent(described.$ref.slice(1))}/content/${esc("application/json")}/schema`;
  }
  const base = `/paths/${esc(template)}/${method.toLowerCase()}/responses/${status}/content`;
  if (described?.content?.["application/json"] !== undefined)
    return `${base}/${esc("application/json")}/schema`;
  // GET contents describes its JSON answer; the object media type is not embedded.
  if (status >= 400) return `/components/schemas/${status === 422 ? "validation-error" : "basic-error"}`;
  if (described === undefined) return undefined;
  return described.content === undefined ? "empty" : "any";
}

function queryFaults(document: Document, operation: Operation, query: URLSearchParams): string[] {
  const parameters = operation.parameters
    .map((parameter) => ("$ref" in parameter ? resolve(document, parameter.$ref) : parameter))
    .filter((parameter) => parameter.in === "query");
  const unknown = [...query.keys()].filter((key) => !parameters.some((parameter) => parameter.name === key));
  const missing = parameters.filter((parameter) => parameter.required && !query.has(parameter.name));
  const wrong = parameters.filter((parameter) => isWrong(parameter, query.get(parameter.name)));
  return [
    ...unknown.map((key) => `query has no parameter ${key}`),
    ...missing.map((parameter) => `query lacks ${parameter.name}`),
    ...wrong.map((parameter) => `query ${parameter.name} is ${query.get(parameter.name)}`),
  ];
}

function isWrong(parameter: Parameter, value: string | null): boolean {
  if (value === null) return false;
  if (parameter.schema.type === "integer") return !/^\d+$/.test(value);
  return parameter.schema.enum !== undefined && !parameter.schema.enum.includes(value);
}

function resolve(document: Document, reference: string): Parameter {
  const name = reference.split("/").at(-1) ?? "";
  return document.components["parameters"]?.[name] as Parameter;
}

function describe(error: ErrorObject): string {
  const extra = error.keyword === "additionalProperties" ? ` (${error.params["additionalProperty"]})` : "";
  return `${error.instancePath || "/"} ${error.message}${extra}`;
}
