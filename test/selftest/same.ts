import type { Compared } from "./compare-outputs.ts";

/** A fact that has to be exactly so. */
export function same(what: string, seen: string, wanted: string): Compared {
  return { what, seen, wanted: `\`${wanted}\``, holds: seen === wanted };
}
