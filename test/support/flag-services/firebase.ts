import { gzipSync } from "node:zlib";
import {
  type FlagService,
  type Heard,
  json,
  objectOf,
  parsed,
  type Said,
  startFlagService,
} from "./flag-service.ts";

export interface RemoteConfig extends FlagService {
  /** The template that is published. */
  template(): Readonly<Record<string, unknown>>;
  /** Somebody publishes these parameters besides, right after the next time the template is read. */
  meanwhile(parameters: Readonly<Record<string, unknown>>): void;
  publish(template: Readonly<Record<string, unknown>>): void;
}

export const firebaseToken = "ya29.access-token-0123456789";

const place = "/v1/projects/shop/remoteConfig";
const keys = ["conditions", "parameters", "parameterGroups", "version"];

/** The part of Firebase Remote Config's REST API that publishes a template: project `shop`. */
export async function startRemoteConfig(template: Readonly<Record<string, unknown>>): Promise<RemoteConfig> {
  let current = template;
  let version = 1;
  let others: Readonly<Record<string, unknown>>[] = [];

  function handle(heard: Heard): Said {
    if (heard.headers["authorization"] !== `Bearer ${firebaseToken}`)
      return no(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
    if (heard.path !== place) return no(404, "NOT_FOUND", "Requested entity was not found.");
    if (heard.method === "GET") {
      const said = published(heard);
      for (const parameters of others.splice(0)) {
        publish({ ...current, parameters: { ...objectOf(current["parameters"]), ...parameters } });
      }
      return said;
    }
    return heard.method === "PUT" ? put(heard) : no(405, "METHOD_NOT_ALLOWED", "Method not allowed.");
  }

  function put(heard: Heard): Said {
    if (!/^application\/json\b/.test(heard.headers["content-type"] ?? ""))
      return no(400, "INVALID_ARGUMENT", "The body must be JSON.");
    const match = heard.headers["if-match"];
    if (match !== "*" && match !== etag())
      return no(412, "FAILED_PRECONDITION", "VERSION_MISMATCH: Expected version is not the current one.");
    const next = objectOf(parsed(heard.body));
    const problem = next === null ? "no JSON" : problemOf(next);
    if (next === null || problem !== null) return no(400, "INVALID_ARGUMENT", `VALIDATION_ERROR: ${problem}`);
    publish(next);
    return published(heard);
  }

  function publish(next: Readonly<Record<string, unknown>>): void {
    version += 1;
    current = { ...next, version: { versionNumber: String(version), updateType: "INCREMENTAL_UPDATE" } };
  }

  function etag(): string {
    return `etag-123456789012-${version}`;
  }

  // A known issue of the service: without compression there is no etag.
  function published({ headers }: Heard): Said {
    const text = JSON.stringify(current);
    if (!/\bgzip\b/.test(headers["accept-encoding"] ?? "")) return json(200, current);
    const sent = {
      "content-type": "application/json; charset=UTF-8",
      "content-encoding": "gzip",
      etag: etag(),
    };
    return { status: 200, headers: sent, body: gzipSync(text) };
  }

  return Object.assign(await startFlagService(handle), {
    template: () => current,
    meanwhile(parameters: Readonly<Record<string, unknown>>) {
      others = [...others, parameters];
    },
    publish,
  });
}

function problemOf(template: Readonly<Record<string, unknown>>): string | null {
  const strange = Object.keys(template).find((key) => !keys.includes(key));
  if (strange !== undefined) return `unknown name ${strange}`;
  const conditions = Array.isArray(template["conditions"]) ? template["conditions"] : [];
  const names = conditions.map((one: unknown) => objectOf(one)?.["name"]);
  const groups = Object.values(objectOf(template["parameterGroups"]) ?? {});
  const all = [template, ...groups].flatMap((one) =>
    Object.entries(objectOf(objectOf(one)?.["parameters"]) ?? {}),
  );
  for (const [key, parameter] of all) {
    const { defaultValue, conditionalValues } = objectOf(parameter) ?? {};
    const conditional = Object.entries(objectOf(conditionalValues) ?? {});
    if (![defaultValue, ...conditional.map(([, value]) => value)].every(isValue)) return `value of ${key}`;
    const unknown = conditional.find(([name]) => !names.includes(name));
    if (unknown !== undefined) return `unknown condition ${unknown[0]}`;
  }
  return null;
}

function isValue(value: unknown): boolean {
  if (value === undefined) return true;
  const [[key, one] = [], ...more] = Object.entries(objectOf(value) ?? {});
  return (
    more.length === 0 &&
    ((key === "value" && typeof one === "string") || (key === "useInAppDefault" && one === true))
  );
}

function no(code: number, status: string, message: string): Said {
  return json(code, { error: { code, status, message } });
}
