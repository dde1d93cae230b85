import type { Outcome } from "../../../core/incident/commands/answer-text.ts";
import type { Refused } from "../../../core/incident/commands/command.ts";
import { type Heard, standing } from "../../../core/incident/commands/hear.ts";
import { wordsOf } from "../../../core/incident/commands/people-words.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { IndexedIncident } from "../../../core/incident/recurrence.ts";
import type { IncidentRules } from "../../../core/policy/incident-rules.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { type Paced, paced } from "../../paced.ts";
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

export type CarryPorts = Pick<Ports, "issues" | "records" | "digest" | "log" | "clock" | "signal">;

/**
 * Does on GitHub what commands ask for, one after another; refused ones stand in the answer as they are. What GitHub does
 * not take is a note, since the record has the word.
 */
export async function carryOut(
  ports: CarryPorts,
  commands: readonly (Heard | Refused)[],
  carried: Carried,
): Promise<readonly Outcome[]> {
  const pace = paced(ports);
  const outcomes: Outcome[] = [];
  for (const command of commands) {
    if (command.kind === "refused") {
      outcomes.push(command);
      continue;
    }
    const overruled = standing(wordsOf(carried.record), command, carried.comment.id);
    const { issue, notes } = await effect(ports, command, carried, overruled === null, pace);
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
  pace: Paced,
): Promise<Effect> {
  const { issue, rules, comment, record } = carried;
  const noted = (notes: readonly string[]): Effect => ({ issue: null, notes });
  switch (command.kind) {
    case "ack":
      return noted(await assign(ports, issue, comment.author, pace));
    case "severity":
      if (!isStanding || !rules["severity-labels"]) return noted([]);
      // Of two in one comment the last counts.
      return noted(await labelSeverity(ports, issue, record.severity.level, pace));
    case "near-miss":
      return noted(isStanding ? await relabel(ports, carried, pace) : []);
    case "action": {
      const { number, notes } = await makeActionIssue(ports, wanted(command.item, carried), pace);
      return { issue: number, notes };
    }
    case "resolved":
    case "status":
      ports.log.info(`deployment ${record.deployment}: ${command.kind} is kept in the record`);
      return noted([]);
    default:
      return command satisfies never;
  }
}

function wanted(item: Extract<Heard, { readonly kind: "action" }>["item"], carried: Carried) {
  const { issue, rules, identity, isTakenUp } = carried;
  return { item, parent: issue.number, label: rules["action-label"], identity, isTakenUp };
}

async function relabel(
  ports: CarryPorts,
  { issue, rules, entry }: Carried,
  pace: Paced,
): Promise<readonly string[]> {
  const nearMiss = {
    name: rules["near-miss"].label,
    color: "fbca04",
    description: "Something nearly failed",
  };
  const notes = [
    ...(await label(ports, issue, nearMiss, pace)).notes,
    ...(has(issue, rules.label) ? await unlabel(ports, issue, rules.label, pace) : []),
  ];
  await addToIncidentBook(ports, { ...entry, isNearMiss: true });
  return notes;
}
