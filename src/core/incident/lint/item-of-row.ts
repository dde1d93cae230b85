import { words } from "../../plan/words.ts";
import { naturalKey } from "../../text/natural-key.ts";
import { clip, oneLine } from "../../text/visible.ts";
import { readActionField } from "../actions/action-fields.ts";
import { actionKind } from "../actions/action-issue.ts";
import { ActionItem } from "../actions/action-item.ts";
import { endOfDay } from "../follow-up/overdue.ts";
import { dayOf } from "../follow-up/quarter.ts";
import { actionGaps } from "./action-gaps.ts";
import type { ActionFacts } from "./action-on-issue.ts";

/**
 * A row of people's table as an action; null while it lacks something. Its key is over the incident and the words of what
 * is to be done, so that a row that moves or is put off stays the same action.
 */
export function itemOfRow(
  row: ActionFacts,
  incidentKey: string,
  sha256: (text: string) => string,
): ActionItem | null {
  if (actionGaps(row).length > 0) return null;
  const title = clip(oneLine(row.title.replaceAll("\\|", "|")), 150);
  const due = endOfDay(row.due);
  if (words(title) === "" || due === null) return null;
  return ActionItem.parse({
    key: naturalKey([actionKind, incidentKey, "row", words(title)], sha256),
    title,
    type: value("type", row.type),
    priority: "p2",
    owner: value("owner", row.owner),
    due: dayOf(due),
    outcome: value("outcome", row.outcome),
    validation: value("validation", row.validation),
    finding: value("finding", row.finding),
    issue: null,
    evidence: null,
    state: "open",
  });
}

function value(field: "type" | "owner" | "outcome" | "validation" | "finding", text: string): string | null {
  const read = readActionField(field, text.replaceAll("\\|", "|"), null);
  return read.kind === "read" ? read.value : null;
}
