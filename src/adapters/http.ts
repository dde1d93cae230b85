import type { Http, HttpAnswer, HttpRequest } from "../kernel/ports/index.ts";

/** HTTP by Node's own fetch. Redirects are not followed, bodies are cut at the cap, and every request has a deadline. */
export function nodeHttp(): Http {
  return { send };
}

async function send(request: HttpRequest, signal?: AbortSignal): Promise<HttpAnswer> {
  const begun = performance.now();
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const abort = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      redirect: "manual",
      signal: abort,
      ...(request.headers === undefined ? {} : { headers: request.headers }),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const { body, truncated } = await readCapped(response, request.maxBytes);
    return {
      kind: "response",
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body,
      truncated,
      ms: performance.now() - begun,
    };
  } catch (error) {
    const ms = performance.now() - begun;
    if (deadline.aborted) {
      return {
        kind: "unreachable",
        problem: "timeout",
        detail: `no answer within ${request.timeoutMs} ms`,
        ms,
      };
    }
    return { kind: "unreachable", ...classify(error), ms };
  }
}

async function readCapped(
  response: Response,
  maxBytes: number,
): Promise<{ body: Uint8Array; truncated: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return { body: new Uint8Array(), truncated: false };
  for await (const chunk of response.body) {
    const room = maxBytes - size;
    chunks.push(chunk.subarray(0, room));
    size += Math.min(chunk.byteLength, room);
    if (chunk.byteLength > room) return { body: Buffer.concat(chunks), truncated: true };
  }
  return { body: Buffer.concat(chunks), truncated: false };
}

type Problem = Extract<HttpAnswer, { kind: "unreachable" }>["problem"];

const problemOfCode: Readonly<Record<string, Problem>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  EPIPE: "reset",
  UND_ERR_SOCKET: "reset",
  ENOTFOUND: "name",
  EAI_AGAIN: "name",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
};

// fetch hides the reason in `cause`, and an AggregateError when several addresses were tried.
function classify(error: unknown): { problem: Problem; detail: string } {
  const causes = [error, error instanceof Error ? error.cause : undefined].flatMap((one) =>
    one instanceof AggregateError ? [one, ...one.errors] : [one],
  );
  const coded = causes.flatMap((one) =>
    one instanceof Error && "code" in one && typeof one.code === "string"
      ? [{ code: one.code, message: one.message }]
      : [],
  );
  const known = coded.find((one) => problemOfCode[one.code] !== undefined) ?? coded[0];
  // Not the message: fetch quotes the whole URL in it, with the key that a query may hold.
  if (known === undefined) return { problem: "other", detail: "the request could not be sent" };
  return { problem: problemOfCode[known.code] ?? problemOfFamily(known.code), detail: known.code };
}

function problemOfFamily(code: string): Problem {
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code)) return "tls";
  return /^(HPE_|UND_ERR_(RES|HEADERS_OVERFLOW|BODY)|Z_)/.test(code) ? "protocol" : "other";
}
