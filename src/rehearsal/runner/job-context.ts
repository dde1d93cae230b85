/** What the server tells the runner about the job: the `github` context, its token and its secrets. */
export interface JobContext {
  readonly workspace: string;
  readonly temp: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly graphqlUrl: string;
  readonly repository: string;
  readonly repositoryId: string;
  readonly ref: string;
  readonly sha: string;
  readonly headRef?: string;
  readonly baseRef?: string;
  readonly eventName: string;
  readonly event: unknown;
  readonly runId: number;
  readonly runAttempt: number;
  readonly runNumber: number;
  readonly workflow: string;
  readonly job: string;
  /** Name of the machine; `rehearsal` when left out. */
  readonly runner?: string;
  readonly actor: string;
  readonly token: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
}

/** The `github` context by key, as far as an action may name it; all but the token become GITHUB_* variables. */
export function githubContext(job: JobContext): ReadonlyMap<string, string> {
  const owner = job.repository.split("/")[0] ?? "";

  return new Map([
    ["action", "__self"],
    ["actor", job.actor],
    ["api_url", job.apiUrl],
    ["base_ref", job.baseRef ?? ""],
    ["event_name", job.eventName],
    ["graphql_url", job.graphqlUrl],
    ["head_ref", job.headRef ?? ""],
    ["job", job.job],
    ["ref", job.ref],
    ["ref_name", job.ref.replace(/^refs\/(heads|tags|pull)\//, "")],
    ["ref_type", job.ref.startsWith("refs/tags/") ? "tag" : "branch"],
    ["repository", job.repository],
    ["repository_id", job.repositoryId],
    ["repository_owner", owner],
    ["run_attempt", String(job.runAttempt)],
    ["run_id", String(job.runId)],
    ["run_number", String(job.runNumber)],
    ["server_url", job.serverUrl],
    ["sha", job.sha],
    ["token", job.token],
    ["triggering_actor", job.actor],
    ["workflow", job.workflow],
    ["workspace", job.workspace],
  ]);
}
