import { z } from "zod";
import { gateReport } from "../core/gate/report.ts";
import { recommendsRollback } from "../core/gate/verdict.ts";
import { canonicalJson } from "../core/text/canonical-json.ts";
import { claimDeployment } from "../flows/deployment/claim-deployment.ts";
import { releaseIfReadable } from "../flows/deployment/release-of-deployment.ts";
import { gateFields } from "../flows/gate/gate-fields.ts";
import { gateSettings } from "../flows/gate/gate-settings.ts";
import { judgeDeployment } from "../flows/gate/judge-deployment.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { releaseReader } from "../flows/release/read-release.ts";
import { defineAction, failed, succeeded } from "../kernel/define.ts";
import { deploymentField, environmentField, tokenField } from "../kernel/shared-fields.ts";

export const gate = defineAction({
  name: "gate",
  title: "rollback-ready gate",
  description:
    "Watches a deployment, says whether it is healthy with stated error rates, and marks it known-good.",
  inputs: {
    environment: environmentField(),
    "deployment-id": deploymentField(),
    ...gateFields(),
    token: tokenField(),
  },
  outputs: {
    verdict: z.string().describe("`pass`, `fail`, `inconclusive`, `error` or `cancelled`."),
    reason: z.string().describe("Why, in one word, such as `errors` or `outage`."),
    detail: z.string().describe("Why, in a sentence."),
    "rollback-recommended": z.string().describe("`true` only when the verdict is `fail`."),
    "deployment-id": z.string().describe("The deployment that was judged."),
    "evidence-path": z.string().describe("File with the verdict and what it stands on (JSON)."),
    "samples-path": z.string().describe("File with every sample (JSON Lines)."),
  },
  ports: [
    "http",
    "clock",
    "log",
    "summary",
    "signal",
    "run",
    "digest",
    "files",
    "contents",
    "tags",
    "releases",
    "deployments",
    "records",
    "refNotes",
  ],
  permissions: { contents: "write", deployments: "write" },
  async run(inputs, ports) {
    const { policy } = await loadPolicy(ports, null);
    const { environment } = inputs;
    const settings = gateSettings(policy, environment, inputs);
    const wanted = { environment, id: inputs["deployment-id"] ?? null, identity: policy.identity };
    const claimed = await claimDeployment(ports, wanted);
    const release = await releaseIfReadable(ports, releaseReader(ports), claimed.deployment);
    const judged = await judgeDeployment(ports, claimed, release, settings);
    await judged.marked;
    const { verdict, evidence, samples } = judged;
    ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write(gateReport(environment, release, verdict, evidence, samples));
    const recommended = recommendsRollback(verdict);
    return {
      outputs: {
        verdict: verdict.kind,
        reason: verdict.reason,
        detail: verdict.detail,
        "rollback-recommended": String(recommended),
        "deployment-id": String(claimed.deployment.id),
        "evidence-path":
          evidence === null
            ? ""
            : await ports.files.writeOutput("gate-evidence.json", canonicalJson(evidence)),
        "samples-path": await ports.files.writeOutput("samples.jsonl", samples),
      },
      conclusion:
        verdict.kind === "pass"
          ? succeeded
          : failed(
              `The gate says ${verdict.kind} (${verdict.reason}): ${verdict.detail}.`,
              recommended
                ? "Run `actions/rollback` and `actions/postmortem` next; `action.yml` (guard) does both in one step."
                : "Nothing is rolled back on this verdict. Look at the samples, then run this job again, or deploy a release that you trust.",
            ),
    };
  },
});
