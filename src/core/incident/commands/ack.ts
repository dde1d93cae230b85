import type { Command } from "./command.ts";

/** `/ack`: somebody has taken the incident. */
export function ackCommand(): Command {
  return { kind: "ack" };
}
