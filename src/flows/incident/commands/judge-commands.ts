import { actionKind } from "../../../core/incident/actions/action-issue.ts";
import type { Command, Refused } from "../../../core/incident/commands/command.ts";
import type { Heard } from "../../../core/incident/commands/hear.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import type { Ports } from "../../../kernel/ports/index.ts";

/** Each is an issue, which people are told of. */
const mostActions = 10;

export interface JudgedOn {
  /** Of the incident or near miss. */
  readonly key: string;
  readonly comment: number;
  /** Why a command cannot be done there; null when it can. */
  object(command: Command): Refused | null;
}

/**
 * The commands of a comment as they can be done on an issue, in order. An action gets its natural key: the incident, the
 * comment and its place there.
 */
export function judgeCommands(
  { digest }: Pick<Ports, "digest">,
  commands: readonly Command[],
  on: JudgedOn,
): readonly (Heard | Refused)[] {
  let actions = 0;
  return commands.map((command, index) => {
    const refused = on.object(command);
    if (refused !== null) return refused;
    if (command.kind === "refused") return command;
    if (command.kind !== "action") return command;
    actions += 1;
    if (actions > mostActions) {
      const why = `A comment may ask for ${mostActions} actions.`;
      return { kind: "refused", name: "action", why, write: "the others into another comment" };
    }
    const key = naturalKey([actionKind, on.key, on.comment, index], digest.sha256);
    const made = { key, issue: null, evidence: null, state: "open" } as const;
    const { draft, isDueAssumed } = command;
    return { kind: "action", item: { ...draft, ...made }, isDueAssumed };
  });
}
