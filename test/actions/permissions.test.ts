import { describe, expect, test } from "vitest";
import { permissionCases } from "../support/permission-cases.ts";
import { type PermissionedAction, permissionScenes } from "../support/permission-scenes.ts";
import { issuelessPermissions, sparedPermissions, stoppingPermissions } from "../support/permission-table.ts";
import { replayed } from "../support/replayed.ts";
import { runStep } from "../support/run-step.ts";
import { permissionsOf } from "../support/token.ts";
import { actionWorld } from "../support/world.ts";

describe.each<PermissionedAction>(["release", "plan-check"])(
  "%s, which writes what cannot be put back",
  (action) => {
    const world = actionWorld();

    permissionCases(action, async () => ({ world, scene: await permissionScenes[action](world) }));
  },
);

describe.each<PermissionedAction>(["deploy", "gate"])("%s", (action) => {
  permissionCases(action, replayed(permissionScenes[action]));
});

describe("every permission", () => {
  test("that an action declares is tried without", async () => {
    for (const action of Object.keys(permissionScenes)) {
      const issueless = issuelessPermissions.map((change) => ["guard", change] as const);
      const tried = [...stoppingPermissions, ...sparedPermissions, ...issueless]
        .filter(([name]) => name === action)
        .flatMap(([, change]) => Object.keys(change));
      const declared = Object.keys(await permissionsOf(action));
      // A check run is what plan-check can do without: its own tests show a fork's token.
      expect(declared.filter((name) => name !== "checks").toSorted()).toEqual([...new Set(tried)].toSorted());
    }
  });
});

describe("a token that GitHub does not know", () => {
  const world = actionWorld();

  test("is refused with what to do", async () => {
    await permissionScenes.deploy(world);

    const refused = await runStep(world, "deploy", { release: "v1.0.0", token: "ghs_expired" });

    expect(refused.exitCode).toBe(1);
    expect(refused.errors).toEqual([
      expect.stringMatching(
        /deploy: TOKEN_REFUSED: GitHub did not accept the token when asked to .*\nLeave the input `token` out to use the job's own token, or give one that has not expired\./,
      ),
    ]);
    expect(refused.log).not.toContain("ghs_expired");
  });
});
