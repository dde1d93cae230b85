import type { Job } from "./job.ts";

/** GraphQL's data; null where it says no. Throws for an outage. */
export async function askGraphql(
  job: Pick<Job, "graphqlUrl" | "token">,
  query: string,
  variables: object,
): Promise<unknown> {
  const response = await fetch(job.graphqlUrl, {
    method: "POST",
    headers: { authorization: `Bearer ${job.token}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`GraphQL: ${response.status}`);
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  return errors === undefined ? data : null;
}
