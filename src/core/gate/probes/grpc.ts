import { z } from "zod";
import type { Answer, GrpcHealth } from "../../../kernel/question.ts";
import { DurationText } from "../../policy/duration-text.ts";
import { concealing } from "../assertions/conceal.ts";
import { bad, type Finding, missing, settled, unasked } from "../assertions/finding.ts";
import { confidentialValues, isHeaderValue, lowerHeaders } from "../assertions/headers.ts";
import { latencyFinding } from "../assertions/latency.ts";
import { checkBase } from "./check-base.ts";
import { bareHost, HostText, hostAndPort, PortNumber } from "./host-port.ts";
import type { Asking, CheckProblem, Probe, Step, Turn } from "./probe.ts";
import { readingOf, strangeAnswer, unreachableFinding } from "./reading.ts";
import { tlsKeys, tlsMaterial, tlsProblems } from "./tls-keys.ts";

const { certificate: _none, ...grpcTlsKeys } = tlsKeys;

const MetadataName = z
  .string()
  .regex(/^[0-9A-Za-z_.-]{1,100}$/, "a name of letters, digits, `_`, `-` and `.`")
  .refine((name) => !/^grpc-|-bin$|^(?:te|host|connection|content-type|user-agent)$/i.test(name), {
    message: "a name that gRPC does not use itself, and that does not end in `-bin`",
  });

/** Asks the standard health service of a gRPC server. */
export const GrpcCheck = z
  .strictObject({
    kind: z.literal("grpc").describe("Asks the health service of a gRPC server (grpc.health.v1)."),
    ...checkBase,
    host: HostText.optional().describe("Name or address of the server; or `target`."),
    port: PortNumber.optional().describe("Its port."),
    target: z
      .string()
      .regex(/^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}$/, "`host:port`")
      .optional()
      .describe("Host and port in one word, such as `shop.example:443`."),
    service: z
      .string()
      .max(200)
      .default("")
      .describe("The service to ask about. Left out: the server as a whole."),
    tls: z.boolean().default(true).describe("The connection is TLS."),
    ...grpcTlsKeys,
    metadata: z
      .record(MetadataName, z.string().max(8_192).refine(isHeaderValue, "text in one line"))
      .default({})
      .describe("Metadata to send; `{secret.NAME}` in a value is filled in."),
    latency: DurationText.optional().describe("Slower than this is bad."),
    family: z
      .union([z.literal(4), z.literal(6)])
      .optional()
      .describe("Connects over IPv4 or over IPv6 only."),
  })
  .describe("Asks the health service of a gRPC server.");
export type GrpcCheck = z.infer<typeof GrpcCheck>;

/** What a gRPC server says of a service's health. A server that cannot be asked for it says nothing. */
export const grpcProbe: Probe<GrpcCheck> = {
  kind: "grpc",
  asksTheSame: true,
  config: GrpcCheck,
  target(check) {
    const { host, port } = placeOf(check);
    return `${hostAndPort(host, port)}${check.service === "" ? "" : `/${check.service}`}`;
  },
  problems: (check) => [
    ...placeProblems(check),
    ...tlsProblems(check, check.tls, "Add `tls: true`, or leave it out."),
    ...Object.entries(check.metadata)
      .filter(([, value]) => !isHeaderValue(value))
      .map(([name]) => ({
        key: `metadata.${name}`,
        problem: "has a line break or a character that no header may have",
        write: "Write it in one line of plain characters.",
      })),
  ],
  begin,
  read,
};

function begin(check: GrpcCheck, { open }: Asking): Turn {
  const { timeout, service, family } = check;
  return {
    question: {
      via: "grpc",
      ...placeOf(check),
      service,
      headers: lowerHeaders(check.metadata),
      tls: check.tls ? tlsMaterial(check) : null,
      timeoutMs: timeout,
      open,
      ...(family === undefined ? {} : { family }),
    },
    carried: null,
  };
}

function read(check: GrpcCheck, _turn: Turn, answer: Answer, { redact }: Asking): Step {
  const conceal = concealing(() => confidentialValues(check.metadata), redact);
  if (answer.kind !== "grpc") {
    const finding =
      answer.kind === "unreachable" ? unreachableFinding(answer, conceal) : strangeAnswer(answer, "grpc");
    return { kind: "reading", reading: readingOf(answer, finding) };
  }
  const { ms, stalledMs, status } = answer;
  const finding = settled([
    healthFinding({ ...answer, message: conceal(answer.message) }),
    latencyFinding(check.latency, ms),
  ]);
  return { kind: "reading", reading: readingOf({ ms, stalledMs, status }, finding) };
}

// https://grpc.github.io/grpc/core/md_doc_statuscodes.html
const cancelled = 1;
const invalidArgument = 3;
const deadlineExceeded = 4;
const notFound = 5;
const permissionDenied = 7;
const resourceExhausted = 8;
const unimplemented = 12;
const unauthenticated = 16;

// Pages show less of it, but not before secrets are taken out: half of one is not known for one.
const longestMessage = 1_500;

function healthFinding({ status, serving, message }: GrpcHealth): Finding | null {
  const said = message === "" ? "" : ` (${message.slice(0, longestMessage)})`;
  switch (status) {
    case 0:
      return servingFinding(serving);
    case notFound:
      return unasked(`status 5: the server does not know this service${said}`);
    case unimplemented:
      return unasked(`status 12: the server has no health service${said}`);
    case permissionDenied:
    case unauthenticated:
      return unasked(`status ${status}: the credentials were refused${said}`);
    case resourceExhausted:
      return unasked(`status 8: asked too often${said}`);
    case cancelled:
    case invalidArgument:
      return unasked(`status ${status}: the question was not taken${said}`);
    case deadlineExceeded:
      return { ...bad(`status 4: no answer in time${said}`), isAboutTime: true };
    default:
      return bad(`status ${status}, wanted 0${said}`);
  }
}

function servingFinding(serving: GrpcHealth["serving"]): Finding | null {
  switch (serving) {
    case "SERVING":
      return null;
    case "NOT_SERVING":
      return bad("NOT_SERVING, wanted SERVING");
    case "SERVICE_UNKNOWN":
      return unasked("SERVICE_UNKNOWN: the server does not know this service");
    case "UNKNOWN":
    case null:
      return missing("the server does not know its health yet");
    default:
      return serving satisfies never;
  }
}

function placeOf({ host, port, target }: GrpcCheck): { readonly host: string; readonly port: number } {
  const [, targetHost, targetPort] = /^(.*):(\d+)$/.exec(target ?? "") ?? [];
  return { host: bareHost(host ?? targetHost ?? ""), port: port ?? Number(targetPort ?? 443) };
}

function placeProblems(check: GrpcCheck): readonly CheckProblem[] {
  const write = "Write `host` and `port`, or `target: host:port`.";
  const { host, port, target } = check;
  if (target === undefined) {
    if (host === undefined) return [{ key: "host", problem: "is missing", write }];
    return port === undefined ? [{ key: "port", problem: "is missing", write }] : [];
  }
  if (host !== undefined || port !== undefined) {
    return [{ key: "target", problem: "stands beside `host` or `port`", write }];
  }
  const { port: number } = placeOf(check);
  return number >= 1 && number <= 65_535
    ? []
    : [{ key: "target", problem: `has the port ${number}`, write: "Write a port from 1 to 65535." }];
}
