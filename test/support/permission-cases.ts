import { expect, test } from "vitest";
import type { PermissionedAction, PermissionScene } from "./permission-scenes.ts";
import { sparedPermissions, stoppingPermissions } from "./permission-table.ts";
import { failsOnce, good } from "./quick-gate.ts";
import { runStep } from "./run-step.ts";
import type { ActionWorld } from "./world.ts";

interface Played {
  readonly world: ActionWorld;
  readonly scene: PermissionScene;
}

/** The cases of one action. `play` sets the scene as it was at first, whatever the case before did. */
export function permissionCases(action: PermissionedAction, play: () => Promise<Played>): void {
  test.each(stoppingPermissions.filter(([name]) => name === action))(
    "%s with %j says in one sentence which permission is missing for which step, and what to write; given it, the next run finishes",
    async (_, permissions, said) => {
      const { world, scene } = await play();
      const { inputs, facts, finished } = scene;
      if (action === "guard") world.service.answer(...failsOnce);

      const refused = await runStep(world, action, inputs, { ...facts, permissions });
      // What nobody could mark as failed is asked again.
      const isAskedAgain = action === "guard" && refused.outputs["outcome"] !== "verified";
      world.service.answer(...(isAskedAgain ? failsOnce : [good]));
      const again = await runStep(world, action, inputs, { ...facts, runAttempt: 2 });

      expect(refused.exitCode).toBe(1);
      const refusals = refused.errors.filter((error) => error.includes("it lacks"));
      expect(refusals[0]?.split("\n")[0]).toMatch(said);
      const missing = /it lacks `([a-z-]+: (?:read|write))`\.\n/.exec(refusals[0] ?? "")?.[1];
      const line = `Add \`${missing}\` under \`permissions:\` of the job, then run it again.`;
      expect(refusals.map((refusal) => refusal.split("\n")[1])).toEqual(refusals.map(() => line));
      // A gate that failed is told beside it, and guard has two things that it could not write.
      expect([refusals.length, refused.errors.length]).toEqual(
        isAskedAgain && refused.outputs["verdict"] === "fail" ? [2, 3] : [1, 1],
      );
      finished(again);
    },
  );

  test.each(sparedPermissions.filter(([name]) => name === action))(
    "%s with %j does its work: what it could not keep is a warning at most",
    async (_, permissions) => {
      const { world, scene } = await play();
      const { inputs, facts, finished } = scene;
      world.service.answer(...(action === "guard" ? failsOnce : [good]));

      const ran = await runStep(world, action, inputs, { ...facts, permissions });

      finished(ran);
      for (const one of ran.annotations.filter((annotation) => annotation.level === "warning")) {
        expect(one.message).toMatch(
          /(?:The record of deployment \d+ was not kept|The evidence of the gate was not kept|so nothing keeps another run from (?:rolling it back|opening it) at the same time|Later incidents will not find this one)\. The token may not .*: it lacks `contents: write`\./,
        );
      }
    },
  );
}
