import type { Recipe } from "./recipe.ts";

const abort = `#!/bin/sh
# Usage: flagger-abort.sh NAMESPACE CANARY. Stops an analysis; without one there is nothing to stop.
set -eu
namespace=$1
canary=$2
phase() { kubectl --namespace "$namespace" get canaries.flagger.app "$canary" --output 'jsonpath={.status.phase}'; }
gate() {
  kubectl --namespace test exec deploy/flagger-loadtester -- curl --fail --silent --show-error \\
    --data "{\\"name\\":\\"$canary\\",\\"namespace\\":\\"$namespace\\"}" "http://localhost:8080/rollback/$1"
}
analysed() {
  now=$(phase)
  case $now in
    Progressing | Waiting | WaitingPromotion) return 0 ;;
    Initialized | Promoting | Finalising | Succeeded | Failed) return 1 ;;
    *) echo "$canary is neither analysed nor not: '$now'" >&2; exit 1 ;;
  esac
}
if ! analysed; then
  echo "$canary is not being analysed"
  exit 0
fi
# Left open, the gate would end the next release as well.
trap 'gate close' EXIT
trap 'exit 143' TERM
gate open
while analysed; do sleep 2; done
`;

const redeploy = `#!/bin/sh
# Usage: flagger-return.sh NAMESPACE CANARY CONTAINER IMAGE. Promotes this image without an analysis.
set -eu
namespace=$1
canary=$2
container=$3
image=$4
k() { kubectl --namespace "$namespace" "$@"; }
skip() { k patch canaries.flagger.app "$canary" --type=merge --patch "{\\"spec\\":{\\"skipAnalysis\\":$1}}"; }
serving() {
  k get deployment "$canary-primary" \\
    --output "jsonpath={.spec.template.spec.containers[?(@.name==\\"$container\\")].image}"
}
# The image first: with the bad one still there, Flagger would promote that.
k set image "deployment/$canary" "$container=$image"
k rollout status "deployment/$canary" --timeout=2m
trap 'skip false' EXIT
trap 'exit 143' TERM
skip true
while [ "$(serving)" != "$image" ]; do sleep 2; done
k rollout status "deployment/$canary-primary" --timeout=5m
`;

/** A Canary: Flagger moves the traffic, its verdict is read, and it is told to roll back. */
export const flagger: Recipe = {
  id: "flagger",
  title: "Flagger",
  kind: "progressive",
  when: "Flagger moves the traffic in steps. The gate reads its verdict, and the rollback tells it to stop.",
  layers: {
    traffic: { command: ["./ops/flagger-abort.sh", "shop", "shop"], timeout: "3m" },
    redeploy: {
      command: ["./ops/flagger-return.sh", "shop", "shop", "app", "{artifact.app}"],
      timeout: "10m",
    },
  },
  gate: [{ preset: "flagger-canary", name: "canary", object: "shop", namespace: "shop" }],
  files: [
    { path: "ops/flagger-abort.sh", language: "sh", text: abort },
    { path: "ops/flagger-return.sh", language: "sh", text: redeploy },
  ],
  reads:
    "The scripts wait until no analysis runs, and until the primary Deployment runs the image. The gate takes `Succeeded` for good and `Failed` for bad, if that phase was entered after it began; all others are not decided yet.",
  needs: [
    "`kubectl` and a kubeconfig",
    "In the namespace: `get` and `patch` on `canaries.flagger.app`; `get`, `list`, `watch` and `patch` on `deployments`; in that of the load tester: `get` on `deployments`, `get` and `list` on `pods`, `create` on `pods/exec`",
    "Flagger's load tester, here in the namespace `test`, and in the Canary's `analysis.webhooks`: `{ name: rollback, type: rollback, url: http://flagger-loadtester.test/rollback/check }`",
  ],
  notes: [
    "Flagger has no command to abort. It asks webhooks of the type `rollback` while it analyses or waits, and ends the analysis when one of them says yes. It looks once in each `analysis.interval`: allow for two.",
    "The load tester remembers an open gate in memory, each replica for itself: run one.",
    "`skipAnalysis` stops no release. It promotes what is in the Deployment, which is why the script sets the image first.",
    "A Canary that was aborted stays `Failed` until the next release, since the primary did run this image all the time. The gate's check `canary` is then not decided in the bake after the rollback: have a check by `http` beside it, and expect that the return is verified but not confirmed.",
    "Where Argo CD or Flux owns Deployment or Canary, it undoes both patches. Set the image by the layer `git`.",
  ],
  stays: [
    "ConfigMaps and Secrets: Flagger copies the ones that are tracked to the primary as they are now",
    "Session affinity cookies that users have already",
  ],
  sources: [
    "https://docs.flagger.app/usage/webhooks",
    "https://docs.flagger.app/usage/deployment-strategies",
    "https://github.com/fluxcd/flagger/blob/main/pkg/apis/flagger/v1beta1/status.go",
    "https://github.com/fluxcd/flagger/blob/main/pkg/controller/scheduler.go",
    "https://github.com/fluxcd/flagger/blob/main/pkg/canary/spec.go",
    "https://github.com/fluxcd/flagger/blob/main/pkg/loadtester/gate.go",
  ],
};
