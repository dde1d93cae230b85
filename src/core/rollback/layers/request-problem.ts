import { isClosed, isLoopbackName, literalAddress } from "../../gate/address-rule.ts";
import { isHeaderValue } from "../../gate/assertions/headers.ts";
import { compile } from "../../gate/json-path.ts";
import type { PlannedRequest } from "./planned-http.ts";
import type { Refusal } from "./request-filler.ts";

/** What is wrong with a request once it is filled; null when nothing is. */
export function requestProblem(
  { url, headers, content }: PlannedRequest,
  open: readonly string[],
): Refusal | null {
  const urls = content.kind === "edited" ? [url, content.url] : [url];
  for (const one of urls) {
    const host = new URL(one).hostname;
    const address = literalAddress(host);
    if (address !== null && !isLoopbackName(host) && isClosed(address, open)) {
      return {
        problem: `asks \`${host}\`, which is no public address`,
        write: "Open it under `gate.private-addresses`, if it should be asked.",
      };
    }
  }
  const broken = Object.entries(headers).find(([, value]) => !isHeaderValue(value));
  if (broken !== undefined) {
    return {
      problem: `has a header \`${broken[0]}\` with a line break or a character that no header may have`,
      write: "Write it in one line of plain characters.",
    };
  }
  if (content.kind !== "edited") return null;
  const paths = [...content.edits.map(({ path }) => path), ...(content.take === null ? [] : [content.take])];
  for (const path of paths) {
    const compiled = compile(path);
    if (compiled.kind === "path") continue;
    return {
      problem: `has a path that is no JSONPath once it is filled: ${compiled.problem}`,
      write: "Correct it.",
    };
  }
  return null;
}
