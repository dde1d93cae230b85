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

const whole = /^\{(share(?:\.rest|\.canary)?)\}$/;

/** The number that a text is which is nothing but a share, as services tell and take it; any other text as it is. */
export function shareNumber(text: string, values: ReadonlyMap<string, string>): string | number {
  const filled = values.get(whole.exec(text)?.[1] ?? "");
  return filled === undefined ? text : Number(filled);
}

/** A JSON value with such numbers. */
export function withShareNumbers(value: unknown, values: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return shareNumber(value, values);
  if (Array.isArray(value)) return value.map((one) => withShareNumbers(one, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withShareNumbers(one, values)]));
}
