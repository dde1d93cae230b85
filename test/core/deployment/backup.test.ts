import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupEvidence } from "../../../src/core/deployment/backup.ts";

const hourMs = 3_600_000;
const now = Date.parse("2026-02-10T12:00:00Z");
const rule = { "max-age": 24 * hourMs, "verified-restore-max-age": 7 * 24 * hourMs };
const good = {
  id: "snap-0a1b",
  checksum: `sha256:${"ab".repeat(32)}`,
  takenAt: "2026-02-10T04:00:00Z",
  restoreVerifiedAt: "2026-02-08T00:00:00Z",
};

describe("evidence of a backup", () => {
  it("that the policy demands is let through, and is kept without other keys", () => {
    const reading = backupEvidence(JSON.stringify({ ...good, size: 12 }), now, rule);

    expect(reading).toEqual({ kind: "ok", evidence: good });
  });

  it.each([
    ["just young enough", { takenAt: "2026-02-09T12:00:00Z", restoreVerifiedAt: "2026-02-03T12:00:00Z" }],
    ["by a clock that is some minutes ahead", { takenAt: "2026-02-10T12:05:00Z" }],
    ["with another algorithm", { checksum: "blake3:00112233445566778899AABBCCDDEEFF" }],
    ["with an algorithm in capitals", { checksum: `SHA512:${"0f".repeat(64)}` }],
  ])("%s is enough", (_name, change) => {
    expect(problemsOf({ ...good, ...change })).toEqual([]);
  });

  it("may be of any age where the policy names none", () => {
    const old = JSON.stringify({ ...good, takenAt: "2020-01-01T00:00:00Z" });

    const reading = backupEvidence(old, now, { "verified-restore-max-age": 7 * 24 * hourMs });

    expect(reading.kind).toBe("ok");
  });

  it.each([
    [
      "without an id",
      { id: undefined },
      "`backup` has no `id`; it has the keys `checksum`, `takenAt`, `restoreVerifiedAt`. Write the id that your backup tool gave it.",
    ],
    [
      "with an empty id",
      { id: " " },
      "In `backup`, `id` is (empty). Write the id that your backup tool gave it.",
    ],
    [
      "with a number as its id",
      { id: 7 },
      "In `backup`, `id` is `7`. Write the id that your backup tool gave it.",
    ],
    [
      "with a checksum that has no algorithm",
      { checksum: "abcdef" },
      "In `backup`, `checksum` is `abcdef`. Write the algorithm and the digits, such as `sha256:<64 hexadecimal digits>`.",
    ],
    [
      "with a checksum that is cut off",
      { checksum: "sha256:abcdef0123" },
      "In `backup`, `checksum` is `sha256:abcdef0123`. It has 10 digits, and `sha256` has 64. Write the algorithm and the digits, such as `sha256:<64 hexadecimal digits>`.",
    ],
    [
      "too old",
      { takenAt: "2026-02-01T12:00:00Z" },
      "In `backup`, `takenAt` is `2026-02-01T12:00:00Z`, 9 days ago; the policy allows 1 day. Take a backup before this step, and write when it was taken.",
    ],
    [
      "in the future",
      { takenAt: "2026-02-10T14:00:00Z" },
      "In `backup`, `takenAt` is `2026-02-10T14:00:00Z`, 2 hours in the future. Check the clock that wrote it, and its time zone.",
    ],
    [
      "without a zone in its time",
      { takenAt: "2026-02-10T04:00:00" },
      "In `backup`, `takenAt` is `2026-02-10T04:00:00`. Write when the backup was taken: an instant with its zone such as `2026-01-31T04:00:00Z`.",
    ],
    [
      "whose restore was never verified",
      { restoreVerifiedAt: undefined },
      "`backup` has no `restoreVerifiedAt`; it has the keys `id`, `checksum`, `takenAt`. Restore a backup somewhere, verify it, and write when that was: an instant with its zone such as `2026-01-31T04:00:00Z`.",
    ],
    [
      "whose restore is said to be unverified",
      { restoreVerifiedAt: null },
      "In `backup`, `restoreVerifiedAt` is `null`. Restore a backup somewhere, verify it, and write when that was: an instant with its zone such as `2026-01-31T04:00:00Z`.",
    ],
    [
      "whose restore was verified too long ago",
      { restoreVerifiedAt: "2026-02-03T11:00:00Z" },
      "In `backup`, `restoreVerifiedAt` is `2026-02-03T11:00:00Z`, 169 hours ago; the policy allows 168 hours. Restore a backup somewhere, verify it, and write when that was.",
    ],
  ])("%s is refused with what was seen and what to write", (_name, change, message) => {
    expect(problemsOf({ ...good, ...change })).toEqual([message]);
  });

  it.each([
    ["missing", undefined, "The input `backup` is missing, and the policy demands evidence of one."],
    ["empty", " \n", "The input `backup` is missing, and the policy demands evidence of one."],
    ["no JSON", "snap-1", "The input `backup` is `snap-1`, which is not a JSON object."],
    ["a list", "[1]", "The input `backup` is `[1]`, which is not a JSON object."],
    ["null", "null", "The input `backup` is `null`, which is not a JSON object."],
  ])("that is %s is refused with the form it should have", (_name, input, problem) => {
    const reading = backupEvidence(input, now, rule);

    expect(reading).toEqual({
      kind: "refused",
      problems: [{ problem, write: expect.stringMatching(/^Write `\{"id": /) }],
    });
  });

  it("tells all its problems at once", () => {
    expect(problemsOf({})).toHaveLength(4);
  });

  it("shows outside text so that it can neither hide nor act", () => {
    const [problem = ""] = problemsOf({ ...good, id: undefined, "`::error::x\u202e\n": 1 });

    expect(problem).toContain("`` `::error::x\\u{202e} ``");
  });

  it("shows no password of an address", () => {
    const reading = backupEvidence("postgres://me:secret@db/shop", now, rule);

    expect(JSON.stringify(reading)).not.toContain("secret");
  });

  it("is never let through without an id, a checksum and two instants, whatever the input is", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(good)));
    const input = fc.oneof(
      fc.string(),
      fc.dictionary(fc.constantFrom(...Object.keys(good)), value).map((one) => JSON.stringify(one)),
    );

    fc.assert(
      fc.property(input, (text) => {
        const reading = backupEvidence(text, now, rule);

        if (reading.kind === "ok") expect(Object.values(reading.evidence).every(Boolean)).toBe(true);
        else expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

function problemsOf(evidence: object): readonly string[] {
  const reading = backupEvidence(JSON.stringify(evidence), now, rule);
  return reading.kind === "ok" ? [] : reading.problems.map(({ problem, write }) => `${problem} ${write}`);
}
