import type { StepMode } from "./rollback-modes.ts";

/** The step is lost at a write, before or after GitHub has seen it. */
export const deaths: readonly StepMode[] = [
  {
    name: "SIGKILL before GitHub has seen it",
    strikes: ({ write }) => write,
    how: ({ kill }) => ({ reset: "before", kill }),
    isDeath: true,
  },
  {
    name: "SIGKILL after GitHub has seen it",
    strikes: ({ write }) => write,
    how: ({ kill }) => ({ kill }),
    isDeath: true,
  },
];
