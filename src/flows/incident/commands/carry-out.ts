import type { Outcome } from "../../../core/incident/commands/answer-text.ts";
import type { Refused } from "../../../core/incident/commands/command.ts";
import { countsAsNearMiss } from "../../../core/incident/commands/counts-as-near-miss.ts";
import { type Heard, standing } from "../../../core/incident/commands/hear.ts";
import { wordsOf } from "../../../core/incident/commands/people-words.ts";
import { unanswered } from "../../../core/incident/lint/unanswered.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { IndexedIncident } from "../../../core/incident/recurrence/recurrence.ts";
import type { IncidentRules } from "../../../core/policy/incident-rules.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { addToIncidentBook } from "../incident-book.ts";
import { assign, has, label, unlabel } from "./label-and-assign.ts";
import { labelSeverity } from "./label-severity.ts";
import { makeActionIssue } from "./make-action-issue.ts";

export interface Carried {
  readonly issue: Issue;
  readonly record: IncidentRecord;
  readonly entry: IndexedIncident;
  readonly rules: IncidentRules;
  readonly identity: string;
  readonly comment: { readonly id: number; readonly author: string };
  readonly isTakenUp: boolean;
}

export type CarryPorts = Pick<
  Ports,
  "secrets" | "issues" | "records" | "digest" | "log" | "clock" | "signal"
>;

/**
 * Does on GitHub what commands ask for, one after another; refused ones stand in the answer as they are. What GitHub does
 * not take is a note, since the record has the word.
 */
export async function carryOut(
  ports: CarryPorts,
  commands: readonly (Heard | Refused)[],
  carried: Carried,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const command of commands) {
    if (command.kind === "refused") {
      outcomes.push(command);
      continue;
    }
    const overruled = standing(wordsOf(carried.record), command, carried.comment.id);
    const { issue, notes } = await effect(ports, command, carried, overruled === null);
    const all = overruled === null ? notes : [overruled, ...notes];
    outcomes.push({ kind: "done", command, issue, notes: all });
  }
  return outcomes;
}

interface Effect {
  readonly issue: number | null;
  readonly notes: readonly string[];
}

async function effect(
  ports: CarryPorts,
  command: Heard,
  carried: Carried,
  isStanding: boolean,
): Promise<Effect> {
  const { issue, rules, comment, record } = carried;
  const noted = (notes: readonly string[]): Effect => ({ issue: null, notes });
  switch (command.kind) {
    case "ack":
      return noted(await assign(ports, issue, comment.author));
    case "severity":
      if (!isStanding || !rules["severity-labels"]) return noted([]);
      // Of two in one comment the last counts.
      return noted(await labelSeverity(ports, issue, record.severity.level));
    case "near-miss":
      return noted(isStanding ? await relabel(ports, carried) : []);
    case "action": {
      const { number, notes } = await makeActionIssue(ports, wanted(command.item, carried));
      return { issue: number, notes };
    }
    case "status":
      ports.log.info(`deployment ${record.deployment}: ${command.kind} is kept in the record`);
      return noted(isStanding && command.status === "reviewed" ? unansweredNote(carried) : []);
    case "resolved":
    case "notice":
    case "all-clear":
      ports.log.info(`deployment ${record.deployment}: ${command.kind} is kept in the record`);
      return noted([]);
    default:
      return command satisfies never;
  }
}

function wanted(item: Extract<Heard, { readonly kind: "action" }>["item"], carried: Carried) {
  const { issue, rules, identity, isTakenUp } = carried;
  return {
    item,
    parent: issue.number,
    parentTitle: issue.title,
    label: rules["action-label"],
    identity,
    isTakenUp,
  };
}

// Nobody is kept from saying so, and the schedule goes on asking for what is missing.
function unansweredNote({ issue, record, rules }: Carried): readonly string[] {
  const headings = unanswered(issue.body, rules.required ?? null, wordsOf(record).actions.length > 0);
  if (headings.length === 0 || countsAsNearMiss(record)) return [];
  return [`Still without an answer: ${headings.join(", ")}; its review stays due until they have one.`];
}

async function relabel(
  ports: CarryPorts,
  { issue, rules, entry, record }: Carried,
): Promise<readonly string[]> {
  const nearMiss = {
    name: rules["near-miss"].label,
    color: "fbca04",
    description: "Something nearly failed",
  };
  const incident = { name: rules.label, color: "b60205", description: "A deployment failed its gate" };
  const isNearMiss = countsAsNearMiss(record);
  const [on, off] = isNearMiss ? [nearMiss, incident] : [incident, nearMiss];
  const notes = [
    ...(await label(ports, issue, on)).notes,
    ...(has(issue, off.name) ? await unlabel(ports, issue, off.name) : []),
  ];
  await addToIncidentBook(ports, { ...entry, isNearMiss });
  return notes;
}
