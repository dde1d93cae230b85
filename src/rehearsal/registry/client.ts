import { z } from "zod";

/** Where a registry is and, if it asks for a token, who asks for one. */
export interface RegistryAccess {
  registryUrl: string;
  credentials?: { user: string; password: string };
}

/** A request to a registry; `path` is absolute or starts with `/v2/`. */
export interface RegistryCall {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

const deadlineMs = 10_000;

/** Sends one request, answers a bearer challenge once, and throws with the registry's own words on any other refusal. */
export async function callRegistry(access: RegistryAccess, call: RegistryCall): Promise<Response> {
  const first = await send(access, call, {});
  if (first.status !== 401) return accepted(call, first);
  await first.body?.cancel();
  const token = await buyToken(access, first.headers.get("www-authenticate") ?? "");
  return accepted(call, await send(access, call, { authorization: `Bearer ${token}` }));
}

function send(access: RegistryAccess, call: RegistryCall, extra: Record<string, string>): Promise<Response> {
  return fetch(new URL(call.path, access.registryUrl), {
    method: call.method,
    headers: { ...call.headers, ...extra },
    signal: AbortSignal.timeout(deadlineMs),
    ...(call.body === undefined ? {} : { body: new Uint8Array(call.body) }),
  });
}

async function accepted(call: RegistryCall, response: Response): Promise<Response> {
  if (response.ok) return response;
  const said = (await response.text()).trim();
  throw new Error(`The registry answered ${response.status} to ${call.method} ${call.path}: ${said}`);
}

async function buyToken(access: RegistryAccess, challenge: string): Promise<string> {
  const fields = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
  );
  const { realm, service, scope } = z
    .object({ realm: z.string(), service: z.string().default(""), scope: z.string().default("") })
    .parse(fields);
  const url = new URL(realm);
  url.searchParams.set("service", service);
  url.searchParams.set("scope", scope);
  const { user, password } = access.credentials ?? {};
  const headers: Record<string, string> =
    user === undefined
      ? {}
      : { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(deadlineMs) });
  await accepted({ method: "GET", path: realm }, response);
  return z.object({ token: z.string() }).parse(await response.json()).token;
}
