import type { Command, CommandText } from "./command.ts";
import { givenReason } from "./given-reason.ts";

/** `/near-miss [reason]`: this was no incident; `/near-miss undo [reason]`: it was one after all. */
export function nearMissCommand({ rest }: CommandText): Command {
  const [, reason] = /^undo\b[\s:,.–-]*(.*)$/i.exec(rest) ?? [];
  return reason === undefined
    ? { kind: "near-miss", reason: givenReason(rest) }
    : { kind: "near-miss", reason: givenReason(reason), isUndone: true };
}
