import type { Workflow } from "./workflow.ts";

/** Scripts with an expression in them, which is pasted in before the shell reads it: whoever fills it, writes code. */
export function expressionsInScripts(workflow: Workflow): readonly string[] {
  return Object.entries(workflow.jobs).flatMap(([name, { steps }]) =>
    steps.flatMap(({ run = "", with: given }, index) =>
      [run, String(given?.["script"] ?? "")]
        .filter((script) => script.includes("${{"))
        .map(() => `${name}: step ${index + 1} has an expression in its script: put it into \`env\``),
    ),
  );
}
