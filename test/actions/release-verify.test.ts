import { expect, test } from "vitest";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { pushed } from "../support/history.ts";
import { warningsOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
const sha512 = "ab".repeat(64);
const integrity = `sha512-${Buffer.from(sha512, "hex").toString("base64")}`;

async function image(content: string): Promise<string> {
  const push = { registryUrl: world.registry.url, repository: "acme/shop", tag: "1.0.0" };
  const { digest } = await pushImage({ ...push, files: { app: Buffer.from(content) } });
  return digest;
}

/** Releases an image, a file and a commit as v1.0.0. */
async function released(more = ""): Promise<{ digest: string }> {
  const sha = pushed(world, "feat: start");
  const digest = await image("one");
  await world.write({ "out/notes.txt": "hello" });
  const artifacts = `shop=oci:${world.registry.host}/acme/shop:1.0.0\nnotes=file:out/notes.txt\nsource=git:${sha}${more}`;
  const step = await runStep(world, "release", { version: "1.0.0", artifacts });
  if (step.conclusion !== "success") throw new Error(step.log);
  return { digest };
}

const verify = (tag = "v1.0.0") =>
  runStep(world, "release", { verify: tag }, { permissions: { contents: "read" } });

test("a release of which all is there holds, and a token that may only read is enough", async () => {
  const { digest } = await released();

  const step = await verify();

  expect(step.conclusion).toBe("success");
  expect(step.outputs).toMatchObject({ tag: "v1.0.0", version: "1.0.0", holds: "true", "is-new": "false" });
  expect(JSON.parse(step.outputs["references"] ?? "")).toMatchObject({
    shop: `${world.registry.host}/acme/shop@${digest}`,
  });
  expect(step.summary).toContain("### `v1.0.0` ✅ holds");
  expect(step.summary.match(/✅ holds \|/g)).toHaveLength(3);
  expect(step.summary).toContain("tag: not signed");
  expect(step.writes).toEqual([]);
});

test("an image that was deleted is gone, and the others are still told", async () => {
  const { digest } = await released();
  await fetch(`${world.registry.url}/v2/acme/shop/manifests/${digest}`, { method: "DELETE" });

  const step = await verify();

  expect(step.exitCode).toBe(1);
  expect(step.outputs["holds"]).toBe("false");
  expect(step.errors).toEqual([
    expect.stringMatching(/v1\.0\.0 can no longer be deployed as it was released: `shop` /),
  ]);
  expect(step.summary).toContain("### `v1.0.0` ❌ no longer holds");
  expect(step.summary).toContain("❌ gone");
  expect(step.summary.match(/✅ holds \|/g)).toHaveLength(2);
});

test("an image whose tag names other bytes now still holds, and the drift is told", async () => {
  await released();
  const other = await image("two");

  const step = await verify();

  expect(step.conclusion).toBe("success");
  expect(step.outputs["holds"]).toBe("true");
  expect(warningsOf(step)).toEqual([`\`shop\`: tag 1.0.0 now names other bytes (${other})`]);
});

test("an asset that was replaced or deleted is told", async () => {
  await released();
  const [release] = world.github.repository.releases;
  const notes = release?.assets.find((one) => one.name === "notes.txt");
  if (notes === undefined) throw new Error("There are no notes.");
  const at = release?.assets.indexOf(notes) ?? 0;
  const other = "0".repeat(64);
  release?.assets.splice(at, 1, { ...notes, bytes: Buffer.from("other"), digest: `sha256:${other}` });
  const replaced = await verify();
  release?.assets.splice(at, 1);

  const deleted = await verify();

  expect(replaced.errors).toEqual([
    expect.stringContaining(
      `\`notes\` the asset has the digest sha256:${other}, recorded is sha256:${hello}`,
    ),
  ]);
  expect(deleted.errors).toEqual([expect.stringContaining("`notes` the release has no such asset")]);
  expect([replaced, deleted].map((step) => step.outputs["holds"])).toEqual(["false", "false"]);
});

test("a package and a file elsewhere are asked for again", async () => {
  const registry = { npm_config_registry: world.service.url };
  const listed = JSON.stringify({ versions: { "1.0.0": { dist: { integrity } } } });
  const ok = { status: 200, headers: { "content-type": "application/json" } };
  world.service.answer({ ...ok, body: listed });
  pushed(world, "feat: start");
  const ui = { version: "1.0.0", artifacts: "ui=npm:@acme/ui@1.0.0" };
  const made = await runStep(world, "release", ui, { env: registry });
  const holds = await runStep(world, "release", { verify: "v1.0.0" }, { env: registry });
  world.service.answer({ ...ok, body: JSON.stringify({ versions: {} }) });

  const unpublished = await runStep(world, "release", { verify: "v1.0.0" }, { env: registry });

  expect(made.errors).toEqual([]);
  expect(JSON.parse(made.outputs["references"] ?? "")).toEqual({
    ui: expect.stringContaining("@acme/ui@1.0.0"),
  });
  expect([holds, unpublished].map((step) => step.outputs["holds"])).toEqual(["true", "false"]);
  expect(unpublished.errors).toEqual([expect.stringContaining("has no version 1.0.0 of it")]);
});

test("a file elsewhere that changed, is gone or cannot be asked for is told apart", async () => {
  world.service.answer({ status: 200, body: "hello" });
  await released(`\nurl=generic:${world.service.url}/a.zip`);
  const holds = await verify();
  world.service.answer({ status: 200, body: "other" });
  const changed = await verify();
  world.service.answer({ status: 404 });
  const gone = await verify();
  world.service.answer({ status: 401 });

  const unknown = await verify();

  const states = [holds, changed, gone, unknown].map(({ summary }) => {
    return /\| `url` \|[^|]*\| ([^|]*) \|/.exec(summary)?.[1];
  });
  expect(states).toEqual(["✅ holds", "❌ changed", "❌ gone", "❔ not known"]);
  expect([holds, changed, gone, unknown].map((step) => step.outputs["holds"])).toEqual([
    "true",
    "false",
    "false",
    "false",
  ]);
});

test.each([
  ["that does not exist", "v9.9.9", "the repository has no such tag"],
  ["that was not made by us", "v0.1.0", "its tag carries no manifest hash"],
])("a tag %s is refused", async (_what, tag, said) => {
  const sha = pushed(world, "feat: start");
  world.github.repository.setRef("refs/tags/v0.1.0", sha);

  const step = await verify(tag);

  expect(step.exitCode).toBe(1);
  expect(step.errors).toEqual([expect.stringContaining(said)]);
});

test("a release without a signature no longer holds where the policy wants one", async () => {
  const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ1aWxkIG9ubHkgdGVzdCBrZXkgbm90IHJlYWwgYXQg";
  await released();
  const policy = JSON.stringify({ version: 1, signing: { required: true, signers: [key] } });
  pushed(world, "chore: want signatures", { files: { ".github/rollback.yml": policy } });

  const step = await verify();

  expect(step.errors).toEqual([expect.stringContaining("its tag: not signed")]);
  expect(step.outputs["holds"]).toBe("false");
});
