import { shareText } from "./schedule.ts";

/** Which way traffic is moved: to the release that is on its way out, or back from it. */
export type Direction = "back" | "out";

/**
 * The words that a layer which moves traffic may hold: the percent of the release that is brought in, the rest, and the
 * percent of the release under judgement, which a rollback takes away from.
 */
export function shareWords(share: number, direction: Direction): ReadonlyMap<string, string> {
  const rest = 100 - share;
  return new Map([
    ["share", shareText(share)],
    ["share.rest", shareText(rest)],
    ["share.canary", shareText(direction === "back" ? rest : share)],
  ]);
}
