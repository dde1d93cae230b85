import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Finds a loopback port that nothing listens on, below the range that systems hand out to clients:
 * one from that range could be taken by an outgoing connection while its service restarts.
 */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
  throw new Error("No free port between 20000 and 29999 in 100 attempts.");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
