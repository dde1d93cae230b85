import { nodeDigest } from "../../adapters/digest.ts";
import { collectSecrets } from "../../adapters/secrets.ts";
import { readSamples } from "../../core/gate/sample.ts";
import { assembleBody } from "../../core/incident/body/assemble-body.ts";
import { changeSetOf } from "../../core/incident/changes/make-change-set.ts";
import { indexSchema } from "../../core/incident/incident-index.ts";
import { renderIncident } from "../../core/incident/render-incident.ts";
import { IncidentRules } from "../../core/policy/incident-rules.ts";
import { incidentRecord } from "../../flows/incident/gather-incident.ts";
import { redactedSections, redactedTexts } from "../../flows/incident/redacted.ts";
import type { Bench, BenchRow } from "./bench.ts";
import { type IncidentNight, incidentNight, type NightSize } from "./incident-night.ts";
import { median } from "./median.ts";

const sizes: readonly NightSize[] = [
  { commits: 10, pulls: 3, samples: 100 },
  { commits: 200, pulls: 50, samples: 1_000 },
  { commits: 200, pulls: 50, samples: 20_000 },
];
const most = 1_000;
const columns = ["read samples, ms", "record, ms", "text, ms", "own time, ms"];

/** How long a postmortem takes of its own, whatever GitHub takes to answer: at most a second. */
export const postmortem: Bench = {
  name: "postmortem",
  run: async (rounds) => ({
    title: "A postmortem's own time",
    method:
      "From what was read (releases, commits, files of pull requests, the samples file) to the record and the issue's text, both without secrets. The median of the rounds, in this process.",
    columns,
    rows: sizes.map((size) => row(size, rounds)),
  }),
};

function row(size: NightSize, rounds: number): BenchRow {
  const night = incidentNight(size);
  const times = Array.from({ length: rounds }, () => timed(night, size));
  const values = Object.fromEntries(
    columns.map((column, index) => [column, median(times.map((one) => one[index] ?? 0))]),
  );
  const own = values["own time, ms"] ?? 0;
  const { commits, pulls, samples } = size;
  return {
    name: `${commits} commits, ${pulls} pull requests, ${samples} samples`,
    values,
    remark: own > most ? `more than ${most} ms` : "",
  };
}

function timed(night: IncidentNight, { pulls }: NightSize): readonly number[] {
  const digest = nodeDigest();
  const secrets = collectSecrets({ API_PASSWORD: "s3cr3t-Pa55w0rd" });
  const started = performance.now();
  const samples = readSamples(night.samples);
  const read = performance.now();
  const { from, to, commits, gate } = night;
  const leaving = from.manifest === null ? [] : [from.manifest.document];
  const touched = new Map(
    Array.from({ length: pulls }, (_, index) => {
      const paths = [`src/part-${index}/orders.ts`, `src/part-${index}/notes.ts`];
      return [index + 1, { paths, complete: true }] as const;
    }),
  );
  const changes = changeSetOf({
    from,
    to,
    leaving,
    commits: commits.length,
    touched,
    owners: [],
    lockfiles: [],
    problems: [],
  });
  const record = redactedTexts(
    { secrets },
    incidentRecord(
      { digest },
      {
        key: "rb1:0",
        parts: {
          deployment: deploymentOf(night),
          deployedAt: gate.startedAt,
          from,
          gate,
          samples,
          rollback: null,
          confirmation: null,
        },
        surroundings: {
          found: { changes, commits, touched },
          manifests: leaving,
          index: { schema: indexSchema, incidents: [] },
        },
        rules: IncidentRules.parse({}),
        repositoryUrl: "https://github.example/acme/shop",
        before: null,
      },
    ),
  );
  const recorded = performance.now();
  const text = renderIncident(record, samples, { repositoryUrl: "https://github.example/acme/shop" });
  assembleBody({ ...text, sections: redactedSections({ secrets }, text.sections) }, digest.sha256);
  const done = performance.now();
  return [read - started, recorded - read, done - recorded, done - started];
}

function deploymentOf({ gate }: IncidentNight) {
  return {
    id: gate.deployment,
    sha: gate.release.commit,
    ref: "v1.1.0",
    task: "deploy",
    environment: gate.environment,
    payload: null,
    createdAt: gate.startedAt,
    creator: "github-actions[bot]",
  };
}
