/** What the platform says of one release of a service. `digest` is what was last asked for; only `running` has a process. */
export type SideState = {
  image: string;
  digest: string;
  version: string | null;
} & ({ status: "running"; pid: number } | { status: "failed" | "ended"; reason: string });

/** What the platform says of one service: of its stable release, and of the one beside it where there is one. */
export type ServiceState = { service: string; url: string; canary?: SideState } & SideState;

/** How the requests are split between the stable release and the one beside it, in percent. */
export interface Weight {
  stable: number;
  canary: number;
}

/** Why a request was refused, with the HTTP status that says so. */
export interface Refusal {
  status: 400 | 401 | 404 | 405 | 409 | 500 | 502;
  error: string;
}
