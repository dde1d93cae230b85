import { many } from "../../../core/gate/report/quantity.ts";
import { linkTo } from "../../../core/incident/sections/link.ts";
import { inlineText } from "../../../core/text/inline.ts";
import { untrusted } from "../../../core/text/untrusted.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Audit } from "./audit.ts";
import type { SweepReport } from "./sweep-report.ts";

/** What a follow-up came to, for the log. */
export function sweptLine({ looked, reopened, reminded, leftForLater }: SweepReport): string {
  const numbers = (issues: readonly Issue[]): string =>
    issues.length === 0 ? "none" : issues.map(({ number }) => `#${number}`).join(", ");
  const later = leftForLater === 0 ? "" : `; the next runs look at ${leftForLater} more that are late`;
  return `${many(looked, "issue")} looked at; opened again: ${numbers(reopened)}; reminded: ${numbers(reminded)}${later}`;
}

/** The same for the summary of the step, with links. Safe Markdown. */
export function sweptSummary(swept: SweepReport, audit: Audit | null): string {
  const { looked, reopened, reminded, leftForLater, unknown } = swept;
  const isQuiet = reopened.length + reminded.length + leftForLater === 0;
  return [
    "### 📝 Follow-up of incidents",
    `${many(looked, "issue")} looked at${isQuiet ? "; nothing is late and nothing was closed half done" : ""}.`,
    listed("Opened again, since it was closed half done", reopened),
    listed("Reminded, since it is late", reminded),
    leftForLater === 0
      ? ""
      : `${many(leftForLater, "issue")} more ${leftForLater === 1 ? "is" : "are"} late; the next runs look at them (\`incidents.follow-up.at-most\`).`,
    auditText(audit),
    unknown.map((one) => `- ${one}`).join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function listed(head: string, issues: readonly Issue[]): string {
  if (issues.length === 0) return "";
  const lines = issues.map(
    ({ number, url, title }) => `- ${linkTo(`#${number}`, url)} ${inlineText(untrusted(title), 120)}`,
  );
  return [`**${head}:**`, lines.join("\n")].join("\n\n");
}

function auditText(audit: Audit | null): string {
  if (audit === null) return "";
  switch (audit.kind) {
    case "not-needed":
      return "Audit of the last quarter: nothing is to be decided, so no issue was opened.";
    case "closed":
      return `Audit of the last quarter: ${linkTo(`#${audit.number}`, audit.url)}, closed.`;
    case "opened":
    case "there":
      return `Audit of the last quarter: ${linkTo(`#${audit.number}`, audit.url)}.`;
    default:
      return audit satisfies never;
  }
}
