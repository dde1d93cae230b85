import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { httpKeys } from "../../../../src/core/rollback/layers/http.ts";
import { planHttp } from "../../../../src/core/rollback/layers/plan-http.ts";
import { SuiteError } from "../../../../src/kernel/errors.ts";
import { httpFacts, plannedHttp } from "../../../flows/rollback/layers/http-layer.ts";

const HttpLayer = z.strictObject(httpKeys);

const url = "https://flags.example/api";

function planned(more: Readonly<Record<string, unknown>>, open: readonly string[] = []) {
  return plannedHttp({ method: "PUT", url, ...more }, { open }).requests[0];
}

function refusal(more: Readonly<Record<string, unknown>>): string {
  try {
    planned(more);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}

describe("planning requests", () => {
  it("fills what is known of the release, encoded in the URL and as it stands elsewhere", () => {
    const request = planned({
      url: `${url}/{config.settings}?image={artifact.app}`,
      headers: { "x-release": "{release.tag}", "idempotency-key": "{correlation}" },
      json: { "{environment}": { image: "{artifact.app}", list: ["{config.settings}", 1, null, true] } },
    });

    expect(request).toMatchObject({
      url: `${url}/a%20b%2Fc?image=ghcr.io%2Frollback-ready%2Fshop%40sha256%3A0123`,
      headers: { "x-release": "v1.2.0", "idempotency-key": "rollback-7-v1.2.0-flag-1" },
      content: {
        kind: "json",
        value: {
          production: { image: "ghcr.io/rollback-ready/shop@sha256:0123", list: ["a b/c", 1, null, true] },
        },
      },
    });
  });

  it("leaves secrets in by name", () => {
    const request = planned({
      headers: { authorization: "Bearer {secret.TOKEN}" },
      json: { key: "{secret.TOKEN}" },
    });

    expect(request).toMatchObject({
      headers: { authorization: "Bearer {secret.TOKEN}" },
      content: { value: { key: "{secret.TOKEN}" } },
    });
  });

  it("fills the changes of a document, and reads it where it is sent when nothing else is said", () => {
    const request = planned({
      url: `${url}/{environment}`,
      from: { edit: [{ path: "$['{environment}']", merge: { "{environment}": "{release.tag}" } }] },
    });

    expect(request?.content).toEqual({
      kind: "edited",
      url: `${url}/production`,
      take: null,
      etag: true,
      edits: [{ path: "$['production']", merge: { production: "v1.2.0" }, optional: false }],
    });
  });

  it("fills what is wanted of an answer", () => {
    const success = { status: [200], json: [{ path: "$.release", equals: "{release.tag}" }] };

    expect(planned({ success })?.success).toEqual({
      status: [200],
      json: [{ path: "$.release", equals: "v1.2.0" }],
    });
  });

  it("leaves braces of a body alone that are none of ours", () => {
    const request = planned({ body: 'query {viewer} {"a": {b}} {environment}' });

    expect(request?.content).toEqual({ kind: "text", text: 'query {viewer} {"a": {b}} production' });
  });

  it("takes POST alone for what may not be sent twice", () => {
    expect(planned({})?.repeatable).toBe(true);
    expect(planned({ method: "POST" })?.repeatable).toBe(false);
    expect(planned({ method: "POST", repeatable: true })?.repeatable).toBe(true);
  });

  it.each([
    [
      "a name that the release does not have",
      { json: { image: "{artifact.ap}" } },
      "The request of `flag` asks for `{artifact.ap}`, which this release does not have. Write `{artifact.app}`.",
    ],
    [
      "the same in a body",
      { body: "{artifact.ap}" },
      "The request of `flag` asks for `{artifact.ap}`, which this release does not have. Write `{artifact.app}`.",
    ],
    [
      "a secret that the step was not given",
      { headers: { authorization: "{secret.OTHER}" } },
      "The request of `flag` asks for `{secret.OTHER}`, which the step was not given. Give the input `secrets` a line `OTHER=…`.",
    ],
    [
      "a value that would be filled with a secret later",
      { json: { settings: "{config.sly}" } },
      "The request of `flag` asks for `{config.sly}`, whose value asks for a secret itself. Only the policy may name secrets.",
    ],
    [
      "a value that is empty",
      { url: `${url}/{config.none}` },
      "The request of `flag` asks for `{config.none}`, which is empty. Give it a value.",
    ],
    [
      "a value that leads elsewhere in the path",
      { url: `${url}/{config.up}/admin` },
      "The request of `flag` has a value in its path that leads elsewhere. A value there may be neither `.` nor `..`.",
    ],
    [
      "a value that ends a header's line",
      { headers: { "x-config": "{config.lines}" } },
      "The request of `flag` has a header `x-config` with a line break or a character that no header may have. Write it in one line of plain characters.",
    ],
    [
      "an address that is not open",
      { url: "http://10.1.2.3/flags" },
      "The request of `flag` asks `10.1.2.3`, which is no public address. Open it under `gate.private-addresses`, if it should be asked.",
    ],
    [
      "an address that is not open, where a document is read",
      { from: { url: "http://169.254.169.254/latest", edit: [{ path: "$.a", value: 1 }] } },
      "The request of `flag` asks `169.254.169.254`, which is no public address. Open it under `gate.private-addresses`, if it should be asked.",
    ],
  ])("refuses %s", (_, wrong, message) => {
    expect(refusal(wrong)).toContain(message);
  });

  it("lets an address be asked that the policy opens", () => {
    expect(planned({ url: "http://10.1.2.3/flags" }, ["10.0.0.0/8"])?.url).toBe("http://10.1.2.3/flags");
  });

  it("names the request of several that cannot be filled", () => {
    const broken = { method: "PUT", url: `${url}/{release.name}` };

    expect(() => plannedHttp([{ method: "PUT", url }, broken])).toThrow(
      "Request 2 of `flag` asks for `{release.name}`",
    );
  });

  it("keeps every value within its part of the path, or refuses it", () => {
    const layer = HttpLayer.parse({ http: { method: "PUT", url: `${url}/flags/{config.x}/off` } });
    const within = (value: string): boolean => {
      const facts = { ...httpFacts, values: new Map([["config.x", value]]) };
      try {
        const made = new URL(planHttp(layer, { ...facts, secrets: [], open: [] }).requests[0]?.url ?? "");
        const [, api, flags, one, off, ...more] = made.pathname.split("/");
        const stays = [made.origin, api, flags, off].join() === "https://flags.example,api,flags,off";
        return (
          stays &&
          more.length === 0 &&
          made.search === "" &&
          decodeURIComponent(one ?? "") === value.toWellFormed()
        );
      } catch (error) {
        return error instanceof SuiteError && [".", ".."].includes(value);
      }
    };

    fc.assert(fc.property(fc.string({ minLength: 1 }), within));
    expect(
      ["..", ".", "a/../b", "%2e%2e", "?x", "#x", "ü😀", "\ud800", "\\\\host"].filter(
        (value) => !within(value),
      ),
    ).toEqual([]);
  });
});

it("a share that is a whole text of the JSON is sent as a number", () => {
  const layer = HttpLayer.parse({
    http: {
      method: "PUT",
      url: "https://router.example/weight",
      json: { canary: "{share.canary}", said: "at {share} %" },
    },
  });
  const values = new Map([
    ["share", "37.5"],
    ["share.canary", "62.5"],
  ]);

  const [request] = planHttp(layer, { ...httpFacts, values, secrets: [], open: [] }).requests;

  expect(request?.content).toEqual({ kind: "json", value: { canary: 62.5, said: "at 37.5 %" } });
});
