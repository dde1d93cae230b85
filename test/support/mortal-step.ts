import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../../src/kernel/ports/index.ts";

/** Whether a step that works in this process was ended, as a lost runner ends it. */
export interface Life {
  readonly isOver: boolean;
}

export interface PassingRequest {
  /** Sends it to GitHub. */
  send(): Promise<Response>;
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** Stands between a step and GitHub. */
export type Passes = (request: PassingRequest) => Promise<Response>;

/** Once the process is gone it gets no answer, and asks nothing. */
export function fetchWhileAlive(
  life: Life,
  passes: Passes = ({ send }) => send(),
  bodies: string[] = [],
): typeof fetch {
  return async (url, init) => {
    if (life.isOver) return never();
    const body = typeof init?.body === "string" ? init.body : "";
    bodies.push(body);
    try {
      const answer = await passes({
        send: () => fetch(url, init),
        method: init?.method ?? "GET",
        url: String(url),
        body,
      });
      return life.isOver ? await never() : answer;
    } catch (error) {
      if (life.isOver) return never();
      throw error;
    }
  };
}

/** A clock whose sleepers never wake once the process is gone. */
export function clockWhileAlive(life: Life, clock: Clock): Clock {
  return {
    ...clock,
    sleep: async (ms, signal) => {
      await clock.sleep(ms, signal);
      if (life.isOver) await never();
    },
  };
}

/** A clock that jumps over waits. A moment of real time goes by, so that answers that are on their way can come. */
export function jumpingClock(): Clock {
  let jumpedMs = 0;
  return {
    now: () => Date.now(),
    monotonic: () => performance.now() + jumpedMs,
    async sleep(ms) {
      await wait(1);
      jumpedMs += Math.max(0, ms);
    },
  };
}

/** A clock that goes so many times faster. */
export function fastClock(speed: number): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now() * speed,
    sleep: (ms) => wait(ms / speed),
  };
}

function never<T>(): Promise<T> {
  return new Promise(() => {});
}
