import { codeSpan } from "../../text/code.ts";
import { marker } from "../../text/marker.ts";
import { untrusted } from "../../text/untrusted.ts";
import { assembleBody } from "../body/assemble-body.ts";
import { plainTitle } from "../plain-title.ts";
import type { Section } from "../sections/section.ts";
import type { PeopleSection } from "../template/people-section.ts";
import { renderPeopleSections } from "../template/render-people-sections.ts";
import type { ActionItem } from "./action-item.ts";

export const actionKind = "incident-action";

/** What people add before the issue of an action is closed. */
export const evidenceSection: PeopleSection = {
  id: "evidence",
  heading: "Evidence",
  prompt:
    "What shows that it is done and works? Before closing, put a link to the merged pull request, the run, the commit or the document behind `evidence:`, here or in a comment.",
  form: ["evidence: "],
  isRequired: true,
};

const note =
  "> An action of an incident, opened by rollback-ready. Change any line below; what stands there counts.";

/** The sub-issue of an action: its marker, its facts in lines that people may edit, and a place for evidence. */
export function renderActionIssue(
  item: ActionItem,
  incident: number,
  sha256: (text: string) => string,
): { readonly title: string; readonly body: string } {
  const { body } = assembleBody(
    {
      head: [marker({ kind: actionKind, key: item.key }), note].join("\n\n"),
      sections: [factsSection(item, incident)],
      people: renderPeopleSections([evidenceSection]),
    },
    sha256,
  );
  return { title: plainTitle(item.title), body };
}

function factsSection(item: ActionItem, incident: number): Section {
  const lines = [
    line("Type", item.type),
    line("Priority", item.priority),
    line("Owner", item.owner),
    line("Due", item.due),
    line("Outcome", quoted(item.outcome)),
    line("Validation", quoted(item.validation)),
    line("Remedies", quoted(item.finding)),
    line("Incident", `#${incident}`),
  ];
  return { id: "action", heading: "Action", forms: [lines.join("\n")], shed: "never" };
}

function line(label: string, value: string | null): string {
  return `- **${label}:** ${value ?? "–"}`;
}

// Code does nothing on the page, and people can edit it without entities in it.
function quoted(text: string | null): string | null {
  return text === null ? null : codeSpan(untrusted(text), 500);
}
