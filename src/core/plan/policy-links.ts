import { LineCounter, parseDocument } from "yaml";
import { keyOffset, nodeAt, valueOffset } from "../policy/document-place.ts";
import type { PolicyKeys } from "./finding.ts";

/** The address of the line of the policy that says something; null where there is no policy, or it does not say it. */
export type PolicyLink = (keys: PolicyKeys) => string | null;

/** Links into a policy file, from its text and the address of each of its lines (from 1). */
export function policyLinks(text: string, urlOfLine: (line: number) => string): PolicyLink {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return (keys) => {
    const [last, around] = [keys.at(-1), keys.slice(0, -1)];
    if (last === undefined || nodeAt(document, keys) === undefined) return null;
    // An item of a list has no key.
    const offset =
      typeof last === "number" ? valueOffset(document, keys) : keyOffset(document, around, String(last));
    return urlOfLine(lines.linePos(offset).line);
  };
}

/** Where there is no policy file. */
export const noPolicyLinks: PolicyLink = () => null;
