import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { pushed, taggedAs } from "../support/history.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const given = { version: "1.0.0" };

describe("artifacts", () => {
  test("that are given twice under one name, and a digest that is not the tag's, are refused", async () => {
    pushed(world, "feat: start");
    const push = { registryUrl: world.registry.url, repository: "acme/shop" };
    const one = await pushImage({ ...push, tag: "1", files: { a: Buffer.from("1") } });
    await pushImage({ ...push, tag: "2", files: { a: Buffer.from("2") } });
    const at = `${world.registry.host}/acme/shop`;

    const doubled = await runStep(world, "release", { ...given, artifacts: `a=oci:${at}:1\na=oci:${at}:2` });
    const other = await runStep(world, "release", { ...given, artifacts: `a=oci:${at}:2@${one.digest}` });
    const absent = await runStep(world, "release", {
      ...given,
      artifacts: `a=oci:${at}@sha256:${"0".repeat(64)}`,
    });

    expect(doubled.errors).toEqual([
      expect.stringContaining("names `a` twice. Give each artifact its own name."),
    ]);
    expect(other.errors).toEqual([
      expect.stringMatching(/its tag 2 names sha256:[0-9a-f]{64}, not the digest/),
    ]);
    expect(absent.errors).toEqual([expect.stringContaining("the registry has no such tag or digest (404)")]);
    expect([doubled, other, absent].flatMap((step) => step.writes)).toEqual([]);
  });

  test("of 2 GiB, which no release takes, are refused before anything is written", {
    timeout: 120_000,
  }, async () => {
    pushed(world, "feat: start");
    await world.write({ "out/big.bin": "" });
    await truncate(join(world.workspace, "out/big.bin"), 2 * 1024 ** 3);

    const step = await runStep(world, "release", { ...given, artifacts: "big=file:out/big.bin" });

    expect(step.errors).toEqual([expect.stringContaining("Artifact `big`: its file is 2 GiB or larger")]);
    expect(step.writes).toEqual([]);
  });

  test("that cannot be had are all named in one error", async () => {
    pushed(world, "feat: start");
    const artifacts = "a=file:out/a\nb=file:out/b\nc=git:v0.0.1\nd=release-asset:v0.0.1/d.zip";

    const step = await runStep(world, "release", { ...given, artifacts });

    expect(step.errors).toHaveLength(1);
    for (const name of ["a", "b", "c", "d"]) expect(step.errors[0]).toContain(`\`${name}\` (`);
    expect(step.writes).toEqual([]);
  });

  test("of all kinds are recorded with their digest and handed on by it", async () => {
    const sha = taggedAs(world, "v0.9.0");
    const body = "hello";
    world.service.answer({ status: 200, body, headers: { "content-type": "application/zip" } });
    const first = "notes=file:out/notes.txt";
    await world.write({ "out/notes.txt": body });
    await runStep(world, "release", { ...given, artifacts: first });
    const next = pushed(world, "feat: next");
    const sha256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    const artifacts = [
      "asset=release-asset:v1.0.0/notes.txt",
      "source=git:v0.9.0",
      `url=generic:${world.service.url}/notes.zip#sha256=${sha256}`,
    ].join("\n");

    const step = await runStep(world, "release", {
      version: "1.1.0",
      artifacts,
      config: "app-config=2026-05",
    });

    expect(step.errors).toEqual([]);
    expect(JSON.parse(step.outputs["references"] ?? "")).toEqual({
      asset: `${world.github.url}/acme/shop/releases/download/v1.0.0/notes.txt`,
      source: expect.stringContaining(sha),
      url: `${world.service.url}/notes.zip`,
    });
    expect(step.summary).toContain(sha256.slice(0, 12));
    expect(next).not.toBe(sha);
  });
});
