import { Check } from "../../../../src/core/gate/check.ts";
import { expandPreset, PresetUse } from "../../../../src/core/gate/presets/index.ts";
import { probeOf } from "../../../../src/core/gate/probes/index.ts";
import type { Reading } from "../../../../src/core/gate/sample.ts";
import type { Answer, Question } from "../../../../src/kernel/question.ts";

/** Noon, when the gate of these tests began; it is five minutes later. */
export const startedAtMs = Date.parse("2026-03-01T12:00:00Z");

const asking = { nowMs: startedAtMs + 300_000, startedAtMs, open: [], fresh: false, redact: String };

/** What the check of a preset asks. */
export function questionOf(use: unknown): Question {
  const check = checkOf(use);
  return probeOf(check).begin(check, asking).question;
}

/** What the check of a preset makes of this answer, so long after the gate began. */
export function readingOf(use: unknown, answer: Answer, afterMs = 300_000): Reading {
  const check = checkOf(use);
  const probe = probeOf(check);
  const then = { ...asking, nowMs: startedAtMs + afterMs };
  const step = probe.read(check, probe.begin(check, then), answer, then);
  if (step.kind !== "reading") throw new Error("a preset asks once");
  return step.reading;
}

function checkOf(use: unknown): Check {
  const check = Check.parse(expandPreset(PresetUse.parse(use)));
  const problems = probeOf(check).problems(check);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return check;
}
