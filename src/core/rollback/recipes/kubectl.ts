import type { Recipe } from "./recipe.ts";

/** A Deployment whose image is set by kubectl. */
export const kubectl: Recipe = {
  id: "kubectl",
  title: "Kubernetes with kubectl",
  kind: "container",
  when: "A Deployment whose image your pipeline sets, and nothing else writes to it.",
  layers: {
    redeploy: {
      command: ["kubectl", "--namespace", "shop", "set", "image", "deployment/shop", "app={artifact.app}"],
      read: {
        kind: "command",
        command: ["kubectl", "--namespace", "shop", "rollout", "status", "deployment/shop", "--timeout=30s"],
      },
      timeout: "5m",
    },
  },
  reads:
    "`kubectl rollout status` ends with 0 when the newest specification has been seen and all of its pods are available. Until then it is asked again.",
  needs: [
    "`kubectl` and a kubeconfig",
    "In the namespace: `get`, `list`, `watch` and `patch` on `deployments`",
  ],
  notes: [
    "`kubectl rollout undo` returns to the revision before, whatever that is: twice is back again. `set image` names the bytes.",
    "Where Argo CD or Flux owns the Deployment, it puts the bad image back within minutes. Take the recipe of Argo CD, or the layer `git`.",
    "One `CONTAINER=IMAGE` for each container that changes, init containers included.",
    "With `spec.paused: true` nothing rolls out, and the layer ends at its `timeout`.",
  ],
  stays: [
    "Everything of the Deployment but the image: variables, probes, resources, replicas",
    "ConfigMaps and Secrets. Give them a version in their name, record it with `config`, and set it in the layer `config`",
  ],
  sources: [
    "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_rollout/kubectl_rollout_status",
    "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_set/kubectl_set_image",
  ],
};
