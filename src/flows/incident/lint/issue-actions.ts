import type { ActionItem } from "../../../core/incident/actions/action-item.ts";
import { readActionIssue } from "../../../core/incident/actions/read-action-issue.ts";
import { actionOfItem } from "../../../core/incident/lint/action-of-item.ts";
import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { issuesBelow } from "../issues-below.ts";
import type { ActionBook } from "./action-book.ts";
import { evidenceLook } from "./evidence-look.ts";

type Needed = Pick<Ports, "issues" | "conversation" | "pulls" | "commits" | "run" | "log" | "secrets">;

/** Actions by their sub-issues, which count when our identity opened them. */
export function issueActions(
  ports: Needed,
  { identity, label }: { readonly identity: string; readonly label: string },
  mayShow: (login: string) => Promise<boolean>,
): ActionBook {
  const look = evidenceLook(ports, identity, mayShow);

  function itemOf(issue: Issue): ActionItem | null {
    if (issue.author !== identity) return null;
    // It is cut when it is read, and half of a secret is not known for one.
    const read = readActionIssue({ ...issue, title: ports.secrets.redact(issue.title) });
    return read.kind === "action" ? read.item : null;
  }

  function actionOf(issue: Issue): ActionOnIssue | null {
    const item = itemOf(issue);
    return item === null ? null : actionOfItem(item, issue);
  }

  return {
    async of({ number }) {
      const below = await issuesBelow(ports, number, { identity, label });
      return below.flatMap((one) => actionOf(one) ?? []);
    },
    read: async (issue) => actionOf(issue),
    evidenceOf: ({ owner }, issue) => look(issue, itemOf(issue)?.type ?? null, owner),
  };
}
