import { describe, expect, it } from "vitest";
import { HttpCheck, httpProbe } from "../../../../src/core/gate/probes/http.ts";
import { follow, readHttp, response } from "./asking.ts";

const journey = HttpCheck.parse({
  name: "buy",
  url: "https://shop.example/start",
  capture: { csrf: { header: "x-csrf" } },
  latency: "1s",
  steps: [
    {
      name: "login",
      url: "https://shop.example/login",
      method: "POST",
      headers: { "x-csrf": "{step.csrf}", "content-type": "application/json" },
      body: '{"csrf":"{step.csrf}"}',
      capture: { token: { json: "$.token" } },
    },
    {
      url: "https://shop.example/orders/{step.token}?t={step.token}",
      headers: { authorization: "Bearer {step.token}" },
      contains: "orders",
    },
  ],
});
const start = response(200, "", { headers: { "x-csrf": "c/1" }, ms: 10 });
const login = response(200, '{"token":"t&1 ü"}', { ms: 20 });

describe("a journey", () => {
  it("asks step after step with what those before gave, and adds up their times", () => {
    const { reading, questions } = follow(httpProbe, journey, [
      start,
      login,
      response(200, "no orders", { ms: 30 }),
    ]);

    expect(reading).toEqual({ outcome: "good", reason: "", status: 200, ms: 60 });
    expect(questions).toMatchObject([
      { url: "https://shop.example/start", timeoutMs: 5000 },
      {
        url: "https://shop.example/login",
        headers: { "x-csrf": "c/1" },
        body: '{"csrf":"c/1"}',
        timeoutMs: 4990,
      },
      {
        url: "https://shop.example/orders/t%261%20%C3%BC?t=t%261%20%C3%BC",
        headers: { authorization: "Bearer t&1 ü" },
        timeoutMs: 4970,
      },
    ]);
  });

  it("ends at the first step that is not good, and names it", () => {
    expect(readHttp(journey, response(503, ""))?.reason).toBe("step 1: status 503, wanted 200");
    expect(readHttp(journey, start, response(500, "", { ms: 20 }))).toMatchObject({
      outcome: "bad",
      reason: "step 2 (login): status 500, wanted 200",
      status: 500,
      ms: 30,
    });
    expect(readHttp(journey, start, login, response(200, "none"))?.reason).toBe(
      "step 3: the body does not contain `orders`",
    );
  });

  it("that is unreachable on its way is bad at that step", () => {
    const reset = { kind: "unreachable", problem: "reset", detail: "why", ms: 5, stalledMs: 0 } as const;

    expect(readHttp(journey, start, reset)).toMatchObject({
      outcome: "bad",
      reason: "step 2 (login): reset: why",
      ms: 15,
    });
  });

  it("is as slow as all its steps together", () => {
    const slow = (ms: number) => ({ ms });

    expect(
      readHttp(
        journey,
        { ...start, ...slow(400) },
        { ...login, ...slow(400) },
        response(200, "orders", slow(400)),
      ),
    ).toMatchObject({ outcome: "bad", reason: "step 3: 1200 ms, wanted 1000 ms at most" });
  });

  it("cannot go on without what it needs", () => {
    expect(readHttp(journey, response(200, ""))).toMatchObject({
      outcome: "bad",
      reason: "step 1: nothing to capture as `csrf`",
    });
    expect(readHttp(journey, start, response(200, '{"token":null}'))?.reason).toBe(
      "step 2 (login): nothing to capture as `token`",
    );
    expect(readHttp(journey, start, response(200, "<html>"))?.outcome).toBe("bad");
  });

  it("puts no captured text into a header that would end its line", () => {
    const reading = readHttp(journey, start, response(200, JSON.stringify({ token: "a\r\nx-admin: 1" })));

    expect(reading).toMatchObject({
      outcome: "bad",
      reason: "step 2 (login): what was captured cannot stand in the header `authorization`",
    });
  });

  it("never shows what it captured", () => {
    const check = HttpCheck.parse({
      ...{ name: "buy", url: "https://shop.example/", capture: { token: { json: "$.token" } } },
      steps: [{ url: "https://shop.example/me", json: [{ path: "$.echo", equals: "ok" }] }],
    });
    const token = response(200, '{"token":"captured-secret"}');

    const reading = readHttp(check, token, response(200, '{"echo":"you are captured-secret"}'));

    expect(reading?.reason).toBe('step 2: `$.echo` is `"you are ***"`, wanted `"ok"`');
  });

  it.each([
    ["a header", { header: { "x-session": "Secure" }, capture: { it: { header: "x-session" } } }],
    ["a text", { json: [{ path: "$.token", matches: "^v2" }], capture: { it: { json: "$.token" } } }],
    ["a short number", { json: [{ path: "$.pin", equals: 1 }], capture: { it: { json: "$.pin" } } }],
    [
      "several places",
      { json: [{ path: "$.all[*]", matches: "^v2" }], capture: { it: { json: "$.all[*]" } } },
    ],
    [
      "an echo",
      { json: [{ path: "$.echo", equals: "ok" }], capture: { it: { matches: 'token":"([^"]+)' } } },
    ],
  ])("never shows what it is about to capture: %s", (_name, keys) => {
    const check = HttpCheck.parse({ name: "in", url: "https://a.example/", ...keys });
    const body = {
      token: "v1.9f8e7d6c5b4a",
      pin: 4711,
      all: ["v1.9f8e7d6c5b4a", "v1.2"],
      echo: "is v1.9f8e7d6c5b4a",
    };
    const headers = { "x-session": "id=v1.9f8e7d6c5b4a; HttpOnly" };

    const reading = readHttp(check, response(200, JSON.stringify(body), { headers }));

    expect(reading?.outcome).toBe("bad");
    expect(reading?.reason).toContain("***");
    expect(reading?.reason).not.toMatch(/9f8e|4711/);
  });

  it("hides what it captured from why there was no answer", () => {
    const token = response(200, '{"token":"captured-secret"}');
    const check = HttpCheck.parse({
      ...{ name: "buy", url: "https://shop.example/", capture: { token: { json: "$.token" } } },
      steps: [{ url: "https://shop.example/magic/{step.token}" }],
    });
    const detail = "it led to https://www.shop.example/magic/captured-secret";

    const reading = readHttp(check, token, {
      ...{ kind: "unreachable", problem: "redirect", detail, ms: 1, stalledMs: 0 },
    } as const);

    expect(reading?.reason).toBe("step 2: redirect: it led to https://www.shop.example/magic/***");
  });

  it("looks at the certificate and the address of its first step only", () => {
    const check = { ...journey, address: ["198.51.100.7"] };

    const reading = readHttp(
      check,
      { ...start, address: "198.51.100.7" },
      { ...login, address: "203.0.113.1" },
      response(200, "orders", { address: "203.0.113.1" }),
    );

    expect(reading?.outcome).toBe("good");
  });

  it("may ask only for what a step before it captures", () => {
    const check = HttpCheck.parse({
      ...{ name: "buy", url: "https://shop.example/", capture: { token: { header: "x" } } },
      steps: [{ url: "https://shop.example/{step.tokn}", headers: { a: "{step.token}" } }],
    });

    expect(httpProbe.problems(check)).toEqual([
      {
        key: "steps.0",
        problem: "asks for `{step.tokn}`, which nothing before it captures",
        write: "Known here: token.",
      },
    ]);
  });
});
