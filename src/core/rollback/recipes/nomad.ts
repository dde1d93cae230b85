import type { Recipe } from "./recipe.ts";

const fail = `#!/bin/sh
# Usage: nomad-stop.sh JOB. Ends a deployment that is under way; without one there is nothing to stop.
set -eu
latest=$(nomad job deployments -latest -json "$1")
status=$(printf '%s' "$latest" | jq -er '.Status')
id=$(printf '%s' "$latest" | jq -er '.ID')
case $status in
  successful | failed | cancelled) echo "no deployment of $1 is under way" ;;
  *) exec nomad deployment fail "$id" ;;
esac
`;

/** A job of Nomad that is run again with the image of the target. */
export const nomad: Recipe = {
  id: "nomad",
  title: "Nomad",
  kind: "container",
  when: "A service job whose file takes the image as a variable.",
  layers: {
    traffic: { command: ["./ops/nomad-stop.sh", "shop"], timeout: "60s" },
    redeploy: {
      command: ["nomad", "job", "run", "-var", "image={artifact.app}", "ops/shop.nomad.hcl"],
      timeout: "10m",
    },
  },
  gate: [
    {
      kind: "metric",
      name: "nomad",
      command: ["nomad", "job", "deployments", "-latest", "-json", "shop"],
      value: "$.Status",
      outcomes: {
        good: ["successful"],
        bad: ["failed", "cancelled"],
        missing: ["initializing", "running", "paused", "pending", "blocked", "unblocking"],
      },
    },
  ],
  files: [{ path: "ops/nomad-stop.sh", language: "sh", text: fail }],
  reads:
    "`nomad job run` follows the deployment: 0 when it was successful, 1 when it failed, 2 when something could not be placed.",
  needs: [
    "`nomad` and `jq`, with `NOMAD_ADDR` and `NOMAD_TOKEN` in `env:` of the step",
    "`submit-job` and `read-job` in the namespace",
    '`ops/shop.nomad.hcl` in the checkout, with `variable "image" {}`',
  ],
  notes: [
    "`nomad job revert shop 3` counts versions of the cluster, and a failed one is a version, too. Nobody knew the number when the release was made.",
    "With `auto_revert`, a deployment that fails returns to the last stable version by itself; `redeploy` then finds its image there and starts nothing.",
    "`traffic` only matters with canaries: it stops the placement of more of them. Leave it out otherwise.",
    "With `-detach` nothing would be awaited.",
    "With canaries and `auto_promote = false` the return waits for a person, and the layer ends at its `timeout`.",
  ],
  stays: [
    "Everything of the job but the image: the file is that of the checkout",
    "Variables and secrets that templates read by name",
  ],
  sources: [
    "https://developer.hashicorp.com/nomad/commands/job/run",
    "https://developer.hashicorp.com/nomad/commands/job/deployments",
    "https://developer.hashicorp.com/nomad/commands/deployment/fail",
    "https://developer.hashicorp.com/nomad/commands/job/revert",
  ],
};
