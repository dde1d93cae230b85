import { type FlagService, type Heard, json, type Said, startFlagService } from "./flag-service.ts";

export interface Statsig extends FlagService {
  readonly gates: Record<string, boolean>;
  /** How many writes are let through before 429; without a limit when undefined. */
  quota: number | undefined;
}

export const statsigKeys = { console: "console-0123456789", client: "client-0123456789" } as const;

/** The part of Statsig's Console API that switches a gate: `new_checkout`. */
export async function startStatsig(): Promise<Statsig> {
  const state = {
    gates: { new_checkout: true } as Record<string, boolean>,
    quota: undefined as number | undefined,
  };

  function handle({ method, path, headers, body }: Heard): Said {
    const key = headers["statsig-api-key"];
    if (key === undefined) return no(401, "Missing API Key");
    if (key !== statsigKeys.console) return no(403, "This endpoint only accepts a Console API key");
    if ((headers["statsig-api-version"] ?? "20240601") !== "20240601")
      return no(400, "Unsupported API version");
    const [, gate, act] = /^\/console\/v1\/gates\/([A-Za-z0-9_-]+)(?:\/(enable|disable))?$/.exec(path) ?? [];
    if (gate === undefined) return no(404, "Not found");
    if (act !== undefined && method !== "PUT") return no(404, "Not found");
    if (act !== undefined && service.quota !== undefined) {
      if (service.quota === 0) return no(429, "Too Many Requests");
      service.quota -= 1;
    }
    if (body !== "") return no(400, "Unexpected body");
    if (!Object.hasOwn(state.gates, gate)) return no(404, "Gate not found");
    if (act === undefined) return method === "GET" ? read(gate) : no(404, "Not found");
    state.gates[gate] = act === "enable";
    return read(gate);
  }

  function read(id: string): Said {
    return json(200, {
      message: "Gate read successfully.",
      data: { id, isEnabled: state.gates[id], rules: [] },
    });
  }

  const service: Statsig = Object.assign(await startFlagService(handle), state);
  return service;
}

function no(status: number, message: string): Said {
  return json(status, { status, message });
}
