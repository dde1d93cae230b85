import type { Ports } from "../kernel/ports/index.ts";

/** GitHub docs, best practices for the REST API: at least one second between writes that are made one after another. */
const apartMs = 1_000;

/** Makes writes that people are told of one after another, a second apart. */
export type Paced = <T>(write: () => Promise<T>) => Promise<T>;

/** A pace of its own for one series of writes; the first one waits for nothing. */
export function paced({ clock }: Pick<Ports, "clock">): Paced {
  let before: number | null = null;
  return async (write) => {
    const leftMs = before === null ? 0 : before + apartMs - clock.monotonic();
    if (leftMs > 0) await clock.sleep(leftMs);
    try {
      return await write();
    } finally {
      before = clock.monotonic();
    }
  };
}
