import { expect, it } from "vitest";
import { stageLines } from "../../../src/rehearsal/story/stage-lines.ts";

const told = { name: "release v1.0.0", seconds: 1.53, apiRequests: 22 };

it("a stage is one line where a terminal has room for it", () => {
  expect(stageLines("✓", { ...told, said: "accepted" }, [])).toEqual([
    "✓ release v1.0.0                 1.5 s   22 requests   accepted",
  ]);
});

it("a detail keeps its columns", () => {
  const detail =
    `${"traffic".padEnd(11)}  2.3 s  `.padEnd(20) + "half of all answers bad before, ".repeat(3).trim();

  const [, first, second] = stageLines("✓", { ...told, said: "back" }, [
    "redeploy     0.4 s  v1.0.0",
    detail,
  ]);
  const more = stageLines("✓", { ...told, said: "back" }, [detail]).slice(1);

  expect(first).toBe("    redeploy     0.4 s  v1.0.0");
  expect(second).toBe(more[0]);
  expect(more[0]).toMatch(/^ {4}traffic {6}2\.3 s {2}half of all/);
  expect(more[1]).toMatch(/^ {24}\S/);
});

it("what is longer stands below it, and no line is wider than 80 columns", () => {
  const said = "refused: no rollback plan; 1 migration without a way back, and more that takes two lines";
  const detail = "word ".repeat(30).trim();

  const lines = stageLines("✗", { ...told, said }, [detail]);

  expect(lines.map((line) => line.length).filter((length) => length > 80)).toEqual([]);
  expect(lines.slice(0, 2)).toEqual([
    "✗ release v1.0.0                 1.5 s   22 requests",
    "    refused: no rollback plan; 1 migration without a way back, and more that",
  ]);
});
