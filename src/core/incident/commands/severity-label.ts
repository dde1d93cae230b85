import type { Severity } from "../severity/severity.ts";

const colors = { sev1: "b60205", sev2: "d93f0b", sev3: "fbca04", sev4: "c5def5" } as const;

/** The label of a severity, where the policy wants one. */
export function severityLabel(level: Severity): {
  readonly name: Severity;
  readonly color: string;
  readonly description: string;
} {
  return { name: level, color: colors[level], description: "Severity of an incident" };
}
