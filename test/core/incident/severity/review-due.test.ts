import { describe, expect, it } from "vitest";
import { reviewDueAt } from "../../../../src/core/incident/severity/review-due.ts";
import { ReviewDue } from "../../../../src/core/policy/review-due-text.ts";

const due = ReviewDue.parse({ sev4: "1bd" });

describe("by when a postmortem is reviewed", () => {
  it.each([
    ["three days, over a weekend", "sev1", "2026-11-27T23:59:59Z", "2026-11-30T23:59:59.000Z"],
    ["five business days from a Friday", "sev2", "2026-11-27T10:00:00Z", "2026-12-04T23:59:59.000Z"],
    ["five business days from a Saturday", "sev2", "2026-11-28T10:00:00Z", "2026-12-04T23:59:59.000Z"],
    ["five business days from a Sunday", "sev2", "2026-11-29T00:00:00Z", "2026-12-04T23:59:59.000Z"],
    ["one business day from a Friday", "sev4", "2026-11-27T10:00:00Z", "2026-11-30T23:59:59.000Z"],
    ["ten business days over the year's end", "sev3", "2026-12-24T10:00:00Z", "2027-01-07T23:59:59.000Z"],
  ] as const)("%s", (_, level, detected, at) => {
    expect(new Date(reviewDueAt(due, level, detected)).toISOString()).toBe(at);
  });
});
