import type { ChangeSet } from "../../core/incident/changes/change-set.ts";
import { changeSetOf, knownManifests, newestFirst } from "../../core/incident/changes/make-change-set.ts";
import type { TouchedPaths } from "../../core/incident/changes/touched-paths.ts";
import type { ReleaseManifest } from "../../core/release/manifest.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Commit } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { askTwice } from "./ask-twice.ts";
import { findFiles } from "./find-files.ts";

type Needed = Pick<Ports, "commits" | "contents" | "pulls" | "secrets">;

/** The two releases, and the manifests on the way from one to the other (see `leavingManifests`). */
export interface ChangeRange {
  readonly from: ReleaseState;
  readonly to: ReleaseState | null;
  readonly leaving: readonly ReleaseManifest[] | null;
}

export interface FoundChanges {
  readonly changes: ChangeSet;
  /** Oldest first; null when they could not be listed. */
  readonly commits: readonly Commit[] | null;
  /** Files by the number of the pull request, for those whose files were asked for and told. */
  readonly touched: ReadonlyMap<number, TouchedPaths>;
}

// What is asked for them travels in one request.
const mostPulls = 50;
// Of larger ones the first files do; each hundred more is a request.
const mostPages = 3;

/**
 * Finds what changed between the good and the bad release. All is asked for at once; whatever cannot be had costs its
 * own part only, and `problems` says so in a sentence.
 */
export async function findChanges(ports: Needed, range: ChangeRange): Promise<FoundChanges> {
  const { from, to, leaving } = range;
  const pulls = newestFirst(knownManifests(range));
  const [commits, touched, files] = await Promise.all([
    to === null ? null : commitsBetween(ports, to, from),
    touchedBy(
      ports,
      pulls.slice(0, mostPulls).map(({ number }) => number),
    ),
    findFiles(ports, to?.commit ?? null, from.commit),
  ]);
  const left = pulls.length - mostPulls;
  const changes = changeSetOf({
    from,
    to,
    leaving,
    commits: commits?.list?.length ?? null,
    touched: touched.paths,
    owners: files.owners,
    lockfiles: files.lockfiles,
    problems: [
      ...(commits?.problems ?? []),
      ...touched.problems,
      ...(left > 0
        ? [
            `Areas are known for the newest ${mostPulls} pull requests; ${left} older ones were not looked at.`,
          ]
        : []),
      ...files.problems,
    ],
  });
  return { changes, commits: commits?.list ?? null, touched: touched.paths };
}

interface Listed {
  readonly list: readonly Commit[] | null;
  readonly problems: readonly string[];
}

async function commitsBetween({ commits }: Needed, to: ReleaseState, from: ReleaseState): Promise<Listed> {
  try {
    const { status, commits: list } = await askTwice(() => commits.compare(to.commit, from.commit));
    return { list, problems: wordsFor(status) };
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    return {
      list: null,
      problems: [`The commits between the two releases could not be listed. ${error.message}`],
    };
  }
}

function wordsFor(status: "identical" | "ahead" | "behind" | "diverged"): readonly string[] {
  switch (status) {
    case "ahead":
      return [];
    case "identical":
      return ["Both releases are of the same commit, so the cause lies outside of it."];
    case "behind":
      return ["The failed release is older than the good one, so what it lacks is not in this list."];
    case "diverged":
      return [
        "The failed release does not hold all commits of the good one; what it lacks is not in this list.",
      ];
    default:
      return status satisfies never;
  }
}

interface Touched {
  readonly paths: ReadonlyMap<number, TouchedPaths>;
  readonly problems: readonly string[];
}

// Areas are parts of paths, and a part of a secret is not known for one.
async function touchedBy({ pulls, secrets }: Needed, numbers: readonly number[]): Promise<Touched> {
  const paths = new Map<number, TouchedPaths>();
  const failures: string[] = [];
  const asked = numbers.map(async (number) => {
    try {
      return { number, found: await askTwice(() => pulls.touched(number, mostPages)) };
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      return { number, found: error };
    }
  });
  for (const { number, found } of await Promise.all(asked)) {
    if (found instanceof SuiteError) failures.push(found.message);
    else paths.set(number, { ...found, paths: found.paths.map((path) => secrets.redact(path)) });
  }
  const [first] = failures;
  if (first === undefined) return { paths, problems: [] };
  const which = failures.length === 1 ? "a pull request" : `${failures.length} pull requests`;
  return { paths, problems: [`The files of ${which} are not known. ${first}`] };
}
