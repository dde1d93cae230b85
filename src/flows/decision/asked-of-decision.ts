import type { Decision } from "../../core/decision/decision.ts";
import type { AskedReturn } from "./comment-facts.ts";

/** What a person asked for when they decided, for whoever carries it out. */
export function askedOf(note: Decision | null): Pick<AskedReturn, "release" | "given"> {
  if (note === null || note.by === null || (note.how !== "comment" && note.how !== "hand"))
    return { release: null, given: null };
  const { by, reason, release } = note;
  return { release, given: reason === null ? null : { by, reason } };
}
