import { parse } from "yaml";
import { z } from "zod";

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Values = z.record(z.string(), Scalar).nullable().default({});
const PermissionBlock = z.union([z.string(), z.record(z.string(), z.string())]);
const Concurrency = z.union([
  z.string(),
  z.object({ group: z.string(), "cancel-in-progress": Scalar.optional(), queue: z.string().optional() }),
]);
/** What a job says of its environment; by its name alone, a deployment is made of it. */
const Environment = z
  .union([z.string(), z.object({ name: z.string(), deployment: Scalar.optional() })])
  .transform((given) => (typeof given === "string" ? { name: given, deployment: undefined } : given));
const Step = z.object({
  id: z.string().optional(),
  if: Scalar.optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: Values,
  env: Values,
});
const Job = z.object({
  needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  permissions: PermissionBlock.optional(),
  concurrency: Concurrency.optional(),
  environment: Environment.optional(),
  "timeout-minutes": z.union([z.string(), z.number()]).optional(),
  outputs: z.record(z.string(), z.string()).default({}),
  uses: z.string().optional(),
  with: Values,
  secrets: z.union([z.literal("inherit"), z.record(z.string(), Scalar)]).default({}),
  steps: z.array(Step).default([]),
});
const Parameter = z
  .object({ type: z.string().optional(), required: z.boolean().default(false), default: Scalar.optional() })
  .nullable()
  .transform((given) => given ?? { type: undefined, required: false, default: undefined });
const Call = z
  .object({
    inputs: z.record(z.string(), Parameter).nullable().default({}),
    secrets: z.record(z.string(), Parameter).nullable().default({}),
    outputs: z
      .record(z.string(), z.object({ value: z.string() }))
      .nullable()
      .default({}),
  })
  .nullable()
  .transform((given) => ({
    inputs: given?.inputs ?? {},
    secrets: given?.secrets ?? {},
    outputs: given?.outputs ?? {},
  }));
const Triggers = z.union([
  z.string().transform((one): Record<string, unknown> => ({ [one]: null })),
  z
    .array(z.string())
    .transform((all): Record<string, unknown> => Object.fromEntries(all.map((one) => [one, null]))),
  z.record(z.string(), z.unknown()),
]);

/** A workflow file, with what our rules read of it. */
export const Workflow = z.object({
  name: z.string().optional(),
  on: Triggers,
  permissions: PermissionBlock.optional(),
  concurrency: Concurrency.optional(),
  jobs: z.record(z.string(), Job),
});
export type Workflow = z.output<typeof Workflow>;
export type Job = z.output<typeof Job>;
export type Step = z.output<typeof Step>;
export type Call = z.output<typeof Call>;
export type Group = Exclude<z.output<typeof Concurrency>, string>;

/** Throws on what is no workflow; GitHub's own parser says better than zod what is wrong with it. */
export function readWorkflow(text: string): Workflow {
  return Workflow.parse(parse(text));
}

/** What callers of a reusable workflow give and get; null when it cannot be called. */
export function callOf(workflow: Workflow): Call | null {
  return "workflow_call" in workflow.on ? Call.parse(workflow.on["workflow_call"]) : null;
}

/** The groups that a job waits in: its own, and that of the whole run. */
export function groupsOf(workflow: Workflow, job: Job): readonly Group[] {
  return [workflow.concurrency, job.concurrency]
    .filter((one) => one !== undefined)
    .map((one) => (typeof one === "string" ? { group: one } : one));
}

/** What the job's token may do: what it states itself, else what the workflow states; null when neither does. */
export function permissionsOf(workflow: Workflow, job: Job): z.output<typeof PermissionBlock> | null {
  return job.permissions ?? workflow.permissions ?? null;
}
