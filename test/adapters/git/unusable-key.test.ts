import { expect, it } from "vitest";
import { unusableKey } from "../../../src/adapters/git/unusable-key.ts";

it.each([
  [
    { kind: "absent", program: "gpg" },
    "cannot be used: `gpg` is not installed on this runner.",
    "Install it in an earlier step (Debian and Ubuntu: gnupg).",
  ],
  [
    { kind: "absent", program: "gpg-agent" },
    "cannot be used: `gpg-agent` is not installed on this runner.",
    "Install it in an earlier step.",
  ],
  [{ kind: "timed-out", seconds: 30 }, "cannot be used: it had not ended after 30 s.", "Run this job again."],
  [{ kind: "cancelled" }, "cannot be used: the job was cancelled.", "Run this job again."],
] as const)("says what to do about a key whose program gave no answer: %o", (result, problem, write) => {
  expect(unusableKey(result)).toEqual({ kind: "refused", problem, write });
});
