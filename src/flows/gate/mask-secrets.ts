import type { Ports } from "../../kernel/ports/index.ts";

/** Hides the values of the input `secrets`, and each line of those that have several, before anything is logged. */
export function maskSecrets({ log }: Pick<Ports, "log">, secrets: ReadonlyMap<string, string>): void {
  for (const value of secrets.values()) {
    const lines = value.includes("\n") ? value.split(/\r?\n/).filter((line) => line.trim().length > 5) : [];
    for (const one of [value, ...lines]) if (one !== "") log.mask(one);
  }
}
