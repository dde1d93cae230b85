import { actionKind, renderActionIssue } from "../../../core/incident/actions/action-issue.ts";
import type { ActionItem } from "../../../core/incident/actions/action-item.ts";
import { codeSpan } from "../../../core/text/code.ts";
import { parseMarker } from "../../../core/text/marker.ts";
import { untrusted } from "../../../core/text/untrusted.ts";
import { isInDoubt } from "../../../kernel/in-doubt.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { issuesBelow } from "../issues-below.ts";
import { gently } from "./gently.ts";

export interface WantedAction {
  readonly item: ActionItem;
  /** Number of the issue of the incident or near miss. */
  readonly parent: number;
  /** Its title, to stand in the text of the action. */
  readonly parentTitle?: string;
  readonly label: string;
  readonly identity: string;
  /** Whether an earlier run may have made it already, and lists may not show it yet. */
  readonly isTakenUp: boolean;
}

export interface MadeAction {
  readonly number: number;
  /** What GitHub did not take, in sentences. */
  readonly notes: readonly string[];
}

type Needed = Pick<Ports, "issues" | "digest" | "log" | "clock" | "signal" | "secrets">;

/** How long a list may trail behind what was written, as far as it is waited for. */
const behindMs = [1_000, 2_000, 4_000] as const;

/**
 * The sub-issue of an action, made once: looked for below the incident and in the list of its label by its marker, made if
 * it is not there, put below the incident and assigned.
 */
export async function makeActionIssue(ports: Needed, wanted: WantedAction): Promise<MadeAction> {
  const { issues } = ports;
  const { item, parent } = wanted;
  const below = await issuesBelow(ports, parent, wanted);
  const there = below.find((issue) => isOurs(issue, wanted));
  const child = there ?? (await listed(ports, wanted)) ?? (await made(ports, wanted));
  const notes: string[] = [];
  if (there === undefined) notes.push(...(await putBelow(ports, child, parent)));
  const { owner } = item;
  if (owner !== null && !child.assignees.some((one) => one.toLowerCase() === owner.toLowerCase())) {
    const what = `${codeSpan(untrusted(owner))} as its assignee`;
    notes.push(...(await gently(ports, what, () => issues.assign(child.number, owner))));
  }
  return { number: child.number, notes };
}

async function listed({ issues }: Needed, wanted: WantedAction): Promise<Issue | null> {
  const all = await issues.labelled(wanted.label, wanted.identity);
  return all.findLast((issue) => isOurs(issue, wanted)) ?? null;
}

async function made(ports: Needed, wanted: WantedAction): Promise<Issue> {
  const late = wanted.isTakenUp ? await lateIssue(ports, wanted) : null;
  if (late !== null) return late;
  const { issues, digest, secrets } = ports;
  const { item, parent } = wanted;
  // Whoever renamed the issue may have written anything into its title.
  const parentTitle = wanted.parentTitle === undefined ? null : secrets.redact(wanted.parentTitle);
  const text = renderActionIssue(item, parent, digest.sha256, parentTitle);
  const label = { name: wanted.label, color: "0e8a16", description: "An action after an incident" };
  await gently(ports, `the label ${codeSpan(untrusted(label.name))}`, async () => {
    await issues.ensureLabel(label);
    return true;
  });
  const create = (): Promise<Issue> => issues.create({ ...text, labels: [label.name] });
  try {
    return await create();
  } catch (error) {
    if (!isInDoubt(error) || ports.signal.aborted) throw error;
    ports.log.info("the issue of an action: no clear answer, so what is there is looked at");
    return (await lateIssue(ports, wanted)) ?? (await create());
  }
}

async function lateIssue(ports: Needed, wanted: WantedAction): Promise<Issue | null> {
  for (const ms of behindMs) {
    await ports.clock.sleep(ms);
    const there = await listed(ports, wanted);
    if (there !== null) return there;
  }
  return null;
}

async function putBelow(ports: Needed, child: Issue, parent: number): Promise<readonly string[]> {
  const note: string[] = [];
  const refused = await gently(ports, "it as a sub-issue", async () => {
    const added = await ports.issues.addSubIssue(parent, child.id);
    if (added === "full") note.push("This issue has as many sub-issues as GitHub takes, so it stands alone.");
    if (added === "has-other-parent")
      note.push("It is a sub-issue of another issue already, and stays there.");
    return true;
  });
  return [...note, ...refused];
}

function isOurs(issue: Issue, { item, identity }: WantedAction): boolean {
  const seen = parseMarker(issue.body);
  return issue.author === identity && seen?.kind === actionKind && seen.key === item.key;
}
