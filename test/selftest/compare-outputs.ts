import { existsSync } from "node:fs";
import type { Expected, ExpectedStep } from "./expected-outputs.ts";

/** One output, as it was and as it should be. */
export interface Compared {
  readonly what: string;
  readonly seen: string;
  readonly wanted: string;
  readonly holds: boolean;
}

/** Holds a step's outputs against what is expected of them; one that nobody expected is wrong as well. */
export function compareOutputs(
  step: string,
  outputs: Readonly<Record<string, string>>,
  expected: ExpectedStep,
): readonly Compared[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(outputs)])];
  return names.map((name) => {
    const seen = outputs[name] ?? "";
    const wanted = expected[name];
    const what = `${step}.${name}`;
    return wanted === undefined
      ? { what, seen, wanted: "no such output", holds: false }
      : { what, seen, wanted: wordsFor(wanted), holds: fits(seen, wanted) };
  });
}

function fits(seen: string, wanted: Expected): boolean {
  switch (wanted.kind) {
    case "is":
      return seen === wanted.text;
    case "empty":
      return seen === "";
    case "said":
      return seen !== "";
    case "seconds":
      return /^\d+(?:\.\d+)?$/.test(seen) && Number(seen) < 60;
    case "json":
      return isJson(seen);
    case "file":
      return existsSync(seen);
    case "begins":
      return seen.startsWith(wanted.text) && seen.length > wanted.text.length;
    default:
      return wanted satisfies never;
  }
}

function wordsFor(wanted: Expected): string {
  switch (wanted.kind) {
    case "is":
      return `\`${wanted.text}\``;
    case "empty":
      return "nothing";
    case "said":
      return "something";
    case "seconds":
      return "seconds, fewer than 60";
    case "json":
      return "JSON";
    case "file":
      return "a file that is there";
    case "begins":
      return `\`${wanted.text}…\``;
    default:
      return wanted satisfies never;
  }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
