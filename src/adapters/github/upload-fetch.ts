import { type ClientRequest, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";

/**
 * Sends a body part by part as fetch would, each when the one before has left: fetch keeps the parts of a large body for
 * long, and a copy for a redirect. An answer that comes before the body is whole counts.
 */
export function uploadFetch(url: string, init: RequestInit): Promise<Response> {
  const parts: unknown = init.body;
  if (!isParts(parts)) return fetch(url, init);
  return new Promise((resolve, reject) => {
    const target = new URL(url);
    const send = target.protocol === "https:" ? overHttps : overHttp;
    const sent = send(target, {
      method: init.method ?? "POST",
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(init.signal === null || init.signal === undefined ? {} : { signal: init.signal }),
    });
    sent.on("response", (answer) => {
      const got: Buffer[] = [];
      answer.on("data", (part: Buffer) => got.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
        const status = answer.statusCode ?? 500;
        const body = status === 204 ? null : Buffer.concat(got);
        resolve(new Response(body, { status, headers: headers.map(([name, value]) => [name, value]) }));
      });
    });
    sent.on("error", reject);
    write(sent, parts).catch((error: unknown) => {
      sent.destroy();
      reject(error);
    });
  });
}

async function write(sent: ClientRequest, parts: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of parts) {
    // The part's buffer is used again for the next.
    await new Promise<void>((resolve, reject) => {
      sent.write(part, (error) => (error === null || error === undefined ? resolve() : reject(error)));
    });
  }
  sent.end();
}

function isParts(body: unknown): body is AsyncIterable<Uint8Array> {
  return (
    typeof body === "object" &&
    body !== null &&
    Symbol.asyncIterator in body &&
    !(body instanceof ReadableStream)
  );
}
