import type { GateEvidence } from "../../../core/gate/evidence.ts";
import { samplesText } from "../../../core/gate/sample.ts";
import { nearMissLine } from "../../../core/incident/near-miss/near-miss-page.ts";
import type { Policy } from "../../../core/policy/policy.ts";
import { succeeded } from "../../../kernel/define.ts";
import { deploymentUnusable, inputsInvalid } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { releaseIfReadable } from "../../deployment/release-of-deployment.ts";
import { readEvidence, type SavedEvidence } from "../../gate/read-evidence.ts";
import { releaseReader } from "../../release/read-release.ts";
import { type JudgedWithoutReturn, noteNearMiss } from "../note-near-miss.ts";
import { noOutputs, type PostmortemStepPorts, type StepEnd } from "./postmortem-step.ts";

/** The evidence that a step was given, of the deployment that it is for; null when it was given none. */
export async function givenEvidence(
  ports: Pick<Ports, "files" | "digest">,
  paths: readonly string[],
  { environment, deployment }: { readonly environment: string; readonly deployment: number | null },
): Promise<SavedEvidence | null> {
  if (paths.length === 0) return null;
  const [first, ...others] = await readEvidence(ports, paths);
  if (first === undefined || others.length > 0) throw unusable("names the evidence of several gates");
  const { evidence } = first;
  if (evidence.environment !== environment || (deployment !== null && deployment !== evidence.deployment))
    throw unusable(`is of deployment ${evidence.deployment} in \`${evidence.environment}\``);
  return first;
}

/** Whether a verdict is one after which nothing is rolled back. */
export function isWithoutReturn({ verdict, shadow }: Pick<GateEvidence, "verdict" | "shadow">): boolean {
  return verdict.kind !== "fail" || shadow;
}

/** Does for a gate that ran as a step of its own what guard does when nothing is rolled back: it notes a near miss. */
export async function nearMissOfEvidence(
  ports: PostmortemStepPorts,
  policy: Policy,
  { evidence: gate, samples }: SavedEvidence,
): Promise<StepEnd> {
  const deployment = await ports.deployments.get(gate.deployment);
  if (deployment?.environment !== gate.environment || deployment.sha !== gate.release.commit)
    throw deploymentUnusable(
      `The evidence is of no deployment of \`${gate.environment}\` that is there`,
      "Give the evidence that the gate of this repository left.",
    );
  const from = await releaseIfReadable(ports, releaseReader(ports), deployment);
  const { identity, incidents: rules } = policy;
  return openNearMiss(ports, { deployment, from, gate, samples: samplesText(samples), identity, rules });
}

/** Notes a near miss, and opens its issue when the policy says that it is time. */
export async function openNearMiss(
  ports: PostmortemStepPorts,
  judged: JudgedWithoutReturn,
): Promise<StepEnd> {
  const noted = await noteNearMiss(ports, judged);
  if (noted.kind !== "told") return { outputs: { ...noOutputs, outcome: noted.kind }, conclusion: succeeded };
  const { number, url, created } = noted.issue;
  ports.summary.write(nearMissLine(noted.issue));
  const outputs = {
    ...noOutputs,
    "issue-number": String(number),
    "issue-url": url,
    created: String(created),
    outcome: "near-miss",
  };
  return { outputs, conclusion: succeeded };
}

function unusable(problem: string): Error {
  return inputsInvalid([
    {
      subject: "Input `evidence`",
      problem: `${problem}.`,
      write:
        "Give the output `evidence-path` of the gate of this deployment, and the same `environment` and `deployment-id`.",
    },
  ]);
}
