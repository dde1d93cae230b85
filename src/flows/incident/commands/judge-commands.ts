import { actionKind } from "../../../core/incident/actions/action-issue.ts";
import type { Command, Refused } from "../../../core/incident/commands/command.ts";
import type { Heard } from "../../../core/incident/commands/hear.ts";
import { objection } from "../../../core/incident/commands/objection.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import type { Ports } from "../../../kernel/ports/index.ts";

/** Each is an issue, which people are told of. */
const mostActions = 10;

/**
 * The commands of a comment as they can be done with an incident, in order. An action gets its natural key: the incident,
 * the comment and its place there.
 */
export function judgeCommands(
  { digest }: Pick<Ports, "digest">,
  commands: readonly Command[],
  on: { readonly record: IncidentRecord; readonly comment: number; readonly isClosed: boolean },
): readonly (Heard | Refused)[] {
  let actions = 0;
  return commands.map((command, index) => {
    const refused = objection(command, on.record, on.isClosed);
    if (refused !== null) return refused;
    if (command.kind === "refused") return command;
    if (command.kind !== "action") return command;
    actions += 1;
    if (actions > mostActions) {
      const why = `A comment may ask for ${mostActions} actions.`;
      return { kind: "refused", name: "action", why, write: "the others into another comment" };
    }
    const key = naturalKey([actionKind, on.record.key, on.comment, index], digest.sha256);
    const made = { key, issue: null, evidence: null, state: "open" } as const;
    return { kind: "action", item: { ...command.draft, ...made } };
  });
}
