import { isGraphqlRefusal, isTransient, messageOf, statusOf } from "../../adapters/github/failure.ts";
import { isRateLimited } from "../../adapters/github/limits.ts";

/** GitHub's clear "no", as our code tells it from an outage. */
export interface Refusal {
  /** 200 for GraphQL, whose "no" is in the answer. */
  readonly status: number;
  readonly message: string;
}

/** The refusal of what was asked; null when it was accepted. Throws for anything that is neither. */
export async function refusalOf(asked: Promise<unknown>): Promise<Refusal | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (isRateLimited(error) || isTransient(error)) throw error;
    if (isGraphqlRefusal(error)) return { status: 200, message: firstLine(error.message) };
    const status = statusOf(error);
    if (status === null) throw error;
    return { status, message: firstLine(messageOf(error)) };
  }
}

/** For the table: what was refused, and how. */
export function told(refusal: Refusal | null): string {
  return refusal === null ? "accepted" : `${refusal.status} "${refusal.message}"`;
}

// Octokit puts words of its own in front of GraphQL's, and the page of the documentation behind those of REST.
function firstLine(message: string): string {
  const own = message.replace(/^Request failed due to following response errors:\s*- /, "");
  return (own.split("\n", 1)[0] ?? "").replace(/ - https:\/\/docs\.github\.com\S*$/, "");
}
