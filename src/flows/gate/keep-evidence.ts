import type { GateEvidence } from "../../core/gate/evidence.ts";
import { refKey } from "../../core/rollback/note.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

type Needed = Pick<Ports, "records" | "digest" | "log">;

const tries = 3;

/**
 * Keeps the evidence of a gate that did not fail as git objects, since artifacts of a run expire. One ref an environment:
 * its newest commit holds the newest evidence and its parents the older ones, each named by deployment and digest. A side
 * channel: what goes wrong is a warning.
 */
export async function keepEvidence(ports: Needed, evidence: GateEvidence, samples: string): Promise<void> {
  const ref = `refs/rollback-ready/gates/${refKey(evidence.environment, ports.digest.sha256)}`;
  const files = { "gate-evidence.json": canonicalJson(evidence), "samples.jsonl": samples };
  const message = `Gate of deployment ${evidence.deployment}: ${evidence.verdict.kind}, evidence ${ports.digest.sha256(files["gate-evidence.json"])}`;
  try {
    for (let tried = 0; tried < tries; tried++) {
      const stored = await ports.records.read(ref);
      if (stored?.files["gate-evidence.json"] === files["gate-evidence.json"]) return;
      const written =
        stored === null
          ? await ports.records.create(ref, files, message)
          : await ports.records.advance(ref, stored, files, message);
      if (written !== "taken") return;
    }
    ports.log.warning(`The evidence of the gate was not kept: others keep writing to \`${ref}\`.`);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`The evidence of the gate was not kept. ${error.message} ${error.hint}`);
  }
}
