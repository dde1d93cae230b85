import type { EmbeddedGitHub } from "../../../../src/rehearsal/github/server.ts";
import { type Case, changes, declines, tells } from "../bends.ts";

interface Pulls {
  readonly repository: { readonly pullRequests: { readonly nodes: readonly object[] } };
}
interface Runs {
  readonly workflow_runs: readonly object[];
}

const pulls = (change: (nodes: readonly object[]) => readonly object[]) =>
  tells<Pulls>("pullRequests", ({ repository }) => ({
    repository: { pullRequests: { nodes: change(repository.pullRequests.nodes) } },
  }));
const mergeState = (mergeStateStatus: string, state: string) =>
  tells<Pulls>("mergeStateStatus", ({ repository }) => ({
    repository: {
      pullRequests: {
        nodes: repository.pullRequests.nodes.map((one) => ({
          ...one,
          mergeStateStatus,
          commits: { nodes: [{ commit: { statusCheckRollup: { state } } }] },
        })),
      },
    },
  }));
const headBranch = (branch: string) =>
  changes<Runs>("GET", /merge_group/, ({ workflow_runs: runs }) => ({
    workflow_runs: runs.map((run) => ({ ...run, head_branch: branch })),
  }));
const commit = (change: object) =>
  changes<object>("GET", /^\/commits\/[0-9a-f]+$/, (seen) => ({ ...seen, ...change }));
const signed = { message: "A basket (#1)\n", verification: { verified: true } };

/** Rules about pull requests, merge queues and rulesets, all of which read what is there. */
export const pullCases: Readonly<Record<string, Case>> = {
  "merge-queue-is-told": {
    kind: "holds",
    broken: [
      [
        "a token that may not",
        declines("mergeQueue", "FORBIDDEN", "Resource not accessible by integration"),
        "200",
      ],
    ],
  },
  "required-check-turns-green": {
    kind: "holds",
    says: "#1: `plan` failed and then passed; the pull request is CLEAN, its commit SUCCESS",
    prepare: checkTwice,
    broken: [["the red one count", mergeState("BLOCKED", "FAILURE"), "is BLOCKED, its commit FAILURE"]],
    untold: [
      [
        "a block that may be a review's",
        mergeState("BLOCKED", "SUCCESS"),
        "#1: `plan` failed and then passed; the pull request is BLOCKED, its commit SUCCESS, which may have another cause, such as a review",
      ],
      [
        "no required check",
        tells("isRequired", () => ({ node: { isRequired: false } })),
        "no open pull request has a required check that failed and then passed on the same commit",
      ],
    ],
  },
  "names-of-merge-groups": {
    kind: "holds",
    prepare: queueOne,
    broken: [
      ["another ref", headBranch("merge-queue/main/1"), "`merge-queue/main/1`"],
      [
        "another pull request linked",
        tells("associatedPullRequests", () => ({
          repository: { object: { associatedPullRequests: { nodes: [{ number: 9 }] } } },
        })),
        "linked with 9",
      ],
    ],
  },
  "queue-squashes-are-signed": {
    kind: "holds",
    prepare: queueOne,
    broken: [
      ["no number", commit({ commit: { ...signed, message: "A basket" } }), "names no pull request"],
      ["no signature", commit({ commit: { ...signed, verification: { verified: false } } }), "is not signed"],
    ],
  },
  "edits-of-descriptions": {
    kind: "holds",
    prepare: openTwo,
    broken: [
      [
        "differences",
        pulls((nodes) => nodes.map((one) => ({ ...one, userContentEdits: { nodes: [{ diff: "+ more" }] } }))),
        "not so: #",
      ],
      [
        "edits of what was never edited",
        pulls((nodes) => [
          ...nodes,
          { number: 9, body: "", lastEditedAt: null, userContentEdits: { nodes: [{ diff: "" }] } },
        ]),
        "not so: #9",
      ],
    ],
  },
  "lists-without-an-order": {
    kind: "holds",
    prepare: openTwo,
    broken: [["newest first", pulls((nodes) => nodes.toReversed()), "2, 1"]],
  },
  "words-of-graphql": {
    kind: "holds",
    broken: [
      [
        "an error for an owner",
        declines("repositoryOwner", "NOT_FOUND", "Could not resolve"),
        "owner: NOT_FOUND",
      ],
      ["another type for a cursor", declines("pullRequests", "UNPROCESSABLE", "No"), "cursor: UNPROCESSABLE"],
    ],
  },
  "bypass-is-not-told": {
    kind: "holds",
    prepare: ({ repository }) => {
      repository.rulesets.push({
        name: "tags",
        enforcement: "active",
        include: ["~ALL"],
        rules: [{ type: "deletion" }],
      });
    },
    broken: [
      [
        "a list",
        tells("rulesets", () => ({
          repository: { rulesets: { nodes: [{ name: "tags", bypassActors: { nodes: [] } }] } },
        })),
        "told for `tags`",
      ],
    ],
  },
};

// A check that was red at first, as after an edited description.
function checkTwice(github: EmbeddedGitHub): void {
  openTwo(github);
  const { repository } = github;
  for (const conclusion of ["failure", "success"])
    repository.checkRuns.push({
      id: repository.nextId(),
      app: repository.account("github-actions[bot]"),
      headSha: repository.refs.get("refs/heads/basket") ?? "",
      annotations: [],
      name: "plan",
      status: "completed",
      conclusion,
      startedAt: null,
      completedAt: repository.timestamp(),
      detailsUrl: null,
      externalId: "",
      output: { title: null, summary: null, text: null },
    });
}

function openTwo({ repository }: EmbeddedGitHub): void {
  for (const head of ["basket", "till"]) {
    repository.commit({ branch: head, files: { [`${head}.txt`]: "1" }, message: `feat: a ${head}` });
    repository.openPull({ title: `A ${head}`, body: "At first.", head, base: "main", author: "mona" });
  }
  repository.editPull(1, { body: "As it is now." });
}

// A squash of the first, as a queue asks it to be checked, and a run for it.
function queueOne(github: EmbeddedGitHub): void {
  openTwo(github);
  const { repository } = github;
  const { headRef, headSha } = repository.queue([1], { method: "squash" });
  repository.signedCommits.add(headSha);
  const run = repository.startRun({ event: "merge_group" });
  const at = repository.workflowRuns.indexOf(run);
  repository.workflowRuns[at] = { ...run, headBranch: headRef.replace("refs/heads/", ""), headSha };
}
