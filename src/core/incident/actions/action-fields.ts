import { nearest } from "../../../kernel/nearest.ts";
import { readDay } from "../../deployment/instant.ts";
import { utcText } from "../../gate/values/utc-text.ts";
import { clip, oneLine } from "../../text/visible.ts";
import { actionPriorities, actionTypes } from "./action-item.ts";

const fieldNames = ["type", "priority", "owner", "due", "outcome", "validation", "finding"] as const;
export type ActionField = (typeof fieldNames)[number];

/** What a person wrote for a field. `write`: what to write instead, to stand after "Write". */
export type ReadField =
  | { readonly kind: "read"; readonly value: string }
  | { readonly kind: "blank" }
  | { readonly kind: "refused"; readonly why: string; readonly write: string };

/** The field of a name, in any case; null when it is none. */
export function actionField(name: string): ActionField | null {
  const seen = name.trim().toLowerCase().replaceAll(" ", "-");
  return fieldNames.find((one) => one === seen) ?? synonyms.get(seen) ?? null;
}

/** The field that a name is nearly. */
export function nearlyActionField(name: string): string | null {
  return nearest(name, [...fieldNames, ...synonyms.keys()]);
}

const synonyms: ReadonlyMap<string, ActionField> = new Map([
  ["prio", "priority"],
  ["assignee", "owner"],
  ["deadline", "due"],
  ["until", "due"],
  ["validated-by", "validation"],
  ["remedies", "finding"],
]);

/**
 * Reads what stands for a field. `at`: when it was written, in epoch milliseconds, from which `2w` counts; null when that is
 * not known, and then a day may also be over.
 */
export function readActionField(field: ActionField, text: string, at: number | null): ReadField {
  const value = unquoted(oneLine(text));
  // Also a dash with the words that say what goes there.
  if (/^(?:[-–—](?: \([^)]*\))?|tbd|todo|none|\?)?$/i.test(value)) return { kind: "blank" };
  switch (field) {
    case "type":
      return oneOf(value, actionTypes, "a type of action");
    case "priority":
      return oneOf(value, actionPriorities, "a priority");
    case "owner":
      return readOwner(value);
    case "due":
      return readDue(value, at);
    case "outcome":
    case "validation":
      return { kind: "read", value: clip(value, 500) };
    case "finding":
      return { kind: "read", value: clip(value, 100) };
    default:
      return field satisfies never;
  }
}

// Phones type quotes of their own.
function unquoted(text: string): string {
  const [, inside] =
    /^(?:"([^"]*)"|“([^”]*)”|‘([^’]*)’|„([^“”]*)[“”])$/.exec(text)?.filter((part) => part !== undefined) ??
    [];
  return (inside ?? text).trim();
}

function oneOf(value: string, known: readonly string[], what: string): ReadField {
  const seen = value.toLowerCase().replaceAll(" ", "-");
  if (known.includes(seen)) return { kind: "read", value: seen };
  const near = nearest(seen, known);
  const write = near === null ? known.map((one) => `\`${one}\``).join(" or ") : `\`${near}\``;
  return { kind: "refused", why: `What it says is not ${what}.`, write };
}

function readOwner(value: string): ReadField {
  const [, login] = /^@?([A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}))$/.exec(value) ?? [];
  if (login !== undefined) return { kind: "read", value: login };
  const why = /^@?[\w-]+\/[\w-]+$/.test(value) ? "A team cannot own it." : "The owner is not one login.";
  return { kind: "refused", why, write: "the login of one person, such as `owner=ada`" };
}

const dayMs = 86_400_000;

function readDue(value: string, at: number | null): ReadField {
  const today = at === null ? null : Math.floor(at / dayMs);
  const write = `a day such as \`2026-12-10\`${today === null ? "" : ", or `2w`"}`;
  const day = today === null ? readDay(value) : (readDay(value) ?? later(value, today));
  if (day === null) return { kind: "refused", why: "The due date is not a day.", write };
  if (today !== null && day < today) return { kind: "refused", why: "The due date is over.", write };
  return { kind: "read", value: utcText(day * dayMs).slice(0, 10) };
}

function later(value: string, today: number): number | null {
  const [, count, unit] = /^(\d{1,3}) ?([dw])(?:ays?|eeks?)?$/i.exec(value) ?? [];
  if (count === undefined) return null;
  return today + Number(count) * (unit?.toLowerCase() === "w" ? 7 : 1);
}
