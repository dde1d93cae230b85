import type { Found } from "../../../src/dev/ask-github/rule.ts";
import type { EmbeddedGitHub } from "../../../src/rehearsal/github/server.ts";
import type { Given } from "./added-routes.ts";
import type { Bend } from "./front.ts";

/** How a rule is tried: on the embedded GitHub as it is, and on ones whose answers are bent so that it differs. */
export interface Case {
  readonly prepare?: (github: EmbeddedGitHub) => void;
  readonly kind: Found["kind"];
  /** All that is said on the embedded GitHub, where that matters. */
  readonly says?: string;
  /** Each is a GitHub on which the rule does not hold, and a part of what is then said. */
  readonly broken: readonly (readonly [what: string, bend: Bend, said: string])[];
  /** Each is a GitHub on which it cannot be told, though nothing differs there, and all that is then said. */
  readonly untold?: readonly (readonly [what: string, bend: Bend, said: string])[];
}

/** GitHub answers so, whatever it did. The path is what stands below the repository. */
export function answers(method: string, path: RegExp, status: number, json: unknown): Bend {
  return (asked) => (asked.method === method && path.test(asked.path) ? { status, json } : null);
}

/** GitHub refuses, whatever it did. */
export function refuses(method: string, path: RegExp, status: number, message: string): Bend {
  return answers(method, path, status, { message });
}

/** GitHub's own answer, changed. */
export function changes<Json>(method: string, path: RegExp, change: (json: Json) => unknown): Bend {
  return (asked, given) =>
    asked.method === method && path.test(asked.path) ? { ...given, json: change(given.json as Json) } : null;
}

/** The answer to a GraphQL document that holds the words, changed. */
export function tells<Data>(words: string, change: (data: Data) => unknown): Bend {
  return (asked, given) =>
    asksFor(asked, words) ? { ...given, json: { data: change((given.json as { data: Data }).data) } } : null;
}

/** GraphQL's "no" to a document that holds the words. */
export function declines(words: string, type: string, message: string): Bend {
  const json = { data: null, errors: [{ type, message }] };
  return (asked) => (asksFor(asked, words) ? { status: 200, json } : null);
}

/** All of them, the first that applies. */
export function oneOf(...bends: readonly Bend[]): Bend {
  return (asked, given) => {
    for (const bend of bends) {
      const bent = bend(asked, given);
      if (bent !== null) return bent;
    }
    return null;
  };
}

/** Only the nth answer that the bend applies to, and none before or after. */
export function onlyNth(nth: number, bend: Bend): Bend {
  let seen = 0;
  return (asked, given): Given | null => {
    const bent = bend(asked, given);
    if (bent === null) return null;
    seen += 1;
    return seen === nth ? bent : null;
  };
}

/** Whether a request is a GraphQL document that holds the words. */
export function asksFor(asked: { readonly path: string; readonly json: unknown }, words: string): boolean {
  return asked.path === "/graphql" && (asked.json as { query: string }).query.includes(words);
}
