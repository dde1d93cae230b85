import { describe, expect, it } from "vitest";
import { HttpCheck, httpProbe } from "../../../../src/core/gate/probes/http.ts";
import type { NoAnswer } from "../../../../src/kernel/question.ts";
import { asking, readHttp, response } from "./asking.ts";

const web = HttpCheck.parse({ name: "web", url: "https://shop.example/health" });

describe("an HTTP check", () => {
  it("wants 200 within five seconds unless told otherwise", () => {
    expect(web).toEqual({
      kind: "http",
      name: "web",
      url: "https://shop.example/health",
      timeout: 5000,
      "dry-run": false,
      method: "GET",
      headers: {},
      status: [200],
      redirects: 0,
      "redirect-hosts": [],
      fresh: false,
      "max-body": 1_048_576,
    });
    expect(httpProbe.begin(web, asking).question).toEqual({
      via: "http",
      method: "GET",
      url: web.url,
      headers: { "user-agent": "rollback-ready" },
      timeoutMs: 5000,
      maxBytes: 1_048_576,
      redirects: 0,
      redirectHosts: [],
      fresh: false,
      tls: {},
      open: [],
    });
  });

  it.each([
    ["a name in capitals", { name: "Web" }],
    ["a file URL", { url: "file:///etc/passwd" }],
    ["a relative URL", { url: "/health" }],
    ["a password in the URL", { url: "https://a:b@shop.example/" }],
    ["no status at all", { status: [] }],
    ["a class that is none", { status: ["6xx"] }],
    ["a misspelt key", { latancy: "1s" }],
    ["a header that says where it goes", { headers: { Host: "other.example" } }],
    ["a header that frames the body", { headers: { "Transfer-Encoding": "chunked" } }],
    ["a header name with a blank", { headers: { "x y": "1" } }],
    ["a header in two lines", { headers: { "x-a": "1\r\nx-b: 2" } }],
    ["the same header twice", { headers: { "X-A": "1", "x-a": "2" } }],
    ["a pattern with look-ahead", { matches: "(?=a)" }],
    ["a pattern that repeats without bound on size", { matches: "((a{1,100}){1,100})" }],
    ["a path that is none", { json: [{ path: "status", equals: "ok" }] }],
    ["a path without a condition", { json: [{ path: "$.status" }] }],
    ["an integer that YAML has rounded", { json: [{ path: "$.id", equals: Number("9007199254740993") }] }],
    ["more than ten redirects", { redirects: 11 }],
    ["a version pattern without a group", { version: { matches: "v1" } }],
    ["a step whose host is filled in", { steps: [{ url: "https://{step.host}/" }] }],
    ["a step whose host is filled in part", { steps: [{ url: "https://shop.example{step.host}/" }] }],
    ["a capture with a name that is a path", { capture: { "a.b": { header: "x" } } }],
  ])("refuses %s", (_name, keys) => {
    const check = { name: "web", url: web.url };

    expect(HttpCheck.safeParse(check).success).toBe(true);
    expect(HttpCheck.safeParse({ ...check, ...keys }).success).toBe(false);
  });

  it("is shown without its query, and with what is not filled yet", () => {
    expect(httpProbe.target({ ...web, url: "https://shop.example/a/{release.version}?key=abc#x" })).toBe(
      "https://shop.example/a/{release.version}",
    );
  });

  it("sends what it is told to, with names in lower case and its own words last", () => {
    const check = HttpCheck.parse({
      name: "web",
      url: "http://shop.example/orders",
      method: "POST",
      headers: { "Content-Type": "application/json", "User-Agent": "probe" },
      body: "{}",
      fresh: true,
      family: 6,
      ca: "PEM",
      "server-name": "shop.internal",
    });

    expect(httpProbe.begin(check, { ...asking, open: ["10.0.0.0/8"] }).question).toMatchObject({
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "probe" },
      body: "{}",
      fresh: true,
      family: 6,
      tls: { ca: "PEM", serverName: "shop.internal" },
      open: ["10.0.0.0/8"],
    });
  });

  it.each([
    [{ url: "http://shop.example/", certificate: "14d" }, "certificate"],
    [{ "client-key": "{secret.CLIENT_KEY}" }, "client-key"],
    [{ "redirect-hosts": ["a.example"] }, "redirect-hosts"],
    [{ method: "HEAD", contains: "ok" }, "contains"],
    [{ address: ["10.0.0.0/99"] }, "address"],
    [{ steps: [{ url: "https://shop.example/{step.id}" }] }, "steps.0"],
  ])("has a problem with %j", (keys, key) => {
    const check = HttpCheck.parse({ name: "web", url: web.url, ...keys });

    expect(httpProbe.problems(check)).toEqual([expect.objectContaining({ key })]);
    expect(httpProbe.problems(web)).toEqual([]);
  });
});

