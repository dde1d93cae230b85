import type { DoctorFacts } from "./facts.ts";
import type { Workflow } from "./workflow.ts";

/** The workflows that could be read. */
export function readableWorkflows({ workflows }: Pick<DoctorFacts, "workflows">): readonly Workflow[] {
  return workflows.flatMap((one) => (one.kind === "workflow" ? [one.workflow] : []));
}

/** Paths of those that could not. */
export function unreadableWorkflows({ workflows }: Pick<DoctorFacts, "workflows">): readonly string[] {
  return workflows.flatMap((one) => (one.kind === "unreadable" ? [one.path] : []));
}

/** The file's name, as people say it. */
export function fileName({ path }: Pick<Workflow, "path">): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
