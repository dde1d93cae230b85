import { expect, it } from "vitest";
import { z } from "zod";
import { placeholders } from "../../../../src/core/rollback/fill.ts";
import { flagdFileKeys, planFlagdFile } from "../../../../src/core/rollback/layers/flagd-file.ts";
import { manifestWith, releaseOf } from "../release-example.ts";

const Layer = z.strictObject(flagdFileKeys);
const to = releaseOf(manifestWith());
const values = placeholders(to, "production");
const facts = {
  secrets: [],
  open: [],
  name: "flag",
  to,
  environment: "production",
  values,
  correlation: "rr-42",
} as const;

it("a flag file is planned with every word filled in, flags in their order", () => {
  const layer = Layer.parse({
    "flagd-file": "flags/{environment}.json",
    flags: { b: "off", a: "{environment}" },
  });

  expect(planFlagdFile(layer, facts)).toEqual({
    kind: "flagd-file",
    path: "flags/production.json",
    flags: [
      ["b", "off"],
      ["a", "production"],
    ],
    timeoutMs: 30_000,
  });
});

it("a word that nobody can fill is refused before anything is touched", () => {
  const layer = Layer.parse({ "flagd-file": "{enviroment}.json", flags: { a: "off" } });

  expect(() => planFlagdFile(layer, facts)).toThrow(
    "The file of `flag` asks for `{enviroment}`, which this release does not have. Write `{environment}`.",
  );
});

it.each([
  {},
  { flags: {} },
  { flags: { a: true } },
  { flags: { a: "" } },
  { flags: { a: "off" }, state: "x" },
])("keys like %j are refused", (keys) => {
  expect(Layer.safeParse({ "flagd-file": "flags.json", ...keys }).success).toBe(false);
});
