import type { Recipe } from "./recipe.ts";

/** An Application of Argo CD: the repository is changed, and Argo CD is watched until it has followed. */
export const argoCd: Recipe = {
  id: "argo-cd",
  title: "Argo CD",
  kind: "container",
  when: "A repository says what runs, and Argo CD follows it.",
  layers: {
    redeploy: {
      git: "https://github.com/acme/deployments.git",
      branch: "main",
      token: "{secret.GITOPS_TOKEN}",
      set: {
        "apps/production/shop/kustomization.yaml": {
          "images[name=ghcr.io/acme/shop].digest": "{artifact.app.digest}",
        },
      },
      read: {
        kind: "command",
        command: ["argocd", "app", "get", "shop", "--refresh", "--output", "json"],
        json: [
          { path: "$.status.sync.status", equals: "Synced" },
          { path: "$.status.health.status", equals: "Healthy" },
          {
            path: "$.status.summary.images[?match(@, 'ghcr[.]io/acme/shop@.*')]",
            equals: "ghcr.io/acme/shop@{artifact.app.digest}",
          },
        ],
      },
      timeout: "10m",
    },
  },
  gate: [
    {
      kind: "metric",
      name: "argo-cd",
      command: ["argocd", "app", "get", "shop", "--output", "json"],
      value: "$.status.health.status",
      outcomes: { good: ["Healthy"], bad: ["Degraded"], missing: ["Progressing", "Suspended", "Missing"] },
    },
  ],
  reads:
    "`--refresh` compares with the newest commit before it answers: the Application is synced and healthy, and the image that runs is the target's, and no other one.",
  needs: [
    "`argocd`, with `ARGOCD_SERVER` and `ARGOCD_AUTH_TOKEN` in `env:` of the step",
    "An Argo CD account with `applications, get` on the Application",
    "A token that may push to the branch, as `GITOPS_TOKEN` in the input `secrets`",
  ],
  notes: [
    "`argocd app wait --sync --health` right after the push is true of the old commit, which is why it is not used.",
    "`argocd app rollback` is refused while automated sync is on, and what it does is undone when sync is turned on again.",
    "Argo CD looks into the repository every two to three minutes unless a webhook tells it; `--refresh` makes it look now.",
    "This needs automated sync: without it nothing is applied, and the layer ends at its `timeout`.",
    "A sync window that denies syncs keeps the bad release. Let rollbacks through with `manualSync`.",
  ],
  stays: [
    "All other files of the repository: only the digest is set",
    "Resources that the bad release added, where the Application does not prune",
    "PreSync and PostSync hooks run again, and what they did stays",
  ],
  sources: [
    "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_get/",
    "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_wait/",
    "https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/",
    "https://argo-cd.readthedocs.io/en/stable/faq/",
    "https://github.com/argoproj/argo-cd/blob/master/pkg/apis/application/v1alpha1/types.go",
  ],
};
