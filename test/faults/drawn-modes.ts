import type { StepMode } from "./rollback-modes.ts";
import { sampled } from "./sampled.ts";

/** So many of the modes, always the same ones for the same words, and every one of which the step dies. */
export function drawnModes(modes: readonly StepMode[], most: number, words: string): readonly StepMode[] {
  const drawn = sampled(
    modes.filter(({ isDeath }) => isDeath !== true),
    most,
    words,
  );
  return modes.filter((mode) => mode.isDeath === true || drawn.includes(mode));
}
