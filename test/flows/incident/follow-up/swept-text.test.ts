import { describe, expect, it } from "vitest";
import type { SweepReport } from "../../../../src/flows/incident/follow-up/sweep-report.ts";
import { sweptLine, sweptSummary } from "../../../../src/flows/incident/follow-up/swept-text.ts";
import type { Issue } from "../../../../src/kernel/ports/github.ts";

const issue = (number: number, title: string) =>
  ({ number, title, url: `https://github.example/acme/shop/issues/${number}` }) as Issue;

const quiet: SweepReport = {
  looked: 1,
  reopened: [],
  reminded: [],
  leftForLater: 0,
  unreviewed: [],
  overdueActions: [],
  unknown: [],
};

describe("what a follow-up came to", () => {
  it("is short when there was nothing to do", () => {
    expect(sweptLine(quiet)).toBe("1 issue looked at; opened again: none; reminded: none");
    expect(sweptSummary(quiet, { kind: "not-needed" })).toBe(
      [
        "### 📝 Follow-up of incidents",
        "1 issue looked at; nothing is late and nothing was closed half done.",
        "Audit of the last quarter: nothing is to be decided, so no issue was opened.",
      ].join("\n\n"),
    );
  });

  it("names and links what was opened again and reminded, and makes titles harmless", () => {
    const swept = {
      ...quiet,
      looked: 9,
      reopened: [issue(5, "Incident: v1.1.0")],
      reminded: [issue(7, "See @mona <b>")],
      leftForLater: 2,
      unknown: ["Something."],
    };
    const audit = { kind: "there", number: 8, url: "https://github.example/acme/shop/issues/8" } as const;

    expect(sweptLine(swept)).toBe(
      "9 issues looked at; opened again: #5; reminded: #7; the next runs look at 2 more that are late",
    );
    expect(sweptSummary(swept, audit)).toBe(
      [
        "### 📝 Follow-up of incidents",
        "9 issues looked at.",
        "**Opened again, since it was closed half done:**",
        "- [#5](https://github.example/acme/shop/issues/5) Incident: v1.1.0",
        "**Reminded, since it is late:**",
        "- [#7](https://github.example/acme/shop/issues/7) See @&#8203;mona &#60;b&#62;",
        "2 issues more are late; the next runs look at them (`incidents.follow-up.at-most`).",
        "Audit of the last quarter: [#8](https://github.example/acme/shop/issues/8).",
        "- Something.",
      ].join("\n\n"),
    );
  });
});
