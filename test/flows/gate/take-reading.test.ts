import { expect, test } from "vitest";
import { collectSecrets } from "../../../src/adapters/secrets.ts";
import { Check } from "../../../src/core/gate/check.ts";
import { readingTaker } from "../../../src/flows/gate/take-reading.ts";
import type { Answer } from "../../../src/kernel/question.ts";

const secret = `s3cr3t-${"0123456789".repeat(40)}`;

test.each([
  ["healthy JSON with a key that looks secret", '{"authorization":"ok","status":"up"}'],
  ["healthy JSON in which a short secret stands by chance", '{"p95":120,"status":"up"}'],
])("a command's output is judged as it was printed: %s", async (_name, output) => {
  const check = commandWith({ json: [{ path: "$.status", equals: "up" }] });

  expect(await taken(check, printed(output))).toMatchObject({ outcome: "good", reason: "" });
});

test("a value on the last line is another one with a secret in it than without, and is judged as it was printed", async () => {
  const check = commandWith({ value: "last-line", "at-most": 500 });

  expect(await taken(check, printed("120"))).toMatchObject({ outcome: "good", value: 120 });
});

test.each([
  [{ json: [{ path: "$.status", equals: "up" }] }, "{"],
  [{ value: { json: "$.status" }, outcomes: { good: ["up"], bad: ["down"] } }, "{"],
])("no half of a secret is in a reason, wherever a cut goes through: %j", async (keys, open) => {
  for (let before = 0; before < 500; before += 7) {
    const status = `${"-".repeat(before)}${secret}`;

    const { outcome, reason } = await taken(commandWith(keys), printed(`${open}"status":"${status}"}`));

    expect(outcome).not.toBe("good");
    expect(reason).not.toContain("s3c");
    expect(reason).not.toContain("0123");
    expect(reason.length).toBeLessThanOrEqual(500);
  }
});

test("no half of a secret is in a reason, however many times it stands before the cut", async () => {
  const short = "s3cr3t-0123456789-0123456789-0123456789";
  for (let before = 0; before < 45; before += 3) {
    const status = `${"-".repeat(before)}${`${short} `.repeat(60)}`;
    const output = JSON.stringify({ status });

    const command = commandWith({ json: [{ path: "$.status", equals: "up" }] });
    const { reason } = await taken(command, printed(output), short);

    expect(reason).toContain("*** ***");
    expect(reason).not.toContain("s3c");
  }
});

test("no half of a secret is in what a gRPC server says, or in the version that answered", async () => {
  const grpc = Check.parse({ kind: "grpc", name: "orders", target: "orders.example:8443" });
  const http = Check.parse({ name: "web", url: "https://shop.example/v", version: { header: "x-version" } });
  for (let before = 0; before < 250; before += 7) {
    const text = `${"-".repeat(before)}${secret}`;
    const times = { ms: 1, stalledMs: 0 };

    const said = await taken(grpc, { kind: "grpc", status: 13, serving: null, message: text, ...times });
    const { version } = await taken(http, {
      kind: "http",
      status: 200,
      headers: { "x-version": text },
      body: new Uint8Array(),
      truncated: false,
      address: null,
      certificateUntil: null,
      redirected: 0,
      ...times,
    });

    expect(said.reason).toMatch(/^status 13.*\(-*\*\*\*/);
    expect(version).toBe(`${"-".repeat(before)}***`.slice(0, 200));
  }
});

function commandWith(keys: object): Check {
  return Check.parse({ kind: "command", name: "shop", command: ["./look.sh"], ...keys });
}

function printed(output: string): Answer {
  return { kind: "command", code: 0, output, truncated: false, lastLine: "", ms: 1, stalledMs: 0 };
}

function taken(check: Check, answer: Answer, ...more: readonly string[]) {
  const secrets = collectSecrets({}, ["12", secret, ...more]);
  const take = readingTaker({ probes: { ask: async () => answer }, secrets });
  const asking = { nowMs: 0, startedAtMs: 0, open: [], fresh: false };
  return take(check, asking, new AbortController().signal);
}
