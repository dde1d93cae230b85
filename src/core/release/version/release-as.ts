import semver from "semver";
import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { Refusal } from "./place.ts";
import type { StandingCommit } from "./standing.ts";
import { isStable } from "./version-text.ts";

export type ReleaseAs =
  | { readonly kind: "none" }
  | { readonly kind: "version"; readonly version: string; readonly reason: string }
  | Refusal;

/**
 * The version that a `Release-As: x.y.z` footer sets. The newest footer holds, so that a wrong one is corrected by a
 * later commit.
 */
export function releaseAsOf(commits: readonly StandingCommit[], base: string | null): ReleaseAs {
  const last = commits.findLast((commit) => commit.releaseAs !== null);
  if (last === undefined || last.releaseAs === null) return { kind: "none" };
  const sha = last.sha.slice(0, 12);
  const version = semver.parse(last.releaseAs.replace(/^v/, ""))?.version ?? null;
  const seen = codeSpan(untrusted(last.releaseAs), 40);
  if (version === null || !isStable(version)) {
    return {
      kind: "refused",
      problem: `The footer \`Release-As\` of commit ${sha} says ${seen}, which is no stable version.`,
      write: "Push a commit with a footer such as `Release-As: 1.0.0`, or give `version`.",
    };
  }
  if (base !== null && semver.lte(version, base)) {
    return {
      kind: "refused",
      problem: `The footer \`Release-As\` of commit ${sha} says ${version}, which is not above ${base}, the last release.`,
      write: `Push a commit with a footer above ${base}, or give \`version\`.`,
    };
  }
  return { kind: "version", version, reason: `the footer \`Release-As\` of ${sha} asks for ${version}` };
}
