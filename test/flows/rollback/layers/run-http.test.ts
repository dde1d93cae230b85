import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closedPort } from "../../../adapters/loopback.ts";
import { makeCertificates } from "../../../support/certificates.ts";
import {
  type FlagService,
  type Heard,
  json,
  type Said,
  startFlagService,
} from "../../../support/flag-services/flag-service.ts";
import { plannedHttp, ranHttp, shownOf, stepSecrets } from "./http-layer.ts";

let service: FlagService;
let isOn = true;

beforeEach(async () => {
  isOn = true;
  service = await startFlagService(handle);
});

afterEach(() => service.close());

function handle({ path, headers }: Heard): Said {
  if (headers["authorization"] !== `Bearer ${stepSecrets.TOKEN}`)
    return json(401, { message: "who are you?" });
  if (path !== "/flags/checkout") return json(404, { message: "no such flag" });
  isOn = false;
  return json(200, { state: "off" });
}

function request(more: Readonly<Record<string, unknown>> = {}) {
  return {
    method: "PUT",
    url: `${service.url}/flags/checkout?reason={release.tag}`,
    headers: { authorization: "Bearer {secret.TOKEN}" },
    json: { state: "off" },
    ...more,
  };
}

function lineOf(method: string, seen: string): RegExp {
  return new RegExp(`^flag: ${method} ${service.url}/flags/checkout: ${seen} after \\d+ ms$`);
}

