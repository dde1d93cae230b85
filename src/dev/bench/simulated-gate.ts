import type { Rule } from "../../core/gate/rules/rule.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { SimulatedService } from "./simulated-service.ts";

/** The part of a rule that a simulation drives; rivals have no more. */
export type Judge<S = unknown> = Pick<Rule<S>, "begin" | "add" | "standing">;

export interface GateShape {
  readonly intervalMs: number;
  readonly bakeMs: number;
  /** Whether it asks five times as often once three answers in a row were bad, until one is not. */
  readonly confirms: boolean;
}

const confirmsAfter = 3;
const confirmationsPerInterval = 5;

/** Runs one bake; the milliseconds from its start to the beginning of the sample that failed it, or null when it passed. */
export function bake<S>(judge: Judge<S>, service: SimulatedService, shape: GateShape): number | null {
  let state = judge.begin();
  let badInARow = 0;
  const isFailedAt = (afterMs: number, isConfirmation: boolean): boolean => {
    const isBad = service(afterMs);
    badInARow = isBad ? badInARow + 1 : 0;
    state = judge.add(state, sampleOf(isBad, afterMs, isConfirmation));
    return judge.standing(state).kind === "failed";
  };
  const stepMs = shape.intervalMs / confirmationsPerInterval;
  for (let afterMs = 0; afterMs <= shape.bakeMs; afterMs += shape.intervalMs) {
    if (isFailedAt(afterMs, false)) return afterMs;
    for (let step = 1; step < confirmationsPerInterval; step++) {
      if (!shape.confirms || badInARow < confirmsAfter) break;
      if (isFailedAt(afterMs + step * stepMs, true)) return afterMs + step * stepMs;
    }
  }
  return null;
}

function sampleOf(isBad: boolean, afterMs: number, isConfirmation: boolean): Sample {
  return {
    outcome: isBad ? "bad" : "good",
    reason: isBad ? "status 503" : "",
    status: isBad ? 503 : 200,
    ms: 1,
    at: "",
    afterMs,
    check: "health",
    target: "http://service/",
    ...(isConfirmation ? { phase: "confirmation" as const } : {}),
  };
}
