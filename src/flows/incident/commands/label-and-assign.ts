import { codeSpan } from "../../../core/text/code.ts";
import { untrusted } from "../../../core/text/untrusted.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { gently } from "./gently.ts";

type Needed = Pick<Ports, "issues" | "clock" | "log" | "signal">;

/** Puts a label on an issue; answers with the labels that it has then, and what GitHub did not take, in sentences. */
export async function label(
  ports: Needed,
  issue: Issue,
  wanted: Parameters<Ports["issues"]["ensureLabel"]>[0],
): Promise<{ readonly labels: readonly string[]; readonly notes: readonly string[] }> {
  const { name } = wanted;
  let { labels } = issue;
  const notes = await gently(ports, `the label ${codeSpan(untrusted(name))}`, async () => {
    await ports.issues.ensureLabel(wanted);
    labels = await ports.issues.addLabels(issue.number, [name]);
    return has({ labels }, name);
  });
  return { labels, notes };
}

/** Takes a label off an issue, in the spelling that it has there. */
export async function unlabel(ports: Needed, issue: Issue, name: string): Promise<readonly string[]> {
  const own = issue.labels.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  return gently(ports, `off the label ${codeSpan(untrusted(own))}`, async () => {
    await ports.issues.removeLabel(issue.number, own);
    return true;
  });
}

/** Whether an issue has a label. GitHub compares them without case. */
export function has(issue: Pick<Issue, "labels">, name: string): boolean {
  return issue.labels.some((own) => own.toLowerCase() === name.toLowerCase());
}

/** Assigns a login, unless it is assigned already. */
export async function assign(ports: Needed, issue: Issue, login: string): Promise<readonly string[]> {
  if (issue.assignees.some((one) => one.toLowerCase() === login.toLowerCase())) return [];
  const what = `${codeSpan(untrusted(login))} as an assignee`;
  return gently(ports, what, () => ports.issues.assign(issue.number, login));
}
