import { nodeDigest } from "../../adapters/digest.ts";
import { collectSecrets } from "../../adapters/secrets.ts";
import { readSamples } from "../../core/gate/sample.ts";
import { incidentFiles as fileNames, IncidentRecord, incidentRef } from "../../core/incident/record.ts";
import { signatureOf, tokensOf } from "../../core/incident/recurrence/fingerprint.ts";
import { indexFile, indexRef } from "../../core/incident/recurrence/incident-index.ts";
import { IncidentRules } from "../../core/policy/incident-rules.ts";
import { lookAhead } from "../../flows/incident/look-ahead.ts";
import { openPostmortem } from "../../flows/incident/open-postmortem.ts";
import type { Bench, BenchRow } from "./bench.ts";
import { type IncidentFiles, incidentFiles } from "./incident-files.ts";
import { type IncidentNight, incidentNight, type NightSize } from "./incident-night.ts";
import { median } from "./median.ts";
import { type MemoryGitHub, memoryGitHub } from "./memory-github.ts";

const sizes: readonly NightSize[] = [
  { commits: 10, pulls: 3, samples: 100 },
  { commits: 200, pulls: 50, samples: 1_000 },
  { commits: 200, pulls: 50, samples: 20_000 },
];
const limitMs = 1_000;
/** As long as an RSA key of 4,096 bits; each of its lines is a secret, too. */
const privateKey = [
  "-----BEGIN PRIVATE KEY-----",
  ...Array.from({ length: 50 }, (_, line) => `${line}key`.padStart(64, "MIIJQgIBADANBgkqhkiG9w0BAQEFAAS")),
  "-----END PRIVATE KEY-----",
].join("\n");
const columns = ["own ms", "bare ms", "x bare"] as const;

/** How long a postmortem takes of its own, whatever GitHub takes to answer: at most a second. */
export const postmortem: Bench = {
  name: "postmortem",
  run: async (rounds) => {
    const rows: BenchRow[] = [];
    for (const size of sizes) rows.push(await row(size, rounds));
    return {
      title: `A postmortem's own time: at most ${limitMs} ms`,
      method: `Node ${process.version}; medians of ${rounds} rounds after one that is not counted, CPU time of this thread. The whole opening as the action does it, by a GitHub that answers from memory: samples, CODEOWNERS of 200 lines, a package-lock.json of 1,000 packages before and after, an index of 1,000 incidents and near misses, the text, the record, all without three secrets, of which one is a private key. Bare is JSON.parse of what of it is JSON.`,
      columns,
      rows,
    };
  },
};

async function row(size: NightSize, rounds: number): Promise<BenchRow> {
  const night = incidentNight(size);
  const { gate } = night;
  const same = { signature: signatureOf(gate, nodeDigest().sha256), tokens: tokensOf(gate, null) };
  const files = incidentFiles(same);
  const times = { own: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const github = memoryGitHub(night, files);
    const own = await cpuMs(() => opened(night, github));
    const texts = jsonTexts(night, files, github);
    const bare = await cpuMs(async () => {
      for (const text of texts) JSON.parse(text);
    });
    if (round === 0) continue;
    times.own.push(own);
    times.bare.push(bare);
  }
  const [own, bare] = [median(times.own), median(times.bare)];
  const ratio = own === null || bare === null || bare === 0 ? null : own / bare;
  const { commits, pulls, samples } = size;
  return {
    name: `${commits} commits, ${pulls} pull requests, ${samples} samples`,
    values: { [columns[0]]: own, [columns[1]]: bare, [columns[2]]: ratio },
    remark: (own ?? 0) > limitMs ? `over the limit of ${limitMs} ms` : "",
  };
}

async function opened(night: IncidentNight, { ports: answering }: MemoryGitHub): Promise<void> {
  const rules = IncidentRules.parse({});
  const secrets = collectSecrets({
    API_PASSWORD: "s3cr3t-Pa55w0rd",
    DEPLOY_TOKEN: "t0k3n-0123456789abcdef",
    SIGNING_KEY: privateKey,
  });
  const ports = { ...answering, digest: nodeDigest(), secrets };
  const { from, gate, rollback } = night;
  const deployment = {
    id: gate.deployment,
    sha: gate.release.commit,
    ref: "v1.1.0",
    task: "deploy",
    environment: gate.environment,
    payload: null,
    createdAt: gate.startedAt,
    creator: "github-actions[bot]",
  };
  const ahead = await lookAhead(ports, deployment.id, rules.label);
  const written = await openPostmortem(
    ports,
    {
      deployment,
      deployedAt: gate.startedAt,
      from,
      gate,
      samples: readSamples(night.samples),
      rollback,
      confirmation: null,
      before: null,
      stored: null,
      identity: "github-actions[bot]",
      rules,
      projectToken: null,
    },
    ahead,
  );
  if (written.kind !== "issue" || !written.created) throw new Error(`No issue was opened: ${written.kind}.`);
}

/** What the opening read and wrote, as far as it is JSON; throws where a part of it was not read or not written. */
function jsonTexts(night: IncidentNight, files: IncidentFiles, github: MemoryGitHub): readonly string[] {
  const { gate } = night;
  const record = github.written.get(incidentRef(gate.deployment))?.[fileNames.incident] ?? "{}";
  const index = github.written.get(indexRef)?.[indexFile] ?? "";
  const { changes, recurrence } = IncidentRecord.parse(JSON.parse(record));
  const parts = {
    warnings: github.warnings,
    problems: changes.problems,
    dependencies: changes.lockfiles.map(({ changed }) => changed.length),
    seen: recurrence.count,
    isIndexed: index.includes(`"deployment": ${gate.deployment},`),
  };
  const isWhole =
    parts.warnings.length === 0 &&
    parts.problems.length === 0 &&
    parts.dependencies.some((count) => count > 0) &&
    parts.seen > 1 &&
    parts.isIndexed;
  if (!isWhole) throw new Error(`The opening was not whole: ${JSON.stringify(parts)}.`);
  const samples = night.samples.split("\n").filter((line) => line !== "");
  return [...samples, files.lockfiles.before, files.lockfiles.after, files.index, record, index];
}

// Of this thread alone, so that what else the machine does does not count.
async function cpuMs(work: () => Promise<void>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
