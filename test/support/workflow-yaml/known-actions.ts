import type { AnyAction, Shape } from "../../../src/kernel/define.ts";
import { isRequired } from "../../../src/kernel/inputs.ts";
import { registry } from "../../../src/registry.ts";
import type { ActionFacts, InputFacts } from "./action-facts.ts";
import { readActionFile } from "./action-file.ts";
import { suiteAction } from "./suite-reference.ts";
import { thirdParty } from "./third-party.ts";

/** The action that a step `uses`; null when nobody described it. */
export type KnownActions = (uses: string) => ActionFacts | null;

/** Our own actions by their definitions or their action.yml, and the few of others that our workflows and examples use. */
export async function knownActions(root: string): Promise<KnownActions> {
  const defined = new Map<string, ActionFacts>();
  for (const [name, open] of Object.entries(registry)) defined.set(name, describe(await open()));
  return (uses) =>
    defined.get(suiteAction(uses) ?? "") ??
    inner(root, uses) ??
    thirdParty.get(uses.split("@")[0] ?? "") ??
    null;
}

// Steps that our workflows share, which nobody else is meant to use.
function inner(root: string, uses: string): ActionFacts | null {
  const file = readActionFile(root, uses);
  if (file === null) return null;
  const inputs = Object.entries(file.inputs).map(
    ([name, { required }]) => [name, { isRequired: required, complaint: () => null }] as const,
  );
  const outputs = Object.keys(file.outputs);
  return { name: file.name, inputs: new Map(inputs), outputs, permissions: {}, isOurs: false };
}

function describe(action: AnyAction): ActionFacts {
  const { name, permissions } = action;
  const inputs = new Map(Object.entries(action.inputs).map(([key, schema]) => [key, inputFacts(schema)]));
  return { name, inputs, outputs: Object.keys(action.outputs), permissions, isOurs: true };
}

function inputFacts(schema: Shape[string]): InputFacts {
  return {
    isRequired: isRequired(schema),
    complaint(written) {
      const parsed = schema.safeParse(written);
      return parsed.success ? null : (parsed.error.issues[0]?.message ?? "cannot be used");
    },
  };
}
