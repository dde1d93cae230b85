import { expect, test } from "vitest";
import { badRelease, failedDeploy, shipped } from "../support/bad-release.ts";
import { knownGood } from "../support/past.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"] };
const lift = { mode: "lift", release: "v1.1.0", reason: "Only the probe was wrong" };

function descriptionsOf(id: number): readonly string[] {
  const { deployments } = world.github.repository;
  return (deployments.find((one) => one.id === id)?.statuses ?? []).map((status) => status.description);
}

/** The text of a file below a ref of ours, as git has it. */
function kept(ref: string, path: string): string {
  return world.github.repository.readFile(ref, path)?.toString("utf8") ?? "";
}

/** Messages of the commits that the refs of a kind lead to. */
function notes(kind: "pauses" | "claims"): readonly string[] {
  const { refs, objects } = world.github.repository;
  return [...refs]
    .filter(([name]) => name.startsWith(`refs/rollback-ready/${kind}/`))
    .map(([, sha]) => objects.commit(sha)?.message ?? "");
}

test("a lifted hold lets the release be deployed and be a target again; mark and record name who lifted it and why", async () => {
  const { broken, id } = await badRelease(world, { redeploy });
  await runStep(world, "rollback");

  const held = await runStep(world, "deploy", { release: "v1.1.0" });
  const lifted = await runStep(world, "rollback", lift);
  const deployedAgain = await runStep(world, "deploy", { release: "v1.1.0" });
  knownGood(world, { commit: broken.commit, release: broken });
  failedDeploy(world, await shipped(world, "1.2.0"));
  const returned = await runStep(world, "rollback");

  expect(held.exitCode).toBe(1);
  expect(held.outputs["refused"]).toBe("held");
  expect(lifted.exitCode).toBe(0);
  expect(lifted.outputs).toMatchObject({ outcome: "lifted", "deployment-id": String(id) });
  expect(lifted.summary).toContain(
    "### Hold lifted: `v1.1.0` in `production`\n\nmona: Only the probe was wrong",
  );
  expect(descriptionsOf(id).at(-1)).toMatch(
    /^rollback-ready: hold lifted: mona: Only the probe was wrong \[evidence [0-9a-f]{16}\]$/,
  );
  expect(JSON.parse(kept(`refs/rollback-ready/incidents/${id}`, "hold-lifted.json"))).toMatchObject({
    schema: "rollback-ready/hold-lifted/v1",
    environment: "production",
    release: "v1.1.0",
    by: "mona",
    reason: "Only the probe was wrong",
  });
  expect(deployedAgain.exitCode).toBe(0);
  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.1.0" });
});

test("without a lift a held release is no target, whatever was deployed and passed since", async () => {
  const { broken } = await badRelease(world, { redeploy });
  await runStep(world, "rollback");
  knownGood(world, { commit: broken.commit, release: broken });
  failedDeploy(world, await shipped(world, "1.2.0"));

  const returned = await runStep(world, "rollback");

  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(returned.summary).toContain("v1.1.0 is held since deployment");
});

test("a hold is lifted once: a second lift writes nothing, and says so", async () => {
  const { id } = await badRelease(world, { redeploy });
  await runStep(world, "rollback");
  await runStep(world, "rollback", lift);
  const before = descriptionsOf(id);

  const again = await runStep(world, "rollback", { ...lift, reason: "Once more" });

  expect(again.exitCode).toBe(0);
  expect(again.writes).toEqual([]);
  expect(again.summary).toContain("Not held any more");
  expect(descriptionsOf(id)).toEqual(before);
});

test.each(["v1.0.0", "v9.9.9"])("a release that was never held cannot be lifted (%s)", async (release) => {
  await badRelease(world, { redeploy });

  const refused = await runStep(world, "rollback", { ...lift, release });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain(`\`${release}\` is not held in \`production\``);
  expect(refused.errors[0]).toContain("Name the release that was rolled back.");
  expect(refused.writes).toEqual([]);
});

test("a release that is rolled back again after its lift is held again", async () => {
  const { broken } = await badRelease(world, { redeploy });
  await runStep(world, "rollback");
  await runStep(world, "rollback", lift);
  failedDeploy(world, broken);

  const returned = await runStep(world, "rollback");
  const held = await runStep(world, "deploy", { release: "v1.1.0" });

  expect(returned.outputs["outcome"]).toBe("verified");
  expect(held.outputs["refused"]).toBe("held");
});

