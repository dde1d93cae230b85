import { z } from "zod";
import { DurationText } from "../../../policy/duration-text.ts";

/** The keys of an `http` layer as a user could have written them, in texts and plain values. */
export interface WrittenLayer {
  readonly http: Readonly<Record<string, unknown>>;
  /** A check as the gate has them, that is good when the state is seen. */
  readonly read: Readonly<Record<string, unknown>>;
}

/** A flag service by name: the few settings that it needs, and the requests that they become. */
export interface LayerPreset<S extends { readonly preset: string }> {
  readonly settings: z.ZodType<S>;
  /** Never throws. What cannot be right is told by the schema of the layer that it becomes. */
  expand(settings: S): WrittenLayer;
}

/** The keys of every preset. */
export const everyPreset = {
  state: z
    .enum(["off", "on"])
    .default("off")
    .describe(
      "What the flag is set to: `off` takes a feature back, `on` is for one that degrades or protects.",
    ),
  timeout: DurationText.prefault("30s").describe("The flag is switched, and seen to be, within this time."),
} as const;

/** A secret by name, so that nobody writes one into a policy. */
export function secretKey(name: string, what: string) {
  return z
    .string()
    .regex(/^\{secret\.[A-Za-z0-9_]+\}$/, "a secret by its name, such as `{secret.TOKEN}`")
    .default(`{secret.${name}}`)
    .describe(`${what}, by \`{secret.NAME}\`.`);
}

/** Base URL of a service. */
export function urlKey(fallback: string, describe: string) {
  return baseUrl.default(fallback).describe(describe);
}

/** Base URL of a service that each team runs itself, without its last slash. */
export const baseUrl = z
  .string()
  .regex(
    /^https?:\/\/[^/?#@\s{}]+(?:\/[^?#\s{}]*)?$/,
    "an absolute http or https URL, such as `https://flags.example`",
  );

/** The environment as the service names it. */
export const environmentKey = z
  .string()
  .min(1)
  .default("{environment}")
  .describe("Environment as the service names it. Left out: as the deployment does.");

/** A path below a base URL; what stands in one part of it stays there. */
export function under(base: string, ...parts: readonly string[]): string {
  return [base.replace(/\/+$/, ""), ...parts.map(encoded)].join("/");
}

/** A value of a query. Words between braces are filled in later, and encoded then. */
export function encoded(part: string): string {
  return part
    .toWellFormed()
    .split(/(\{[A-Za-z0-9._-]+\})/)
    .map((text, index) => (index % 2 === 1 ? text : encodeURIComponent(text)))
    .join("");
}

/** A name in a JSONPath, in quotes. */
export function quoted(name: string): string {
  return `'${name.replace(/[\\']/g, "\\$&")}'`;
}