describe("an answer", () => {
  it("with a wanted status is good", () => {
    expect(readHttp(web, response(200, ""))).toEqual({ outcome: "good", reason: "", status: 200, ms: 12 });
  });

  it("with another status is bad", () => {
    const check = { ...web, status: [200, 204] };

    expect(readHttp(check, response(503, ""))).toMatchObject({
      outcome: "bad",
      reason: "status 503, wanted 200 or 204",
      status: 503,
    });
  });

  it("may be of a wanted class of statuses", () => {
    const check = { ...web, status: ["2xx", 404] };

    expect(readHttp(check, response(204, ""))?.outcome).toBe("good");
    expect(readHttp(check, response(404, ""))?.outcome).toBe("good");
    expect(readHttp(check, response(301, ""))?.reason).toBe("status 301, wanted 2xx or 404");
  });

  it("that redirects is bad, since nothing was served", () => {
    expect(readHttp(web, response(302, ""))?.outcome).toBe("bad");
  });

  it("without the wanted text is bad", () => {
    const check = { ...web, contains: "ready" };

    expect(readHttp(check, response(200, "is ready now"))?.outcome).toBe("good");
    expect(readHttp(check, response(200, "starting"))).toMatchObject({
      outcome: "bad",
      reason: "the body does not contain `ready`",
    });
  });

  it("with text that no good one holds is bad", () => {
    const check = { ...web, lacks: "stack trace" };

    expect(readHttp(check, response(200, "fine"))?.outcome).toBe("good");
    expect(readHttp(check, response(200, "a stack trace"))?.reason).toBe("the body contains `stack trace`");
  });

  it("in which the pattern does not fit is bad", () => {
    const check = { ...web, matches: "^ready in \\d+ s$" };

    expect(readHttp(check, response(200, "ready in 3 s"))?.outcome).toBe("good");
    expect(readHttp(check, response(200, "ready soon"))?.outcome).toBe("bad");
  });

  it("without a wanted header, or with other text in it, is bad", () => {
    const check = { ...web, header: { "Content-Type": "json" } };

    expect(
      readHttp(check, response(200, "", { headers: { "content-type": "application/json" } }))?.outcome,
    ).toBe("good");
    expect(readHttp(check, response(200, ""))?.reason).toBe("there is no header `content-type`");
    expect(readHttp(check, response(200, "", { headers: { "content-type": "text/html" } }))?.reason).toBe(
      'the header `content-type` is `"text/html"`, wanted `json` in it',
    );
  });

  it.each(["set-cookie", "authorization", "x-auth-token", "authentication-info"])(
    "shows nothing of its header %s, which lets in whoever has it",
    (name) => {
      const check = HttpCheck.parse({ name: "in", url: "https://a.example/", header: { [name]: "Secure" } });

      const reading = readHttp(check, response(200, "", { headers: { [name]: "id=9f8e7d6c5b4a" } }));

      expect(reading?.outcome).toBe("bad");
      expect(reading?.reason).toBe(`the header \`${name}\` does not hold \`Secure\``);
    },
  );

  it("that is slower than wanted is bad, and one that is just as slow is good", () => {
    const check = { ...web, latency: 100 };

    expect(readHttp(check, response(200, "", { ms: 100 }))?.outcome).toBe("good");
    expect(readHttp(check, response(200, "", { ms: 100.6 }))).toMatchObject({
      outcome: "bad",
      reason: "101 ms, wanted 100 ms at most",
    });
  });

  it("whose certificate ends too soon is bad, and so is one that has ended", () => {
    const check = { ...web, certificate: 14 * 86_400_000 };
    const until = (certificateUntil: string | null) =>
      readHttp(check, response(200, "", { certificateUntil }));

    expect(until("2026-03-15T12:00:00Z")?.outcome).toBe("good");
    expect(until("2026-03-04T12:00:00Z")).toMatchObject({
      outcome: "bad",
      reason: "the certificate ends in 3 days, wanted 14 days",
    });
    expect(until("2026-02-01T12:00:00Z")?.outcome).toBe("bad");
    expect(until(null)?.outcome).toBe("missing");
  });

  it("from an address in none of the wanted networks is bad", () => {
    const check = { ...web, address: ["198.51.100.0/24", "2001:db8::1"] };
    const from = (address: string | null) => readHttp(check, response(200, "", { address }));

    expect(from("198.51.100.7")).toMatchObject({ outcome: "good", address: "198.51.100.7" });
    expect(from("2001:db8::1")?.outcome).toBe("good");
    expect(from("203.0.113.9")?.reason).toBe(
      "203.0.113.9 answered, wanted an address in 198.51.100.0/24 or 2001:db8::1",
    );
    expect(from(null)?.outcome).toBe("missing");
  });

  it.each([
    [{ header: "X-Version" }, { headers: { "x-version": "v1.2.3" } }, ""],
    [{ json: "$.build.version" }, {}, '{"build":{"version":"v1.2.3"}}'],
    [{ matches: "version: (\\S+)" }, {}, "name: shop\nversion: v1.2.3\n"],
  ])("tells which version answered by %j, whether it is good or not", (version, more, body) => {
    const check = { ...web, version };

    expect(readHttp(check, response(200, body, more))).toMatchObject({ outcome: "good", version: "v1.2.3" });
    expect(readHttp(check, response(500, body, more))).toMatchObject({ outcome: "bad", version: "v1.2.3" });
    expect(readHttp(check, response(200, "<html>"))).not.toHaveProperty("version");
  });
});

