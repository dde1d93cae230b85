import { readFileSync } from "node:fs";
import { buildSchema, execute, GraphQLError, parse, validate } from "graphql";
import { z } from "zod";
import { type Answer, type Call, NotEmbedded, Refusal } from "../exchange.ts";
import { has } from "../permissions.ts";
import { updateRefs } from "./update-refs.ts";

const Request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});
const Input = z.object({
  clientMutationId: z.string().nullish(),
  repositoryId: z.string(),
  refUpdates: z.array(
    z.object({
      name: z.string(),
      afterOid: z.string(),
      beforeOid: z.string().nullish(),
      force: z.boolean().nullish(),
    }),
  ),
});

/**
 * GraphQL with one mutation, `updateRefs`. GitHub answers errors with status 200 and `errors`; a document that GitHub's
 * types do not allow is no answer at all but a mistake of the caller.
 */
export function answerGraphql(call: Call): Answer {
  const { query, variables } = Request.parse(call.json);
  const schema = buildSchema(readFileSync(new URL("../update-refs.graphql", import.meta.url), "utf8"));
  const document = parse(query);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw new NotEmbedded(mistakes.map(({ message }) => message).join("; "));
  const result = execute({ schema, document, rootValue: roots(call), variableValues: variables ?? {} });
  if (result instanceof Promise) throw new Error("Resolvers here answer at once");
  const errors = result.errors?.map(({ message, path, extensions, locations }) => ({
    type: extensions["type"] ?? "UNPROCESSABLE",
    path,
    locations,
    message,
  }));
  return { status: 200, body: errors === undefined ? { data: result.data } : { data: result.data, errors } };
}

function roots(call: Call) {
  return {
    updateRefs: ({ input }: { input: unknown }) => {
      const { repositoryId, refUpdates, clientMutationId } = Input.parse(input);
      // unverified: the mutation needs contents=write, as the REST routes do.
      if (!has(call.token, "contents", "write"))
        throw typed("FORBIDDEN", "Resource not accessible by integration");
      if (repositoryId !== call.repository.nodeId) {
        throw typed("NOT_FOUND", `Could not resolve to a node with the global id of '${repositoryId}'`);
      }
      try {
        updateRefs(call, refUpdates);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        throw typed(error.answer.status === 403 ? "FORBIDDEN" : "UNPROCESSABLE", error.message);
      }
      return { clientMutationId };
    },
  };
}

function typed(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
