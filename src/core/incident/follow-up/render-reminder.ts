import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { Overdue } from "./overdue.ts";

export const reminderKinds = ["review-overdue", "action-overdue"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What is late. */
export type Lateness =
  /** `missing`: headings of ours that nobody answered. */
  | { readonly kind: "review-overdue"; readonly missing: readonly string[]; readonly isReviewed: boolean }
  /** `isDated`: whether people wrote the day; otherwise it is what the policy says. */
  | { readonly kind: "action-overdue"; readonly isDated: boolean };

export interface Reminder {
  readonly late: Lateness;
  readonly overdue: Overdue;
  /** The day it was due, `2026-12-10`. */
  readonly day: string;
  /** Logins to mention; empty where the policy does not want it. */
  readonly mention: readonly string[];
  /** The label with which an issue is left alone. */
  readonly quiet: string;
}

/** A reminder as a comment, without blame and without mention unless that is wanted. */
export function reminderText({ late, overdue, day, mention, quiet }: Reminder): string {
  const logins = mention.filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/.test(login));
  const called = logins.length === 0 ? "" : `${logins.map((login) => `@${login}`).join(" ")} `;
  const [head, ...rest] = linesOf(late, day, agoText(overdue));
  const end = `No more reminders: the label ${codeSpan(untrusted(quiet), 60)}.`;
  return [`${called}${head}`, ...rest, end].join("\n\n");
}

function linesOf(late: Lateness, day: string, ago: string): readonly string[] {
  switch (late.kind) {
    case "review-overdue":
      return [
        `This was to be reviewed by ${day}, ${ago}. ${reviewText(late)}`,
        "Read and agreed on? Close it; or write `/status reviewed`, if it is to stay open for its actions.",
      ];
    case "action-overdue":
      return [
        late.isDated
          ? `This was due on ${day}, ${ago}.`
          : `This has no day by which it is due; as the policy has it, that was ${day}, ${ago}.`,
        [
          "- Done? Close it with a line such as `evidence: <link>`.",
          "- Later? Write the new day behind “Due” above.",
          "- Not worth it? Close it as not planned, with a word why.",
        ].join("\n"),
      ];
    default:
      return late satisfies never;
  }
}

function reviewText({ missing, isReviewed }: Extract<Lateness, { kind: "review-overdue" }>): string {
  if (missing.length === 0) return "Nothing is missing.";
  return `${isReviewed ? "It is said to be reviewed, and still" : "Still"} without an answer: ${[...new Set(missing)].join(", ")}.`;
}

function agoText({ days }: Overdue): string {
  if (days === 0) return "less than a day ago";
  return days === 1 ? "a day ago" : `${days} days ago`;
}
