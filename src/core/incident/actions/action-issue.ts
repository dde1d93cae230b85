import { codeSpan } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { marker } from "../../text/marker.ts";
import { untrusted } from "../../text/untrusted.ts";
import { assembleBody } from "../body/assemble-body.ts";
import type { Section } from "../sections/section.ts";
import type { PeopleSection } from "../template/people-section.ts";
import { renderPeopleSections } from "../template/render-people-sections.ts";
import { plainTitle } from "../text/plain-title.ts";
import { type ActionItem, actionTypes } from "./action-item.ts";

export const actionKind = "incident-action";

/** What people add before the issue of an action is closed. */
export const evidenceSection: PeopleSection = {
  id: "evidence",
  heading: "Evidence",
  prompt:
    "What shows that it is done and works? Before closing, put the merged pull request, the run, the commit or the page here, or into a comment behind `evidence:`.",
  form: ["evidence: (link)"],
  isRequired: true,
};

const note =
  "> An action of an incident, opened by rollback-ready. Change any line below; what stands there counts.";

/**
 * The sub-issue of an action: its marker, its facts in lines that people may edit, and a place for evidence. Of the
 * incident the title is shown where it is given.
 */
export function renderActionIssue(
  item: ActionItem,
  incident: number,
  sha256: (text: string) => string,
  incidentTitle: string | null = null,
): { readonly title: string; readonly body: string } {
  const { body } = assembleBody(
    {
      head: [marker({ kind: actionKind, key: item.key }), note].join("\n\n"),
      sections: [factsSection(item, incident, incidentTitle)],
      people: renderPeopleSections([evidenceSection]),
    },
    sha256,
  );
  return { title: plainTitle(item.title), body };
}

function factsSection(item: ActionItem, incident: number, incidentTitle: string | null): Section {
  const title = incidentTitle === null ? "" : ` (${inlineText(untrusted(incidentTitle), 150)})`;
  const lines = [
    line("Incident", `#${incident}${title}`),
    line("Type", item.type ?? empty(actionTypes.join(", "))),
    line("Priority", item.priority),
    line("Owner", item.owner ?? empty("the login of one person")),
    line("Due", item.due ?? empty("a day, such as 2026-12-10")),
    line("Outcome", shown(item.outcome) ?? empty("a number with its unit, or what can be seen then")),
    line("Validation", shown(item.validation) ?? empty("a test, a drill, a figure")),
    line("Remedies", shown(item.finding) ?? empty("a contributing factor, such as F1")),
  ];
  return { id: "action", heading: "Action", forms: [lines.join("\n")], shed: "never" };
}

function line(label: string, value: string): string {
  return `- **${label}:** ${value}`;
}

// Reads as blank until somebody writes over it.
function empty(what: string): string {
  return `– (${what})`;
}

// What does something on the page is shown as code, which people can edit without entities in it.
function shown(text: string | null): string | null {
  if (text === null) return null;
  return inlineText(untrusted(text)) === text ? text : codeSpan(untrusted(text), 500);
}
