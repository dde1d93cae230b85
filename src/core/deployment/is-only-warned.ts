import type { DeployRules } from "../policy/deploy-rules.ts";
import type { RefusalCode } from "./refusals.ts";

/** Whether the policy lets a deploy through that is refused for this, with a warning. A person's word never only warns. */
export function isOnlyWarned(code: RefusalCode, rules: DeployRules | undefined): boolean {
  const usual = rules?.enforcement ?? "block";
  switch (code) {
    case "outside-window":
    case "frozen":
      return usual === "warn";
    case "no-backup":
      return (rules?.backup?.enforcement ?? usual) === "warn";
    case "no-parity":
      return (rules?.parity?.enforcement ?? usual) === "warn";
    case "held":
    case "superseded":
    case "paused":
      return false;
    default:
      return code satisfies never;
  }
}
