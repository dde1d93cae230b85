/**
 * What speaks against an answer. `missing`: it cannot be told; `error`: nobody could ask. `isAboutTime` marks what a
 * runner that stood still may have caused itself.
 */
export interface Finding {
  readonly outcome: "bad" | "missing" | "error";
  readonly reason: string;
  readonly isAboutTime?: true;
  /** The time that was wanted, where the answer came after it. */
  readonly limitMs?: number;
}

/** The finding that counts: the first that is bad or an error, otherwise the first that cannot be told. */
export function settled(findings: readonly (Finding | null)[]): Finding | null {
  const present = findings.filter((one) => one !== null);
  return present.find((one) => one.outcome !== "missing") ?? present[0] ?? null;
}

/** The service did wrong. */
export function bad(reason: string): Finding {
  return { outcome: "bad", reason };
}

/** The answer does not tell. */
export function missing(reason: string): Finding {
  return { outcome: "missing", reason };
}

/** Nobody could ask, which says nothing about the service. */
export function unasked(reason: string): Finding {
  return { outcome: "error", reason };
}
