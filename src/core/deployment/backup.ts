import { z } from "zod";
import { withoutCredentials } from "../../kernel/without-credentials.ts";
import type { BackupRule } from "../policy/deploy-rules.ts";
import { codeSpan } from "../text/code.ts";
import { untrusted } from "../text/untrusted.ts";
import { readInstant } from "./instant.ts";
import { beyondWords, spanWords } from "./span-words.ts";

/** What a deploy tells about the backup that was made for it; both instants are ISO 8601. */
export interface BackupEvidence {
  readonly id: string;
  readonly checksum: string;
  readonly takenAt: string;
  readonly restoreVerifiedAt: string;
}

export interface BackupProblem {
  readonly problem: string;
  readonly write: string;
}

export type BackupReading =
  | { readonly kind: "ok"; readonly evidence: BackupEvidence }
  | { readonly kind: "refused"; readonly problems: readonly BackupProblem[] };

const form =
  '`{"id": "…", "checksum": "sha256:<64 hex>", "takenAt": "2026-01-31T04:00:00Z", "restoreVerifiedAt": "…"}`';
const instantForm = "an instant with its zone such as `2026-01-31T04:00:00Z`";
// Clocks of two machines are seldom further apart.
const clockSkewMs = 5 * 60_000;
const hexDigits: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha384: 96,
  sha512: 128,
};

/** Judges the text of the input `backup` by the policy. All problems are told at once, with what was seen. */
export function backupEvidence(input: string | undefined, now: number, rule: BackupRule): BackupReading {
  const text = input?.trim() ?? "";
  if (text === "") return refused("The input `backup` is missing, and the policy demands evidence of one.");
  const given = jsonObject(text);
  if (given === null) return refused(`The input \`backup\` is ${shown(text)}, which is not a JSON object.`);
  const problems = [
    ...idProblems(given),
    ...checksumProblems(given),
    ...ageProblems(given, now, {
      key: "takenAt",
      maxAgeMs: rule["max-age"],
      missing: "Write when the backup was taken",
      again: "Take a backup before this step, and write when it was taken.",
    }),
    ...ageProblems(given, now, {
      key: "restoreVerifiedAt",
      maxAgeMs: rule["verified-restore-max-age"],
      missing: "Restore a backup somewhere, verify it, and write when that was",
      again: "Restore a backup somewhere, verify it, and write when that was.",
    }),
  ];
  if (problems.length > 0) return { kind: "refused", problems };
  const read = Evidence.safeParse(given);
  return read.success ? { kind: "ok", evidence: read.data } : refused("The input `backup` cannot be read.");
}

const Evidence = z.object({
  id: z.string().trim(),
  checksum: z.string(),
  takenAt: z.string(),
  restoreVerifiedAt: z.string(),
});

const JsonObject = z.record(z.string(), z.unknown());
type Given = z.infer<typeof JsonObject>;

function jsonObject(text: string): Given | null {
  try {
    return JsonObject.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function idProblems(given: Given): readonly BackupProblem[] {
  const id = given["id"];
  if (typeof id === "string" && id.trim() !== "") return [];
  return [{ problem: seenAt(given, "id"), write: "Write the id that your backup tool gave it." }];
}

function checksumProblems(given: Given): readonly BackupProblem[] {
  const seen = given["checksum"];
  const [, name = "", hex = ""] =
    /^([a-z0-9]+(?:[+._-][a-z0-9]+)*):((?:[0-9a-f]{2}){4,128})$/i.exec(
      typeof seen === "string" ? seen : "",
    ) ?? [];
  const wanted = hexDigits[name.toLowerCase()];
  if (hex !== "" && (wanted === undefined || wanted === hex.length)) return [];
  const length = hex === "" ? "" : ` It has ${hex.length} digits, and \`${name}\` has ${wanted}.`;
  const write = "Write the algorithm and the digits, such as `sha256:<64 hexadecimal digits>`.";
  return [{ problem: `${seenAt(given, "checksum")}${length}`, write }];
}

interface AgeDemand {
  readonly key: "takenAt" | "restoreVerifiedAt";
  readonly maxAgeMs: number | undefined;
  readonly missing: string;
  readonly again: string;
}

function ageProblems(given: Given, now: number, demand: AgeDemand): readonly BackupProblem[] {
  const { key, maxAgeMs, missing, again } = demand;
  const seen = given[key];
  const at = typeof seen === "string" ? readInstant(seen) : null;
  if (at === null) return [{ problem: seenAt(given, key), write: `${missing}: ${instantForm}.` }];
  const named = `In \`backup\`, \`${key}\` is ${shown(seen)}`;
  if (at - now > clockSkewMs) {
    const problem = `${named}, ${spanWords(at - now)} in the future.`;
    return [{ problem, write: "Check the clock that wrote it, and its time zone." }];
  }
  if (maxAgeMs === undefined || now - at <= maxAgeMs) return [];
  const { age, limit } = beyondWords(now - at, maxAgeMs);
  return [{ problem: `${named}, ${age} ago; the policy allows ${limit}.`, write: again }];
}

function seenAt(given: Given, key: string): string {
  const seen = given[key];
  if (seen !== undefined) return `In \`backup\`, \`${key}\` is ${shown(seen)}.`;
  const keys = Object.keys(given).map((one) => shown(one));
  const others = keys.length === 0 ? "is empty" : `has the keys ${keys.slice(0, 10).join(", ")}`;
  return `\`backup\` has no \`${key}\`; it ${others}.`;
}

function shown(seen: unknown): string {
  const text = typeof seen === "string" ? seen : JSON.stringify(seen);
  return codeSpan(untrusted(withoutCredentials(text)), 80);
}

function refused(problem: string): BackupReading {
  return { kind: "refused", problems: [{ problem, write: `Write ${form}.` }] };
}
