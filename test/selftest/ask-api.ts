import type { Job } from "./job.ts";

/** GitHub's answer to a request about the repository; null where the status is one of `unless`. Throws for any other refusal. */
export async function askApi(
  job: Pick<Job, "apiUrl" | "repository" | "token">,
  method: string,
  path: string,
  body?: object,
  unless: readonly number[] = [],
): Promise<unknown> {
  const response = await fetch(`${job.apiUrl}/repos/${job.repository}${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${job.token}`,
      "x-github-api-version": "2022-11-28",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    signal: AbortSignal.timeout(30_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (unless.includes(response.status)) return null;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
  return text === "" ? null : JSON.parse(text);
}

/** All items of a list, page after page. */
export async function listApi<T>(
  job: Pick<Job, "apiUrl" | "repository" | "token">,
  path: string,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let page = 1; ; page += 1) {
    const items = (await askApi(job, "GET", `${path}&per_page=100&page=${page}`)) as readonly T[];
    found.push(...items);
    if (items.length < 100) return found;
  }
}
