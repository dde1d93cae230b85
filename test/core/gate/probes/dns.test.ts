import { expect, test } from "vitest";
import { DnsCheck, dnsProbe } from "../../../../src/core/gate/probes/dns.ts";
import { asking, follow } from "./asking.ts";

const check = DnsCheck.parse({ kind: "dns", name: "zone", host: "shop.example" });

test("any record of type A is good unless the check says which", () => {
  expect(read(["198.51.100.7"])?.outcome).toBe("good");
  expect(read([])).toMatchObject({ outcome: "bad", reason: "the name has no A record" });
});

test("of `all` each is wanted, of `any` one", () => {
  const two = ["198.51.100.7", "198.51.100.8"];

  expect(read(["198.51.100.8", "198.51.100.7"], { expect: { all: two } })?.outcome).toBe("good");
  expect(read(["198.51.100.8"], { expect: { all: two } })?.reason).toBe(
    'found `"198.51.100.8"`, wanted `198.51.100.7`',
  );
  expect(read(["198.51.100.8"], { expect: { any: two } })?.outcome).toBe("good");
  expect(read(["203.0.113.1"], { expect: { any: two } })?.outcome).toBe("bad");
});

test("a slow name server is bad when the check says what is slow", () => {
  expect(read(["198.51.100.7"], { latency: 10 })?.reason).toBe("12 ms, wanted 10 ms at most");
});

test.each([
  { expect: {} },
  { expect: ["198.51.100.7"] },
  { host: "shop example" },
  { type: "ANY" },
  { host: "" },
])("%j is refused", (keys) => {
  expect(DnsCheck.safeParse({ kind: "dns", name: "zone", host: "shop.example", ...keys }).success).toBe(
    false,
  );
});

test.each([
  ["192.0.2.53", 0],
  ["192.0.2.53:5353", 0],
  ["[2001:db8::53]:53", 0],
  ["2001:db8::53", 0],
  ["ns1.example", 1],
  ["192.0.2.53:dns", 1],
])("the name server %s has %i problems", (server, count) => {
  expect(dnsProbe.problems({ ...check, server })).toHaveLength(count);
});

test("what is asked is in the target, with the server where it is written", () => {
  expect(dnsProbe.target(check)).toBe("A shop.example");
  expect(dnsProbe.target({ ...check, server: "192.0.2.53" })).toBe("A shop.example at 192.0.2.53");
  expect(dnsProbe.begin(check, asking).question).toEqual({
    via: "dns",
    name: "shop.example",
    type: "A",
    timeoutMs: 5000,
    open: [],
  });
});

function read(records: readonly string[], keys: Partial<DnsCheck> = {}) {
  return follow(dnsProbe, { ...check, ...keys }, [{ kind: "dns", records, ms: 12, stalledMs: 0 }]).reading;
}
