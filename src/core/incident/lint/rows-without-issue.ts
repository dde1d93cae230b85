import { words } from "../../plan/words.ts";
import type { ActionFacts } from "./action-on-issue.ts";

/** An action that is an issue, as far as a row can be told to be about it. */
export interface NumberedAction {
  readonly number: number;
  readonly title: string;
}

/** The rows of people's table that are no issue yet: neither by the same words, nor by a number that they name. */
export function rowsWithoutIssue(
  rows: readonly ActionFacts[],
  onIssues: readonly NumberedAction[],
): readonly ActionFacts[] {
  const titles = new Set(onIssues.map(({ title }) => words(title)));
  const numbers = new Set(onIssues.map(({ number }) => String(number)));
  return rows.filter(({ title }) => {
    const named = [...title.matchAll(/(?:#|\/issues\/)(\d{1,9})\b/g)].map(([, number]) => number ?? "");
    return !titles.has(words(title)) && !named.some((number) => numbers.has(number));
  });
}
