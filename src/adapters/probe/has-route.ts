import { createSocket } from "node:dgram";
import type { HostAddress } from "./lookup.ts";
import { problemOf } from "./problem-of.ts";

// The one for what is thrown away (RFC 863); nothing is sent to it.
const anyPort = 9;

/**
 * Whether this machine has a route to an address. To connect a UDP socket sends nothing and waits for nothing: the system
 * only looks the route up. Where something else goes wrong, the address counts as reachable.
 */
export function hasRoute({ address, family }: HostAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(family === 6 ? "udp6" : "udp4");
    let isOpen = true;
    socket.on("error", told);
    socket.connect(anyPort, address, told);

    function told(error?: unknown): void {
      if (isOpen) socket.close();
      isOpen = false;
      resolve(error === undefined || problemOf(error).problem !== "unroutable");
    }
  });
}
