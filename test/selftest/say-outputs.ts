import { appendFileSync } from "node:fs";

/** Hands outputs to the steps that follow, and shows them in the log. */
export function sayOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) {
    console.log(`${name}=${value}`);
    appendFileSync(process.env["GITHUB_OUTPUT"] ?? "", `${name}=${value}\n`);
  }
}
