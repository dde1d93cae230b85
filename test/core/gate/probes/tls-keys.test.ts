import { expect, test } from "vitest";
import { tlsProblems } from "../../../../src/core/gate/probes/tls-keys.ts";
import { apiProblems } from "../../../../src/core/gate/values/api-request.ts";

const pem = (label: string) => `-----BEGIN ${label}-----\nTUlJQg==\n-----END ${label}-----\n`;

test.each(["{secret.CA}", "{config.ca}", "{environment}", "# ours\n{secret.CA}\n"])(
  "a text that waits for its placeholder is not judged: %j",
  (text) => {
    const check = { ca: text, "client-certificate": text, "client-key": text };

    expect(tlsProblems(check, true, "")).toEqual([]);
  },
);

test("what is no PEM is told by its key, for each of them", () => {
  const check = { ca: "a", "client-certificate": '{"pem": "b"}', "client-key": pem("CERTIFICATE") };

  const problems = tlsProblems(check, true, "");

  expect(problems.map(({ key }) => key)).toEqual(["ca", "client-certificate", "client-key"]);
});

test("a certificate and a key that are well formed have no problem, half of them has", () => {
  const whole = { "client-certificate": pem("CERTIFICATE"), "client-key": pem("PRIVATE KEY") };

  expect(tlsProblems(whole, true, "")).toEqual([]);
  expect(tlsProblems({ "client-certificate": whole["client-certificate"] }, true, "")).toMatchObject([
    { key: "client-certificate", problem: "has no `client-key` beside it" },
  ]);
});

test("an API's authority is looked at too", () => {
  expect(apiProblems({ url: "https://prometheus.example", ca: "a\\nb" })).toMatchObject([{ key: "ca" }]);
});
