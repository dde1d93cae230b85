import type { GateEvidence } from "../../gate/evidence.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { ChangeSet } from "../changes/change-set.ts";
import { whatFailed } from "../facts/what-failed.ts";

/**
 * Equal for failures that look the same, whatever release, environment and time they are of: the verdict's reason, the
 * checks that failed, and what they saw without its numbers, names and addresses.
 */
export function signatureOf(gate: GateEvidence, sha256: (text: string) => string): string {
  const facts = [gate.verdict.reason, [...failing(gate)].sort(), seenIn(gate.verdict.detail)];
  return `rbf1:${sha256(canonicalJson(facts)).slice(0, 16)}`;
}

// Of a release that touched everything, the areas would drown all else.
const mostAreas = 10;

/** Words by which incidents that are not the same are compared, sorted: reasons, checks, areas, classes of change. */
export function tokensOf(
  gate: GateEvidence,
  changes: Pick<ChangeSet, "areas" | "migrations" | "config" | "lockfiles"> | null,
): readonly string[] {
  const seen = seenIn(gate.verdict.detail);
  const tokens = [
    `verdict:${gate.verdict.reason}`,
    ...(seen === "" ? [] : [`seen:${seen}`]),
    ...[...failing(gate)].map((name) => `check:${name}`),
    ...(changes?.areas ?? []).slice(0, mostAreas).map(({ name }) => `area:${name}`),
    ...((changes?.migrations.length ?? 0) > 0 ? ["change:migration"] : []),
    ...((changes?.config.length ?? 0) > 0 ? ["change:configuration"] : []),
    ...(changes?.lockfiles.some(({ changed }) => changed.length > 0) === true ? ["change:dependencies"] : []),
  ];
  return [...new Set(tokens)].sort();
}

// Parts of a service fail alike: `eu/web` and `us/web` are one check.
function failing(gate: GateEvidence): ReadonlySet<string> {
  const { shard } = gate;
  const own = shard === null ? "" : `${shard}/`;
  return new Set(
    whatFailed(gate).checks.map((name) =>
      own !== "" && name.startsWith(own) ? name.slice(own.length) : name,
    ),
  );
}

const longestSeen = 80;

/**
 * What a check saw, without what differs from one time to the next: `status 5xx`, `ECONNREFUSED`, or the words of the
 * assertion. Empty when nothing is left.
 */
export function seenIn(detail: string): string {
  const last = /\(last: (.*?)\)(?=;|$)/.exec(detail)?.[1] ?? detail.replace(/^[^:]*: /, "");
  const status = /\bstatus ([1-5])\d\d\b/.exec(last)?.[1];
  if (status !== undefined) return `status ${status}xx`;
  const code = /\b(?:E[A-Z]{4,}|(?:ERR|HPE|CERT|DEPTH|UNABLE|SELF)_[A-Z_]+)\b/.exec(last)?.[0];
  if (code !== undefined) return code;
  const words = last
    .replace(/`[^`]*`|"[^"]*"/g, " ")
    .replace(/\b[a-z][a-z+.-]*:\/\/\S+/gi, " ")
    // Hosts, addresses, versions, ids, and numbers with what they count.
    .replace(/[\w-]*(?:[.:][\w-]+)+|\S*\d\S*/g, " ")
    .replace(/[^\p{L}\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  return words.slice(0, longestSeen).trim();
}
