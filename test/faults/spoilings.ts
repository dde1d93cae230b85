import type { LayeredService } from "../support/layered-service.ts";
import type { ActionWorld } from "../support/world.ts";
import type { Spoiling } from "./rollback-sweep.ts";
import type { StartedStep } from "./start-step.ts";

/** The machine is lost the moment that the service is about to do a write, or has done it. */
export function dyingAt(service: LayeredService, line: string, moment: "before" | "after"): Spoiling {
  return {
    name: `lost ${moment} ${line}`,
    ...(moment === "after" ? { isDeath: true } : {}),
    arrange(_label, step) {
      let isDone = false;
      service.passes = (written, at) => {
        if (isDone || written !== line || at !== moment) return true;
        isDone = true;
        step()?.kill();
        return false;
      };
      return () => (isDone ? null : `it never wrote ${line}`);
    },
  };
}

/** The machine is lost the moment that GitHub has queued a run whose name begins so, and has not answered yet. */
export function dyingAtRun({ github: { repository } }: ActionWorld, name: string): Spoiling {
  return {
    name: `lost at the run ${name}`,
    arrange(_label, step) {
      const queued = repository.onDispatch;
      let isDone = false;
      repository.onDispatch = (run) => {
        queued?.(run);
        if (isDone || !run.title.startsWith(name)) return;
        isDone = true;
        step()?.kill();
      };
      return () => {
        repository.onDispatch = queued;
        return isDone ? null : `it never started ${name}`;
      };
    },
  };
}

/** The step is killed by the shop's tool that it has started; the tool goes on, or is lost with the machine. */
export function dyingWithin(world: ActionWorld, point: string, what: "step" | "machine"): Spoiling {
  const isKnown = what === "machine" && point.endsWith("before");
  return {
    name: `${what} at ${point}`,
    facts: {},
    ...(isKnown ? {} : { isDeath: true }),
    async arrange() {
      await world.write({ die: `${point}\n${what}\n` });
      return () => null;
    },
  };
}

/** Does something to the step the moment that it has printed these words. */
export function whenSaid(words: string, act: (step: StartedStep | undefined) => void): Spoiling {
  let stepNow: () => StartedStep | undefined = () => undefined;
  let isDone = false;
  const onText = (printed: string) => {
    if (isDone || !printed.includes(words)) return;
    isDone = true;
    act(stepNow());
  };
  return {
    name: words,
    facts: { onText },
    arrange(_label, step) {
      stepNow = step;
      return () => (isDone ? null : `it never said ${words}`);
    },
  };
}
