import { readBlocks } from "../../plan/markdown.ts";
import { parseMarker } from "../../text/marker.ts";
import { clip, oneLine } from "../../text/visible.ts";
import { type ActionField, actionField, readActionField } from "./action-fields.ts";
import { actionKind } from "./action-issue.ts";
import { type ActionDraft, ActionItem } from "./action-item.ts";

/** The issue of an action as GitHub has it. */
export interface ActionIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly assignees: readonly string[];
}

export type ReadActionIssue =
  | {
      readonly kind: "action";
      readonly item: ActionItem;
      /** Sentences about lines that cannot be read; what they were for counts as missing. */
      readonly problems: readonly string[];
    }
  /** It has no marker of an action. Whether the author is ours is for the caller to check. */
  | { readonly kind: "not-an-action" };

/** Reads the issue of an action back. What people wrote counts: the first line of each label, and who is assigned. */
export function readActionIssue(issue: ActionIssue): ReadActionIssue {
  const seen = parseMarker(issue.body);
  if (seen?.kind !== actionKind) return { kind: "not-an-action" };
  const [fields, problems] = fieldsIn(issue.body);
  const said = fields.get("owner") ?? null;
  const isSaid = issue.assignees.some((login) => login.toLowerCase() === said?.toLowerCase());
  const draft: Record<keyof ActionDraft, unknown> = {
    title: clip(oneLine(issue.title), 200),
    type: fields.get("type") ?? null,
    priority: fields.get("priority") ?? "p2",
    // Who is assigned by a click does not edit the text.
    owner: isSaid ? said : (issue.assignees[0] ?? said),
    due: fields.get("due") ?? null,
    outcome: fields.get("outcome") ?? null,
    validation: fields.get("validation") ?? null,
    finding: fields.get("finding") ?? null,
  };
  const state = issue.state === "closed" ? "done" : "open";
  const item = ActionItem.parse({ ...draft, key: seen.key, issue: issue.number, evidence: null, state });
  return { kind: "action", item, problems };
}

function fieldsIn(body: string): readonly [ReadonlyMap<ActionField, string>, readonly string[]] {
  const fields = new Map<ActionField, string>();
  const problems: string[] = [];
  const met = new Set<ActionField>();
  const lines = readBlocks(body)
    .filter(({ kind }) => kind === "list" || kind === "paragraph")
    .flatMap(({ text }) => text.split("\n"));
  for (const line of lines) {
    const [, label = "", value = ""] =
      /^\s*(?:[-*+]\s+)?(?:\*\*|__)?([A-Za-z][A-Za-z -]{1,20})(?::(?:\*\*|__)?|(?:\*\*|__):)\s*(.*)$/.exec(
        line,
      ) ?? [];
    const field = actionField(label);
    if (field === null || met.has(field)) continue;
    met.add(field);
    const read = readActionField(field, withoutCode(value), null);
    if (read.kind === "read") fields.set(field, read.value);
    if (read.kind === "refused") problems.push(`\`${capital(field)}\`: ${read.why} Write ${read.write}.`);
  }
  return [fields, problems];
}

function withoutCode(value: string): string {
  const [, , code] = /^(`+) ?(.*?) ?\1$/.exec(value.trim()) ?? [];
  return code ?? value;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
