import type { IncidentRules } from "../../../core/policy/incident-rules.ts";
import type { Permission } from "../../../kernel/ports/conversation.ts";
import type { Ports } from "../../../kernel/ports/index.ts";

/** Whether the policy lets a login use commands. */
export async function mayCommand(
  { conversation }: Pick<Ports, "conversation">,
  login: string,
  { who }: IncidentRules["commands"],
): Promise<boolean> {
  if (typeof who !== "string") return who.some((one) => one.toLowerCase() === login.toLowerCase());
  const permission = await conversation.permissionOf(login);
  return (who === "write" ? mayWrite : [...mayWrite, "triage"]).includes(permission);
}

const mayWrite: readonly Permission[] = ["admin", "maintain", "write"];
