import { expect, it } from "vitest";
import { keyTimesSection } from "../../../../src/core/incident/sections/key-times.ts";
import { timesWith } from "../facts-example.ts";
import { at } from "../incident-example.ts";

it("key times have their durations beside the moment that ends them, and shorter without what is not known", () => {
  const { forms } = keyTimesSection({ times: timesWith() });

  expect(forms[0].split("\n")).toEqual([
    "| Moment | Time (UTC) | Took |",
    "| --- | --- | --- |",
    "| Last change merged | 2026-11-20 09:00:00 | – |",
    "| Deployed | 2026-11-20 10:00:00 | – |",
    "| Impact began | 2026-11-20 10:00:05 | – |",
    "| Detected (verdict) | 2026-11-20 10:00:10 | time to detect: **5 s** |",
    "| Acknowledged | – | – |",
    "| First notice to users | – | – |",
    "| Rollback decided | 2026-11-20 10:00:11 | time to decide: **1 s** |",
    "| Rollback began | 2026-11-20 10:00:12 | – |",
    "| Last layer done | 2026-11-20 10:00:14 | rollback, execution: **2 s** |",
    "| Recovery verified | 2026-11-20 10:00:17 | rollback, end to end: **7 s**; technical recovery: **12 s** |",
    "| Resolved | 2026-11-20 10:00:58 | time to resolve: **53 s** |",
    "| All-clear to users | – | – |",
    "",
    "*Nobody has said yet, in a comment: `/ack`, `/notice <time> <where>`, `/all-clear <time> <where>`.*",
  ]);
  expect(forms[1]?.split("\n")).toHaveLength(11);
});

it("key times ask for nothing once people said all", () => {
  const times = timesWith({ acknowledged: at(40), firstNotice: at(20), allClear: at(59) });

  const { forms } = keyTimesSection({ times });

  expect(forms).toHaveLength(1);
  expect(forms[0].split("\n").slice(-1)).toEqual([
    "| All-clear to users | 2026-11-20 10:00:59 | communication latency, all-clear: **1 s** |",
  ]);
});

it("key times show no duration that lies the wrong way round", () => {
  const [text] = keyTimesSection({ times: timesWith({ verified: "2026-11-20T09:00:00.000Z" }) }).forms;

  expect(text).toContain("| Recovery verified | 2026-11-20 09:00:00 | – |");
});
