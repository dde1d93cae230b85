import type { Idiom } from "../../migration.ts";
import type { Operation } from "../../operation.ts";
import { argument, type Call } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { opaque } from "../../python/made.ts";
import type { Reading } from "../../python/reading.ts";
import type { Scope, Value } from "../../python/scope.ts";

/** One of the `operations` of a migration with what Django does for it in either direction. */
export interface Step {
  readonly line: number;
  readonly up: readonly Operation[];
  /** In the order in which it runs backwards. */
  readonly down: readonly Operation[];
  /** What Django does instead of going back, where this step has no inverse: a sentence. */
  readonly irreversible: string | null;
  /** Why it cannot be told at all what it does, where a person has to look: a sentence. */
  readonly undecided?: string;
  /** What to write for it; null where it needs nothing. */
  readonly idiom: Idiom | null;
}

/** A call among the `operations`. */
export interface StepCall {
  readonly call: Call;
  readonly scope: Scope;
}

/** The app whose migration is read. */
export interface App {
  readonly reading: Reading;
  /** As the path tells it; null where it does not. */
  readonly label: string | null;
  /** Tables of models that the migration itself gave another name, by the model's lower-case name. */
  readonly tables: Map<string, string | null>;
  /** Names of lists that the file adds to, besides where they are bound. */
  readonly grown: ReadonlySet<string>;
}

/** A step that goes both ways. */
export function stepOf(line: number, up: readonly Operation[], down: readonly Operation[]): Step {
  return { line, up, down, irreversible: null, idiom: null };
}

/** A step that only running it would tell, and that Django takes for reversible. */
export function opaqueStep(line: number): Step {
  return stepOf(line, [opaque(line)], [opaque(line)]);
}

/** Steps whose number and kind only running the code would tell. */
export function unknownSteps(line: number): Step {
  return {
    ...opaqueStep(line),
    undecided: "Which operations it has is made up by code: only running it would tell.",
  };
}

/** An argument of a step; null when it is not given or is None. */
export function partOf({ call, scope }: StepCall, place: number, name: string): Value | null {
  const node = argument(call, place, name);
  return node === null || node.type === "none" ? null : { node, scope };
}

/** The text of an argument; null when it is not given or not known. */
export function textOfPart(step: StepCall, place: number, name: string, { reading }: App): string | null {
  return nameOf(partOf(step, place, name), reading);
}

/** The table of a model: `<app>_<model>` in lower case unless the migration itself names another. */
export function tableOf(model: string | null, { label, tables }: App): string | null {
  if (model === null) return null;
  const key = model.toLowerCase();
  const own = tables.get(key);
  if (own !== undefined) return own;
  return label === null ? null : `${label}_${key}`;
}
