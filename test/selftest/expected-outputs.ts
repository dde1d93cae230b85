/** How an output has to look: a text as it is, or one of these kinds. */
export type Expected =
  | { readonly kind: "is"; readonly text: string }
  | { readonly kind: "empty" }
  | { readonly kind: "said" }
  | { readonly kind: "seconds" }
  | { readonly kind: "json" }
  | { readonly kind: "file" }
  | { readonly kind: "begins"; readonly text: string };

export interface Facts {
  readonly goodDeployment: string;
  readonly badDeployment: string;
  readonly good: string;
  readonly bad: string;
  /** Where issues have their pages. */
  readonly issues: string;
}

export type ExpectedStep = Readonly<Record<string, Expected>>;

const empty: Expected = { kind: "empty" };
const said: Expected = { kind: "said" };
const file: Expected = { kind: "file" };
const seconds: Expected = { kind: "seconds" };

/** Every output of each step of the selftest, by the step's id. */
export function expectedOutputs(facts: Facts): Readonly<Record<string, ExpectedStep>> {
  return {
    gate: {
      verdict: is("pass"),
      reason: said,
      detail: said,
      "rollback-recommended": is("false"),
      "deployment-id": is(facts.goodDeployment),
      "evidence-path": file,
      "samples-path": file,
      "plot-path": file,
      "preflight-path": empty,
    },
    guard: {
      verdict: is("fail"),
      reason: said,
      detail: said,
      outcome: is("verified"),
      "rolled-back-to": is(facts.good.slice(0, 12)),
      seconds,
      "seconds-to-decision": seconds,
      "seconds-to-confirmed": seconds,
      confirmed: is("true"),
      "objective-met": is("true"),
      figures: { kind: "json" },
      decision: empty,
      "decided-by": empty,
      "decision-until": empty,
      "issue-url": { kind: "begins", text: facts.issues },
      "deployment-id": is(facts.badDeployment),
      "evidence-path": file,
    },
    pause: rollbackOutputs({ outcome: is("paused") }),
    resume: rollbackOutputs({ outcome: is("resumed") }),
  };
}

// All outputs of `actions/rollback`, of which a mode that moves nothing fills one.
function rollbackOutputs(given: ExpectedStep): ExpectedStep {
  const names = [
    "outcome rolled-back-to seconds seconds-to-decision seconds-to-confirmed confirmed objective-met figures",
    "decision decided-by decision-until target rolled-back-from deployment-id record-path",
  ].flatMap((line) => line.split(" "));
  return { ...Object.fromEntries(names.map((name) => [name, empty])), ...given };
}

function is(text: string): Expected {
  return { kind: "is", text };
}
