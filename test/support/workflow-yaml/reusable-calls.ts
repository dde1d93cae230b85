import type { KnownWorkflows } from "./known-workflows.ts";
import { type Call, callOf, type Job, type Workflow } from "./workflow.ts";

/** What is wrong with calls of reusable workflows: inputs and secrets that they do not have, or that are left out. */
export function reusableCalls(workflow: Workflow, workflows: KnownWorkflows): readonly string[] {
  return Object.entries(workflow.jobs).flatMap(([name, job]) => {
    if (job.uses === undefined) return [];
    const called = workflows(job.uses);
    if (called === null) return [`${name}: there is no workflow \`${job.uses}\``];
    const call = callOf(called);
    if (call === null) return [`${name}: \`${job.uses}\` has no \`workflow_call\``];
    return [...inputComplaints(job, call), ...secretComplaints(job, call)].map((one) => `${name}: ${one}`);
  });
}

function inputComplaints(job: Job, { inputs }: Call): readonly string[] {
  const given = job.with ?? {};
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    const input = inputs[name];
    if (input === undefined) return [`\`${name}\` is not an input`];
    const isExpression = String(value).includes("${{");
    return isExpression || typeof value === (input.type ?? "string")
      ? []
      : [`\`${name}\` is a ${input.type ?? "string"}, and ${JSON.stringify(value)} is none`];
  });
  const missing = Object.entries(inputs)
    .filter(([name, input]) => input.required && !(name in given))
    .map(([name]) => `the input \`${name}\` is required`);
  return [...wrong, ...missing];
}

// `inherit` hands over every secret there is, so nothing of it can be checked, and it is more than was asked for.
function secretComplaints(job: Job, { secrets }: Call): readonly string[] {
  const given = job.secrets;
  if (given === "inherit") return ["secrets are inherited: name each one"];
  return [
    ...Object.keys(given).flatMap((name) => (name in secrets ? [] : [`\`${name}\` is not a secret`])),
    ...Object.entries(secrets)
      .filter(([name, secret]) => secret.required && !(name in given))
      .map(([name]) => `the secret \`${name}\` is required`),
  ];
}
