import { createServer, type IncomingMessage, request as openRequest, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { findFreePort } from "./free-port.ts";

/** The lasting address of a service, in front of the processes that come and go. */
export interface Front {
  readonly url: string;
  /** Listens from now on; before that the address refuses connections. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Hands each request on to the loopback port that `next` names; 503 when it names none, 502 when nothing answers there. */
export async function makeFront(next: () => number | undefined): Promise<Front> {
  const port = await findFreePort();
  const server = createServer((request, response) => {
    const to = next();
    if (to === undefined) return refuse(response, 503, "No release of it runs.");
    handOn(request, response, to);
  });
  let opening: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    open: () => {
      opening ??= listen();
      return opening;
    },
    async close() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
  }
}

function handOn(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url: path } = request;
  // A connection for each: one that is kept could lead to a process that has ended.
  const onward = openRequest({
    host: "127.0.0.1",
    port,
    method,
    path,
    headers: endToEnd(request.headers),
    agent: false,
  });
  onward.once("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
    pipeline(answer, response, () => {});
  });
  onward.on("error", () => {
    if (response.headersSent) response.destroy();
    else refuse(response, 502, "The release that was asked gave no answer.");
  });
  response.once("close", () => onward.destroy());
  request.pipe(onward);
}

// RFC 9110, 7.6.1: what concerns one connection only.
function endToEnd(headers: IncomingMessage["headers"]): IncomingMessage["headers"] {
  const {
    connection: _connection,
    "keep-alive": _keepAlive,
    "transfer-encoding": _coding,
    ...rest
  } = headers;
  return rest;
}

function refuse(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify({ error }));
}
