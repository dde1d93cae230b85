import { comment, scalar } from "../yaml-lines.ts";
import { type Caller, callOf, usesPart } from "./caller.ts";

/** Postmortem issues are answered, linted and followed up. */
export const incidentsCaller: Caller = {
  what: "postmortem issues are followed up",
  files: ["incidents.yml", "rollback-ready-incidents.yml"],
  isDone: (uses, triggers) =>
    usesPart(uses, "workflow follow-up") ||
    (usesPart(uses, "actions/postmortem") && triggers.some((one) => /^(issue|schedule)/.test(one))),
  write: ({ environments: [first] }) => ({
    lines: [
      ...comment(
        "Answers commands in comments of postmortem issues, opens again what was closed half done, reminds of what is overdue.",
      ),
      "name: incidents",
      "on:",
      "  issue_comment:",
      "    types: [created]",
      "  issues:",
      "    types: [closed, reopened, edited, labeled, unlabeled]",
      "  schedule:",
      '    - cron: "0 6 * * 1-5"',
      "permissions: {}",
      "jobs:",
      "  follow-up:",
      ...callOf("follow-up"),
      "    with:",
      `      environment: ${scalar(first?.name ?? "production")}`,
    ],
    questions: [],
  }),
};
