import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A port whose packets are dropped for a while, as by a firewall or by a host that is down. */
export interface DeafService {
  readonly port: number;
  close(): void;
}

// Answers any request over HTTP once it is awake. It ends with its input, so with whoever started it.
const program = `
const server = require("node:net").createServer((socket) => {
  socket.on("error", () => {});
  socket.once("data", () => socket.end("HTTP/1.1 200 OK\\r\\ncontent-length: 2\\r\\n\\r\\nok"));
});
process.stdin.on("close", () => process.exit()).resume();
server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
  require("node:fs").writeSync(1, String(server.address().port));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.argv[1]));
});
`;

/**
 * Starts a process that listens and then stands still for this long, and fills its queue of connections. What is asked
 * then is dropped, and asked again by the system after a second.
 */
export async function startDeafService(deafMs: number): Promise<DeafService> {
  const child = spawn(process.execPath, ["-e", program, String(deafMs)], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const [line] = await once(child.stdout, "data");
  const port = Number(String(line));
  const filling: Socket[] = [];
  // The queue takes one or two more than it says.
  for (let isFull = false; !isFull; ) {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    filling.push(socket);
    isFull = await Promise.race([
      once(socket, "connect").then(() => false),
      new Promise<boolean>((told) => setTimeout(told, 100, true)),
    ]);
  }
  return {
    port,
    close() {
      for (const socket of filling) socket.destroy();
      child.kill("SIGKILL");
    },
  };
}
