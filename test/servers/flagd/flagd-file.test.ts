import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { placedFiles } from "../../../src/adapters/placed-files.ts";
import { runFlagdFile } from "../../../src/flows/rollback/layers/run-flagd-file.ts";
import { installedFlagdCore, startFlagService } from "./flagd-core-server.ts";

const core = installedFlagdCore();

// Two notations of targeting that is as good as none, and rules that let Ada alone in.
const definition = `{
  "$schema": "https://flagd.dev/schema/v0/flags.json",
  "flags": {
    "new-checkout": {
      "state": "ENABLED",
      "variants": { "on": true, "off": false },
      "defaultVariant": "off",
      "targeting": { "if": [{ "==": [{ "var": "who" }, "ada"] }, "on", null] }
    },
    "theme": {
      "state": "ENABLED",
      "variants": { "red": "c05543", "green": "2f5230" },
      "defaultVariant": "red",
      "targeting": { "if": [true, "red"] }
    },
    "resting": {
      "state": "DISABLED",
      "variants": { "on": true, "off": false },
      "targeting": { "if": [true, "on"] }
    }
  }
}
`;

describe.skipIf(core === null)("flagd's evaluator", () => {
  it("served a targeted variant before, and serves the other one to everyone after the layer", async () => {
    const { service, run } = await world();
    const ada = { who: "ada" };

    const before = await service.evaluate("new-checkout", ada);
    const result = await run([["new-checkout", "off"]]);
    const after = [await service.evaluate("new-checkout", ada), await service.evaluate("new-checkout")];

    expect(before).toEqual({ key: "new-checkout", value: true, variant: "on", reason: "TARGETING_MATCH" });
    expect(result).toMatchObject({ outcome: "done" });
    const off = { key: "new-checkout", value: false, variant: "off", reason: "STATIC" };
    expect(after).toEqual([off, off]);
  });

  it("gives a flag without a variant `off` back to the code of its callers", async () => {
    const { service, run } = await world();

    const before = await service.evaluate("theme");
    await run([["theme", "off"]]);
    const after = await service.evaluate("theme");

    expect(before).toMatchObject({ value: "c05543", variant: "red" });
    expect(after).toEqual({ key: "theme", value: "in code", reason: "DISABLED" });
  });

  it("serves a variant of a flag that was disabled and had no default", async () => {
    const { service, run } = await world();

    const before = await service.evaluate("resting");
    await run([["resting", "off"]]);
    const after = await service.evaluate("resting");

    expect(before).toMatchObject({ value: true, reason: "DISABLED" });
    expect(after).toEqual({ key: "resting", value: false, variant: "off", reason: "STATIC" });
  });

  it("serves the other flags as before", async () => {
    const { service, run } = await world();
    const ask = async () => [
      await service.evaluate("new-checkout", { who: "ada" }),
      await service.evaluate("resting"),
    ];

    const before = await ask();
    await run([["theme", "green"]]);

    expect(await ask()).toEqual(before);
    expect(await service.evaluate("theme")).toMatchObject({ value: "2f5230", variant: "green" });
  });

  async function world() {
    const folder = mkdtempSync(join(tmpdir(), "flagd-"));
    writeFileSync(join(folder, "flags.json"), definition);
    const service = await startFlagService(core ?? "", join(folder, "flags.json"));
    onTestFinished(async () => {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const ignore = (): void => undefined;
    const log = { info: ignore, mask: ignore, group: ignore, warning: ignore, error: ignore };
    const clock = systemClock();
    return {
      service,
      run: (flags: [string, string][]) =>
        runFlagdFile(
          { clock, log, placedFiles: placedFiles(folder) },
          {
            layer: { kind: "flagd-file", path: "flags.json", flags, timeoutMs: 30_000 },
            deadline: clock.monotonic() + 30_000,
            wanted: "the flags of v1.0.0",
          },
        ),
    };
  }
});
