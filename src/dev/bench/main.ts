import { parseArgs } from "node:util";
import { benches } from "./benches.ts";
import { showResult } from "./show-result.ts";

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false }, rounds: { type: "string", default: "15" } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));

if (!Number.isInteger(rounds) || rounds < 1 || unknown.length > 0) {
  const names = benches.map((bench) => bench.name).join(", ");
  process.stderr.write(`Write: npm run bench -- [--json] [--rounds 15] [name …]. The benches: ${names}.\n`);
  process.exitCode = 2;
} else {
  const chosen = benches.filter((bench) => positionals.length === 0 || positionals.includes(bench.name));
  const results = [];
  for (const bench of chosen) {
    const result = await bench.run(rounds);
    results.push({ name: bench.name, ...result });
    if (!values.json) process.stdout.write(`${showResult(result)}\n`);
  }
  if (values.json)
    process.stdout.write(`${JSON.stringify({ node: process.version, rounds, results }, null, 2)}\n`);
}
