import type { EmbeddedGitHub } from "../../../../src/rehearsal/github/server.ts";
import { type Case, changes } from "../bends.ts";

interface Runs {
  readonly workflow_runs: readonly object[];
}
interface Jobs {
  readonly jobs: readonly { readonly name: string; readonly started_at: string }[];
}

const runs = (change: (runs: readonly object[]) => readonly object[]) =>
  changes<Runs>("GET", /^\/actions\/runs\?/, (seen) => ({ workflow_runs: change(seen.workflow_runs) }));
const jobs = (change: (job: Jobs["jobs"][number]) => object) =>
  changes<Jobs>("GET", /\/jobs/, (seen) => ({ jobs: seen.jobs.map(change) }));

/** Rules about workflow runs and their jobs, and what a person looks at. */
export const runCases: Readonly<Record<string, Case>> = {
  "runs-newest-first": {
    kind: "holds",
    prepare: startTwo,
    broken: [["oldest first", runs((seen) => seen.toReversed()), "100"]],
  },
  "titles-of-runs": {
    kind: "holds",
    prepare: startTwo,
    broken: [
      [
        "the subject of the commit",
        runs((seen) => seen.map((run) => ({ ...run, display_title: "Two" }))),
        "`Two`, and the workflow is",
      ],
    ],
  },
  "jobs-without-a-machine": {
    kind: "holds",
    prepare: ({ repository }) =>
      void repository.startRun({ id: 7, jobs: [{ name: "rules", runner: "one" }, { name: "after" }] }),
    broken: [
      [
        "a machine's name before",
        jobs((job) => ({ ...job, runner_name: "GitHub Actions 1" })),
        "after waits, and names a machine",
      ],
      ["no name at all", jobs((job) => ({ ...job, runner_name: null })), "rules began without"],
    ],
  },
  "queue-drops-nothing": {
    kind: "holds",
    prepare: ({ repository }) =>
      void repository.startRun({
        id: 7,
        jobs: [1, 2, 3, 4].map((turn) => ({ name: `queue ${turn}`, runner: "one", conclusion: "success" })),
      }),
    broken: [
      [
        "one that was dropped",
        jobs((job) => ({ ...job, conclusion: job.name === "queue 2" ? "cancelled" : "success" })),
        "queue 2 cancelled",
      ],
      [
        "two at once",
        jobs((job) => ({ ...job, completed_at: "2030-01-01T00:00:00Z" })),
        "before the one in front had ended",
      ],
    ],
  },
  "pictures-in-summaries": { kind: "look", broken: [] },
};

function startTwo({ repository }: EmbeddedGitHub): void {
  const path = ".github/workflows/selftest.yml";
  for (let count = 0; count < 2; count += 1) repository.startRun({ path, event: "workflow_dispatch" });
}