describe("a refusal", () => {
  const asking = { ...web, headers: { authorization: "Bearer expired" } };

  it.each([401, 403])(
    "with %i of the credentials that were sent says nothing about the service",
    (status) => {
      expect(readHttp(asking, response(status, ""))).toMatchObject({
        outcome: "error",
        reason: `status ${status}: the credentials were refused`,
      });
      expect(readHttp(web, response(status, ""))?.outcome).toBe("bad");
      expect(readHttp({ ...asking, status: [status] }, response(status, ""))?.outcome).toBe("good");
    },
  );

  it.each(["cookie", "x-api-key", "private-token", "X-Auth-Token"])("knows %s for a credential", (name) => {
    expect(readHttp({ ...web, headers: { [name]: "abc" } }, response(403, ""))?.outcome).toBe("error");
  });

  it.each(["accept", "x-keyboard", "x-request-id"])("knows that %s is none", (name) => {
    expect(readHttp({ ...web, headers: { [name]: "abc" } }, response(403, ""))?.outcome).toBe("bad");
  });

  it("by a proxy says nothing about the service", () => {
    expect(readHttp(web, response(407, ""))?.outcome).toBe("error");
  });

  it.each([
    ["30", "; it asks to wait 30 s"],
    ["Sun, 01 Mar 2026 12:01:00 GMT", "; it asks to wait 60 s"],
    ["Sun, 01 Mar 2026 11:00:00 GMT", ""],
    ["-5", ""],
    ["999999999", ""],
    ["99999999999999999999", ""],
    ["soon", ""],
  ])("because it is asked too often (%s) says nothing about the service", (retryAfter, words) => {
    expect(readHttp(web, response(429, "", { headers: { "retry-after": retryAfter } }))).toMatchObject({
      outcome: "error",
      reason: `status 429: asked too often${words}`,
    });
    expect(readHttp({ ...web, status: [429] }, response(429, ""))?.outcome).toBe("good");
  });

  it("with 503 is bad, also when it asks to come back", () => {
    expect(readHttp(web, response(503, "", { headers: { "retry-after": "5" } }))?.outcome).toBe("bad");
  });
});

