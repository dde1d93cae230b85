import { z } from "zod";
import { noteText, readNote, refKey } from "./note.ts";

/** Whether deployments to an environment are paused, since when, by whom and why. */
export const Pause = z.object({
  schema: z.literal("rollback-ready/pause/v1"),
  environment: z.string(),
  state: z.enum(["paused", "resumed"]),
  by: z.string(),
  reason: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** When the comment was written that asked for it; absent where none did. ISO 8601. */
  saidAt: z.string().optional(),
  run: z.string(),
});
export type Pause = Readonly<z.infer<typeof Pause>>;

/** The ref of an environment's pause; its commits are the record of who paused and resumed it. */
export function pauseRef(environment: string, sha256: (text: string) => string): string {
  return `refs/rollback-ready/pauses/${refKey(environment, sha256)}`;
}

/** The pause as the message of its commit. */
export function pauseText(pause: Pause): string {
  return noteText(`${pause.environment} ${pause.state} by ${pause.by}`, pause);
}

/** The pause in a commit's message. A text that cannot be read is no pause that anyone can name: null. */
export function readPause(text: string): Pause | null {
  return readNote(Pause, text);
}
