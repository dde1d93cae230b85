import type { ScriptedAnswer } from "./scripted-service.ts";
import type { ActionWorld } from "./world.ts";

/** The shortest gate there is: eleven samples in a second, one bad one tolerated, over on the second bad one. */
export function quickGate(world: ActionWorld): Record<string, string> {
  return { "health-url": `${world.service.url}/health`, interval: "100ms", bake: "1s" };
}

export const good: ScriptedAnswer = { status: 200, body: "ok" };
export const bad: ScriptedAnswer = { status: 503, body: "down" };

/** Fails the quick gate after three samples, and is well from then on. */
export const failsOnce: readonly ScriptedAnswer[] = [good, bad, bad, good];
