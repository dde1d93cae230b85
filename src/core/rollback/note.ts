import type { z } from "zod";
import { canonicalJson } from "../text/canonical-json.ts";
import { naturalKey } from "../text/natural-key.ts";

/** The last part of an environment's refs: names of environments hold what a ref may not. */
export function refKey(environment: string, sha256: (text: string) => string): string {
  return naturalKey(["environment", environment], sha256).replace(/^.*:/, "");
}

/** A note as the message of its commit: one line for people, then the facts as JSON. */
export function noteText(line: string, facts: unknown): string {
  return `${line.replace(/\s+/g, " ")}\n\n${canonicalJson(facts)}`;
}

/** The facts of a note, or null when they are not of this form. */
export function readNote<T>(schema: z.ZodType<T>, text: string): T | null {
  const start = text.indexOf("\n\n");
  try {
    const parsed = schema.safeParse(JSON.parse(start < 0 ? text : text.slice(start + 2)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
