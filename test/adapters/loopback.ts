import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const open: Server[] = [];

/** Starts an HTTP server of one handler on a free loopback port; answers with its `host:port`. */
export async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Stops every server that was started, with its open connections. */
export async function stopServers(): Promise<void> {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A loopback address on which nothing listens. */
export async function closedPort(): Promise<string> {
  const host = await serve(() => {});
  await stopServers();
  return host;
}
