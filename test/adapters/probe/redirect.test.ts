import { describe, expect, it } from "vitest";
import { follow, type Hop } from "../../../src/adapters/probe/redirect.ts";

const asked = {
  url: "https://shop.example/a",
  redirects: 3,
  redirectHosts: ["login.example", "other.example:8443"],
};

function hop(change: Partial<Hop> = {}): Hop {
  return { url: new URL("https://shop.example/a"), method: "GET", headers: {}, ...change };
}

function led(status: number, location: string, from: Hop = hop(), question = asked) {
  return follow(question, from, 0, { status, headers: { location } });
}

describe("a redirect", () => {
  it.each([
    [301, "POST", "GET"],
    [302, "POST", "GET"],
    [303, "POST", "GET"],
    [303, "PUT", "GET"],
    [303, "HEAD", "HEAD"],
    [301, "PUT", "PUT"],
    [307, "POST", "POST"],
    [308, "POST", "POST"],
    [302, "HEAD", "HEAD"],
  ])("by %i turns %s into %s", (status, method, next) => {
    const from = hop({ method, headers: { "Content-Type": "text/plain", "x-a": "1" }, body: "text" });

    const redirect = led(status, "/b", from);

    const kept = next === method && method !== "HEAD";
    expect(redirect).toMatchObject({ kind: "hop", hop: { method: next } });
    expect(redirect.kind === "hop" && "body" in redirect.hop).toBe(next === method);
    expect(redirect.kind === "hop" && "Content-Type" in redirect.hop.headers).toBe(kept || method === "HEAD");
    expect(redirect.kind === "hop" && redirect.hop.headers["x-a"]).toBe("1");
  });

  it.each([
    "https://shop.example/b",
    "https://shop.example:443/b",
    "https://login.example/b",
    "https://other.example:8443/b",
    "//shop.example/b",
    "?c",
  ])("to %s is followed", (location) => {
    expect(led(302, location)).toMatchObject({ kind: "hop" });
  });

  it.each([
    "https://shop.example:8443/",
    "https://sub.shop.example/",
    "https://login.example:8443/",
    "https://other.example/",
    "https://shop.example.evil.example/",
    "http://shop.example/",
    "https://shop.example@evil.example/",
  ])("to %s is not", (location) => {
    expect(led(302, location)).toMatchObject({ kind: "refused" });
  });

  it("from http to https stays on its host, with its headers", () => {
    const question = { ...asked, url: "http://shop.example:8080/" };
    const from = hop({ url: new URL("http://shop.example/"), headers: { authorization: "t" } });

    expect(led(301, "https://shop.example/", from, question)).toMatchObject({
      kind: "hop",
      hop: { headers: { authorization: "t" } },
    });
  });

  it("to another host leaves all headers behind but what is accepted, also on the way back", () => {
    const headers = { Authorization: "t", Cookie: "c", "X-Key": "k", Accept: "a", "Content-Type": "x" };

    const there = led(302, "https://login.example/", hop({ headers }));
    const back = there.kind === "hop" ? led(302, "https://shop.example/", there.hop) : there;

    expect(there).toMatchObject({ kind: "hop", hop: { headers: { Accept: "a" } } });
    expect(there.kind === "hop" && Object.keys(there.hop.headers)).toEqual(["Accept"]);
    expect(back.kind === "hop" && Object.keys(back.hop.headers)).toEqual(["Accept"]);
  });

  it.each([307, 308])("by %i takes no body to another host, even to one that may be led to", (status) => {
    const from = hop({ method: "POST", headers: { "content-type": "text/plain" }, body: "secret" });

    expect(led(status, "https://login.example/a", from)).toEqual({
      kind: "refused",
      detail: "it led the body of the request to another host, to https://login.example",
    });
    expect(led(status, "https://other.example:8443/a", { ...from, method: "PUT" })).toMatchObject({
      kind: "refused",
    });
    expect(led(status, "https://shop.example/b", from)).toMatchObject({
      kind: "hop",
      hop: { body: "secret" },
    });
  });

  it("that asks another host without the body is followed", () => {
    const from = hop({ method: "POST", headers: { "content-type": "text/plain" }, body: "secret" });

    const redirect = led(303, "https://login.example/", from);

    expect(redirect).toMatchObject({ kind: "hop", hop: { method: "GET", headers: {} } });
    expect(JSON.stringify(redirect)).not.toContain("secret");
  });

  it("is one only with a status that says so, and a place", () => {
    expect(led(304, "/b")).toEqual({ kind: "none" });
    expect(led(300, "/b")).toEqual({ kind: "none" });
    expect(follow(asked, hop(), 0, { status: 302, headers: {} })).toEqual({ kind: "none" });
  });

  it.each([
    ["https://evil.example/", 0, hop(), "it led to another host, to https://evil.example"],
    ["https://shop.example/", 3, hop(), "it led on after 3 redirects, to https://shop.example"],
    ["http://shop.example/", 0, hop(), "it led from https to http, to http://shop.example"],
    ["secret:/", 0, hop(), "it led away from http, to a URL with secret:"],
  ])("to %s after %i is told without path, query and credentials", (to, followed, from, detail) => {
    const location = to.replace(/\/$/, "/magic-secret/a?token=secret#secret").replace("//", "//user:secret@");

    expect(follow(asked, from, followed, { status: 302, headers: { location } })).toEqual({
      kind: "refused",
      detail,
    });
  });
});
