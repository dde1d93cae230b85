import {
  type FlagService,
  type Heard,
  json,
  objectOf,
  parsed,
  type Said,
  startFlagService,
} from "./flag-service.ts";

export interface LaunchDarkly extends FlagService {
  /** Whether the flag is on in each environment. */
  readonly on: Record<string, boolean>;
  /** Environments whose changes want an approval. */
  readonly approvals: Set<string>;
  /** A change is scheduled that a write would break. */
  scheduled: boolean;
}

/** Tokens that the service knows: one may write, one only reads. */
export const launchDarklyTokens = {
  writer: "api-writer-0123456789",
  reader: "api-reader-0123456789",
} as const;

const place = "/api/v2/flags/shop/new-checkout";
const semantic = /^application\/json;\s*domain-model=launchdarkly\.semanticpatch$/;
const instructions = ["turnFlagOff", "turnFlagOn"];

/** The part of LaunchDarkly's REST API that switches a flag: project `shop`, flag `new-checkout`. */
export async function startLaunchDarkly(): Promise<LaunchDarkly> {
  const state = {
    on: { production: true, staging: true } as Record<string, boolean>,
    approvals: new Set<string>(),
    scheduled: false,
  };

  function handle(heard: Heard): Said {
    const token = heard.headers["authorization"];
    const known: readonly (string | undefined)[] = Object.values(launchDarklyTokens);
    if (!known.includes(token)) return no(401, "unauthorized", "Invalid access token");
    if (!["20220603", "20240415"].includes(heard.headers["ld-api-version"] ?? "20240415"))
      return no(400, "invalid_request", "Invalid API version");
    if (heard.path !== place) return no(404, "not_found", "Unknown feature flag key");
    if (heard.method === "GET") return flag(heard.query.get("env"));
    if (heard.method !== "PATCH") return no(405, "method_not_allowed", "Method not allowed");
    return token === launchDarklyTokens.writer
      ? patch(heard)
      : no(403, "forbidden", "Access to the requested resource was denied");
  }

  function patch({ headers, body, query }: Heard): Said {
    if (!semantic.test(headers["content-type"] ?? ""))
      return no(400, "invalid_request", "the body must be a JSON patch");
    const patch = objectOf(parsed(body));
    const list = patch?.["instructions"];
    if (patch === null || !Array.isArray(list) || list.length === 0)
      return no(400, "invalid_request", "instructions are required");
    const strange = Object.keys(patch).find(
      (key) => !["comment", "environmentKey", "instructions"].includes(key),
    );
    if (strange !== undefined) return no(400, "invalid_request", `unknown field ${strange}`);
    const environment = patch["environmentKey"];
    if (typeof environment !== "string") return no(400, "invalid_request", "environmentKey is required");
    if (!Object.hasOwn(state.on, environment)) return no(404, "not_found", "Unknown environment key");
    const kinds = list.map((one: unknown) => objectOf(one)?.["kind"]);
    const unknown = kinds.find((kind) => typeof kind !== "string" || !instructions.includes(kind));
    if (unknown !== undefined) return no(400, "invalid_request", "unknown instruction");
    if (state.approvals.has(environment))
      return no(405, "approval_required", "Approval is required to make this request");
    if (service.scheduled && query.get("ignoreConflicts") !== "true")
      return no(400, "invalid_request", "a scheduled change would fail");
    for (const kind of kinds) state.on[environment] = kind === "turnFlagOn";
    return flag(null);
  }

  function flag(only: string | null): Said {
    const shown = Object.entries(state.on).filter(([name]) => only === null || name === only);
    const environments = Object.fromEntries(shown.map(([name, on]) => [name, { on, archived: false }]));
    return json(200, { key: "new-checkout", kind: "boolean", environments });
  }

  const service: LaunchDarkly = Object.assign(await startFlagService(handle), state);
  return service;
}

function no(status: number, code: string, message: string): Said {
  return json(status, { code, message });
}
