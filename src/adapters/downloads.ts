import { createHash } from "node:crypto";
import type { Clock, Downloads, FileResolution, Unresolved } from "../kernel/ports/index.ts";
import { mayLeadTo } from "./addresses.ts";
import { isPassing } from "./patient-http.ts";

export interface DownloadSettings {
  /** The API address of a release asset; the token goes there and nowhere else. */
  readonly assetUrl: (id: number) => string;
  readonly token: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

interface Target {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

const attempts = 3;
const mostRedirects = 3;
const headDeadlineMs = 15_000;
const bodyDeadlineMs = 900_000;

type Step =
  | { readonly kind: "response"; readonly response: Response }
  | (Unresolved & { readonly isPassing: boolean });

/** Files at URLs, by the checksum that their server states or by hashing what streams past; nothing is kept. */
export function streamedDownloads(settings: DownloadSettings): Downloads {
  const abortAfter = (ms: number): AbortSignal => AbortSignal.any([settings.signal, AbortSignal.timeout(ms)]);

  async function patiently(act: () => Promise<FileResolution & { readonly isPassing?: boolean }>) {
    for (let tried = 1; ; tried++) {
      const { isPassing: mayPass, ...found } = await act();
      if (found.kind === "resolved" || mayPass !== true || tried >= attempts || settings.signal.aborted) {
        return found as FileResolution;
      }
      await settings.clock.sleep(500 * 3 ** (tried - 1), settings.signal);
    }
  }
  return {
    async digestOf(url) {
      const target = { url: new URL(url), headers: {} };
      const stated = await statedDigest(target, abortAfter(headDeadlineMs));
      return stated ?? patiently(() => hashed(target, abortAfter(bodyDeadlineMs)));
    },
    digestOfAsset: (id) => {
      const url = new URL(settings.assetUrl(id));
      const headers = { accept: "application/octet-stream", authorization: `Bearer ${settings.token}` };
      return patiently(() => hashed({ url, headers }, abortAfter(bodyDeadlineMs)));
    },
  };
}

// Artifactory: HEAD answers with the checksums that it keeps; also when it sends on to its store.
async function statedDigest(target: Target, signal: AbortSignal): Promise<FileResolution | null> {
  let stated: string | null = null;
  const step = await follow("HEAD", target, signal, (response) => {
    stated ??= response.headers.get("x-checksum-sha256");
  });
  if (stated === null || step.kind !== "response" || step.response.status !== 200) return null;
  const sha256 = String(stated).toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const length = step.response.headers.get("content-length") ?? "";
  return { kind: "resolved", sha256, size: /^\d{1,15}$/.test(length) ? Number(length) : null };
}

async function hashed(
  target: Target,
  signal: AbortSignal,
): Promise<FileResolution & { isPassing?: boolean }> {
  const step = await follow("GET", target, signal);
  if (step.kind === "unresolved") return step;
  const { response } = step;
  const problem = problemOf(response, target.url.host);
  if (problem !== null) {
    await response.body?.cancel().catch(() => undefined);
    return { ...problem, isPassing: isPassing(response.status) };
  }
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      hash.update(chunk);
      size += chunk.byteLength;
    }
  } catch {
    return { ...unresolved("unknown", `${target.url.host} broke off after ${size} bytes`), isPassing: true };
  }
  return { kind: "resolved", sha256: hash.digest("hex"), size };
}

async function follow(
  method: "HEAD" | "GET",
  { url, headers }: Target,
  signal: AbortSignal,
  look: (response: Response) => void = () => undefined,
): Promise<Step> {
  let at = url;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    // A compressed answer would be hashed as something else than the file.
    const asked: Record<string, string> = { "accept-encoding": "identity", ...headers };
    if (at.origin !== url.origin) delete asked["authorization"];
    let response: Response;
    try {
      response = await fetch(at, { method, headers: asked, redirect: "manual", signal });
    } catch {
      return { ...unresolved("unknown", `${at.host} cannot be reached`), isPassing: !signal.aborted };
    }
    look(response);
    if (![301, 302, 303, 307, 308].includes(response.status)) return { kind: "response", response };
    await response.body?.cancel().catch(() => undefined);
    const to = URL.parse(response.headers.get("location") ?? "", at.href);
    if (to === null || !mayLeadTo(at, to)) {
      return {
        ...unresolved("unknown", `${at.host} leads to a place that is not safe to ask`),
        isPassing: false,
      };
    }
    at = to;
  }
  return {
    ...unresolved("unknown", `${url.host} leads on more than ${mostRedirects} times`),
    isPassing: false,
  };
}

function problemOf(response: Response, host: string): Unresolved | null {
  const { status, headers } = response;
  if (status === 404 || status === 410) return unresolved("absent", `${host} has no such file (${status})`);
  if (status === 401 || status === 403) {
    return unresolved("unknown", `${host} wants a log-in that this step cannot give (${status})`);
  }
  if (status !== 200) return unresolved("unknown", `${host} answered ${status}`);
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity") {
    return unresolved("unknown", `${host} sends it compressed (${encoding.slice(0, 20)}), not as it is`);
  }
  return null;
}

function unresolved(reason: Unresolved["reason"], problem: string): Unresolved {
  return { kind: "unresolved", reason, problem };
}
