import type { GateEvidence } from "../../core/gate/evidence.ts";
import { readSamples } from "../../core/gate/sample.ts";
import type { Verdict } from "../../core/gate/verdict.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { type Conclusion, failed, succeeded } from "../../kernel/define.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";

/** Writes evidence, samples and plot to files for later steps; empty paths where there is none or the disk is full. */
export async function writeEvidence(
  ports: Pick<Ports, "files" | "log">,
  evidence: GateEvidence | null,
  samples: string,
): Promise<{ readonly evidencePath: string; readonly samplesPath: string; readonly plotPath: string }> {
  const write = async (name: string, content: () => string): Promise<string> =>
    (await attempt(ports, `${name} was not written`, () => ports.files.writeOutput(name, content()))) ?? "";
  // Loaded only here: what draws is of no use before.
  const draw = async (shown: GateEvidence): Promise<string> => {
    const [{ gaugeCourses }, { samplesSvg }] = await Promise.all([
      import("../../core/gate/gauge-courses.ts"),
      import("../../core/gate/report/samples-svg.ts"),
    ]);
    const read = readSamples(samples).samples;
    return write("gate.svg", () => samplesSvg(shown, read, gaugeCourses(shown, read)));
  };
  return {
    samplesPath: await write("samples.jsonl", () => samples),
    evidencePath: evidence === null ? "" : await write("gate-evidence.json", () => canonicalJson(evidence)),
    plotPath: evidence === null ? "" : await draw(evidence),
  };
}

/** How the step ends on a verdict when it undoes nothing; `hint` says what to do when it is red. */
export function concludeGate(
  { log }: Pick<Ports, "log">,
  verdict: Verdict,
  { onInconclusive, shadow }: { readonly onInconclusive: "fail" | "warn"; readonly shadow: boolean },
  hint: string,
): Conclusion {
  const said = `The gate says ${verdict.kind} (${verdict.reason}): ${verdict.detail}.`;
  if (verdict.kind === "pass") return succeeded;
  if (shadow) {
    log.warning(`${said} It only watches (\`shadow\`), so nothing follows from it.`);
    return succeeded;
  }
  if (verdict.kind === "inconclusive" && onInconclusive === "warn") {
    log.warning(`${said} The policy lets the job go on; the release is not known-good.`);
    return succeeded;
  }
  return failed(said, hint);
}
