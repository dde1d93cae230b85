import { severities } from "../severity/severity.ts";
import type { Command, CommandText } from "./command.ts";
import { givenReason } from "./given-reason.ts";

/** `/severity sev2 [reason]`; `2` and `SEV-2` mean the same. */
export function severityCommand({ rest }: CommandText): Command {
  const [, digit, reason = ""] = /^(?:sev)?[ -]?([1-4])(?![\w])(.*)$/i.exec(rest) ?? [];
  const level = severities.find((one) => one === `sev${digit}`);
  if (level !== undefined) return { kind: "severity", level, reason: givenReason(reason) };
  const why =
    rest === "" ? "It does not say which severity." : "A severity is sev1 (the worst), sev2, sev3 or sev4.";
  return { kind: "refused", name: "severity", why, write: "`/severity sev2 checkout fails for everybody`" };
}
