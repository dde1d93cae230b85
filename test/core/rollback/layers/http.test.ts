import { describe, expect, it } from "vitest";
import { z } from "zod";
import { HttpRequest, httpKeys } from "../../../../src/core/rollback/layers/http.ts";

const Layer = z.strictObject(httpKeys);
const request = { method: "PUT", url: "https://flags.example/api" };

describe("the keys of a layer of requests", () => {
  it("have defaults for all but method and URL", () => {
    expect(Layer.parse({ http: request })).toEqual({
      http: { ...request, headers: {}, success: { status: ["2xx"] }, again: [], timeout: 10_000 },
      timeout: 30_000,
    });
  });

  it("take up to ten requests", () => {
    expect(Layer.safeParse({ http: Array(10).fill(request) }).success).toBe(true);
    expect(Layer.safeParse({ http: Array(11).fill(request) }).success).toBe(false);
    expect(Layer.safeParse({ http: [] }).success).toBe(false);
  });

  it.each([
    "https://flags.example",
    "http://127.0.0.1:4242/api?x={release.tag}",
    "https://[::1]:8443/{secret.TOKEN}/{config.flags}#x",
    "https://flags.example/q?filter=%7B%22a%22%3A1%7D",
  ])("take the URL %s", (url) => {
    expect(HttpRequest.safeParse({ ...request, url }).success).toBe(true);
  });

  it.each([
    "flags.example/api",
    "ftp://flags.example/",
    "//flags.example/",
    "https://user:secret@flags.example/",
    "https://{config.host}/api",
    "https://flags.example{config.more}/api",
    "https://flags.example:{config.port}/api",
    "https://flags.example\\@other.example/",
    "https:// flags.example/",
  ])("refuse the URL %s", (url) => {
    expect(HttpRequest.safeParse({ ...request, url }).success).toBe(false);
  });

  it.each([
    ["a method that is not for writing", { method: "OPTIONS" }],
    ["no method", { method: undefined }],
    ["two bodies", { body: "x", json: {} }],
    ["a body beside a document", { body: "x", from: { edit: [{ path: "$.a", value: 1 }] } }],
    ["GET with a body", { method: "GET", json: {} }],
    ["a document without a change", { from: { edit: [] } }],
    ["a header that says where it goes", { headers: { host: "other.example" } }],
    ["a status that there is not", { success: { status: ["6xx"] } }],
    ["a meaning of no status", { means: { "4xx": "no" } }],
    ["an unknown key", { retries: 3 }],
  ])("refuse %s", (_, wrong) => {
    expect(HttpRequest.safeParse({ ...request, ...wrong }).success).toBe(false);
  });
});
