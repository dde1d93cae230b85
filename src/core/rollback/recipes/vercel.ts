import type { Recipe } from "./recipe.ts";

/** A project of Vercel, whose domains are pointed at an older deployment. */
export const vercel: Recipe = {
  id: "vercel",
  title: "Vercel",
  kind: "site",
  when: "A project whose production deployments your pipeline makes.",
  layers: {
    redeploy: {
      command: ["vercel", "rollback", "{config.deployment}", "--timeout", "2m", "--yes"],
      read: {
        kind: "command",
        command: ["vercel", "inspect", "https://shop.example", "--json"],
        json: [{ path: "$.id", equals: "{config.deployment}" }],
      },
      timeout: "3m",
    },
  },
  records: [
    "`config.deployment`: the id of the deployment, such as `dpl_8xYz…`, made before the release by `vercel deploy --prebuilt --prod --skip-domain`. A deployment never changes.",
  ],
  reads:
    "The production domain leads to this deployment. The command alone is not enough: it ends with 0 also when the rollback was skipped.",
  needs: [
    "`vercel`, with `VERCEL_TOKEN`, `VERCEL_ORG_ID` and `VERCEL_PROJECT_ID` in `env:` of the step",
    "A token of somebody who may deploy to production",
  ],
  notes: [
    "On the Hobby plan only the deployment directly before can be returned to.",
    "After a rollback Vercel gives no domain to new production deployments until one is promoted: let your deploy step end with `vercel promote`.",
    "`vercel redeploy` builds anew, and `vercel promote` of a preview does so, too. Neither is a return to the same bytes.",
    "A rolling release that is under way has to be ended first.",
    "Deployments are deleted after the project's retention: keep it longer than you want to be able to return.",
  ],
  stays: [
    "Environment variables: the deployment has those of its build, and its functions may differ from what the dashboard shows",
    "Edge Config, databases and blobs",
  ],
  sources: [
    "https://vercel.com/docs/cli/rollback",
    "https://vercel.com/docs/instant-rollback",
    "https://vercel.com/docs/deployments/promoting-a-deployment",
  ],
};
