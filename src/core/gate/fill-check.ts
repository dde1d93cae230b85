import { nearest } from "../../kernel/nearest.ts";

/** A place in a check that could not be filled. */
export interface Hole {
  readonly placeholder: string;
  readonly problem: string;
  readonly write: string;
}

export interface FilledCheck<T> {
  readonly filled: T;
  readonly holes: readonly Hole[];
}

// Only names that are ours: PromQL selectors and JSON bodies have braces of their own.
const placeholder =
  /\{(environment|(?:release|secret|config|artifact|schema)\.[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?)\}/g;

/**
 * Fills `{release.…}`, `{secret.NAME}` and the like in every text of a check's configuration. A name without a value, or
 * with an empty one, is a hole: a query with nothing in its place would match everything or nothing.
 */
export function fillCheck<T>(check: T, values: ReadonlyMap<string, string>): FilledCheck<T> {
  const holes = new Map<string, Hole>();
  const filled = mapTexts(check, (text) =>
    text.replace(placeholder, (whole, name: string) => {
      const value = values.get(name);
      if (value !== undefined && value !== "") return value;
      holes.set(name, holeOf(name, value, values));
      return whole;
    }),
  );
  return { filled, holes: [...holes.values()] };
}

function holeOf(name: string, value: string | undefined, values: ReadonlyMap<string, string>): Hole {
  const shown = `\`{${name}}\``;
  if (value === "") {
    return {
      placeholder: name,
      problem: `asks for ${shown}, which is empty`,
      write: name.startsWith("secret.") ? "Check that the secret is set for this job." : "Give it a value.",
    };
  }
  if (name.startsWith("secret.")) {
    const own = name.slice("secret.".length);
    const near = nearest(name, [...values.keys()]);
    const write =
      near === null
        ? `Give the input \`secrets\` a line \`${own}=…\`.`
        : `Write \`{${near}}\`, or give the input \`secrets\` a line \`${own}=…\`.`;
    return { placeholder: name, problem: `asks for ${shown}, which the step was not given`, write };
  }
  const near = nearest(name, [...values.keys()]);
  const known = [...values.keys()].filter((one) => !one.startsWith("secret.")).map((one) => `{${one}}`);
  return {
    placeholder: name,
    problem: `asks for ${shown}, which this release does not have`,
    write: near === null ? `Known here: ${known.join(", ")}.` : `Write \`{${near}}\`.`,
  };
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]);
  return Object.fromEntries(entries) as T;
}
