import { afterEach, describe, expect, it } from "vitest";
import { networkProbes } from "../../../src/adapters/probe/network-probes.ts";
import type { DnsQuestion } from "../../../src/kernel/question.ts";
import { type DnsServer, type NameAnswer, startDnsServer } from "../../support/dns-server.ts";

let server: DnsServer;
const probes = networkProbes({ proxies: {} });
afterEach(() => server.close());

async function ask(names: Readonly<Record<string, NameAnswer>>, change: Partial<DnsQuestion> = {}) {
  server = await startDnsServer(names);
  return probes.ask({ ...question(server), ...change });
}

function question({ address }: DnsServer): DnsQuestion {
  return { via: "dns", name: "api.example", type: "A", server: address, timeoutMs: 400, open: [] };
}

describe("a DNS question", () => {
  it.each<[DnsQuestion["type"], NameAnswer, readonly string[]]>([
    ["A", { a: ["192.0.2.1", "192.0.2.2"] }, ["192.0.2.1", "192.0.2.2"]],
    ["AAAA", { aaaa: ["2001:db8::1"] }, ["2001:db8::1"]],
    ["CNAME", { cname: "origin.example" }, ["origin.example"]],
    ["MX", { mx: [[10, "mail.example"]] }, ["10 mail.example"]],
    ["TXT", { txt: ["v=spf1 -all"] }, ["v=spf1 -all"]],
    ["SRV", { srv: [[0, 5, 5060, "sip.example"]] }, ["0 5 5060 sip.example"]],
  ])("of type %s tells its records as text", async (type, said, records) => {
    const answer = await ask({ "api.example": said }, { type });

    expect(answer).toMatchObject({ kind: "dns", records });
  });

  it("for a name without such a record tells none", async () => {
    const answer = await ask({ "api.example": { aaaa: ["2001:db8::1"] } });

    expect(answer).toMatchObject({ kind: "dns", records: [] });
  });

  it.each<[NameAnswer, RegExp]>([
    ["NXDOMAIN", /does not exist/],
    ["SERVFAIL", /SERVFAIL/],
    ["silence", /no name server answered/],
  ])("that gets %s is a problem of the name", async (said, detail) => {
    const answer = await ask({ "api.example": said });

    expect(answer).toMatchObject({
      kind: "unreachable",
      problem: "name",
      detail: expect.stringMatching(detail),
    });
    expect(answer.ms).toBeLessThan(900);
  });

  it("sees a record that was changed at once", async () => {
    server = await startDnsServer({ "api.example": { a: ["192.0.2.1"], ttl: 3600 } });
    const asked = question(server);

    const before = await probes.ask(asked);
    server.say("api.example", { a: ["192.0.2.2"] });
    const after = await probes.ask(asked);

    expect([before, after]).toMatchObject([{ records: ["192.0.2.1"] }, { records: ["192.0.2.2"] }]);
  });

  it("asks no server at a private address, unless it is opened", async () => {
    const answer = await ask({}, { server: "10.1.2.3:53" });

    expect(answer).toMatchObject({ problem: "address", detail: expect.stringContaining("10.1.2.3") });
  });

  it("says so of a server that is no address", async () => {
    const answer = await ask({}, { server: "ns.example" });

    expect(answer).toMatchObject({ problem: "other" });
  });

  it("is cancelled by its signal", async () => {
    server = await startDnsServer({ "api.example": "silence" });
    const cancel = new AbortController();

    const asked = probes.ask(question(server), cancel.signal);
    cancel.abort();

    expect(await asked).toMatchObject({ problem: "other", detail: "cancelled while it was asked" });
  });
});
