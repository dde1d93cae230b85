import { expect, test } from "vitest";
import { closedHosts } from "../../../src/core/gate/closed-hosts.ts";

test.each([
  [{ url: "http://169.254.169.254/latest/meta-data" }, ["169.254.169.254"]],
  [{ url: "https://10.1.2.3:8443/health" }, ["10.1.2.3"]],
  [{ url: "http://[fd00:ec2::254]/" }, ["[fd00:ec2::254]"]],
  [{ url: "http://2130706433/" }, []],
  [{ host: "192.168.0.7", port: 5432 }, ["192.168.0.7"]],
  [{ server: "10.0.0.2:53", name: "shop.example" }, ["10.0.0.2"]],
  [{ canary: { url: "http://10.0.0.9/" }, baseline: { url: "http://10.0.0.8/" } }, ["10.0.0.9", "10.0.0.8"]],
  [{ steps: [{ url: "http://172.16.0.1/login" }] }, ["172.16.0.1"]],
  [{ url: "http://localhost:8080/" }, []],
  [{ url: "http://127.0.0.1:8080/" }, []],
  [{ url: "https://shop.example/" }, []],
  [{ url: "https://203.0.114.7/" }, []],
])("of %j the closed hosts are %j", (check, closed) => {
  expect(closedHosts(check, [])).toEqual(closed);
});

test("what the policy opens is open, and no more", () => {
  const check = { canary: { url: "http://10.0.0.9/" }, baseline: { url: "http://10.1.0.8/" } };

  expect(closedHosts(check, ["10.0.0.0/16"])).toEqual(["10.1.0.8"]);
});
