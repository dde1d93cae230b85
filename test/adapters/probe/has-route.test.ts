import { expect, it } from "vitest";
import { hasRoute } from "../../../src/adapters/probe/has-route.ts";

it("there is a route to this machine itself, and nothing needs to listen there", async () => {
  expect(await hasRoute({ address: "127.0.0.1", family: 4 })).toBe(true);
});

it("what cannot be told counts as a route", async () => {
  // A link-local address without its zone.
  expect(await hasRoute({ address: "fe80::1", family: 6 })).toBe(true);
});
