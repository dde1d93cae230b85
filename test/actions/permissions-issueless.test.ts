import { describe, expect, test } from "vitest";
import { permissionScenes } from "../support/permission-scenes.ts";
import { issuelessPermissions } from "../support/permission-table.ts";
import { failsOnce } from "../support/quick-gate.ts";
import { replayed } from "../support/replayed.ts";
import { runStep } from "../support/run-step.ts";

describe("guard that may open no issue", () => {
  const play = replayed(permissionScenes.guard);

  test.each(issuelessPermissions)(
    "with %j rolls back, and has the text of the issue in its summary; given it, the next run opens it",
    async (permissions) => {
      const { world, scene } = await play();
      world.service.answer(...failsOnce);

      const refused = await runStep(world, "guard", scene.inputs, { permissions });
      const again = await runStep(world, "guard", scene.inputs, { runAttempt: 2 });

      expect(refused.outputs).toMatchObject({ outcome: "verified", "issue-url": "" });
      const warnings = refused.annotations.filter(({ level }) => level === "warning");
      expect(warnings.at(-1)?.message).toMatch(
        /^There is no issue for the postmortem\. The token may not .*: it lacks `issues: (?:read|write)`\./,
      );
      expect(refused.summary).toContain("Postmortem: there is no issue for it, so here it is");
      expect(refused.summary).toContain("## Contributing factors");
      scene.finished(again);
    },
  );
});
