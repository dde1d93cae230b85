import { codeCell } from "../../../text/code.ts";
import { inlineText } from "../../../text/inline.ts";
import { table } from "../../../text/table.ts";
import { untrusted } from "../../../text/untrusted.ts";
import { linkTo, pullLink } from "../../sections/link.ts";
import type { SectionContext } from "../../sections/section-context.ts";
import type { Waiting } from "./audit-facts.ts";
import type { PlanFinding } from "./plan-findings.ts";

/** Rows that a table of an audit shows. */
export const mostRows = 50;

/** Merged changes whose plans deserve a look. */
export function planTable(found: readonly PlanFinding[], context: SectionContext): string {
  const rows = found
    .slice(0, mostRows)
    .map(({ environment, release, pull, days }) => [
      pullLink(pull, context),
      codeCell(untrusted(release), 60),
      codeCell(untrusted(environment), 60),
      `${days}`,
    ]);
  return `${table(["Pull request", "Release", "Environment", "Days since the merge"], rows)}${more(found.length)}`;
}

/** Issues that wait for people; `head` says what the day is. */
export function waitingTable(
  found: readonly Waiting[],
  head: string,
  { repositoryUrl }: SectionContext,
): string {
  const rows = found
    .slice(0, mostRows)
    .map(({ issue, title, day, days }) => [
      linkTo(`#${issue}`, `${repositoryUrl}/issues/${issue}`),
      title === "" ? "–" : inlineText(untrusted(title), 120),
      day === null ? "not known" : inlineText(untrusted(day), 20),
      day === null ? "–" : String(days),
    ]);
  return `${table(["Issue", "Title", head, "Days late"], rows)}${more(found.length)}`;
}

/** What stands below a table that does not show all of so many rows. */
export function more(all: number): string {
  return all > mostRows ? `\n\nAnd ${all - mostRows} more.` : "";
}
