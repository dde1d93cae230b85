import { asciiJson } from "../../terminal/ascii-json.ts";
import type { Diagnosis } from "../diagnose.ts";

/** The diagnosis for tools; `rule` names what a finding is about, and stays the same from version to version. */
export function doctorJson({ repository, missing, unknown, fine }: Diagnosis): string {
  return asciiJson({
    version: 1,
    kind: "diagnosed",
    repository,
    missing: missing.map(({ kind: _, ...rest }) => rest),
    unknown: unknown.map(({ kind: _, ...rest }) => rest),
    fine: fine.map(({ kind: _, ...rest }) => rest),
  });
}
