import type { Command, CommandText } from "./command.ts";
import { givenReason } from "./given-reason.ts";

/** `/near-miss [reason]`: this was no incident. */
export function nearMissCommand({ rest }: CommandText): Command {
  return { kind: "near-miss", reason: givenReason(rest) };
}
