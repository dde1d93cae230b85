import { expect, test } from "vitest";
import { Check } from "../../../src/core/gate/check.ts";
import { closedHosts } from "../../../src/core/gate/closed-hosts.ts";

type Written = Readonly<Record<string, unknown>>;

function closed(check: Written, open: readonly string[] = []): readonly string[] {
  return closedHosts(Check.parse({ name: "it", ...check }), open);
}

const promql = (host: string) => ({ kind: "prometheus", url: `http://${host}:9090`, query: "up" });
const api = (host: string) => ({ kind: "metric", request: { url: `http://${host}/q` }, value: "$.a" });

test.each<[Written, readonly string[]]>([
  [{ url: "http://169.254.169.254/latest/meta-data" }, ["169.254.169.254"]],
  [{ url: "https://10.1.2.3:8443/health" }, ["10.1.2.3"]],
  [{ url: "http://[fd00:ec2::254]/" }, ["[fd00:ec2::254]"]],
  [{ url: "http://0xa000001/" }, ["10.0.0.1"]],
  [{ url: "http://2130706433/" }, []],
  [{ url: "https://shop.example/", steps: [{ url: "http://172.16.0.1/{step.id}" }] }, ["172.16.0.1"]],
  [
    {
      url: "https://shop.example/",
      redirects: 1,
      "redirect-hosts": ["10.0.0.1", "[fd00::1]:443", "a.example"],
    },
    ["10.0.0.1", "[fd00::1]"],
  ],
  [{ kind: "tcp", host: "192.168.0.7", port: 5432 }, ["192.168.0.7"]],
  [{ kind: "tcp", host: "fd00::7", port: 5432 }, ["fd00::7"]],
  [{ kind: "grpc", host: "10.0.0.5", port: 443 }, ["10.0.0.5"]],
  [{ kind: "grpc", target: "[fd00::5]:443" }, ["[fd00::5]"]],
  [{ kind: "dns", server: "10.0.0.2:53", host: "shop.example" }, ["10.0.0.2"]],
  [{ kind: "dns", server: "fd00::53", host: "shop.example" }, ["fd00::53"]],
  [promql("10.0.0.9"), ["10.0.0.9"]],
  [{ ...api("10.0.0.9"), "at-most": 1 }, ["10.0.0.9"]],
  [{ kind: "burn-rate", source: promql("10.0.0.9"), objective: "99%" }, ["10.0.0.9"]],
  [
    {
      kind: "canary",
      canary: { kind: "http", url: "http://10.0.0.9/" },
      baseline: { kind: "http", url: "http://10.0.0.8/" },
    },
    ["10.0.0.9", "10.0.0.8"],
  ],
  [
    {
      kind: "canary",
      canary: promql("a.example"),
      baseline: promql("b.example"),
      requests: { canary: api("10.0.0.7"), baseline: promql("10.0.0.6") },
    },
    ["10.0.0.7", "10.0.0.6"],
  ],
  [{ url: "http://localhost:8080/" }, []],
  [{ url: "http://127.0.0.1:8080/" }, []],
  [{ url: "https://shop.example/" }, []],
  [{ url: "https://203.0.114.7/" }, []],
])("of %j the closed hosts are %j", (check, hosts) => {
  expect(closed(check)).toEqual(hosts);
});

test.each<Written>([
  { url: "https://shop.example/", contains: "http://10.0.0.1/" },
  { url: "https://shop.example/", header: { location: "http://10.0.0.1/", server: "10.2" } },
  { url: "https://shop.example/", headers: { origin: "http://10.0.0.1" }, body: "http://10.0.0.1/" },
  { url: "https://shop.example/", address: ["10.0.0.0/8"] },
  { kind: "command", command: ["curl", "http://10.0.0.5/"], env: { host: "10.0.0.6" } },
  { kind: "dns", host: "shop.example", expect: { all: ["10.0.0.1"] } },
  {
    kind: "metric",
    command: ["ask", "http://10.0.0.5/"],
    value: "$.a",
    "at-most": 1,
    env: { host: "10.0.0.6" },
  },
])("what is no target is not refused: %j", (check) => {
  expect(closed(check)).toEqual([]);
});

test("what the policy opens is open, and no more", () => {
  const canary = { kind: "http", url: "http://10.0.0.9/" };
  const baseline = { kind: "http", url: "http://10.1.0.8/" };

  expect(closed({ kind: "canary", canary, baseline }, ["10.0.0.0/16"])).toEqual(["10.1.0.8"]);
});
