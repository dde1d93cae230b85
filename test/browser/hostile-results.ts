import type { Results } from "../../src/rehearsal/page/results.ts";

const attack = `"><script>globalThis.ran = 1</script><img src=x onerror='globalThis.ran = 1'></p></article></main>`;
const markdown = `${attack}

<img src="https://example.com/x.png" onerror="globalThis.ran = 1">
<svg onload="globalThis.ran = 1"><iframe srcdoc="<script>globalThis.ran = 1</script>"></iframe>
<details open ontoggle="globalThis.ran = 1"><summary>x</summary></details></details></div></main>
<a href="javascript:globalThis.ran = 1">a</a> [b](javascript:globalThis.ran=1) ![c](https://example.com/c.png)
<form action="https://example.com/"><button>d</button></form><style>body { display: none }</style>

\`\`\`mermaid
flowchart LR
  A["<img src=x onerror='globalThis.ran=1'>"] --> B["<b onclick='globalThis.ran=1'>b</b>"]
  click A href "javascript:globalThis.ran=1"
  click B call globalThis.alert()
\`\`\`

\`\`\`mermaid
%%{init: {"securityLevel": "loose", "themeCSS": "* { background: url(https://example.com/t.png) }"}}%%
flowchart LR
  C["</code></pre><script>globalThis.ran = 1</script>"]
\`\`\`
`;

/** The same rehearsal, with an attack in every text that is not a word of ours. */
export function hostileResults(results: Results): Results {
  const { told, checks, issue, from, evidence, samples, record, confirmation } = results;
  return {
    ...results,
    told: {
      ...told,
      rolledBackFrom: attack,
      layers: [attack],
      artifactDigest: "<b>",
      stages: told.stages.map((stage) => ({ ...stage, name: attack, said: attack })),
    },
    checks: checks.map((check) => ({
      ...check,
      name: attack,
      title: attack,
      conclusion: attack,
      summary: markdown,
      annotations: [{ path: attack, line: 1, level: attack, title: attack, message: attack }],
    })),
    issue: { ...issue, title: attack, author: attack, state: attack, labels: [attack], body: markdown },
    from: {
      ...from,
      tag: attack,
      artifacts: from.artifacts.map((one) => ({ ...one, name: attack, uri: attack })),
      config: [{ name: attack, version: attack }],
      migrations: from.migrations.map((one) => ({ ...one, up: { ...one.up, path: attack } })),
    },
    evidence: {
      ...evidence,
      environment: attack,
      release: { ...evidence.release, tag: attack },
      verdict: { ...evidence.verdict, detail: attack },
      checks: evidence.checks.map((one) => ({ ...one, target: attack })),
    },
    samples: samples.map((one) => ({ ...one, reason: attack, target: attack })),
    record: {
      ...record,
      from: { ...record.from, tag: attack },
      layers: record.layers.map((one) => ({ ...one, state: attack, detail: attack })),
      recovery: { good: 1, asked: 1, detail: attack },
    },
    confirmation: confirmation === null ? null : { ...confirmation, detail: attack },
    summaries: { gate: markdown, rollback: markdown, rollout: markdown },
  };
}
