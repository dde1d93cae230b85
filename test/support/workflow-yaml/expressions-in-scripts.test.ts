import { expect, it } from "vitest";
import { expressionsInScripts } from "./expressions-in-scripts.ts";
import { oneJob } from "./one-job.ts";

it.each([
  `steps: [{ run: exit 0 }, { run: "echo \${{ github.sha }}" }]`,
  `steps:\n  - run: exit 0\n  - run: |\n      set -e\n      echo \${{ inputs.x }}\n`,
  `steps: [{ run: exit 0 }, { uses: actions/github-script@v8, with: { script: "f(\${{ inputs.x }})" } }]`,
])("an expression in a script is found: %s", (steps) => {
  expect(expressionsInScripts(oneJob(steps))).toEqual([
    "a: step 2 has an expression in its script: put it into `env`",
  ]);
});

it("an expression in the environment of a script is none in the script", () => {
  const steps = `steps: [{ if: "\${{ always() }}", run: echo "$X", env: { X: "\${{ inputs.x }}" } }]`;

  expect(expressionsInScripts(oneJob(steps))).toEqual([]);
});
