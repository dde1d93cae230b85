import { describe, expect, it } from "vitest";
import { HttpCheck, type ProbeAnswer, read, request } from "../../../../src/core/gate/probes/http.ts";

const web = HttpCheck.parse({ name: "web", url: "https://shop.example/health" });

describe("an HTTP check", () => {
  it("wants 200 within five seconds unless told otherwise", () => {
    expect(web).toEqual({
      kind: "http",
      name: "web",
      url: "https://shop.example/health",
      status: [200],
      timeout: 5000,
    });
    expect(request(web)).toEqual({ method: "GET", url: web.url, timeoutMs: 5000, maxBytes: 1_048_576 });
  });

  it.each([
    ["a name in capitals", { name: "Web", url: web.url }],
    ["a file URL", { name: "web", url: "file:///etc/passwd" }],
    ["a relative URL", { name: "web", url: "/health" }],
    ["no status at all", { name: "web", url: web.url, status: [] }],
    ["a misspelt key", { name: "web", url: web.url, latancy: "1s" }],
  ])("refuses %s", (_name, check) => {
    expect(HttpCheck.safeParse(check).success).toBe(false);
  });
});

describe("an answer", () => {
  it("with a wanted status is good", () => {
    expect(read(web, answer(200, ""))).toEqual({ outcome: "good", reason: "", status: 200, ms: 12 });
  });

  it("with another status is bad", () => {
    const check = { ...web, status: [200, 204] };

    expect(read(check, answer(503, ""))).toMatchObject({
      outcome: "bad",
      reason: "status 503, wanted 200 or 204",
      status: 503,
    });
  });

  it("that redirects is bad, since nothing was served", () => {
    expect(read(web, answer(302, "")).outcome).toBe("bad");
  });

  it("without the wanted text is bad", () => {
    const check = { ...web, contains: "ready" };

    expect(read(check, answer(200, "is ready now")).outcome).toBe("good");
    expect(read(check, answer(200, "starting"))).toMatchObject({
      outcome: "bad",
      reason: "the body does not contain `ready`",
    });
  });

  it("that is slower than wanted is bad, and one that is just as slow is good", () => {
    const check = { ...web, latency: 100 };

    expect(read(check, answer(200, "", 100)).outcome).toBe("good");
    expect(read(check, answer(200, "", 100.6))).toMatchObject({
      outcome: "bad",
      reason: "101 ms, wanted 100 ms at most",
    });
  });
});

describe("no answer", () => {
  it.each(["refused", "reset", "timeout", "tls", "protocol"])("is bad when it was %s", (problem) => {
    expect(read(web, { kind: "unreachable", problem, detail: "why", ms: 3 })).toEqual({
      outcome: "bad",
      reason: `${problem}: why`,
      status: null,
      ms: 3,
    });
  });

  it.each(["name", "other"])("says nothing about the service when it was %s", (problem) => {
    expect(read(web, { kind: "unreachable", problem, detail: "why", ms: 3 }).outcome).toBe("error");
  });
});

function answer(status: number, body: string, ms = 12): ProbeAnswer {
  return { kind: "response", status, body: new TextEncoder().encode(body), ms };
}
