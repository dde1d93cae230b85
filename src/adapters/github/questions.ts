import type { Octokit } from "@octokit/rest";
import { z } from "zod";
import { githubFailed, permissionMissing } from "../../kernel/errors.ts";
import type { Call } from "./client.ts";
import { explainFailure } from "./explain.ts";
import { isGraphqlRefusal } from "./failure.ts";

/** Something to ask about the repository: one field of GraphQL's `Repository`, and the shape of its answer. */
export interface Question<T> {
  readonly step: string;
  readonly needs: string;
  /** The field with its arguments and selection, such as `object(oid: "…") { oid }`; values by `literal`. */
  readonly field: string;
  readonly answer: z.ZodType<T>;
}

/** A value inside a GraphQL document. JSON's strings, numbers, booleans and lists are GraphQL's. */
export function literal(value: string | number | boolean | null | readonly string[]): string {
  return JSON.stringify(value);
}

interface Waiting {
  readonly question: Question<unknown>;
  readonly answer: (value: unknown) => void;
  readonly refuse: (error: unknown) => void;
}

// GitHub answers 502 to a query that takes it more than ten seconds.
const mostAtOnce = 100;

const Part = z.object({ value: z.unknown() }).nullish();
const Parts = z.record(z.string(), Part);
const Refusals = z.object({
  errors: z.array(
    z.object({
      type: z.string().optional(),
      message: z.string(),
      path: z.array(z.union([z.string(), z.number()])).nullish(),
    }),
  ),
  data: Parts.nullish(),
});
type Refusal = z.infer<typeof Refusals>["errors"][number];

/**
 * Gathers the questions that are asked before the event loop goes round, and sends them as one query, each with a
 * `repository` of its own: what GitHub refuses (errors beside partial data) then fails its own question alone. So does what
 * the schema of an older server does not have, though such a server answers none of the query: the others are asked again.
 */
export function questions(
  octokit: Octokit,
  repository: { readonly owner: string; readonly repo: string },
  attempt: (call: Call<unknown>) => Promise<unknown>,
): <T>(question: Question<T>) => Promise<T> {
  let gathered: Waiting[] = [];
  async function send(asked: readonly Waiting[]): Promise<void> {
    if (asked.length === 0) return;
    const parts = asked.map(
      ({ question }, index) =>
        `${alias(index)}: repository(owner: $owner, name: $repo) { value: ${question.field} }`,
    );
    const query = `query ($owner: String!, $repo: String!) { ${parts.join(" ")} }`;
    const call = {
      step: asked.map(({ question }) => question.step).join(", "),
      needs: asked[0]?.question.needs ?? "contents: read",
      answer: Parts,
      send: async () => ({ data: await octokit.graphql(query, repository) }),
    };
    try {
      const data = Parts.parse(await attempt(call));
      for (const [index, waiting] of asked.entries()) settle(waiting, data[alias(index)], undefined);
    } catch (error) {
      const partial = isGraphqlRefusal(error) ? Refusals.safeParse(error) : null;
      const refusals = partial?.success === true ? partial.data.errors : [];
      const unknown = unknownParts(refusals);
      if (unknown.size > 0) {
        for (const [index, { question, refuse }] of asked.entries()) {
          const seen = unknown.get(alias(index));
          if (seen !== undefined)
            refuse(githubFailed(question.step, `this server does not know it (${seen})`, error));
        }
        await send(asked.filter((_, index) => !unknown.has(alias(index))));
        return;
      }
      // Without a path it is the whole query that failed.
      const isWhole = refusals.length === 0 || refusals.some((one) => one.path?.[0] === undefined);
      for (const [index, waiting] of asked.entries()) {
        if (isWhole) waiting.refuse(explainFailure(waiting.question, error));
        else {
          const refusal = refusals.find((one) => one.path?.[0] === alias(index));
          settle(waiting, partial?.data?.data?.[alias(index)], refusal);
        }
      }
    }
  }
  return <T>(question: Question<T>) =>
    new Promise<T>((resolve, reject) => {
      if (gathered.length === 0) {
        setImmediate(() => {
          const asked = gathered;
          gathered = [];
          for (let from = 0; from < asked.length; from += mostAtOnce) {
            void send(asked.slice(from, from + mostAtOnce));
          }
        });
      }
      gathered.push({ question, answer: (value) => resolve(value as T), refuse: reject });
    });
}

function settle(
  { question, answer, refuse }: Waiting,
  part: z.infer<typeof Part>,
  refusal: Refusal | undefined,
): void {
  const isAbsent = refusal?.type === "NOT_FOUND" && (refusal.path?.length ?? 0) > 1;
  if (refusal?.type === "FORBIDDEN" || /resource not accessible/i.test(refusal?.message ?? "")) {
    refuse(permissionMissing(question.step, question.needs, refusal));
  } else if ((refusal !== undefined && !isAbsent) || part === null || part === undefined) {
    const seen =
      refusal?.message.replace(/\.$/, "") ?? "the repository is not there, or the token may not see it";
    refuse(githubFailed(question.step, seen, refusal));
  } else {
    const parsed = question.answer.safeParse(part.value ?? null);
    if (parsed.success) answer(parsed.data);
    else refuse(githubFailed(question.step, "its answer is not as described", parsed.error));
  }
}

/**
 * By its alias, what a server says of each part that its schema does not have; empty for any other refusal. Nothing of
 * such a query is executed, so the way to each mistake begins with the kind of operation (graphql-ruby, static validation).
 */
function unknownParts(refusals: readonly Refusal[]): ReadonlyMap<string, string> {
  const named = refusals.flatMap(({ path, message }) => {
    const [operation, part] = path ?? [];
    const isStatic = operation === "query" && typeof part === "string";
    return isStatic ? [[part, message.replace(/\.$/, "")] as const] : [];
  });
  return named.length === refusals.length ? new Map(named) : new Map();
}

function alias(index: number): string {
  return `q${index}`;
}
