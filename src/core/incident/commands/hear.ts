import type { ActionItem } from "../actions/action-item.ts";
import { clockText } from "../text/clock-text.ts";
import type { Command } from "./command.ts";
import type { PeopleWords, Said } from "./people-words.ts";

/** A command that can be done; the action of `/action` with its key. */
export type Heard = Exclude<Command, { readonly kind: "action" | "refused" }> | HeardAction;
export interface HeardAction {
  readonly kind: "action";
  readonly item: ActionItem;
  readonly isDueAssumed: boolean;
}

/**
 * The words of people with one more command. Whatever order comments are answered in, the newest comment has the last
 * word, and of those who acknowledged the first one counts; the same comment again changes nothing.
 */
export function hear(words: PeopleWords, command: Heard, said: Said): PeopleWords {
  switch (command.kind) {
    case "ack":
      return { ...words, acknowledged: earlier(words.acknowledged, said) };
    case "severity": {
      const { level, reason } = command;
      return { ...words, severity: newer(words.severity, { ...said, level, reason }) };
    }
    case "resolved":
      return { ...words, resolved: newer(words.resolved, { ...said, time: command.at }) };
    case "status":
      return { ...words, status: newer(words.status, { ...said, status: command.status }) };
    case "notice":
      return { ...words, firstNotice: newer(words.firstNotice ?? null, told(command, said)) };
    case "all-clear":
      return { ...words, allClear: newer(words.allClear ?? null, told(command, said)) };
    case "near-miss": {
      const { reason, isUndone } = command;
      const word = { ...said, reason, ...(isUndone === undefined ? {} : { isUndone }) };
      return { ...words, nearMiss: newer(words.nearMiss, word) };
    }
    case "action": {
      const { item } = command;
      const isThere = words.actions.some(({ key }) => key === item.key);
      return isThere ? words : { ...words, actions: [...words.actions, item] };
    }
    default:
      return command satisfies never;
  }
}

function told(
  { at, where }: Extract<Heard, { readonly kind: "notice" | "all-clear" }>,
  said: Said,
): NonNullable<PeopleWords["firstNotice"]> {
  return { ...said, time: at, where };
}

function newer<T extends Said>(before: T | null, now: T): T {
  return before !== null && before.comment > now.comment ? before : now;
}

function earlier(before: Said | null, now: Said): Said {
  return before !== null && before.comment <= now.comment ? before : now;
}

/** A sentence about a word that stands before that of a comment; null when the comment's own stands. */
export function standing(words: PeopleWords, command: Heard, comment: number): string | null {
  const word = wordFor(words, command);
  if (word === null || word.comment === comment) return null;
  return command.kind === "ack"
    ? `It was acknowledged before, at ${clockText(word.at)} UTC.`
    : "A newer comment says otherwise, and that counts.";
}

function wordFor(words: PeopleWords, { kind }: Heard): Said | null {
  switch (kind) {
    case "ack":
      return words.acknowledged;
    case "near-miss":
      return words.nearMiss;
    case "notice":
      return words.firstNotice ?? null;
    case "all-clear":
      return words.allClear ?? null;
    case "action":
      return null;
    case "severity":
    case "resolved":
    case "status":
      return words[kind];
    default:
      return kind satisfies never;
  }
}
