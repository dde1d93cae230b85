import { evaluate, memberOf } from "./evaluate.ts";
import type { Program } from "./program.ts";
import { UNKNOWN, type Value } from "./value.ts";

/** What a file exports under a name: by itself, or as a member of what it exports as a whole. */
export function exportedValue(program: Program, name: string): Value {
  const { byName, hiddenAt, object } = program.exports;
  const direct = byName.get(name);
  if (direct !== undefined) {
    const value = evaluate(direct, program.scope, program);
    const isMember = object !== null && object.start <= direct.start && direct.end <= object.end;
    if (value.kind !== "function" || !isMember) return value;
    return { ...value, self: { kind: "object", node: object, scope: program.scope } };
  }
  const whole = byName.get("default");
  if (whole !== undefined) {
    const value = evaluate(whole, program.scope, program);
    return value.kind === "object" || value.kind === "class" ? memberOf(value, name, program) : UNKNOWN;
  }
  return hiddenAt === null ? { kind: "plain", value: undefined } : UNKNOWN;
}
