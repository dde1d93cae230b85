import { z } from "zod";
import { modeOf, postmortemModes } from "../core/incident/mode.ts";
import { answerEvent } from "../flows/incident/modes/comment.ts";
import { followUp } from "../flows/incident/modes/follow-up.ts";
import { lintEvent } from "../flows/incident/modes/lint.ts";
import { openForDeployment } from "../flows/incident/modes/open.ts";
import { type PostmortemOutputs, postmortemPorts } from "../flows/incident/modes/postmortem-step.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { defineAction, succeeded } from "../kernel/define.ts";
import { lines, oneOf } from "../kernel/fields.ts";
import { deploymentField, environmentField, projectTokenField, tokenField } from "../kernel/shared-fields.ts";

export const postmortem = defineAction({
  name: "postmortem",
  title: "rollback-ready postmortem",
  description:
    "Opens one issue for a failed deployment, already filled in with what the machines know, and keeps it honest.",
  inputs: {
    mode: oneOf(postmortemModes)
      .optional()
      .describe(
        "`open` the issue; answer a `comment`; `lint` an issue that was closed or changed; `follow-up` what is overdue. Left out: by the event (`issue_comment`, `issues`, `schedule`; `open` for all others).",
      ),
    environment: environmentField(),
    "deployment-id": deploymentField().describe(
      "For `open`: the failed deployment. Left out: the newest that failed the gate.",
    ),
    evidence: lines()
      .prefault("")
      .describe(
        "For `open`: the output `evidence-path` of `actions/gate`, or the folder that it was downloaded to. A gate that could not decide, or passed by a hair, is a near miss then. Left out: what is kept of the failure.",
      ),
    "project-token": projectTokenField(),
    token: tokenField(),
  },
  outputs: {
    "issue-number": z.string().describe("Number of the issue; empty when there is none."),
    "issue-url": z.string().describe("Its page."),
    created: z
      .string()
      .describe("`true` when this run opened it, `false` when it was there or there is none."),
    "body-path": z.string().describe("For `open`: file with the issue's text (Markdown)."),
    outcome: z
      .string()
      .describe(
        "What became of it, in a word: `near-miss` when an issue tells of one, `quiet` when none has to, `untold` when none could: run it again.",
      ),
  },
  ports: postmortemPorts,
  permissions: {
    actions: "read",
    contents: "write",
    deployments: "read",
    issues: "write",
    "pull-requests": "read",
  },
  async run(inputs, ports) {
    const step = await loadPolicy(ports, null);
    const mode = inputs.mode ?? modeOf(ports.run.eventName);
    if (mode === "open") {
      const { outputs, conclusion } = await openForDeployment(ports, step, {
        environment: inputs.environment,
        deployment: inputs["deployment-id"] ?? null,
        evidence: inputs.evidence,
        projectToken: inputs["project-token"] ?? null,
      });
      return { outputs: { ...outputs }, conclusion };
    }
    const outputs = await ((): Promise<PostmortemOutputs> => {
      switch (mode) {
        case "comment":
          return answerEvent(ports, step);
        case "lint":
          return lintEvent(ports, step);
        case "follow-up":
          return followUp(ports, step);
        default:
          return mode satisfies never;
      }
    })();
    return { outputs: { ...outputs }, conclusion: succeeded };
  },
});
