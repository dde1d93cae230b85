import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { z } from "zod";

/** A step of somebody's workflow, as far as it is read. */
export interface WorkflowStep {
  readonly line: number;
  /** Without its version, such as `actions/checkout`; null for a step that runs commands. */
  readonly uses: string | null;
  readonly with: Readonly<Record<string, string>>;
  readonly run: string | null;
  /** Of the step, its job and its workflow, the nearest first. */
  readonly env: Readonly<Record<string, string>>;
}

export interface WorkflowJob {
  readonly id: string;
  readonly line: number;
  /** Of a job that calls a workflow. */
  readonly uses: string | null;
  readonly with: Readonly<Record<string, string>>;
  readonly environment: { readonly name: string; readonly url: string | null } | null;
  readonly steps: readonly WorkflowStep[];
}

/** A file of `.github/workflows`, as far as it is read. */
export interface WorkflowFile {
  readonly path: string;
  readonly name: string | null;
  readonly triggers: readonly string[];
  readonly jobs: readonly WorkflowJob[];
}

export type WorkflowReading =
  | { readonly kind: "workflow"; readonly workflow: WorkflowFile }
  | { readonly kind: "unread"; readonly path: string; readonly reason: string };

// A larger file is nobody's workflow, and reading one that was made to be slow would take long.
const maxLength = 131_072;

/** Reads a workflow without judging it: what has another shape than GitHub knows is left out. Never throws. */
export function readWorkflow(path: string, text: string | null): WorkflowReading {
  const unread = (reason: string): WorkflowReading => ({ kind: "unread", path, reason });
  if (text === null) return unread("it is no plain text file");
  if (text.length > maxLength) return unread("it is over 128 KB");
  try {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      merge: true,
      logLevel: "silent",
    });
    const [broken] = document.errors;
    if (broken !== undefined) return unread(`line ${lineCounter.linePos(broken.pos[0]).line} is no YAML`);
    const read = Workflow.safeParse(document.toJS({ maxAliasCount: 100 }));
    if (!read.success) return unread("it has no jobs");
    const lineOf = (at: readonly (string | number)[]): number => {
      const node = document.getIn(at, true);
      const range = isMap(node) || isSeq(node) ? node.range : null;
      return range ? lineCounter.linePos(range[0]).line : 1;
    };
    return { kind: "workflow", workflow: workflowOf(path, read.data, lineOf) };
  } catch {
    return unread("it is nested too deeply, or grows too much");
  }
}

// A value that is written as a number or a yes is a text for whoever gets it.
const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Texts = z
  .record(z.string(), z.unknown())
  .transform((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, value]): [string, string][] => {
        const text = Text.safeParse(value);
        return text.success ? [[key, text.data]] : [];
      }),
    ),
  )
  .catch({});
const MaybeText = Text.nullable().catch(null).default(null);

const Step = z.object({ uses: MaybeText, run: MaybeText, with: Texts.default({}), env: Texts.default({}) });
const Environment = z.union([
  Text.transform((name) => ({ name, url: null })),
  z.object({ name: Text, url: MaybeText }),
]);
const Job = z.object({
  uses: MaybeText,
  with: Texts.default({}),
  env: Texts.default({}),
  environment: Environment.nullable().catch(null).default(null),
  steps: z.array(Step.nullable().catch(null)).catch([]).default([]),
});
const Triggers = z
  .union([
    Text.transform((one) => [one]),
    z.array(Text),
    z.record(z.string(), z.unknown()).transform((all) => Object.keys(all)),
  ])
  .catch([]);
const Workflow = z.object({
  name: MaybeText,
  on: Triggers.default([]),
  env: Texts.default({}),
  jobs: z.record(z.string(), Job.nullable().catch(null)),
});

function workflowOf(
  path: string,
  { name, on, env, jobs }: z.infer<typeof Workflow>,
  lineOf: (at: readonly (string | number)[]) => number,
): WorkflowFile {
  return {
    path,
    name,
    triggers: on,
    jobs: Object.entries(jobs).flatMap(([id, job]): WorkflowJob[] => {
      if (job === null) return [];
      const steps = job.steps.flatMap((step, at): WorkflowStep[] => {
        if (step === null) return [];
        const around = { ...env, ...job.env, ...step.env };
        const line = lineOf(["jobs", id, "steps", at]);
        return [{ line, uses: withoutVersion(step.uses), with: step.with, run: step.run, env: around }];
      });
      const { environment, uses, with: given } = job;
      return [
        { id, line: lineOf(["jobs", id]), uses: withoutVersion(uses), with: given, environment, steps },
      ];
    }),
  };
}

function withoutVersion(uses: string | null): string | null {
  return uses === null ? null : (uses.split("@")[0] ?? "").trim();
}
