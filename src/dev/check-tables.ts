import { z } from "zod";
import { Check } from "../core/gate/check.ts";
import { PresetUse } from "../core/gate/presets/index.ts";
import { checkBase } from "../core/gate/probes/check-base.ts";
import { RuleChoice } from "../core/gate/rules/choose-rule.ts";
import { described, keyTable, optionsOf, shapeOf, tagOf } from "./key-table.ts";

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
