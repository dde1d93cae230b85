import { shownPath, workflowName } from "../place.ts";
import type { Survey } from "../survey.ts";
import { comment } from "../yaml-lines.ts";
import { type Caller, usesPart } from "./caller.ts";
import { deployJob } from "./deploy-job.ts";
import { releaseJob } from "./release-job.ts";
import { SECRETS_OF_REPOSITORY, secretLines } from "./secrets.ts";

/** Releases, deploys, watches, and goes back. Started by hand until the team knows that it works. */
export const shipCaller: Caller = {
  what: "deploys are watched, and taken back when they are not well",
  files: ["ship.yml", "rollback-ready-ship.yml"],
  isDone: (uses) =>
    usesPart(uses, "guard", "actions/deploy", "actions/gate", "workflow pipeline", "workflow deploy"),
  write(survey) {
    const release = releaseJob(survey);
    const order = survey.environments.toReversed();
    const jobs = order.map((one, at) => deployJob(one, at, survey));
    return {
      lines: [
        ...comment(
          "Releases every artifact by digest, deploys it, watches it, and goes back when it is not well.",
        ),
        ...startComment(survey),
        "name: ship",
        "on:",
        "  workflow_dispatch:",
        "permissions: {}",
        "jobs:",
        ...release.lines,
        ...jobs.flatMap(({ lines }) => lines),
      ],
      questions: [
        ...release.questions,
        ...new Set(jobs.flatMap(({ questions }) => questions)),
        ...(secretLines(survey).length === 0 ? [] : [SECRETS_OF_REPOSITORY]),
      ],
    };
  },
};

function startComment({ deploys, facts: { defaultBranch } }: Survey): readonly string[] {
  const old = [...new Set(deploys.map(({ path }) => workflowName(path)))].join(", ");
  const text =
    old === ""
      ? `Started by hand until it has worked once. Then add \`push\` of ${shownPath(defaultBranch)} below \`on\`.`
      : `Started by hand until it has worked once: ${old} still deploys as before. Then take the deploy out there, and start this one when the build is done.`;
  return comment(text);
}
