import type { IncidentRecord } from "../record.ts";
import { clockText } from "../text/clock-text.ts";
import type { Command, Refused } from "./command.ts";

type Known = Pick<IncidentRecord, "impact" | "gate">;

/** Why a command that reads well cannot be done with this incident as it is; null when it can. */
export function objection(command: Command, { impact, gate }: Known, isClosed: boolean): Refused | null {
  switch (command.kind) {
    case "refused":
      return command;
    case "status":
      return isClosed
        ? {
            kind: "refused",
            name: "status",
            why: "The issue is closed.",
            write: "the command once more after you reopened it",
          }
        : null;
    case "resolved":
    case "notice":
    case "all-clear": {
      const begun = impact.from ?? gate.startedAt;
      if (Date.parse(command.at) >= Date.parse(begun)) return null;
      const why = `The impact began at ${clockText(begun)} UTC, which is later.`;
      return { kind: "refused", name: command.kind, why, write: "a time after that" };
    }
    case "ack":
    case "severity":
    case "action":
    case "near-miss":
      return null;
    default:
      return command satisfies never;
  }
}
