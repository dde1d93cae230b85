import { describe, expect, it } from "vitest";
import { Layer } from "../../../../src/core/policy/layer.ts";
import { flagWords } from "../../../../src/core/rollback/layers/flag-words.ts";

describe("what is said of a flag that was set", () => {
  it.each([
    [{ preset: "unleash", url: "https://u.example", feature: "checkout" }, "the flag checkout off"],
    [{ preset: "growthbook", feature: "degraded", state: "on" }, "the flag degraded on"],
    [{ preset: "launchdarkly", project: "shop", flag: "checkout" }, "the flag checkout off"],
    [{ preset: "flipt", url: "https://f.example", flag: "checkout" }, "the flag checkout off"],
    [{ preset: "firebase-remote-config", project: "1", parameter: "checkout" }, "the flag checkout off"],
    [{ preset: "statsig", gate: "checkout" }, "the flag checkout off"],
    [{ "flagd-file": "flags.json", flags: { a: "off", b: "blue" } }, "the flags a off, b blue"],
    [
      { git: "https://g.example/a.git", branch: "main", flags: { "flags.json": { a: "off" } } },
      "the flag a off",
    ],
    [{ command: ["./off"] }, "the flag off"],
  ])("names it where the policy does: %j", (written, words) => {
    expect(flagWords(Layer.parse(written))).toBe(words);
  });

  it("names a few of many", () => {
    const flags = Object.fromEntries("abcdefg".split("").map((name) => [name, "off"]));

    expect(flagWords(Layer.parse({ "flagd-file": "flags.json", flags }))).toBe(
      "the flags a off, b off, c off, d off, e off and 2 more",
    );
  });
});
