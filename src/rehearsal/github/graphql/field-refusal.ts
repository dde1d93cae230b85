import { GraphQLError } from "graphql";
import { Refusal } from "../exchange.ts";
import { demand, type Need, type Token } from "../permissions.ts";

/** GitHub's "no" to one field: an entry of `errors` with this type, and null in its place. */
export function fieldRefusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** Throws the FORBIDDEN that GitHub answers for a field whose permission the token lacks. */
export function demandField(token: Token, need: Need): void {
  try {
    demand(token, need);
  } catch (error) {
    throw asFieldRefusal(error);
  }
}

/** A REST rule's refusal as GraphQL words it; anything else stays what it is. */
export function asFieldRefusal(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  return fieldRefusal(error.answer.status === 403 ? "FORBIDDEN" : "UNPROCESSABLE", error.message);
}
