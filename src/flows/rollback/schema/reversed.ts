/** What became of the migrations to reverse; `state` says where the schema stands now. */
export interface Reversed {
  readonly outcome: "done" | "failed";
  readonly detail: string;
  readonly state: string;
}

/** The schema was at the target, so nothing was run. */
export function alreadyThere(version: string): Reversed {
  return {
    outcome: "done",
    detail: "nothing had to be reversed",
    state: `schema at ${version} (was there before)`,
  };
}

/** Refused before anything was run; `version` is null when nobody looked. */
export function stayed(problem: string, version: string | null): Reversed {
  const state = version === null ? "as it was before" : `schema at ${version}`;
  return { outcome: "failed", detail: `${problem}; nothing was run`, state };
}

/** The database has a version that is not on the way back. */
export function unexpected(version: string, expected: string): Reversed {
  const problem = `\`current\` printed ${JSON.stringify(version)}, and one of ${expected} was expected`;
  return stayed(problem, version);
}

/** The schema cannot be read, so nothing was run. */
export function lost(problem: string): Reversed {
  return { outcome: "failed", detail: `${problem}; nothing was run`, state: `unknown: ${problem}` };
}
