import { readWorkflow, type Workflow } from "./workflow.ts";

/** A workflow of one job, `a`, with the lines of its body; and what else stands at the outermost level. */
export function oneJob(body: string, head = "on: push\n"): Workflow {
  return readWorkflow(`${head}jobs:\n  a:\n${indented(body.trimStart(), 4)}`);
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(by));
}
