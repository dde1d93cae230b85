import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";

// Reading it takes far longer than any answer and depends on a committed file alone, so a process does it once.
let loaded: GraphQLSchema | undefined;

/** The committed part of GitHub's schema. */
export function loadSchema(): GraphQLSchema {
  loaded ??= buildSchema(readFileSync(new URL("schema.graphql", import.meta.url), "utf8"));
  return loaded;
}
