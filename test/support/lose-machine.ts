import { killBelow } from "./kill-below.ts";

/** Ends act and all that it runs at once, as a machine that goes away does: no step of it comes after, not even a post. */
export function loseMachine(act: number): void {
  // Else act would see its step end, and begin the next one.
  process.kill(act, "SIGSTOP");
  killBelow(act, "");
  process.kill(act, "SIGKILL");
}
