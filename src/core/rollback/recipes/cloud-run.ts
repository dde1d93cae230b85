import type { Recipe } from "./recipe.ts";

function toRevision(share: string): readonly string[] {
  return [
    "gcloud",
    "run",
    "services",
    "update-traffic",
    "shop",
    "--region=europe-west1",
    `--to-revisions=shop-{release.commit}=${share}`,
    "--quiet",
  ];
}

/** A service of Cloud Run, whose traffic is moved to the revision of the target. */
export const cloudRun: Recipe = {
  id: "cloud-run",
  title: "Cloud Run",
  kind: "container",
  when: "A service whose revisions are named after the commit.",
  layers: {
    traffic: { command: toRevision("{share}"), steps: [25, 100], watch: "10s", timeout: "2m" },
    redeploy: {
      command: toRevision("100"),
      read: {
        kind: "command",
        command: ["gcloud", "run", "services", "describe", "shop", "--region=europe-west1", "--format=json"],
        json: [
          {
            path: "$.status.traffic[?@.percent == 100].revisionName",
            equals: "shop-{release.commit}",
          },
          { path: "$.status.conditions[?@.type == 'Ready'].status", equals: "True" },
        ],
      },
      timeout: "2m",
    },
  },
  records: [
    "Nothing, if each deploy names its revision: `gcloud run deploy shop --image={artifact.app} --revision-suffix=COMMIT`, with the image by digest",
  ],
  reads:
    "`gcloud` waits for the operation; then `describe` shows all traffic at the revision, and the service ready.",
  needs: [
    "`gcloud`, logged in through `google-github-actions/auth`",
    "Role `roles/run.developer` on the service, and `roles/iam.serviceAccountUser` on its identity",
  ],
  notes: [
    "One command does it all: leave `traffic` out where nobody needs steps.",
    "Shares are whole percents; write no `12.5` into `steps`. What is left over stays with the revisions that serve now, in proportion.",
    "From then on the traffic is pinned: the next `gcloud run deploy` gets none. Let your deploy step end with `update-traffic --to-latest`, or with the name of its revision.",
    "A revision's name is at most 63 characters, and the commit takes 41 of them: the service's name may have 22.",
    "Requests that are under way end where they began, and long streams stay there.",
  ],
  stays: [
    "Secrets that the revision names as `latest`: instances read them as they are now",
    "Jobs, schedulers and other services",
  ],
  sources: [
    "https://cloud.google.com/run/docs/rollouts-rollbacks-traffic-migration",
    "https://cloud.google.com/sdk/gcloud/reference/run/services/update-traffic",
    "https://cloud.google.com/sdk/gcloud/reference/run/deploy",
  ],
};
