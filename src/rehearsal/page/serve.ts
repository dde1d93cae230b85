import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The port that was asked for; 0 lets the system choose one. Throws for what is none. */
export function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`--port is ${text}. Write a number from 0 to 65535; 0 lets the system choose.`);
}

/** Keeps a page up on loopback until the signal; `ready` is told its address. */
export async function servePage(
  html: string,
  port: number,
  signal: AbortSignal,
  ready: (url: string) => void,
): Promise<void> {
  const server = createServer(({ method, url }, response) => {
    const isPage = (method === "GET" || method === "HEAD") && url === "/";
    const type = isPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    response.writeHead(isPage ? 200 : 404, { "content-type": type, "x-content-type-options": "nosniff" });
    response.end(isPage ? html : "There is only one page here: /\n");
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  ready(`http://127.0.0.1:${taken}/`);
  if (!signal.aborted) await once(signal, "abort");
  server.close();
  server.closeAllConnections();
}
