import { readInstant } from "../../deployment/instant.ts";
import { codeSpan } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import { clockText } from "../clock-text.ts";
import type { RatedSeverity } from "../severity.ts";
import type { PostmortemStatus } from "../status.ts";
import type { Section } from "./section.ts";

const statusWords: Readonly<Record<PostmortemStatus, string>> = {
  draft: "draft",
  "in-review": "in review",
  reviewed: "reviewed",
  closed: "closed",
};

/** How bad it is and why, where the postmortem stands, and until when it is to be reviewed. Never shortened. */
export function statusSection(facts: {
  readonly environment: string;
  readonly severity: RatedSeverity;
  readonly status: PostmortemStatus;
  readonly reviewDueAt: string;
  readonly from: { readonly commit: string };
}): Section {
  const { severity, environment } = facts;
  const cells = [
    `**${severity.level}**: ${inlineText(untrusted(severity.reason))}`,
    codeSpan(untrusted(environment), 100).replaceAll("|", "\\|"),
    statusWords[facts.status],
    `${dayText(facts.reviewDueAt)} (end of the day, UTC)`,
  ];
  // Four Keys and tools like it read this line; the word is theirs.
  const commit = /^[0-9a-f]{40,64}$/.test(facts.from.commit) ? facts.from.commit : "unknown";
  const interop = `<sub>root cause: ${commit} (the release that failed, for tools that count incidents; no verdict on a cause)</sub>`;
  const text = [table(["Severity", "Environment", "Postmortem", "Review by"], [cells]), interop].join("\n\n");
  return { id: "status", heading: "Status", forms: [text], shed: "never" };
}

function dayText(at: string): string {
  const text = clockText(at);
  return readInstant(at) === null ? text : text.slice(0, 10);
}
