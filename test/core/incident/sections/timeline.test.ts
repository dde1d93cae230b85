import { describe, expect, it } from "vitest";
import type { TimelineRow } from "../../../../src/core/incident/record.ts";
import { timelineSection } from "../../../../src/core/incident/sections/timeline.ts";
import { timesWith } from "../facts-example.ts";
import { at, rollbackWith } from "../incident-example.ts";

const url = "https://github.example/acme/shop";
const context = { repositoryUrl: url };
const facts = { times: timesWith(), rollback: rollbackWith(), confirmation: null };
const nothing = {
  times: timesWith({ impactStarted: null, mitigated: null, decided: null }),
  rollback: null,
  confirmation: null,
};

describe("the timeline of an issue", () => {
  it("says the day once, where it begins, and where each row is written down", () => {
    const timeline = [
      { at: "2026-11-19T23:59:00Z", event: "pull request 12 merged", source: `${url}/pull/12` },
      { at: at(0), event: "v1.1.0 deployed", source: `${url}/actions/runs/9` },
      { at: at(0), event: "no recorded activity for 14 min", source: null },
      { at: "2026-11-20T10:14:00Z", event: "this issue opened", source: `${url}/issues/7` },
    ];

    expect(timelineSection({ ...nothing, timeline }, context).forms).toEqual([
      [
        "| Time | Event | Source |",
        "| --- | --- | --- |",
        `| 2026-11-19 23:59:00 | pull request 12 merged | [pull request](${url}/pull/12) |`,
        `| 2026-11-20 10:00:00 | v1.1.0 deployed | [run](${url}/actions/runs/9) |`,
        "| 10:00:00 | *no recorded activity for 14 min* | – |",
        `| 10:14:00 | this issue opened | [issue](${url}/issues/7) |`,
      ].join("\n"),
    ]);
  });

  it("loses its picture first, then its middle", () => {
    const { forms } = timelineSection({ ...facts, timeline: rows(40) }, context);

    expect(forms.map((form) => [form.includes("```mermaid"), form.match(/event \d+/g)?.length])).toEqual([
      [true, 40],
      [false, 40],
      [false, 25],
    ]);
    expect(forms[2]).toContain("\n\n*15 rows between these, in the incident record.*\n\n");
    expect(forms[2]).toMatch(/event 9 .*\n\n.*\n\n(?:.*\n){2}.* event 25 /);
  });

  it("keeps its middle when it is short", () => {
    expect(timelineSection({ ...facts, timeline: rows(25) }, context).forms).toHaveLength(2);
  });

  it("makes no link of an address that could end it", () => {
    const timeline = [{ at: at(0), event: "x", source: `${url}/) [x](javascript:1` }];

    expect(timelineSection({ ...nothing, timeline }, context).forms[0]).toContain(
      `| x | \`${url}/) [x](javascript:1\` |`,
    );
  });

  it("leads to no other server", () => {
    const timeline = [
      { at: at(0), event: "x", source: "https://evil.example/acme/shop/pull/1" },
      { at: at(0), event: "y", source: "https://github.example.evil.example/acme/shop/pull/1" },
    ];

    expect(timelineSection({ ...nothing, timeline }, context).forms[0]).not.toContain("](");
  });
});

function rows(count: number): readonly TimelineRow[] {
  return Array.from({ length: count }, (_, index) => ({ at: at(1), event: `event ${index}`, source: null }));
}
