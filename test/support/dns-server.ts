import { createSocket } from "node:dgram";

/** What the server says of a name. `silence`: nothing at all. */
export type NameAnswer =
  | "NXDOMAIN"
  | "SERVFAIL"
  | "silence"
  | {
      readonly a?: readonly string[];
      readonly aaaa?: readonly string[];
      readonly cname?: string;
      readonly mx?: readonly (readonly [number, string])[];
      readonly txt?: readonly string[];
      readonly srv?: readonly (readonly [number, number, number, string])[];
      readonly ttl?: number;
      readonly afterMs?: number;
      /** Record types (1 is A, 28 is AAAA) that get no answer. */
      readonly silentFor?: number;
    };

export interface DnsServer {
  /** `address:port`. */
  readonly address: string;
  /** Each query in order, such as `28 api.example`. */
  readonly queries: readonly string[];
  /** Sets what is said of a name from now on. */
  say(name: string, answer: NameAnswer): void;
  close(): Promise<void>;
}

const types = { A: 1, CNAME: 5, MX: 15, TXT: 16, AAAA: 28, SRV: 33 };

/** A name server (RFC 1035) on a free loopback port; names that it was not told of do not exist. */
export async function startDnsServer(names: Readonly<Record<string, NameAnswer>> = {}): Promise<DnsServer> {
  const known = new Map(Object.entries(names));
  const queries: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const { name, type, question } = readQuery(query);
    queries.push(`${type} ${name}`);
    const answer = known.get(name) ?? "NXDOMAIN";
    if (answer === "silence" || (typeof answer !== "string" && answer.silentFor === type)) return;
    const reply = respond(query, question, type, answer);
    const afterMs = typeof answer === "string" ? 0 : (answer.afterMs ?? 0);
    setTimeout(() => socket.send(reply, from.port, from.address, () => {}), afterMs);
  });
  await new Promise<void>((listening) => socket.bind(0, "127.0.0.1", listening));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    queries,
    say: (name, answer) => void known.set(name, answer),
    close: () => new Promise((closed) => socket.close(() => closed())),
  };
}

function readQuery(query: Buffer): { name: string; type: number; question: Buffer } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return {
    name: labels.join(".").toLowerCase(),
    type: query.readUInt16BE(at + 1),
    question: query.subarray(12, at + 5),
  };
}

function respond(
  query: Buffer,
  question: Buffer,
  type: number,
  answer: Exclude<NameAnswer, "silence">,
): Buffer {
  const records = typeof answer === "string" ? [] : recordsOf(answer, type);
  const code = answer === "NXDOMAIN" ? 3 : answer === "SERVFAIL" ? 2 : 0;
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([header, question, ...records]);
}

function recordsOf(answer: Exclude<NameAnswer, string>, type: number): readonly Buffer[] {
  const ttl = answer.ttl ?? 60;
  const alias = answer.cname === undefined ? [] : [record(null, types.CNAME, ttl, nameOf(answer.cname))];
  const owner = answer.cname ?? null;
  const of = (wanted: number, data: readonly Buffer[]) =>
    type === wanted ? data.map((one) => record(owner, wanted, ttl, one)) : [];
  return [
    ...alias,
    ...of(
      types.A,
      (answer.a ?? []).map((one) => Buffer.from(one.split(".").map(Number))),
    ),
    ...of(types.AAAA, (answer.aaaa ?? []).map(sixOf)),
    ...of(
      types.MX,
      (answer.mx ?? []).map(([priority, host]) => Buffer.concat([short(priority), nameOf(host)])),
    ),
    ...of(
      types.TXT,
      (answer.txt ?? []).map((one) => Buffer.concat([Buffer.from([one.length]), Buffer.from(one)])),
    ),
    ...of(
      types.SRV,
      (answer.srv ?? []).map(([a, b, c, host]) =>
        Buffer.concat([short(a), short(b), short(c), nameOf(host)]),
      ),
    ),
  ];
}

function record(owner: string | null, type: number, ttl: number, data: Buffer): Buffer {
  const head = Buffer.alloc(10);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(ttl, 4);
  head.writeUInt16BE(data.length, 8);
  // Without an owner it is the name that was asked for, by a pointer to it.
  return Buffer.concat([owner === null ? Buffer.from([0xc0, 12]) : nameOf(owner), head, data]);
}

function nameOf(name: string): Buffer {
  const labels = name
    .split(".")
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function sixOf(address: string): Buffer {
  const [head = "", tail = ""] = address.split("::");
  const groups = (text: string) =>
    text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
  const zeros = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => 0);
  return Buffer.concat([...groups(head), ...zeros, ...groups(tail)].map(short));
}
