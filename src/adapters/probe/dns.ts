import { promises as dns } from "node:dns";
import { isClosed, isLoopback, literalAddress } from "../../core/gate/address-rule.ts";
import type { Answer, DnsQuestion } from "../../kernel/question.ts";
import { startDeadline } from "./deadline.ts";
import { notFound } from "./lookup.ts";
import { codeOf, problemOf, type Trouble } from "./problem-of.ts";
import { closedAddress } from "./route.ts";
import type { Surroundings } from "./surroundings.ts";

type Outcome =
  | ({ readonly kind: "unreachable" } & Trouble)
  | { readonly kind: "dns"; readonly records: readonly string[] };

/** Asks a name server, without any cache. What the records point at is not connected to, so any address may be in them. */
export async function askDns(
  question: DnsQuestion,
  surroundings: Pick<Surroundings, "stall">,
  signal?: AbortSignal,
): Promise<Answer> {
  const begunMs = performance.now();
  surroundings.stall.begin(begunMs);
  const outcome = await query(question, signal);
  const endedMs = performance.now();
  return { ...outcome, ms: endedMs - begunMs, stalledMs: surroundings.stall.end(begunMs, endedMs) };
}

async function query(question: DnsQuestion, signal?: AbortSignal): Promise<Outcome> {
  const closed = closedServer(question);
  if (closed !== null) return { kind: "unreachable", ...closed };
  // A lost packet is asked for once more within the time that there is.
  const resolver = new dns.Resolver({ timeout: Math.max(1, Math.ceil(question.timeoutMs / 2)), tries: 2 });
  const deadline = startDeadline(question.timeoutMs, signal);
  deadline.whenOver(() => resolver.cancel());
  try {
    if (question.server !== undefined) resolver.setServers([question.server]);
    return { kind: "dns", records: await recordsOf(resolver, question) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENODATA") return { kind: "dns", records: [] };
    if (deadline.over === "cancelled") {
      return { kind: "unreachable", problem: "other", detail: "cancelled while it was asked" };
    }
    if (code === "ERR_INVALID_IP_ADDRESS") {
      const detail = "its server is no address; write `192.0.2.1` or `192.0.2.1:53`";
      return { kind: "unreachable", problem: "other", detail };
    }
    const named = notFound(question.name, deadline.over === "timeout" ? "ETIMEOUT" : (code ?? "an error"));
    return { kind: "unreachable", ...problemOf(named) };
  } finally {
    deadline.clear();
  }
}

/** A server that the question writes may be this machine itself, as with all that is connected to. */
function closedServer({ server, open }: DnsQuestion): Trouble | null {
  if (server === undefined) return null;
  const host = server.replace(/^(\[[^\]]*\]|[^:]*):\d+$/, "$1");
  const address = literalAddress(host);
  if (address === null || isLoopback(address) || !isClosed(address, open)) return null;
  return closedAddress(address);
}

async function recordsOf(resolver: dns.Resolver, { name, type }: DnsQuestion): Promise<readonly string[]> {
  switch (type) {
    case "A":
      return resolver.resolve4(name);
    case "AAAA":
      return resolver.resolve6(name);
    case "CNAME":
      return resolver.resolveCname(name);
    case "NS":
      return resolver.resolveNs(name);
    case "MX":
      return (await resolver.resolveMx(name)).map((one) => `${one.priority} ${one.exchange}`);
    case "SRV":
      return (await resolver.resolveSrv(name)).map(
        (one) => `${one.priority} ${one.weight} ${one.port} ${one.name}`,
      );
    case "TXT":
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(""));
    default:
      return type satisfies never;
  }
}
