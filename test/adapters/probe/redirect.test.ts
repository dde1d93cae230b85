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

  it("is one only with a status that says so, and a place", () => {
    expect(led(304, "/b")).toEqual({ kind: "none" });
    expect(led(300, "/b")).toEqual({ kind: "none" });
    expect(follow(asked, hop(), 0, { status: 302, headers: {} })).toEqual({ kind: "none" });
  });

  it("never quotes a query or credentials", () => {
    const redirect = led(302, "https://user:secret@evil.example/a?token=secret#secret");

    expect(redirect).toEqual({
      kind: "refused",
      detail: "it led to another host, to https://evil.example/a",
    });
  });
});
