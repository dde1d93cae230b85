import { comment } from "../yaml-lines.ts";
import { type Caller, callOf, usesPart } from "./caller.ts";

/** Pull requests are checked for a rollback plan and for reversals. */
export const planCaller: Caller = {
  what: "pull requests are checked for a rollback plan",
  files: ["rollback-plan.yml", "rollback-ready-plan.yml"],
  isDone: (uses) => usesPart(uses, "actions/plan-check", "workflow plan-check"),
  write: () => ({
    lines: [
      ...comment(
        "No pull request without a rollback plan and a reversal for each migration. Nothing of the pull request is run or checked out, so it may be started by `pull_request_target`, which forks and Dependabot get, too.",
      ),
      "name: rollback plan",
      "on:",
      "  pull_request_target:",
      "    types: [opened, edited, synchronize, reopened, labeled, unlabeled, ready_for_review]",
      "  pull_request_review:",
      "    types: [submitted, edited, dismissed]",
      "  merge_group:",
      "permissions: {}",
      "jobs:",
      "  rollback-plan:",
      ...callOf("plan-check"),
    ],
    questions: [],
  }),
};
