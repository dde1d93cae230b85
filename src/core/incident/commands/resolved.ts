import type { Command, CommandContext, CommandText } from "./command.ts";
import { saidTime } from "./said-time.ts";

/** `/resolved [time]`: when it was over, by default when the comment was written. */
export function resolvedCommand({ rest }: CommandText, { at }: CommandContext): Command {
  const time = saidTime("resolved", rest, at);
  return typeof time === "string" ? { kind: "resolved", at: time } : time;
}
