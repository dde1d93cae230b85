import { isPresetUse } from "../gate/presets/index.ts";
import type { Policy } from "../policy/policy.ts";
import type { GateFacts } from "./change-facts.ts";

/** What the gates of a policy measure, an entry for each environment that has checks. */
export function gateFacts(policy: Policy): readonly GateFacts[] {
  return Object.entries(policy.environments).flatMap(([environment, { gate }]) => {
    const checks = (gate?.checks ?? []).map((check) => ({
      name: check.name,
      kind: isPresetUse(check) ? check.preset : check.kind,
    }));
    return checks.length === 0 ? [] : [{ environment, checks }];
  });
}
