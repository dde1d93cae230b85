import { z } from "zod";
import { Check } from "../core/gate/check.ts";
import { PresetUse } from "../core/gate/presets/index.ts";
import { checkBase } from "../core/gate/probes/check-base.ts";
import { RuleChoice } from "../core/gate/rules/choose-rule.ts";

type Schema = z.core.$ZodType;

/** What the policy may hold of a gate: the keys that all checks have, then each kind, the rules and the presets. */
export function checkTables(): string {
  const shared = Object.keys(checkBase);
  return [
    "### Every check",
    keyTable(z.strictObject(checkBase), []),
    ...optionsOf(Check).flatMap((kind) => [
      `### \`kind: ${tagOf(kind, "kind")}\``,
      described(kind),
      keyTable(kind, [...shared, "kind"]),
    ]),
    "### Rules",
    ...optionsOf(RuleChoice).flatMap((rule) => [
      `#### \`kind: ${tagOf(rule, "kind")}\``,
      described(shapeOf(rule)["kind"]),
      keyTable(rule, ["kind"]),
    ]),
    "### Presets",
    "A preset is a check that is written for you. The log prints what it becomes, so that you can copy and change it. Each also takes `interval`, `timeout`, `dry-run`, `rule`, `settle`, `fresh` and `no-data`.",
    ...optionsOf(PresetUse).flatMap((preset) => [
      `#### \`preset: ${tagOf(preset, "preset")}\``,
      described(preset),
      keyTable(preset, [...shared, "preset", "settle", "fresh", "no-data"]),
    ]),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function keyTable(schema: Schema, without: readonly string[]): string {
  const rows = Object.entries(shapeOf(schema)).filter(([key]) => !without.includes(key));
  const lines = rows.map(([key, value]) => `| \`${key}\` | ${defaultOf(value)} | ${described(value)} |`);
  return lines.length === 0 ? "" : ["| Key | Default | What it is |", "|---|---|---|", ...lines].join("\n");
}

function described(schema: Schema | undefined): string {
  const text = schema === undefined ? "" : (descriptionOf(schema) ?? "");
  return text.replaceAll("|", "\\|");
}

function descriptionOf(schema: Schema): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  const inner = innerOf(schema);
  return inner === null ? undefined : descriptionOf(inner);
}

function defaultOf(schema: Schema): string {
  const { def } = known(schema)._zod;
  if (def.type === "default" || def.type === "prefault") {
    const value: unknown = def.defaultValue;
    const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
    return isEmpty ? "" : `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
  }
  if (def.type === "optional") return "";
  const inner = innerOf(schema);
  return inner === null ? "required" : defaultOf(inner);
}

function tagOf(schema: Schema, key: string): string {
  const tag = shapeOf(schema)[key];
  if (tag === undefined) return "";
  const { def } = known(tag)._zod;
  if (def.type === "literal") return String(def.values[0]);
  const inner = innerOf(tag);
  return inner === null ? "" : tagOf(z.object({ [key]: inner as z.ZodType }), key);
}

function optionsOf(schema: Schema): readonly Schema[] {
  const { def } = known(schema)._zod;
  if (def.type === "union") return def.options.flatMap(optionsOf);
  return [schema];
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { def } = known(schema)._zod;
  if (def.type === "object") return def.shape;
  const inner = innerOf(schema);
  return inner === null ? {} : shapeOf(inner);
}

function innerOf(schema: Schema): Schema | null {
  const { def } = known(schema)._zod;
  switch (def.type) {
    case "optional":
    case "default":
    case "prefault":
    case "readonly":
    case "nullable":
      return def.innerType;
    case "pipe":
      return def.in;
    default:
      return null;
  }
}

// The types that a schema can be, so that a switch over them narrows.
function known(schema: Schema): z.core.$ZodTypes {
  return schema as z.core.$ZodTypes;
}