describe("no answer", () => {
  it.each<NoAnswer>(["refused", "reset", "timeout", "tls", "protocol", "redirect"])(
    "is bad when it was %s",
    (problem) => {
      expect(readHttp(web, { kind: "unreachable", problem, detail: "why", ms: 3, stalledMs: 0 })).toEqual({
        outcome: "bad",
        reason: `${problem}: why`,
        status: null,
        ms: 3,
      });
    },
  );

  it("is told without what was sent in confidence", () => {
    const check = { ...web, headers: { authorization: "Bearer 9f8e7d6c5b4a" } };
    const detail = "it led to another host, to https://9f8e7d6c5b4a.example";

    const reading = readHttp(check, {
      kind: "unreachable",
      problem: "redirect",
      detail,
      ms: 3,
      stalledMs: 0,
    });

    expect(reading?.reason).toBe("redirect: it led to another host, to https://***.example");
  });

  it.each<NoAnswer>(["name", "other", "address", "credentials", "unroutable"])(
    "says nothing about the service when it was %s",
    (problem) => {
      const reading = readHttp(web, { kind: "unreachable", problem, detail: "why", ms: 3, stalledMs: 0 });

      expect(reading?.outcome).toBe("error");
    },
  );
});

describe("a runner that stood still", () => {
  it("is itself to blame for a timeout and for a slow answer", () => {
    const slow = readHttp({ ...web, latency: 100 }, response(200, "", { ms: 180, stalledMs: 90 }));
    const late = readHttp(web, {
      kind: "unreachable",
      problem: "timeout",
      detail: "late",
      ms: 5000,
      stalledMs: 4000,
    });

    expect(slow).toMatchObject({
      outcome: "error",
      reason: "the runner itself stood still for 90 ms",
      stalledMs: 90,
    });
    expect(late?.outcome).toBe("error");
  });

  it("is no excuse where it did not make the difference", () => {
    const slow = readHttp({ ...web, latency: 800 }, response(200, "", { ms: 4000, stalledMs: 60 }));
    const silent = readHttp(web, {
      kind: "unreachable",
      problem: "timeout",
      detail: "late",
      ms: 5000,
      stalledMs: 60,
    });

    expect(slow).toMatchObject({ outcome: "bad", reason: "4000 ms, wanted 800 ms at most", stalledMs: 60 });
    expect(silent?.outcome).toBe("bad");
  });

  it("does not excuse a bad status, and is recorded beside a good one", () => {
    expect(readHttp(web, response(500, "", { stalledMs: 900 }))?.outcome).toBe("bad");
    expect(readHttp(web, response(200, "", { stalledMs: 900 }))).toMatchObject({
      outcome: "good",
      stalledMs: 900,
    });
  });

  it("is no excuse when it was for a moment only", () => {
    const reading = readHttp({ ...web, latency: 100 }, response(200, "", { ms: 180, stalledMs: 50 }));

    expect(reading?.outcome).toBe("bad");
    expect(reading).not.toHaveProperty("stalledMs");
  });
});

describe("what the check sends in confidence", () => {
  it("is in no reason, whatever the service echoes", () => {
    const check = HttpCheck.parse({
      name: "web",
      url: "https://shop.example/?key=query-secret",
      method: "POST",
      headers: { authorization: "Bearer header-secret" },
      body: '{"password":"body-secret"}',
      json: [{ path: "$.echo", equals: "ok" }],
      version: { json: "$.echo" },
    });

    for (const echo of ["query-secret", "header-secret", "body-secret", `${"x".repeat(50)}header-secret`]) {
      const reading = readHttp(check, response(200, JSON.stringify({ echo })));

      expect(reading?.outcome).toBe("bad");
      expect(JSON.stringify(reading)).not.toContain("secret");
    }
  });
});
