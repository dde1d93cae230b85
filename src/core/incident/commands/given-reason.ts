import { clip, oneLine } from "../../text/visible.ts";

/** What a person gives as a reason, as one line; null when nothing is. */
export function givenReason(text: string): string | null {
  const reason = clip(oneLine(text.replace(/^[\s:;,.–—-]+/, "")), 300);
  return reason === "" ? null : reason;
}
