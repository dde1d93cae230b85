import { z } from "zod";
import type { Answer } from "../../../kernel/question.ts";
import { DurationText } from "../../policy/duration-text.ts";
import { bodyText } from "../assertions/body-text.ts";
import { certificateFinding } from "../assertions/certificate.ts";
import { bad, settled } from "../assertions/finding.ts";
import { latencyFinding } from "../assertions/latency.ts";
import { checkBase } from "./check-base.ts";
import { bareHost, HostText, hostAndPort, PortNumber } from "./host-port.ts";
import type { Asking, Probe, Step, Turn } from "./probe.ts";
import { readingOf, strangeAnswer, unreachableFinding } from "./reading.ts";
import { tlsKeys, tlsMaterial, tlsProblems } from "./tls-keys.ts";

const maxBytes = 65_536;

/** Opens a connection, and where it is asked to, sends a text and waits for one. */
export const TcpCheck = z
  .strictObject({
    kind: z.literal("tcp").describe("Opens a TCP connection."),
    ...checkBase,
    host: HostText.describe("Name or address to connect to."),
    port: PortNumber.describe("Port to connect to."),
    send: z.string().min(1).max(65_536).optional().describe("Text to send; `\\r\\n` in quotes ends a line."),
    expect: z.string().min(1).max(4_096).optional().describe("Text that comes before the timeout."),
    tls: z.boolean().default(false).describe("The connection is TLS from its beginning."),
    ...tlsKeys,
    latency: DurationText.optional().describe("Slower than this is bad."),
    family: z
      .union([z.literal(4), z.literal(6)])
      .optional()
      .describe("Connects over IPv4 or over IPv6 only."),
  })
  .describe("Opens a TCP or TLS connection.");
export type TcpCheck = z.infer<typeof TcpCheck>;

/** A port that accepts connections, with or without TLS, and with a word or two exchanged. */
export const tcpProbe: Probe<TcpCheck> = {
  kind: "tcp",
  asksTheSame: true,
  config: TcpCheck,
  target: ({ host, port }) => hostAndPort(host, port),
  problems: (check) => tlsProblems(check, check.tls, "Add `tls: true`, or leave it out."),
  begin,
  read,
};

function begin(check: TcpCheck, { open }: Asking): Turn {
  const { host, port, timeout, send, expect, family } = check;
  return {
    question: {
      via: "tcp",
      host: bareHost(host),
      port,
      timeoutMs: timeout,
      open,
      maxBytes,
      ...(send === undefined ? {} : { send }),
      ...(expect === undefined ? {} : { until: expect }),
      ...(family === undefined ? {} : { family }),
      ...(check.tls ? { tls: tlsMaterial(check) } : {}),
    },
    carried: null,
  };
}

function read(check: TcpCheck, _turn: Turn, answer: Answer, { nowMs }: Asking): Step {
  const { expect } = check;
  if (answer.kind !== "tcp") {
    const finding = answer.kind === "unreachable" ? unreachableFinding(answer) : strangeAnswer(answer, "tcp");
    return { kind: "reading", reading: readingOf(answer, finding) };
  }
  const isUnsaid = expect !== undefined && !bodyText(answer.received).includes(expect);
  const finding = settled([
    isUnsaid
      ? {
          ...bad(`it did not send \`${expect}\` (${answer.received.length} bytes came)`),
          // Cut off by the clock; otherwise it said something else.
          ...(answer.ms >= check.timeout ? { isAboutTime: true } : {}),
        }
      : null,
    certificateFinding(check.certificate, answer.certificateUntil, nowMs),
    latencyFinding(check.latency, answer.ms),
  ]);
  const { ms, stalledMs, address } = answer;
  return { kind: "reading", reading: readingOf({ ms, stalledMs, address }, finding) };
}
