import { layerUnusable, type SuiteError } from "../../../kernel/errors.ts";
import { fillWords } from "../fill.ts";
import type { ReleaseState } from "../release-state.ts";

/** What a layer is filled with. */
export interface LayerFacts {
  /** What it is called where it cannot be filled. */
  readonly name: string;
  /** The release that is brought in. */
  readonly to: ReleaseState;
  readonly environment: string;
  /** The words that it may hold between braces, and their values. */
  readonly values: ReadonlyMap<string, string>;
  /** Names of the step's secrets. */
  readonly secrets: readonly string[];
  /** Addresses that are not public and may be reached, as networks. */
  readonly open: readonly string[];
  /** What marks whatever the layer starts. */
  readonly correlation: string;
}

/** Why a layer cannot be used, as an error of the catalogue. */
export function refusedLayer(
  subject: string,
  { problem, write }: { readonly problem: string; readonly write: string },
): SuiteError {
  return layerUnusable({ subject, problem, write });
}

/** Fills the values of a record. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function filledRecord(
  subject: string,
  record: Readonly<Record<string, string>>,
  values: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const filled = fillWords(Object.values(record), values);
  if (filled.kind === "refused") throw refusedLayer(subject, filled);
  return Object.fromEntries(Object.keys(record).map((key, index) => [key, filled.words[index] ?? ""]));
}

/** The values with the correlation, which only some kinds of layers may hold. */
export function withCorrelation({ values, correlation }: LayerFacts): ReadonlyMap<string, string> {
  return new Map([...values, ["correlation", correlation]]);
}
