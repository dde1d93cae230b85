import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { Overdue } from "./overdue.ts";

export const reminderKinds = ["review-overdue", "action-overdue"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export interface Reminder {
  readonly kind: ReminderKind;
  readonly overdue: Overdue;
  /** The day it was due, `2026-12-10`. */
  readonly day: string;
  /** Logins to mention; empty where the policy does not want it. */
  readonly mention: readonly string[];
  /** The label with which an issue is left alone. */
  readonly quiet: string;
}

/** A reminder as a comment, without blame and without mention unless that is wanted. */
export function reminderText({ kind, overdue, day, mention, quiet }: Reminder): string {
  const logins = mention.filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/.test(login));
  const called = logins.length === 0 ? "" : `${logins.map((login) => `@${login}`).join(" ")} `;
  return `${called}${sentence(kind, day, lateness(overdue))} No more reminders: the label ${codeSpan(untrusted(quiet), 60)}.`;
}

function sentence(kind: ReminderKind, day: string, late: string): string {
  switch (kind) {
    case "review-overdue":
      return `This was to be reviewed by ${day}, ${late}. What is still to be written stands in the sections below “Evidence”; when it is read and agreed on, close the issue.`;
    case "action-overdue":
      return `This was due on ${day}, ${late}. Is it done? Then close it with the evidence. Is it later? Then write the new day. Is it not worth it? Then close it as not planned, with a word why.`;
    default:
      return kind satisfies never;
  }
}

function lateness({ days }: Overdue): string {
  if (days === 0) return "less than a day ago";
  return days === 1 ? "a day ago" : `${days} days ago`;
}
