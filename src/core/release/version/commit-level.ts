import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import { greatestLevel, type Level } from "./bump.ts";
import type { Entry } from "./read-commit.ts";
import type { StandingCommit } from "./standing.ts";

/** What a set of changes asks of the version, and why. `unknowns` are those that had to be guessed, in a sentence each. */
export interface Asked {
  readonly level: Level;
  readonly reason: string;
  readonly unknowns: readonly string[];
}

const features: ReadonlySet<string> = new Set(["feat", "feature"]);
const patches: ReadonlySet<string> = new Set(["fix", "perf", "revert"]);

/** The level that the types of Conventional Commits ask for: a feature is minor; a fix, a speed-up or a revert is a patch. */
export function levelOf(entry: Entry): Level {
  if (entry.breaking) return "major";
  if (entry.type === null) return "none";
  if (features.has(entry.type)) return "minor";
  return patches.has(entry.type) ? "patch" : "none";
}

/** What commits ask of the version together. */
export function askedByCommits(commits: readonly StandingCommit[]): Asked {
  const entries = commits.flatMap((commit) =>
    commit.entries.map((entry) => ({ commit, entry, level: levelOf(entry) })),
  );
  const level = greatestLevel(entries.map((one) => one.level));
  const plain = commits.filter(
    (commit) => commit.kind === "plain" && !commit.entries.some((one) => one.breaking),
  );
  const unknowns =
    plain.length === 0
      ? []
      : [
          `${counted(plain.length, "commit is", "commits are")} not written as Conventional Commits, which releases nothing: ${listed(plain.map(nameOf))}.`,
        ];
  if (level !== "none") {
    const deciding = [
      ...new Set(entries.filter((one) => one.level === level).map(({ commit }) => nameOf(commit))),
    ];
    return { level, reason: `${wordFor[level]} ${listed(deciding)}`, unknowns };
  }
  if (commits.length === 0) return { level, reason: "no change came that still stands", unknowns };
  const kinds = [...new Set(entries.flatMap(({ entry }) => entry.type ?? []))].sort();
  const only =
    kinds.length === 0
      ? ""
      : `; their kinds release nothing: ${listed(kinds.map((kind) => codeSpan(untrusted(kind), 20)))}`;
  return {
    level,
    reason: `none of ${counted(commits.length, "commit", "commits")} asks for a release${only}`,
    unknowns,
  };
}

const wordFor = { major: "a breaking change in", minor: "a feature in", patch: "a fix in" } as const;

function nameOf(commit: StandingCommit): string {
  return commit.pull === null ? commit.sha.slice(0, 12) : `#${commit.pull}`;
}

/** The first five, and how many more there are. */
export function listed(names: readonly string[]): string {
  const rest = names.length - 5;
  return `${names.slice(0, 5).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** A number and its noun. */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
