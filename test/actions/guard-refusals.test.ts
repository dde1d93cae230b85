import { expect, test } from "vitest";
import { knownGood } from "../support/past.ts";
import { quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const _command = "node deploy.cjs {release.commit}";

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

test.each([
  ["./stop.sh && ./start.sh", "holds `&&`"],
  ["cat list | ./start.sh", "holds `|`"],
  ["./start.sh $HOME", "holds `$`"],
  ["./start.sh > log", "holds `>`"],
])("the rollback command %s is refused before anything is written", async (words, said) => {
  commit("first");

  const refused = await runStep(world, "guard", { ...quickGate(world), "rollback-command": words });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    `guard: INPUTS_INVALID: 1 input cannot be used.\n- Input \`rollback-command\` ${said}, which only a shell understands; the command runs without one. Put the steps into a script and write its name, or write a JSON list such as \`["./deploy", "two words"]\`.\nCorrect the \`with:\` block of this step and run it again. Nothing was written.`,
  ]);
  expect(refused.writes).toEqual([]);
  expect(world.service.asked).toEqual([]);
});

test("no way back at all is found out before the gate watches, not after it failed", async () => {
  commit("first");

  const refused = await runStep(world, "guard", quickGate(world));

  expect(refused.errors).toEqual([
    expect.stringContaining(
      "The rollback has no way back. Give `rollback-command`, or `redeploy`, `traffic` or `flag` below `environments.production.rollback` in .github/rollback.yml.",
    ),
  ]);
  expect(refused.writes).toEqual([]);
  expect(world.service.asked).toEqual([]);
});

test("an authority that names nobody is refused before anything is asked or written", async () => {
  const decision = { authority: { users: [] } };
  const rollback = { redeploy: { command: ["node", "deploy.cjs", "{release.commit}"] } };
  world.github.repository.commit({
    branch: "main",
    files: {
      ".github/rollback.yml": JSON.stringify({
        version: 1,
        environments: { production: { rollback, decision } },
      }),
    },
    message: "Policy",
  });

  const refused = await runStep(world, "guard", quickGate(world));

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain(
    "`environments.production.decision.authority.users` is empty. Write a login, a team or `permission: write`, or nobody may decide.",
  );
  expect(refused.writes).toEqual([]);
  expect(world.service.asked).toEqual([]);
  expect(await world.ran()).toEqual([]);
});

test("a command that asks for what no release has is refused before the watch, with the nearest name", async () => {
  knownGood(world, { commit: commit("fine") });
  commit("next");

  const refused = await runStep(world, "guard", {
    ...quickGate(world),
    "rollback-command": "node deploy.cjs {release.comit}",
  });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain(
    "The command of `redeploy` asks for `{release.comit}`, which this release does not have. Write `{release.commit}`.",
  );
  expect(world.service.asked).toEqual([]);
  expect(await world.ran()).toEqual([]);
});
