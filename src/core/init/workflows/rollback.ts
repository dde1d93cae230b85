import { comment, scalar } from "../yaml-lines.ts";
import { type Caller, callOf, usesPart } from "./caller.ts";
import { secretLines } from "./secrets.ts";

/** A rollback by hand. */
export const rollbackCaller: Caller = {
  what: "a rollback can be started by hand",
  files: ["rollback.yml", "rollback-ready-rollback.yml"],
  isDone: (uses, triggers) =>
    usesPart(uses, "actions/rollback", "workflow rollback") && triggers.includes("workflow_dispatch"),
  write: (survey) => ({
    lines: [
      ...comment(
        "By hand, at night: Actions → roll back → Run workflow. A first job shows what would be done.",
      ),
      "name: roll back",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
      "run-name: roll back ${{ inputs.environment }}",
      "on:",
      "  workflow_dispatch:",
      "    inputs:",
      "      environment:",
      "        description: Environment",
      "        type: environment",
      `        default: ${scalar(survey.environments[0]?.name ?? "production")}`,
      "      reason:",
      "        description: Why. Kept on record",
      "        required: true",
      "      release:",
      "        description: Release to return to, such as v1.3.0. Empty for the newest known-good one",
      "      dry-run:",
      "        description: Only show what would be done",
      "        type: boolean",
      "permissions: {}",
      "jobs:",
      "  roll-back:",
      ...callOf("rollback"),
      "    with:",
      ...["environment", "reason", "release", "dry-run"].map(
        (name) => `      ${name}: \${{ inputs.${name} }}`,
      ),
      ...secretLines(survey),
    ],
    questions: [],
  }),
};
