import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface RecordingProxy {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Stands before an API on loopback, hands everything on, and remembers what was asked. */
export async function startProxy(target: string): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const { method = "GET", url: path = "/" } = request;
    requests.push({ method, path, body: body.toString("utf8") });
    const { authorization = "", accept = "*/*", "content-type": type = "application/json" } = request.headers;
    const headers = { authorization, accept, "content-type": type };
    const answer = await fetch(target + path, { method, headers, ...(body.length === 0 ? {} : { body }) });
    const kept = Object.fromEntries(
      [...answer.headers].filter(
        ([name]) => !/^(?:content-length|transfer-encoding|connection|keep-alive|date)$/.test(name),
      ),
    );
    response.writeHead(answer.status, kept).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
