import { canonicalJson } from "./canonical-json.ts";

/**
 * The natural key of a write: `rb1:` and 16 hex digits over the facts that make it the same write on every run.
 * Times, run attempts and random values never belong in it.
 */
export function naturalKey(facts: readonly (string | number)[], sha256: (text: string) => string): string {
  return `rb1:${sha256(canonicalJson(facts)).slice(0, 16)}`;
}
