import type { Recipe } from "./recipe.ts";

/** A Rollout: Argo moves the traffic, its verdict is read, and it is told to abort. */
export const argoRollouts: Recipe = {
  id: "argo-rollouts",
  title: "Argo Rollouts",
  kind: "progressive",
  when: "Argo Rollouts moves the traffic in steps. The gate reads its verdict, and the rollback tells it to abort.",
  layers: {
    traffic: {
      command: ["kubectl", "argo", "rollouts", "--namespace", "shop", "abort", "shop"],
      timeout: "30s",
    },
    redeploy: {
      command: [
        "kubectl",
        "argo",
        "rollouts",
        "--namespace",
        "shop",
        "set",
        "image",
        "shop",
        "app={artifact.app}",
      ],
      read: {
        kind: "command",
        command: ["kubectl", "argo", "rollouts", "--namespace", "shop", "status", "shop", "--timeout", "30s"],
      },
      timeout: "10m",
    },
  },
  gate: [{ preset: "argo-rollout", name: "rollout", object: "shop", namespace: "shop" }],
  reads:
    "`status` ends with 0 when the Rollout is `Healthy` in the specification that was set last, and with 1 when it is `Degraded` or its time is over; then it is asked again. The gate takes `Healthy` for good and `Degraded` for bad; `Progressing` and `Paused` are not decided yet.",
  needs: [
    "`kubectl` with the plugin `kubectl-argo-rollouts`, and a kubeconfig",
    "In the namespace: `get`, `list`, `watch`, `update` and `patch` on `rollouts`, `patch` on `rollouts/status`, `get`, `list` and `watch` on `replicasets`, `pods`, `analysisruns`, `experiments` and `jobs`",
  ],
  notes: [
    `Without the plugin, abort is the command \`[kubectl, --namespace, shop, patch, rollout, shop, --subresource=status, --type=merge, --patch, '{"status":{"abort":true}}']\`.`,
    "An aborted Rollout stays `Degraded` and still names the bad image: a retry would bring it back. That is why `redeploy` follows.",
    "While an update is under way, setting the stable image returns at once. After it was fully promoted the abort has no effect, and the way back goes through all steps, unless `spec.rollbackWindow` covers the target or its blue-green pods still run.",
    "With `pause: {}` among the steps nobody goes on, and the layer ends at its `timeout`.",
    "Where Argo CD owns the Rollout, set the image by the layer `git`.",
  ],
  stays: ["Everything of the Rollout but the image", "What analyses and experiments left behind"],
  sources: [
    "https://argoproj.github.io/argo-rollouts/generated/kubectl-argo-rollouts/kubectl-argo-rollouts_abort",
    "https://argoproj.github.io/argo-rollouts/features/rollback/",
    "https://github.com/argoproj/argo-rollouts/blob/master/pkg/apis/rollouts/v1alpha1/types.go",
    "https://github.com/argoproj/argo-rollouts/blob/master/utils/rollout/rolloututil.go",
    "https://github.com/argoproj/argo-rollouts/blob/master/pkg/kubectl-argo-rollouts/cmd/status/status.go",
  ],
};
