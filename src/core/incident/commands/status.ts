import type { Command, CommandText } from "./command.ts";

/** `/status in-review` or `/status reviewed`: where the postmortem stands. Closing is done by closing the issue. */
export function statusCommand({ rest }: CommandText): Command {
  const seen = rest.toLowerCase().replace(/[.!]$/, "");
  if (/^(?:in[ -]?)?review$/.test(seen)) return { kind: "status", status: "in-review" };
  if (seen === "reviewed") return { kind: "status", status: "reviewed" };
  const why =
    seen === "closed"
      ? "A postmortem is closed by closing its issue."
      : "It does not say a status that there is.";
  return { kind: "refused", name: "status", why, write: "`/status in-review` or `/status reviewed`" };
}
