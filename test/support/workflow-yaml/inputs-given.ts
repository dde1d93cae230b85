import type { KnownActions } from "./known-actions.ts";
import type { Workflow } from "./workflow.ts";

/** What is wrong with the `with:` of steps: unknown inputs, required ones left out, literals that the action refuses. */
export function inputsGiven(workflow: Workflow, known: KnownActions): readonly string[] {
  const steps = Object.entries(workflow.jobs).flatMap(([job, { steps }]) =>
    steps.flatMap(({ uses, with: given }) => (uses === undefined ? [] : [{ job, uses, given: given ?? {} }])),
  );
  return steps.flatMap(({ job, uses, given }) => {
    const action = known(uses);
    if (action === null) return [`${job}: nobody described \`${uses}\``];
    const wrong = Object.entries(given).flatMap(([name, value]) => {
      const input = action.inputs.get(name);
      if (input === undefined) return [`${job}: \`${name}\` is not an input of ${action.name}`];
      const written = String(value ?? "");
      // What an expression gives is known only when the workflow runs, and an empty input is one that is not given.
      if (written === "" || written.includes("${{")) return [];
      const complaint = input.complaint(written);
      return complaint === null ? [] : [`${job}: \`${name}\` of ${action.name}: ${complaint}`];
    });
    const missing = [...action.inputs]
      .filter(([name, { isRequired }]) => isRequired && (given[name] ?? "") === "")
      .map(([name]) => `${job}: ${action.name} needs \`${name}\``);
    return [...wrong, ...missing];
  });
}
