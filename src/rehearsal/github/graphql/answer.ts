import { execute, GraphQLError, getOperationAST, parse, validate } from "graphql";
import { z } from "zod";
import { type Answer, type Call, NotEmbedded } from "../exchange.ts";
import { schemaGaps } from "../features.ts";
import { undefinedParts } from "../features-graphql.ts";
import type { GraphqlContext } from "./context.ts";
import { renderRepository, roots } from "./roots.ts";
import { loadSchema } from "./schema.ts";

const Request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * Answers GraphQL by the embedded part of GitHub's schema. GitHub answers refusals with status 200, `errors` and what
 * data there is; a document that the schema does not allow is no request at all but a mistake of the caller.
 */
export function answerGraphql(call: Call): { readonly answer: Answer; readonly wrote: boolean } {
  const { query, variables, operationName } = Request.parse(call.json);
  const schema = loadSchema();
  const document = parsed(query);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw new NotEmbedded(mistakes.map(({ message }) => message).join("; "));
  const unknown = undefinedParts(schema, document, schemaGaps(call.repository.host.without));
  if (unknown.length > 0) return { answer: { status: 200, body: { errors: unknown } }, wrote: false };
  const contextValue: GraphqlContext = { call, repository: () => renderRepository(call) };
  const result = execute({
    schema,
    document,
    rootValue: roots(call),
    contextValue,
    variableValues: variables ?? {},
    ...(typeof operationName === "string" ? { operationName } : {}),
  });
  if (result instanceof Promise) throw new Error("Resolvers here answer at once");
  for (const error of result.errors ?? []) demandOwn(error);
  const errors = result.errors?.map(({ message, path, extensions, locations }) => ({
    type: extensions["type"],
    path,
    locations,
    message,
  }));
  const { data } = result;
  const isMutation = getOperationAST(document, operationName)?.operation === "mutation";
  const wrote = isMutation && Object.values(data ?? {}).some((value) => value !== null);
  return { answer: { status: 200, body: errors === undefined ? { data } : { data, errors } }, wrote };
}

function parsed(query: string) {
  try {
    return parse(query);
  } catch (error) {
    throw new NotEmbedded((error as GraphQLError).message);
  }
}

/** An error without a type of ours is no answer of GitHub's: a variable that does not fit, or a fault in a resolver. */
function demandOwn(error: GraphQLError): void {
  if (typeof error.extensions["type"] === "string") return;
  const { originalError: cause } = error;
  throw cause === undefined || cause instanceof GraphQLError ? new NotEmbedded(error.message) : cause;
}
