import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { routes } from "./routes/index.ts";

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

const prose = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "tags",
  "servers",
  "title",
]);

/**
 * Cuts GitHub's OpenAPI description (`generated/api.github.com.json` of the npm package `@octokit/openapi`) down to
 * the embedded operations and the components that they reach, without prose and examples.
 */
export function trimDescription(full: JsonObject): JsonObject {
  const paths: JsonObject = {};
  for (const { method, template } of routes) {
    const operation = objectAt(objectAt(full["paths"], template), method.toLowerCase());
    const kept = { parameters: operation["parameters"] ?? [], responses: operation["responses"] ?? {} };
    const body = operation["requestBody"];
    const trimmed = withoutProse(body === undefined ? kept : { ...kept, requestBody: body }, false);
    paths[template] = { ...(paths[template] as JsonObject | undefined), [method.toLowerCase()]: trimmed };
  }
  const components: JsonObject = {};
  collect(paths, full, components);
  const version = objectAt(full, "info")["version"] ?? "";
  return { openapi: "3.0.3", info: { title: "GitHub REST API, trimmed", version }, paths, components };
}

function objectAt(from: Json | undefined, key: string): JsonObject {
  const value = isObject(from) ? from[key] : undefined;
  if (!isObject(value)) throw new Error(`The description has no object ${key}`);
  return value;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property may itself be called `description`, so names directly below `properties` are kept. */
function withoutProse(value: Json, areNames: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item, false));
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (!areNames && (prose.has(key) || key.startsWith("x-"))) continue;
    kept[key] = key === "enum" ? item : withoutProse(item, !areNames && key === "properties");
  }
  return kept;
}

function collect(value: Json, full: JsonObject, components: JsonObject): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, full, components);
    return;
  }
  if (!isObject(value)) return;
  const target = value["$ref"];
  if (typeof target === "string") keep(target, full, components);
  for (const item of Object.values(value)) collect(item, full, components);
}

function keep(target: string, full: JsonObject, components: JsonObject): void {
  const [kind = "", name = ""] = target.replace("#/components/", "").split("/");
  const group = (components[kind] ?? {}) as JsonObject;
  components[kind] = group;
  if (name in group) return;
  const trimmed = withoutProse(objectAt(objectAt(objectAt(full, "components"), kind), name), false);
  group[name] = trimmed;
  collect(trimmed, full, components);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const source = argv[2];
  if (source === undefined)
    throw new Error("Give the path of @octokit/openapi's generated/api.github.com.json");
  const full: JsonObject = JSON.parse(readFileSync(source, "utf8"));
  writeFileSync(new URL("description.json", import.meta.url), `${JSON.stringify(trimDescription(full))}\n`);
}
