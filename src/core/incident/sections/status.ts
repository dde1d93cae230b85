import { readInstant } from "../../deployment/instant.ts";
import { codeCell } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import { countsAsNearMiss } from "../commands/counts-as-near-miss.ts";
import type { PeopleWords } from "../commands/people-words.ts";
import type { RatedSeverity } from "../severity/severity.ts";
import type { PostmortemStatus } from "../status/status.ts";
import { clockText } from "../text/clock-text.ts";
import { rootCauseLine, withoutRootCause } from "./root-cause-line.ts";
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
  readonly people?: PeopleWords | undefined;
}): Section {
  const { severity, environment } = facts;
  const isNearMiss = countsAsNearMiss(facts);
  const cells = [
    `**${severity.level}**: ${inlineText(untrusted(severity.reason))}`,
    codeCell(untrusted(environment), 100),
    `${statusWords[facts.status]}${isNearMiss ? ", as a near miss" : ""}`,
    isNearMiss ? "not needed" : `${dayText(facts.reviewDueAt)} (end of the day, UTC)`,
  ];
  // Those tools take the first such line, so it stands before all that may be people's words.
  const rows = withoutRootCause(table(["Severity", "Environment", "Postmortem", "Review by"], [cells]));
  const text = [rootCauseLine(facts.from.commit), rows].join("\n\n");
  return { id: "status", heading: "Status", forms: [text], shed: "never" };
}

function dayText(at: string): string {
  const text = clockText(at);
  return readInstant(at) === null ? text : text.slice(0, 10);
}
