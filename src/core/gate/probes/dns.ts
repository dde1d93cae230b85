import { z } from "zod";
import type { Answer, Unreachable } from "../../../kernel/question.ts";
import { DurationText } from "../../policy/duration-text.ts";
import { literalAddress } from "../address-rule.ts";
import { shown } from "../assertions/conceal.ts";
import { bad, type Finding, settled, unasked } from "../assertions/finding.ts";
import { latencyFinding } from "../assertions/latency.ts";
import { checkBase } from "./check-base.ts";
import type { Probe, Step, Turn } from "./probe.ts";
import { readingOf, strangeAnswer } from "./reading.ts";

/** Asks a name server for records. */
export const DnsCheck = z
  .strictObject({
    kind: z.literal("dns").describe("Asks for the records of a name."),
    ...checkBase,
    host: z
      .string()
      .regex(/^[A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?\.?$/, "a domain name")
      .describe("The name to ask for."),
    type: z
      .enum(["A", "AAAA", "CNAME", "MX", "NS", "SRV", "TXT"])
      .default("A")
      .describe("Type of the records."),
    expect: z
      .strictObject({
        all: z.array(z.string().min(1)).min(1).optional().describe("Each of these is there."),
        any: z.array(z.string().min(1)).min(1).optional().describe("One of these is there."),
      })
      .refine(
        (one) => one.all !== undefined || one.any !== undefined,
        "`all` or `any`, each a list of records",
      )
      .optional()
      .describe("Records that are there, such as `203.0.113.7` or `10 mail.example`. Left out: any record."),
    server: z
      .string()
      .min(1)
      .optional()
      .describe("Address of the name server, or `address:port`. Left out: the machine's own."),
    latency: DurationText.optional().describe("Slower than this is bad."),
  })
  .describe("Asks for the records of a name.");
export type DnsCheck = z.infer<typeof DnsCheck>;

/** A name and its records. That it does not exist is bad; a name server that fails says nothing about the service. */
export const dnsProbe: Probe<DnsCheck> = {
  kind: "dns",
  asksTheSame: true,
  config: DnsCheck,
  target: ({ type, host, server }) => `${type} ${host}${server === undefined ? "" : ` at ${server}`}`,
  problems({ server }) {
    // In brackets or not, and with a port or without.
    const host = server?.replace(/^(\[[^\]]*\]|[^:]*):\d{1,5}$/, "$1");
    if (host === undefined || literalAddress(host) !== null) return [];
    return [
      {
        key: "server",
        problem: `is \`${server}\`, which is no address`,
        write: "Write an address such as `192.0.2.53`, with `:5353` after it for another port.",
      },
    ];
  },
  begin: ({ host, type, server, timeout }, { open }) => ({
    question: {
      via: "dns",
      name: host,
      type,
      timeoutMs: timeout,
      open,
      ...(server === undefined ? {} : { server }),
    },
    carried: null,
  }),
  read,
};

function read(check: DnsCheck, _turn: Turn, answer: Answer): Step {
  if (answer.kind !== "dns") {
    const finding = answer.kind === "unreachable" ? unresolved(answer) : strangeAnswer(answer, "dns");
    return { kind: "reading", reading: readingOf(answer, finding) };
  }
  const finding = settled([recordFinding(check, answer.records), latencyFinding(check.latency, answer.ms)]);
  return { kind: "reading", reading: readingOf({ ms: answer.ms, stalledMs: answer.stalledMs }, finding) };
}

// NXDOMAIN is what the zone says; all else is about a name server, and not about who owns the name.
function unresolved({ problem, detail }: Unreachable): Finding {
  const isAbsent = problem === "name" && /\b(?:ENOTFOUND|NXDOMAIN)\b/.test(detail);
  return isAbsent ? bad(detail) : unasked(`${problem}: ${detail}`);
}

function recordFinding({ type, expect }: DnsCheck, records: readonly string[]): Finding | null {
  if (records.length === 0) return bad(`the name has no ${type} record`);
  if (expect === undefined) return null;
  const seen = records.map(plain);
  const isThere = (wanted: string): boolean => seen.includes(plain(wanted));
  const absent = (expect.all ?? []).filter((wanted) => !isThere(wanted));
  const few = records.slice(0, 5).map((record) => shown(record, (text) => text));
  const found = `${few.join(", ")}${records.length > few.length ? ", …" : ""}`;
  if (absent.length > 0) return bad(`found ${found}, wanted ${quoted(absent).join(" and ")}`);
  if (expect.any !== undefined && !expect.any.some(isThere)) {
    return bad(`found ${found}, wanted ${quoted(expect.any).join(" or ")}`);
  }
  return null;
}

function quoted(records: readonly string[]): readonly string[] {
  return records.map((record) => `\`${record}\``);
}

// Names are the same in any case, with or without the root's dot (RFC 4343).
function plain(record: string): string {
  return record.trim().toLowerCase().replace(/\.$/, "");
}
