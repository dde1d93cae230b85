import { suiteAction } from "./suite-reference.ts";
import type { Step } from "./workflow.ts";

/** Whether a step deploys, or judges what was just deployed. */
export function isDeploying({ uses = "", with: given }: Step): boolean {
  const action = suiteAction(uses);
  const mode = given?.["mode"] ?? "watch";
  return (
    action === "guard" ||
    action === "deploy" ||
    (action === "gate" && (mode === "watch" || mode === "shadow"))
  );
}
