import type { ActionItem } from "../../../core/incident/actions/action-item.ts";
import { wordsOf } from "../../../core/incident/commands/people-words.ts";
import type { ActionFacts } from "../../../core/incident/lint/action-on-issue.ts";
import { itemOfRow } from "../../../core/incident/lint/item-of-row.ts";
import { rowsWithoutIssue } from "../../../core/incident/lint/rows-without-issue.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import { parseMarker } from "../../../core/text/marker.ts";
import { naturalKey } from "../../../core/text/natural-key.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../../sticky-comment.ts";
import { amendIncident } from "../amend-incident.ts";
import { commandedIssue } from "../commands/commanded-issue.ts";
import { makeActionIssue } from "../commands/make-action-issue.ts";
import type { ActionBook } from "./action-book.ts";

type Needed = Pick<
  Ports,
  "issues" | "conversation" | "records" | "digest" | "log" | "clock" | "signal" | "secrets"
>;

const commentKind = "table-actions";
/** Each is an issue, which people are told of. */
const mostMade = 20;

/**
 * Makes sub-issues of the rows of an incident's table that are whole and no issue yet, and says so in one comment: the table
 * is people's, and stays as it is. The record keeps the key of each row first and its number last, so that what a run left
 * undone is finished by the next one, and a row that once had an issue gets no other.
 */
export async function makeOfRows(
  ports: Needed,
  incident: Issue,
  rows: readonly ActionFacts[],
  { identity, label, actions }: { identity: string; label: string; actions: Pick<ActionBook, "of"> },
): Promise<void> {
  const key = parseMarker(incident.body)?.key ?? "";
  const item = (row: ActionFacts) => itemOfRow(redacted(ports, row), key, ports.digest.sha256);
  const whole = byKey(rows.flatMap((row) => item(row) ?? []));
  if (whole.size === 0) return;
  const commanded = await commandedIssue(ports, incident.number, identity);
  const entry = commanded.kind === "incident" ? await commanded.find() : null;
  if (entry === null) {
    ports.log.info(`issue ${incident.number} has no record, so its table is not followed up`);
    return;
  }
  const free = rowsWithoutIssue(rows, await actions.of(incident)).flatMap((row) => item(row)?.key ?? []);
  let before: readonly ActionItem[] = [];
  const begun = await amendIncident(ports, entry.deployment, (kept) => {
    before = wordsOf(kept).actions;
    const known = new Set(before.map((one) => one.key));
    const added = [...whole.values()].filter((one) => free.includes(one.key) && !known.has(one.key));
    return withActions(kept, [...before, ...added.slice(0, mostMade)]);
  });
  if (begun.kind !== "kept") return;
  const wanted = wordsOf(begun.record).actions.filter((one) => whole.has(one.key));
  if (wanted.every(({ issue }) => issue !== null)) return;
  const numbers = new Map<string, number>();
  for (const one of wanted) {
    const isTakenUp = before.some((other) => other.key === one.key);
    numbers.set(one.key, one.issue ?? (await made(one, isTakenUp)));
  }
  const text = `The actions of the table are issues now: ${[...numbers.values()].map((number) => `#${number}`).join(", ")}. What stands there counts from here on.`;
  const own = naturalKey([commentKind, key], ports.digest.sha256);
  await keepCommentFirmly(ports, { on: incident.number, kind: commentKind, key: own, text, identity });
  await amendIncident(ports, entry.deployment, (kept) => {
    const { actions: now } = wordsOf(kept);
    return withActions(
      kept,
      now.map((one) => ({ ...one, issue: one.issue ?? numbers.get(one.key) ?? null })),
    );
  });

  async function made(one: ActionItem, isTakenUp: boolean): Promise<number> {
    const parent = incident.number;
    const wanted = { item: one, parent, parentTitle: incident.title, label, identity, isTakenUp };
    const { number, notes } = await makeActionIssue(ports, wanted);
    ports.log.info(`issue ${parent}: an action of its table is issue ${number}`);
    for (const note of notes) ports.log.info(note);
    return number;
  }
}

function byKey(items: readonly ActionItem[]): ReadonlyMap<string, ActionItem> {
  const found = new Map<string, ActionItem>();
  for (const item of items) if (!found.has(item.key)) found.set(item.key, item);
  return found;
}

function withActions(record: IncidentRecord, actions: readonly ActionItem[]): IncidentRecord {
  const people = wordsOf(record);
  return actions.length === people.actions.length && actions.every((one, at) => one === people.actions[at])
    ? record
    : { ...record, people: { ...people, actions } };
}

function redacted({ secrets }: Pick<Ports, "secrets">, row: ActionFacts): ActionFacts {
  const safe = (text: string): string => secrets.redact(text);
  const { title, outcome, validation, finding } = row;
  return {
    ...row,
    title: safe(title),
    outcome: safe(outcome),
    validation: safe(validation),
    finding: safe(finding),
  };
}
