import { describe, expect, it } from "vitest";
import {
  contentFindings,
  contentOf,
  type WantedContent,
} from "../../../../src/core/gate/assertions/content.ts";
import { settled } from "../../../../src/core/gate/assertions/finding.ts";
import { JsonAssertion } from "../../../../src/core/gate/assertions/json-assertion.ts";

describe("JSON that is asserted of", () => {
  it.each<[object, string]>([
    [{ path: "$.status", equals: "ok" }, ""],
    [{ path: "$.status", equals: "OK" }, '`$.status` is `"ok"`, wanted `"OK"`'],
    [{ path: "$.up", equals: true }, ""],
    [{ path: "$.up", equals: "true" }, '`$.up` is `true`, wanted `"true"`'],
    [{ path: "$.none", equals: null }, ""],
    [{ path: "$.status", "one-of": ["ok", "warm"] }, ""],
    [{ path: "$.n", "one-of": [1, 2] }, "`$.n` is `7`, wanted `1` or `2`"],
    [{ path: "$.n", "at-least": 7, "at-most": 7 }, ""],
    [{ path: "$.n", "at-least": 8 }, "`$.n` is `7`, wanted 8 at least"],
    [{ path: "$.n", "at-most": 6.5 }, "`$.n` is `7`, wanted 6.5 at most"],
    [{ path: "$.status", "at-least": 1 }, '`$.status` is `"ok"`, wanted 1 at least'],
    [{ path: "$.numeric", "at-least": 1 }, '`$.numeric` is `"5"`, wanted 1 at least'],
    [{ path: "$.status", contains: "k" }, ""],
    [{ path: "$.list", contains: "k" }, "`$.list` is a list, wanted text with `k`"],
    [{ path: "$.status", matches: "^o" }, ""],
    [{ path: "$.status", matches: "^k" }, '`$.status` is `"ok"`, wanted text that fits `^k`'],
    [{ path: "$.object", exists: true }, ""],
    [{ path: "$.gone", exists: true }, "nothing at `$.gone`"],
    [{ path: "$.gone", exists: false }, ""],
    [{ path: "$.status", exists: false }, "there is something at `$.status`, wanted nothing"],
    [{ path: "$.list[*].s", equals: "up" }, '`$.list[*].s` (2 places) is `"down"`, wanted `"up"`'],
    [{ path: "$.list[?@.s=='up'].s", equals: "up" }, ""],
    [{ path: "$.gone", equals: "ok" }, "nothing at `$.gone`"],
    [{ path: "$.__proto__.x", exists: false }, ""],
    [{ path: "$.big", equals: "9007199254740993" }, ""],
    [
      { path: "$.big", equals: "9007199254740992" },
      '`$.big` is 9007199254740993, wanted `"9007199254740992"`',
    ],
    [{ path: "$.big", "at-least": Number.MAX_SAFE_INTEGER }, ""],
    [
      { path: "$.big", "at-most": Number.MAX_SAFE_INTEGER },
      "`$.big` is 9007199254740993, wanted 9007199254740991 at most",
    ],
  ])("%j", (assertion, reason) => {
    const document = {
      status: "ok",
      up: true,
      none: null,
      n: 7,
      numeric: "5",
      list: [{ s: "up" }, { s: "down" }],
      object: {},
    };
    const text = `{"big":9007199254740993,${JSON.stringify(document).slice(1)}`;

    const finding = judged({ json: [JsonAssertion.parse(assertion)] }, text);

    expect(finding?.reason ?? "").toBe(reason);
    expect(finding?.outcome ?? "good").toBe(reason === "" ? "good" : "bad");
  });

  const wantsStatus = { json: [{ path: "$.status", equals: "ok" }] };

  it("may begin with a byte order mark", () => {
    expect(judged(wantsStatus, '\ufeff{"status":"ok"}')).toBeNull();
  });

  it.each([
    ["a page", "<!doctype html>", 'the body is not JSON (it begins with "<!doctype")'],
    ["nothing", "", "the body is empty"],
    ["bytes that are no UTF-8", Uint8Array.of(123, 34, 255, 34, 125), "the body is not UTF-8"],
    ["a MiB of brackets", "[".repeat(1_048_576), "the body is JSON nested more than 64 deep"],
    ["half of it", '{"status":', "the body is not JSON"],
  ])("is bad when it is %s", (_name, body, reason) => {
    expect(judged(wantsStatus, body)).toEqual({ outcome: "bad", reason });
  });
});

describe("ten thousand places", () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `{"id":${9_007_199_254_740_993n + BigInt(2 * at)}}`);
  const words = JSON.stringify(Array.from({ length: 10_000 }, (_, at) => `word ${at}`));

  it.each<[string, WantedContent, string]>([
    ["integers that a double cannot hold", { json: [{ path: "$[*].id", "at-least": 2 }] }, `[${ids}]`],
    ["texts in which a pattern fits", { json: [{ path: "$[*]", matches: "d{1,200} \\d+$" }] }, words],
  ])("with %s are judged at once", (_name, wanted, body) => {
    const begun = performance.now();

    expect(judged(wanted, body)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe("a body that was cut", () => {
  it.each<[WantedContent, string, string]>([
    [{ contains: "ready" }, "is ready", "good"],
    [{ contains: "ready" }, "is not", "missing"],
    [{ lacks: "panic" }, "a panic", "bad"],
    [{ lacks: "panic" }, "fine so far", "missing"],
    [{ matches: "^ok" }, "ok and more", "good"],
    [{ matches: "end$" }, "no", "missing"],
    [{ json: [{ path: "$.a", equals: 1 }] }, '{"a":1,', "missing"],
    [{ json: [{ path: "$.a", equals: 1 }] }, "<html>", "bad"],
  ])("%j of %j is %s", (wanted, body, outcome) => {
    const finding = judged(wanted, body, true);

    expect(finding?.outcome ?? "good").toBe(outcome);
    if (outcome === "missing") {
      expect(finding?.reason).toBe(
        `the body is longer than the ${body.length} bytes that \`max-body\` keeps, so it cannot be told`,
      );
    }
  });

  it("in the middle of a character is not blamed for it", () => {
    const finding = judged(
      { json: [{ path: "$.a", equals: 1 }] },
      Buffer.from('{"a":"ü').subarray(0, 7),
      true,
    );

    expect(finding?.outcome).toBe("missing");
  });
});

function judged(wanted: WantedContent, body: string | Uint8Array, truncated = false) {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const content = contentOf({ bytes, truncated, name: "the body", limitKey: "max-body" });
  return settled(contentFindings(wanted, content, (text) => text));
}
