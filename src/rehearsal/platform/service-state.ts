/** What the platform says of one service. `digest` is what was last asked for; only `running` has a process. */
export type ServiceState = {
  service: string;
  image: string;
  digest: string;
  version: string | null;
  url: string;
} & ({ status: "running"; pid: number } | { status: "failed" | "ended"; reason: string });

/** Why a request was refused, with the HTTP status that says so. */
export interface Refusal {
  status: 400 | 404 | 500 | 502;
  error: string;
}
