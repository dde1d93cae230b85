import { expect, it } from "vitest";
import { notSaidIn } from "../../../src/core/rollback/said-already.ts";

const barred = "v1.0.0 is behind a point of no return: `db/2.up.sql` of v1.1.0 has no known way back";

it("an objection is not told again under a reason that gives it for every release", () => {
  const reason =
    "every known-good release is behind a point of no return: `db/2.up.sql` of v1.1.0 has no known way back";

  const left = notSaidIn(reason, [barred, "v0.9.0 never passed the gate"]);

  expect(left).toEqual(["v0.9.0 never passed the gate"]);
});

it("an objection is told where the reason is another", () => {
  expect(notSaidIn("deployment 7 is newer than the failed one", [barred])).toEqual([barred]);
});
