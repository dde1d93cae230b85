import { matchesAny } from "../policy/glob.ts";
import { codeSpan } from "../text/code.ts";
import { untrusted } from "../text/untrusted.ts";
import type { ConfigKeys } from "./config-keys.ts";
import type { Refusal } from "./refusals.ts";

/** How the configuration keys of an environment stand to those of another one. */
export type Parity =
  | {
      readonly kind: "compared";
      readonly environment: string;
      readonly other: string;
      /** Keys that the other has and this one has not, sorted; those that are ignored left out. */
      readonly missing: readonly string[];
      /** Keys that only this one has. */
      readonly extra: readonly string[];
    }
  | { readonly kind: "unknown"; readonly environment: string; readonly problem: string };

/** What of two environments' keys is in only one of them. Keys that are not known are not equal. */
export function compareConfigKeys(
  own: { readonly environment: string; readonly keys: ConfigKeys },
  other: { readonly environment: string; readonly keys: ConfigKeys },
  ignore: readonly string[],
): Parity {
  for (const { environment, keys } of [own, other]) {
    if (keys.kind === "unknown") return { kind: "unknown", environment, problem: keys.problem };
  }
  const isIgnored = matchesAny(ignore);
  const without = (some: ConfigKeys, others: ConfigKeys): readonly string[] =>
    [...namesOf(some)].filter((key) => !namesOf(others).has(key) && !isIgnored(key)).sort();
  return {
    kind: "compared",
    environment: own.environment,
    other: other.environment,
    missing: without(other.keys, own.keys),
    extra: without(own.keys, other.keys),
  };
}

/** Why a deploy is refused for its environment's keys; `override` is what a person may do about it. */
export function parityRefusals(parity: Parity | null, override: string): readonly Refusal[] {
  if (parity === null) return [];
  const environment = codeSpan(untrusted(parity.environment), 100);
  if (parity.kind === "unknown") {
    const problem = `The configuration keys of ${environment} are not known: ${parity.problem}.`;
    const write = `Mend the command of \`deploy.parity\`, which prints the names of keys and nothing else, or ${override}.`;
    return [{ code: "no-parity", problem, write }];
  }
  const { missing } = parity;
  if (missing.length === 0) return [];
  const other = codeSpan(untrusted(parity.other), 100);
  const what = missing.length === 1 ? "a configuration key" : `${missing.length} configuration keys`;
  const problem = `${environment} lacks ${what} that ${other} has: ${keyList(missing)}.`;
  const write = `Set ${missing.length === 1 ? "it" : "them"} there, list in \`deploy.parity.ignore\` what it does not need, or ${override}.`;
  return [{ code: "no-parity", problem, write }];
}

/** Names of keys for a person to read, 20 at most. */
export function keyList(keys: readonly string[]): string {
  const named = keys.slice(0, mostNamed).map((key) => codeSpan(untrusted(key), 100));
  const more = keys.length - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const mostNamed = 20;

function namesOf(keys: ConfigKeys): ReadonlySet<string> {
  return keys.kind === "keys" ? keys.keys : new Set();
}
