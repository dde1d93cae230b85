import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { knownEnvironments } from "../known-environments.ts";
import { listed, named } from "../named.ts";
import { fileName, readableWorkflows, unreadableWorkflows } from "../readable-workflows.ts";
import { usedActions } from "../used-actions.ts";
import type { Job, Workflow } from "../workflow.ts";

const rule = "gate";

/** After each deploy somebody must judge it, and something must take it back. */
export function gateFindings(facts: DoctorFacts): readonly Finding[] {
  const workflows = readableWorkflows(facts);
  const known = knownEnvironments(facts.rules, workflows);
  const isJudging = (job: Job): boolean =>
    usedActions(job, workflows).some(({ action }) => judges.has(action));
  const scene: Scene = { all: workflows, known, hasAny: workflows.some(({ jobs }) => jobs.some(isJudging)) };
  const found = workflows.flatMap((workflow) =>
    workflow.jobs.flatMap((job) => jobFindings(job, workflow, scene)),
  );
  if (found.length > 0) return found;
  const unread = unreadableWorkflows(facts);
  if (unread.length > 0) return [unknown(rule, "Deploy workflow", `plain YAML in ${listed(unread)}`)];
  return [
    missing(rule, "error", {
      about: "Deploy workflow",
      seen: "No workflow of the default branch deploys with a gate behind it: a bad release stays until a person notices it.",
      write: "Run `rollback-ready init`, or put `rollback-ready/suite@v1` (guard) behind the deploy step.",
    }),
  ];
}

const judges: ReadonlySet<string> = new Set(["gate", "guard"]);

interface Scene {
  readonly all: readonly Workflow[];
  readonly known: readonly string[];
  /** Whether any job of any workflow judges. */
  readonly hasAny: boolean;
}

function jobFindings(job: Job, workflow: Workflow, { all, known, hasAny }: Scene): readonly Finding[] {
  const about = `Gate after ${named(fileName(workflow))}, job ${named(job.id)}`;
  const own = usedActions(job, all);
  const deploy = own.find(({ action }) => action === "deploy");
  const isForeign = own.length === 0 && job.environment !== null && known.includes(job.environment);
  if (deploy === undefined && !isForeign) return [];
  const behind = new Set([
    ...own.filter(({ step }) => step === null || step > (deploy?.step ?? -1)).map(({ action }) => action),
    ...followers(job, workflow).flatMap((one) => usedActions(one, all).map(({ action }) => action)),
  ]);
  if (behind.has("guard") || (behind.has("gate") && behind.has("rollback"))) {
    return [fine(rule, about, "what it deploys is judged, and taken back when the gate fails")];
  }
  if (behind.has("gate")) {
    return [
      missing(rule, "warning", {
        about,
        seen: "A gate judges what it deploys, and nothing takes a failed release back.",
        write:
          "Run `actions/rollback` in a job that `needs` the gate's, `if: failure()`, or guard in place of both.",
      }),
    ];
  }
  const follows = "no guard and no gate follows, in this job or in one that `needs` it";
  const seen =
    deploy === undefined
      ? `GitHub counts it as a deploy to ${named(job.environment ?? "")}, and ${follows}.`
      : `Nothing judges what it deploys: ${follows}.`;
  return [
    missing(rule, deploy === undefined && hasAny ? "warning" : "error", {
      about,
      seen,
      write: "Put `rollback-ready/suite@v1` (guard) behind the deploy step, with the step's `deployment-id`.",
    }),
  ];
}

// The jobs that wait for this one, at once or through others.
function followers(job: Job, { jobs }: Workflow): readonly Job[] {
  const found = new Set<Job>();
  let wave: readonly Job[] = [job];
  while (wave.length > 0) {
    const ids = new Set(wave.map(({ id }) => id));
    wave = jobs.filter((one) => !found.has(one) && one.needs.some((id) => ids.has(id)));
    for (const one of wave) found.add(one);
  }
  return [...found];
}
