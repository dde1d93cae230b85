import { type Pause, pauseRef, pauseText, readPause } from "../../core/rollback/pause.ts";
import { environmentClaimed } from "../../kernel/errors.ts";
import type { RefNote } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { writeOnce } from "../write-once.ts";

type Needed = Pick<Ports, "refNotes" | "digest" | "run" | "clock" | "log" | "signal">;

const tries = 3;

/**
 * Pauses or resumes deployments to an environment. What is so already stays as it is: the earlier reason holds. `saidAt` is
 * when the comment was written that asks for it, null where none does.
 */
export async function pauseEnvironment(
  ports: Needed,
  environment: string,
  state: Pause["state"],
  reason: string,
  saidAt: string | null,
): Promise<{ readonly pause: Pause | null; readonly isChanged: boolean }> {
  const ref = pauseRef(environment, ports.digest.sha256);
  for (let tried = 0; tried < tries; tried++) {
    const present = await ports.refNotes.read(ref);
    const now = present === null ? null : readPause(present.text);
    if (now?.state === state || (present === null && state === "resumed"))
      return { pause: now, isChanged: false };
    const pause: Pause = {
      schema: "rollback-ready/pause/v1",
      environment,
      state,
      by: ports.run.actor,
      reason,
      at: new Date(ports.clock.now()).toISOString(),
      ...(saidAt === null ? {} : { saidAt }),
      run: ports.run.url,
    };
    const look = async (): Promise<RefNote | null> => {
      const there = await ports.refNotes.read(ref);
      return there?.text === pauseText(pause) ? there : null;
    };
    const write = () => ports.refNotes.write(ref, present, pauseText(pause));
    const written = await writeOnce(ports, `the pause of \`${environment}\``, write, look);
    if (written !== "taken") return { pause, isChanged: true };
  }
  throw environmentClaimed(environment, "somebody who pauses or resumes it", "now");
}

/** The pause of an environment, or null when nobody paused it. A note that cannot be read pauses it, too. */
export function standingPause(note: RefNote | null): { by: string; reason: string; since: string } | null {
  if (note === null) return null;
  const pause = readPause(note.text);
  if (pause === null) {
    return { by: "somebody", reason: "the note of the pause cannot be read", since: "an unknown time" };
  }
  return pause.state === "paused" ? { by: pause.by, reason: pause.reason, since: pause.at } : null;
}