describe("a layer of requests", () => {
  it("is done when the answer is what was wanted, and the log tells the request without its query", async () => {
    const { result, log } = await ranHttp(plannedHttp(request()));

    expect(result).toEqual({
      outcome: "done",
      detail: expect.stringMatching(/^PUT answered with status 200 after \d+ ms$/),
      state: "off",
      url: null,
    });
    expect(log).toEqual([expect.stringMatching(lineOf("PUT", "200"))]);
    expect(service.heard).toHaveLength(1);
    expect(service.heard[0]).toMatchObject({
      method: "PUT",
      body: '{"state":"off"}',
      headers: { "content-type": "application/json", authorization: "Bearer token-0123456789" },
    });
    expect(service.heard[0]?.query.get("reason")).toBe("v1.2.0");
    expect(isOn).toBe(false);
  });

  it("is not done by a good status with another content, and says that its state is not known", async () => {
    const wanted = { status: [200], json: [{ path: "$.state", equals: "gone" }] };

    const { result } = await ranHttp(plannedHttp(request({ success: wanted })));

    expect(result).toEqual({
      outcome: "failed",
      detail: 'PUT failed with status 200, but `$.state` is `"off"`, wanted `"gone"`',
      state: "not known: a request may have been carried out on its way to off",
      url: null,
      isUnsure: true,
    });
  });

  it("is done by an answer that means that it was so before", async () => {
    service.fail({ kind: "answer", status: 409, body: "already off" });

    const { result } = await ranHttp(
      plannedHttp(request({ already: { status: [409], contains: "already" } })),
    );

    expect(result).toMatchObject({
      outcome: "done",
      detail: "it was so before: PUT answered with status 409",
    });
  });

  it("fails by the same status with another content", async () => {
    service.fail({ kind: "answer", status: 409, body: "locked" });

    const { result } = await ranHttp(
      plannedHttp(request({ already: { status: [409], contains: "already" } })),
    );

    expect(result).toMatchObject({ outcome: "failed", detail: "PUT failed with status 409" });
    expect(result.isUnsure).toBeUndefined();
  });

  it("names the secret that was refused and what it must allow", async () => {
    const needs = "may switch flags";

    const { result } = await ranHttp(plannedHttp(request({ needs })), { TOKEN: "another-token" });

    expect(result).toEqual({
      outcome: "failed",
      detail: "PUT failed with status 401: `{secret.TOKEN}` was refused; put one there that may switch flags",
      state: "as it was before: no request was carried out",
      url: null,
    });
    expect(service.heard).toHaveLength(1);
  });

  it("says what a service wants that was asked without credentials", async () => {
    const { result } = await ranHttp(plannedHttp(request({ headers: {} })));

    expect(result.detail).toBe(
      "PUT failed with status 401: it wants credentials; add them to `headers` by `{secret.NAME}`",
    );
  });

  it("fails at once where there is nothing at the address", async () => {
    const { result } = await ranHttp(
      plannedHttp(request({ url: `${service.url}/flags/chekout`, means: { 404: "it has no such flag" } })),
    );

    expect(result).toMatchObject({
      outcome: "failed",
      detail:
        "PUT failed with status 404: it knows nothing at this address; check the names in it (it has no such flag)",
      state: "as it was before: no request was carried out",
    });
    expect(service.heard).toHaveLength(1);
  });

  it("waits as long as the service asks for, also with POST", async () => {
    service.fail({ kind: "answer", status: 429, headers: { "retry-after": "7" } });

    const { result, waitedMs, log } = await ranHttp(plannedHttp(request({ method: "POST" })));

    expect(result.outcome).toBe("done");
    expect(waitedMs).toBe(7_000);
    expect(log).toEqual([
      expect.stringMatching(lineOf("POST", "429")),
      expect.stringMatching(lineOf("POST", "200")),
    ]);
  });

  it("does not wait for what comes after its time", async () => {
    service.fail({ kind: "answer", status: 503, headers: { "retry-after": "31" } });

    const { result, waitedMs } = await ranHttp(plannedHttp(request()));

    expect(result).toMatchObject({
      outcome: "failed",
      detail: "PUT failed with status 503; it asks to wait 31 s, and 30 s are left",
      state: "as it was before: no request was carried out",
    });
    expect(waitedMs).toBe(0);
  });

  it("sends again after 500 what sets a state", async () => {
    service.fail({ kind: "answer", status: 500 });

    const { result, waitedMs } = await ranHttp(plannedHttp(request()));

    expect(result.outcome).toBe("done");
    expect(waitedMs).toBe(250);
    expect(service.heard).toHaveLength(2);
  });

  it("gives up after six tries, in doubt whether one of them was carried out", async () => {
    service.fail(...Array.from({ length: 7 }, () => ({ kind: "answer", status: 502 }) as const));

    const { result, waitedMs } = await ranHttp(plannedHttp(request()));

    expect(result).toMatchObject({
      outcome: "failed",
      detail: "PUT failed with status 502, 6 times",
      state: "not known: a request may have been carried out on its way to off",
      isUnsure: true,
    });
    expect(waitedMs).toBe(250 + 500 + 1_000 + 2_000 + 4_000);
    expect(service.heard).toHaveLength(6);
  });

  it("sends again what sets a state when its answer was lost after it was carried out", async () => {
    service.fail({ kind: "lost" });

    const { result, log } = await ranHttp(plannedHttp(request()));

    expect(result.outcome).toBe("done");
    expect(log[0]).toMatch(lineOf("PUT", "reset: it ended the connection without an answer"));
    expect(service.heard).toHaveLength(2);
  });

  it.each(["lost", "dropped"] as const)(
    "is unsure of a POST whose answer was %s, and sends it once",
    async (kind) => {
      service.fail({ kind });

      const { result } = await ranHttp(plannedHttp(request({ method: "POST" })));

      expect(result).toEqual({
        outcome: "failed",
        detail:
          "POST failed with reset: it ended the connection without an answer; it is not sent twice, since `repeatable` is not set",
        state: "not known: a request may have been carried out on its way to off",
        url: null,
        isUnsure: true,
      });
      expect(service.heard).toHaveLength(1);
    },
  );

  it("sends a POST again that is said to be repeatable", async () => {
    service.fail({ kind: "lost" }, { kind: "answer", status: 500 });

    const { result } = await ranHttp(plannedHttp(request({ method: "POST", repeatable: true })));

    expect(result.outcome).toBe("done");
    expect(service.heard).toHaveLength(3);
  });

  it("stays unsure when a try that was lost is followed by a clear no", async () => {
    service.fail({ kind: "lost" }, { kind: "answer", status: 400 });

    const { result } = await ranHttp(plannedHttp(request()));

    expect(result).toMatchObject({ detail: "PUT failed with status 400", isUnsure: true });
  });

  it("sends again what was not answered in time", async () => {
    service.fail({ kind: "silent" });

    const { result, log } = await ranHttp(plannedHttp(request({ timeout: "80ms" })));

    expect(result.outcome).toBe("done");
    expect(log[0]).toMatch(/timeout: /);
    expect(service.heard).toHaveLength(2);
  });

  it("sends a POST again where nobody took it, as often as six times", async () => {
    const url = `http://${await closedPort()}/flags/checkout`;

    const { result, log } = await ranHttp(plannedHttp(request({ method: "POST", url })));

    expect(result).toMatchObject({
      outcome: "failed",
      detail: "POST failed with refused: it refused the connection (ECONNREFUSED), 6 times",
      state: "as it was before: no request was carried out",
    });
    expect(result.isUnsure).toBeUndefined();
    expect(log).toHaveLength(6);
  });

  it("follows no redirect, and says where it leads without what may be a token", async () => {
    service.fail({
      kind: "answer",
      status: 307,
      headers: { location: "https://other.example/t/secret-path?x=1" },
    });

    const ran = await ranHttp(plannedHttp(request()));

    expect(ran.result).toMatchObject({
      outcome: "failed",
      detail:
        "PUT failed with status 307: redirects are not followed, and it leads to https://other.example; write the address where it is done",
      state: "as it was before: no request was carried out",
    });
    expect(shownOf(ran)).not.toContain("secret-path");
    expect(isOn).toBe(true);
  });

  it("sends again after a status that the layer names", async () => {
    service.fail({ kind: "answer", status: 423 });

    const { result } = await ranHttp(plannedHttp(request({ again: [423] })));

    expect(result.outcome).toBe("done");
  });

  it("reaches no private address that was not opened for this run", async () => {
    const planned = plannedHttp(request({ url: "http://10.0.0.7/flags/checkout" }), { open: ["10.0.0.0/8"] });

    const { result } = await ranHttp(planned);

    expect(result).toMatchObject({
      outcome: "failed",
      state: "as it was before: no request was carried out",
    });
    expect(result.detail).toMatch(/^PUT failed with address: .*; open it under `gate\.private-addresses`/);
  });

  it("trusts no certificate that nobody vouches for, unless the layer says whom it trusts", async () => {
    const { ca, good } = makeCertificates();
    const server = createServer({ cert: good.certificate, key: good.key }, (_, response) =>
      response.end("{}"),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/flags/checkout`;

    const untrusting = await ranHttp(plannedHttp(request({ url })));
    const trusting = await ranHttp(plannedHttp(request({ url, ca })));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));

    expect(untrusting.result).toMatchObject({
      outcome: "failed",
      state: "as it was before: no request was carried out",
    });
    expect(untrusting.result.detail).toMatch(/^PUT failed with tls: the certificate/);
    expect(untrusting.log).toHaveLength(1);
    expect(trusting.result.outcome).toBe("done");
  });

  it.each([
    ["the path", { url: "/{secret.TOKEN}/flags" }],
    ["the query", { url: "/flags?key={secret.TOKEN}" }],
    ["a header", { headers: { "x-key": "{secret.TOKEN}" } }],
    ["a header, beside other text", { headers: { authorization: "Bearer {secret.TOKEN}" } }],
    ["JSON", { json: { key: "{secret.TOKEN}" } }],
    ["a key of JSON", { json: { "{secret.TOKEN}": true } }],
    ["a body", { body: "key={secret.TOKEN}" }],
  ])("shows no secret of %s, whatever the service makes of it", async (_, more) => {
    const echo = await startFlagService(({ body, headers, path, query }) =>
      json(200, {
        said: [path, query.get("key"), headers["x-key"], headers["authorization"], body].join(" "),
      }),
    );
    const planned = plannedHttp({
      method: "PUT",
      success: { status: [200], json: [{ path: "$.said", equals: "off" }] },
      ...more,
      url: `${echo.url}${"url" in more ? more.url : "/flags"}`,
    });

    const ran = await ranHttp(planned);
    await echo.close();

    expect(echo.heard.map((heard) => JSON.stringify([heard, [...heard.query]])).join()).toContain(
      stepSecrets.TOKEN,
    );
    expect(ran.log).toHaveLength(2);
    expect(ran.result.detail).toContain('wanted `"off"`');
    expect(shownOf(ran)).toContain("***");
    expect(shownOf(ran)).not.toContain(stepSecrets.TOKEN);
    expect(JSON.stringify(planned)).not.toContain(stepSecrets.TOKEN);
  });

  it("shows no secret of the step that the layer does not name, nor half of one where a long answer is cut", async () => {
    const other = "another-secret-0123456789abcdef";
    const said = `off ${other} ${"x".repeat(1_500 - 4 - other.length - 12)} ${other}`;
    service.fail({ kind: "answer", status: 200, body: JSON.stringify({ said }) });
    const planned = plannedHttp(
      request({ success: { status: [200], json: [{ path: "$.said", equals: "off" }] } }),
    );

    const ran = await ranHttp(planned, stepSecrets, 600_000, [other]);

    expect(ran.result.detail).toContain('`"off *** xxx');
    expect(ran.log[1]).toContain("it said: ");
    expect(shownOf(ran)).not.toContain(other.slice(0, 8));
  });

  it("shows no header's value, also where it was written in clear", async () => {
    const key = "in-clear-0123456789";
    service.fail({ kind: "answer", status: 400, body: `the key ${key} may not` });

    const ran = await ranHttp(plannedHttp(request({ headers: { "x-key": key } })));

    expect(ran.log[1]).toBe("flag: it said: the key *** may not");
    expect(shownOf(ran)).not.toContain(key);
  });

  it("shows a secret of the path by its name", async () => {
    const { log } = await ranHttp(plannedHttp(request({ url: `${service.url}/{secret.TOKEN}/flags` })));

    expect(log[0]).toContain(`PUT ${service.url}/{secret.TOKEN}/flags: 404`);
  });

  it("logs what the service said to a request that failed, in one line and without what was sent in confidence", async () => {
    const body = `no\n::error::${stepSecrets.TOKEN} ${encodeURIComponent(stepSecrets.TOKEN)} ${"x".repeat(500)}`;
    service.fail({ kind: "answer", status: 400, body });

    const { log } = await ranHttp(plannedHttp(request()));

    expect(log).toHaveLength(2);
    expect(log[1]).toMatch(/^flag: it said: no ⏎ ::error::\*\*\* \*\*\* x+…$/);
    expect(log[1]?.length).toBeLessThan(330);
  });

  it("logs nothing of what a service said that has a secret too short to be found in it", async () => {
    service.fail({ kind: "answer", status: 400, body: "abc" });

    const { log } = await ranHttp(plannedHttp(request()), { TOKEN: "abc" });

    expect(log).toEqual([expect.stringMatching(lineOf("PUT", "400"))]);
  });

  it("sends nothing when a secret is empty or has a line break", async () => {
    const empty = await ranHttp(plannedHttp([request(), request()]), { TOKEN: "" });
    const broken = await ranHttp(plannedHttp(request()), { TOKEN: "a\nb" });

    expect(empty.result).toMatchObject({
      outcome: "failed",
      detail: "`{secret.TOKEN}` is empty",
      state: "as it was before: no request was sent",
    });
    expect(broken.result.detail).toBe(
      "a secret has a line break, which the header `authorization` may not have",
    );
    expect(service.heard).toEqual([]);
  });
});

describe("several requests", () => {
  it("are sent in their order", async () => {
    const ran = await ranHttp(plannedHttp([request({ json: { at: 1 } }), request({ json: { at: 2 } })]));

    expect(service.heard.map(({ body }) => body)).toEqual(['{"at":1}', '{"at":2}']);
    expect(ran.result.detail).toMatch(/^2 requests, the last: PUT answered with status 200 after \d+ ms$/);
  });

  it("end with the first that fails, and say how many were carried out", async () => {
    const missing = request({ url: `${service.url}/nowhere` });

    const { result } = await ranHttp(plannedHttp([request(), missing, request()]));

    expect(result).toMatchObject({
      outcome: "failed",
      detail:
        "request 2 of 3: PUT failed with status 404: it knows nothing at this address; check the names in it",
      state: "not known: 1 of 3 requests was carried out on the way to off",
    });
    expect(service.heard).toHaveLength(2);
  });

  it("are not sent when no time is left", async () => {
    const { result } = await ranHttp(plannedHttp([request(), request()]), stepSecrets, 0);

    expect(result).toEqual({
      outcome: "failed",
      detail: "request 1 of 2: no time is left to send it",
      state: "as it was before: no request was carried out",
      url: null,
    });
    expect(service.heard).toEqual([]);
  });

  it("end together at the time of the layer", async () => {
    const slow = { kind: "answer", status: 429, headers: { "retry-after": "4" } } as const;
    service.fail(slow, slow);

    const { result, waitedMs } = await ranHttp(plannedHttp([request(), request()], { timeout: "7s" }));

    expect(result.detail).toMatch(/status 429: asked too often; it asks to wait 4 s, and 3 s are left$/);
    expect(waitedMs).toBe(4_000);
  });
});
