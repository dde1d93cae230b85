import { paced } from "../../paced.ts";
import { mayCommand } from "../commands/may-command.ts";
import { issueActions } from "../lint/issue-actions.ts";
import type { LintFacts } from "../lint/lint-facts.ts";
import { noteState } from "../note-state.ts";
import type { PostmortemStepPorts, StepPolicy } from "./postmortem-step.ts";

/** What lint and follow-up go by. */
export function lintFactsOf(ports: PostmortemStepPorts, { policy }: StepPolicy): LintFacts {
  const { identity, incidents: rules } = policy;
  return {
    rules,
    identity,
    actions: issueActions(ports, identity, (login) => mayCommand(ports, login, rules.commands)),
    noteState: (incident, state) => noteState(ports, incident, state, { identity, rules }),
    pace: paced(ports),
  };
}
