import { z } from "zod";
import { codeSpan } from "../core/text/code.ts";
import { untrusted } from "../core/text/untrusted.ts";
import { ampleHistory } from "../flows/deployment/ample-history.ts";
import { failedDeployment } from "../flows/deployment/failed-deployment.ts";
import { releaseIfReadable } from "../flows/deployment/release-of-deployment.ts";
import { openPostmortem } from "../flows/incident/open-postmortem.ts";
import { trustedRecord } from "../flows/incident/trusted-record.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { releaseReader } from "../flows/release/read-release.ts";
import { defineAction, succeeded } from "../kernel/define.ts";
import { deploymentUnusable } from "../kernel/errors.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

export const postmortem = defineAction({
  name: "postmortem",
  title: "rollback-ready postmortem",
  description: "Opens one issue for a failed deployment, already filled in with what the machines know.",
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField().describe(
      "The failed deployment. Left out: the newest that failed the gate.",
    ),
    token: tokenField(),
  },
  outputs: {
    "issue-number": z.string().describe("Number of the issue."),
    "issue-url": z.string().describe("Its page."),
    created: z.string().describe("`true` when this run opened it, `false` when it was there."),
    "body-path": z.string().describe("File with the issue's text (Markdown)."),
  },
  ports: [
    "issues",
    "records",
    "commits",
    "tags",
    "releases",
    "deployments",
    "contents",
    "files",
    "digest",
    "log",
    "clock",
    "summary",
    "run",
  ],
  permissions: { contents: "write", deployments: "read", issues: "write" },
  async run(inputs, ports) {
    const { policy } = await loadPolicy(ports, null);
    const { environment } = inputs;
    const { deployment, statuses } = await failedDeployment(ports, await ampleHistory(ports, environment), {
      environment,
      id: inputs["deployment-id"] ?? null,
      identity: policy.identity,
      isByHand: false,
    });
    const kept = await trustedRecord(ports, deployment, statuses, policy.identity);
    if (kept.gate === null) {
      throw deploymentUnusable(
        `Nothing is kept of the failure of deployment ${deployment.id}`,
        "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.",
      );
    }
    const from = await releaseIfReadable(ports, releaseReader(ports), deployment);
    const opened = await openPostmortem(ports, {
      deployment,
      from,
      gate: kept.gate,
      samples: kept.samples,
      rollback: kept.rollback,
      issue: kept.issue,
      identity: policy.identity,
    });
    const { number, url } = opened;
    ports.summary.write(
      `### 📝 Postmortem: [issue ${number}](${url})\n\n${codeSpan(untrusted(opened.title))}`,
    );
    return {
      outputs: {
        "issue-number": String(number),
        "issue-url": url,
        created: String(opened.created),
        "body-path": await ports.files.writeOutput("postmortem.md", opened.body),
      },
      conclusion: succeeded,
    };
  },
});