test("a paused environment refuses deploys and says who paused it and why, and still rolls back; resumed, it deploys", async () => {
  const { old } = await badRelease(world, { redeploy });

  const paused = await runStep(world, "rollback", { mode: "pause", reason: "Stocktaking until noon" });
  const refused = await runStep(world, "deploy", { release: "v1.0.0", "override-reason": "Now" });
  const returned = await runStep(world, "rollback");
  const resumed = await runStep(world, "rollback", { mode: "resume", reason: "Stock is taken" });
  const after = await shipped(world, "1.2.0");
  const deployedAfter = await runStep(world, "deploy", { release: after.tag });

  expect(old.tag).toBe("v1.0.0");
  expect(paused.exitCode).toBe(0);
  expect(paused.outputs).toMatchObject({ outcome: "paused", "deployment-id": "" });
  expect(paused.summary).toContain("### Paused: `production`\n\nmona: Stocktaking until noon");
  expect(refused.outputs["refused"]).toContain("paused");
  expect(refused.errors.join("\n")).toContain("`mona`");
  expect(refused.errors.join("\n")).toContain("Stocktaking until noon");
  expect(returned.outputs["outcome"]).toBe("verified");
  expect(resumed.outputs["outcome"]).toBe("resumed");
  expect(notes("pauses")).toEqual([expect.stringContaining("Stock is taken")]);
  expect(deployedAfter.exitCode).toBe(0);
});

test.each([
  ["pause", "Paused already"],
  ["resume", "Resumed already"],
])("%s twice writes nothing the second time, and the first reason holds", async (mode, said) => {
  await badRelease(world, { redeploy });
  await runStep(world, "rollback", { mode: "pause", reason: "The first pause" });
  if (mode === "resume") await runStep(world, "rollback", { mode, reason: "The first resume" });

  const again = await runStep(world, "rollback", { mode, reason: "The second" });

  expect(again.exitCode).toBe(0);
  expect(again.writes).toEqual([]);
  expect(again.summary).toContain(`### ${said}: \`production\`\n\nmona: The first ${mode}`);
  expect(notes("pauses").join()).not.toContain("The second");
});

test("an environment that was never paused is resumed without a write", async () => {
  await badRelease(world, { redeploy });

  const resumed = await runStep(world, "rollback", { mode: "resume", reason: "To be sure" });

  expect(resumed.exitCode).toBe(0);
  expect(resumed.outputs["outcome"]).toBe("resumed");
  expect(resumed.writes).toEqual([]);
});

test("a pause is of one environment alone", async () => {
  await badRelease(world, { redeploy });
  await runStep(world, "rollback", { mode: "pause", environment: "staging", reason: "Load test" });
  const next = await shipped(world, "1.2.0");

  const deployed = await runStep(world, "deploy", { release: next.tag });

  expect(deployed.exitCode).toBe(0);
});

test("a mode without the inputs that it needs names them all at once, and nothing is written", async () => {
  await badRelease(world, { redeploy });

  const refused = await runStep(world, "rollback", { mode: "lift" });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("Input `reason` is missing, and `mode: lift` needs it.");
  expect(refused.errors[0]).toContain("Input `release` is missing, and `mode: lift` needs it.");
  expect(refused.writes).toEqual([]);
});

test.each(["pause", "resume"])("mode: %s without a reason is refused", async (mode) => {
  await badRelease(world, { redeploy });

  const refused = await runStep(world, "rollback", { mode });

  expect(refused.errors[0]).toContain(`Input \`reason\` is missing, and \`mode: ${mode}\` needs it.`);
  expect(refused.writes).toEqual([]);
});

test("what strangers may write into the reason of a pause does nothing on the pages of it and of a refused deploy", async () => {
  await badRelease(world, { redeploy });
  const reason = "@octocat <img src=x>\n::error::gone\n| a | b |\n# Title `x`";

  const paused = await runStep(world, "rollback", { mode: "pause", reason });
  const refused = await runStep(world, "deploy", { release: "v1.0.0" });

  // Inside a code span nothing is active.
  for (const page of [paused.summary, refused.summary].map((text) =>
    text.replace(/(`+)(.*?[^`])\1(?!`)/g, ""),
  )) {
    for (const active of ["@octocat", "<img", "\n| a |", "\n# Title"]) expect(page).not.toContain(active);
  }
  expect([...paused.annotations, ...refused.annotations].map((one) => one.message)).not.toContain("gone");
  expect(refused.outputs["refused"]).toContain("paused");
});
