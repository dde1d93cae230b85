import type { Command, CommandContext, CommandText } from "./command.ts";
import { givenReason } from "./given-reason.ts";
import { saidTime } from "./said-time.ts";

/**
 * `/notice [time [where]]`: when users were first told of it; `/all-clear [time [where]]`: when they were told that it is
 * over. By default when the comment was written.
 */
export function toldUsersCommand(kind: "notice" | "all-clear") {
  return ({ rest }: CommandText, { at }: CommandContext): Command => {
    // Without a time before it a place could be a time that nobody can read.
    const [, written = rest, where = ""] = timeAndPlace.exec(rest) ?? [];
    const time = saidTime(kind, written, at);
    return typeof time === "string" ? { kind, at: time, where: givenReason(where) } : time;
  };
}

const timeAndPlace =
  /^((?:\d{4}-\d{2}-\d{2}(?:T|[ \t]+))?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[+-]\d{2}:\d{2}|\s?(?:UTC|Z)(?!\w))?)(?:[\s:;,.–—-]+(.*))?$/i;
