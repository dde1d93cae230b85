import { expect, test } from "vitest";
import { pushed } from "../support/history.ts";
import { manifestOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const subject = "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
const provenance = "https://slsa.dev/provenance/v1";
const inputs = { version: "1.0.0", artifacts: "notes=file:out/notes.txt", attestations: "true" };
const reader = { permissions: { attestations: "read" } } as const;

async function begin(): Promise<void> {
  pushed(world, "feat: start");
  await world.write({ "out/notes.txt": "hello" });
}

test("what GitHub keeps about a file is recorded with it", async () => {
  await begin();
  world.github.repository.attest(subject, provenance);
  world.github.repository.attest(subject, "https://spdx.dev/Document/v2.3");

  const step = await runStep(world, "release", inputs, reader);

  const [notes] = (await manifestOf(step)).artifacts;
  expect(notes.annotations.attestations).toEqual([
    { type: provenance, subject, digest: null, from: "github" },
    { type: "https://spdx.dev/Document/v2.3", subject, digest: null, from: "github" },
  ]);
});

test("a token that may not read them is told so, and the manifest says that they are not known", async () => {
  await begin();
  world.github.repository.attest(subject, provenance);

  const step = await runStep(world, "release", inputs, { permissions: { attestations: "none" } });

  expect(step.outputs["is-new"]).toBe("true");
  expect(step.log).toContain("(`attestations: read`)");
  expect((await manifestOf(step)).artifacts[0].annotations.attestations).toBe("unknown");
});

test("they are not asked for unless that is wanted", async () => {
  await begin();

  await runStep(world, "release", { ...inputs, attestations: "false" }, reader);

  expect(world.github.requests.filter(({ path }) => path.includes("attestations"))).toEqual([]);
});

test("a published release is found again although an attestation came after it", async () => {
  await begin();
  const first = await runStep(world, "release", inputs, reader);
  world.github.repository.attest(subject, provenance);

  const again = await runStep(world, "release", inputs, { ...reader, runAttempt: 2 });

  expect(again.errors).toEqual([]);
  expect(again.outputs).toMatchObject({
    "is-new": "false",
    "manifest-sha256": first.outputs["manifest-sha256"],
  });
  expect(again.writes).toEqual([]);
});

test("a published release is found again although attestations cannot be read this time", async () => {
  await begin();
  world.github.repository.attest(subject, provenance);
  const first = await runStep(world, "release", inputs, reader);

  const again = await runStep(world, "release", inputs, {
    permissions: { attestations: "none" },
    runAttempt: 2,
  });

  expect(again.errors).toEqual([]);
  expect(again.outputs["manifest-sha256"]).toBe(first.outputs["manifest-sha256"]);
});

test.each(["draft", "upload"] as const)(
  "a release that was cut off at the %s is finished although an attestation came after it",
  async (step) => {
    const routes = {
      draft: "/repos/{owner}/{repo}/releases",
      upload: "/repos/{owner}/{repo}/releases/{release_id}/assets",
    };
    await begin();
    world.github.fail({ method: "POST", route: routes[step], times: 1, status: 422 });
    const cut = await runStep(world, "release", inputs, reader);
    world.github.repository.attest(subject, provenance);

    const again = await runStep(world, "release", inputs, { ...reader, runAttempt: 2 });

    expect(cut.exitCode).toBe(1);
    expect(again.errors).toEqual([]);
    expect(again.outputs["is-new"]).toBe("true");
  },
);
