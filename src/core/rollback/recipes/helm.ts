import type { Recipe } from "./recipe.ts";

/** A Helm release, upgraded to the chart and the image of the target. */
export const helm: Recipe = {
  id: "helm",
  title: "Helm",
  kind: "container",
  when: "A chart in an OCI registry, released along with the image.",
  layers: {
    redeploy: {
      command: [
        "helm",
        "upgrade",
        "shop",
        "oci://{artifact.chart}",
        "--namespace",
        "shop",
        "--reset-values",
        "--values",
        "ops/production.yaml",
        "--set-string",
        "image.digest={artifact.app.digest}",
        "--wait",
        "--timeout",
        "5m",
      ],
      timeout: "6m",
    },
  },
  records: ["The chart as an artifact named `chart`, beside the image"],
  reads: "`--wait`: helm ends with 0 when pods, services and volumes of the new revision are ready.",
  needs: [
    "`helm` 3.18 or newer, which finds a chart by its digest, logged in to the registry, and a kubeconfig",
    "Whatever the chart creates, and `secrets` of the namespace, where Helm keeps its revisions",
    "`ops/production.yaml` in the checkout",
  ],
  notes: [
    "No `--atomic` (`--rollback-on-failure` in Helm 4): a return that fails would be answered by a return to the bad release.",
    "`helm rollback shop 41` counts revisions of this cluster, and a failed upgrade is one of them. Nobody knew the number when the release was made.",
    "Without `--reset-values` the values of the bad release may stay.",
    "After a killed `helm` the release is `pending-upgrade`, and every upgrade is refused. `helm rollback shop` frees it; then run the rollback again.",
    "Hooks of the chart run again, migrations among them. Take them out of the chart, or make them notice that there is nothing to do.",
  ],
  stays: [
    "What hooks did",
    "Custom resource definitions: Helm does not change those of `crds/` after the first installation",
    "Values in `ops/production.yaml`, which are those of the checkout",
  ],
  sources: [
    "https://helm.sh/docs/helm/helm_upgrade",
    "https://helm.sh/docs/helm/helm_rollback",
    "https://github.com/helm/helm/blob/v3.18.6/pkg/registry/client.go",
  ],
};
