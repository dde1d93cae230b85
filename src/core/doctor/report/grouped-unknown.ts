import type { Unknown } from "../finding.ts";

/** What is not known for the same lack. */
export interface UnknownGroup {
  readonly about: readonly string[];
  /** A sentence: what to give, so that it is told. */
  readonly write: string;
}

/** What is not known, by what would tell it. */
export function groupedUnknown(all: readonly Unknown[]): readonly UnknownGroup[] {
  const needs = [...new Set(all.map((one) => one.needs))];
  return needs.map((one) => ({
    about: [...new Set(all.filter((unknown) => unknown.needs === one).map(({ about }) => about))],
    write: sentence(one),
  }));
}

function sentence(needs: string): string {
  if (!/^`[a-z-]+: (?:read|write)`/.test(needs)) return `It takes ${needs}.`;
  // It is none of the keys of `permissions:`.
  const isOwners = needs.startsWith("`administration:");
  const how = isOwners
    ? "No job's own token has it: give the `token` of a GitHub App that does, or run `rollback-ready doctor` as an administrator."
    : "Add it under `permissions:` of the job, or to the token that was given.";
  return `The token lacks ${needs}. ${how}`;
}
