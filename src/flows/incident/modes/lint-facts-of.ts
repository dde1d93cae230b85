import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { IncidentIndex } from "../../../core/incident/recurrence/incident-index.ts";
import { mayCommand } from "../commands/may-command.ts";
import { recordOfIssue } from "../follow-up/followed-incident.ts";
import { readIncidentBook } from "../incident-book.ts";
import { issueActions } from "../lint/issue-actions.ts";
import type { LintFacts } from "../lint/lint-facts.ts";
import { makeOfRows } from "../lint/make-of-rows.ts";
import { noteState } from "../note-state.ts";
import type { PostmortemStepPorts, StepPolicy } from "./postmortem-step.ts";

/** What lint and follow-up go by. `readIndex` is asked once, and only when a record is looked for. */
export function lintFactsOf(
  ports: PostmortemStepPorts,
  { policy }: Pick<StepPolicy, "policy">,
  readIndex: () => Promise<Pick<IncidentIndex, "incidents">> = () => readIncidentBook(ports),
): LintFacts {
  const { identity, incidents: rules } = policy;
  const own = { identity, label: rules["action-label"] };
  const actions = issueActions(ports, own, (login) => mayCommand(ports, login, rules.commands));
  const records = new Map<number, Promise<IncidentRecord | null>>();
  let index: ReturnType<typeof readIndex> | null = null;
  return {
    rules,
    identity,
    actions,
    recordOf(known) {
      index ??= readIndex();
      const found =
        records.get(known.issue.number) ?? index.then((read) => recordOfIssue(ports, read, known));
      records.set(known.issue.number, found);
      return found;
    },
    noteState: (incident, state) => noteState(ports, incident, state, { identity, rules }),
    makeOfRows: (incident, rows) => makeOfRows(ports, incident, rows, { ...own, actions }),
  };
}
