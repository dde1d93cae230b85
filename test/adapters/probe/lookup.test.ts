import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Lookup, type LookupOptions, nameLookup } from "../../../src/adapters/probe/lookup.ts";
import { type DnsServer, type NameAnswer, startDnsServer } from "../../support/dns-server.ts";

let folder: string;
let server: DnsServer;
const lookups: Lookup[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lookup-"));
});
afterEach(async () => {
  for (const one of lookups.splice(0)) one.close();
  await server.close();
});
afterAll(() => rm(folder, { recursive: true }));

const knowsNothing: NonNullable<LookupOptions["system"]> = async () => {
  throw new Error("unknown");
};

async function lookup(
  names: Readonly<Record<string, NameAnswer>>,
  options: LookupOptions = {},
): Promise<Lookup> {
  server = await startDnsServer(names);
  const own = { hostsPath: "", system: knowsNothing, hasRoute: async () => true };
  const made = nameLookup({ servers: [server.address], ...own, ...options });
  lookups.push(made);
  return made;
}

describe("a lookup", () => {
  it("finds the addresses of both families, IPv4 first", async () => {
    const names = await lookup({ "api.example": { a: ["192.0.2.1", "192.0.2.2"], aaaa: ["2001:db8::1"] } });

    const found = await names.find("api.example", { fresh: false });

    expect(found).toEqual([
      { address: "192.0.2.1", family: 4 },
      { address: "192.0.2.2", family: 4 },
      { address: "2001:db8::1", family: 6 },
    ]);
  });

  it("leaves out addresses that there is no route to, where the other family has one", async () => {
    const both = { a: ["192.0.2.1", "192.0.2.2"], aaaa: ["2001:db8::1", "2001:db8::2"] };
    const names = await lookup({ "api.example": both }, { hasRoute: async ({ family }) => family === 4 });

    const found = await names.find("api.example", { fresh: false });

    expect(found).toEqual([
      { address: "192.0.2.1", family: 4 },
      { address: "192.0.2.2", family: 4 },
    ]);
  });

  it("leaves out none when there is a route to none, so that connecting says why", async () => {
    const both = { a: ["192.0.2.1"], aaaa: ["2001:db8::1"] };
    const names = await lookup({ "api.example": both }, { hasRoute: async () => false });

    expect(await names.find("api.example", { fresh: false })).toHaveLength(2);
  });

  it("asks for no route of a name with one family", async () => {
    const names = await lookup(
      { "api.example": { a: ["192.0.2.1", "192.0.2.2"] } },
      { hasRoute: () => Promise.reject(new Error("asked")) },
    );

    expect(await names.find("api.example", { fresh: false })).toHaveLength(2);
  });

  it("asks for the wanted family alone", async () => {
    const names = await lookup({ "api.example": { a: ["192.0.2.1"], aaaa: ["2001:db8::1"] } });

    const found = await names.find("api.example", { fresh: false, family: 6 });

    expect(found).toEqual([{ address: "2001:db8::1", family: 6 }]);
    expect(server.queries).toEqual(["28 api.example"]);
  });

  it("finds a name that has IPv6 alone, and one behind another name", async () => {
    const names = await lookup({
      "six.example": { aaaa: ["2001:db8::1"] },
      "www.example": { cname: "origin.example", a: ["192.0.2.9"] },
    });

    expect(await names.find("six.example", { fresh: false })).toEqual([
      { address: "2001:db8::1", family: 6 },
    ]);
    expect(await names.find("www.example", { fresh: false })).toEqual([{ address: "192.0.2.9", family: 4 }]);
  });

  it.each<[string, NameAnswer, RegExp]>([
    ["NXDOMAIN", "NXDOMAIN", /`api.example` does not exist \(NXDOMAIN\)/],
    ["SERVFAIL", "SERVFAIL", /the name server failed \(SERVFAIL\)/],
    ["no address", {}, /`api.example` has no address/],
  ])("says %s by its name", async (_name, answer, detail) => {
    const names = await lookup({ "api.example": answer });

    await expect(names.find("api.example", { fresh: false })).rejects.toMatchObject({
      trouble: { problem: "name", detail: expect.stringMatching(detail) },
    });
  });

  it("does not wait for a family that is never answered when it has the other", async () => {
    const names = await lookup({ "api.example": { a: ["192.0.2.1"], silentFor: 28 } });
    const begun = performance.now();

    const found = await names.find("api.example", { fresh: false });

    expect(found).toEqual([{ address: "192.0.2.1", family: 4 }]);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it("keeps an answer as long as it says, and asks anew for a fresh one", async () => {
    const names = await lookup({ "api.example": { a: ["192.0.2.1"] } });

    await names.find("api.example", { fresh: false });
    server.say("api.example", { a: ["192.0.2.2"] });
    const kept = await names.find("api.example", { fresh: false });
    const fresh = await names.find("api.example", { fresh: true });
    const after = await names.find("api.example", { fresh: false });

    expect(kept).toEqual([{ address: "192.0.2.1", family: 4 }]);
    expect(fresh).toEqual([{ address: "192.0.2.2", family: 4 }]);
    expect(after).toEqual(fresh);
  });

  it("keeps an answer that may not be kept for a second all the same, and no longer", async () => {
    const names = await lookup({ "api.example": { a: ["192.0.2.1"], ttl: 0 } });

    await names.find("api.example", { fresh: false });
    server.say("api.example", { a: ["192.0.2.2"] });
    const at = performance.now();
    let found = await names.find("api.example", { fresh: false });
    const soon = found;
    while (found === soon && performance.now() - at < 3000) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await names.find("api.example", { fresh: false });
    }

    expect(soon).toEqual([{ address: "192.0.2.1", family: 4 }]);
    expect(found).toEqual([{ address: "192.0.2.2", family: 4 }]);
  });

  it("of one name by many at once is one question", async () => {
    const names = await lookup({ "api.example": { a: ["192.0.2.1"] } });

    await Promise.all(Array.from({ length: 20 }, () => names.find("api.example", { fresh: true })));

    expect(server.queries).toHaveLength(2);
  });

  it("of many slow names takes the time of one", async () => {
    const slow = Array.from({ length: 20 }, (_, index) => `s${index}.example`);
    const names = await lookup(
      Object.fromEntries(slow.map((name) => [name, { a: ["192.0.2.1"], afterMs: 150 }])),
    );
    const begun = performance.now();

    await Promise.all(slow.map((name) => names.find(name, { fresh: false })));

    expect(performance.now() - begun).toBeLessThan(600);
  });

  it("asks the operating system for what no name server knows", async () => {
    const asked: string[] = [];
    const names = await lookup(
      {},
      {
        system: async (host) => {
          asked.push(host);
          return [{ address: "10.0.0.7" }];
        },
      },
    );

    const found = await names.find("printer", { fresh: false });

    expect(found).toEqual([{ address: "10.0.0.7", family: 4 }]);
    expect(asked).toEqual(["printer"]);
  });

  it("does not ask the operating system after a name server failed: it would wait for the same one", async () => {
    let asked = 0;
    const names = await lookup(
      { "api.example": "SERVFAIL" },
      {
        system: async () => {
          asked += 1;
          return [];
        },
      },
    );

    await expect(names.find("api.example", { fresh: false })).rejects.toThrow("SERVFAIL");
    expect(asked).toBe(0);
  });

  it("reads the list of hosts first, and takes localhost for this machine without one", async () => {
    const hostsPath = join(folder, "hosts");
    await writeFile(
      hostsPath,
      "# ours\n192.0.2.5 api.example Api # comment\n2001:db8::5\tapi.example\nbad name.example\n",
    );
    const names = await lookup({}, { hostsPath });

    expect(await names.find("API", { fresh: false })).toEqual([{ address: "192.0.2.5", family: 4 }]);
    expect(await names.find("api.example", { fresh: false, family: 6 })).toEqual([
      { address: "2001:db8::5", family: 6 },
    ]);
    expect(await names.find("localhost", { fresh: false })).toEqual([
      { address: "127.0.0.1", family: 4 },
      { address: "::1", family: 6 },
    ]);
    expect(server.queries).toEqual([]);
  });
});
