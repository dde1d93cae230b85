import type { Recipe } from "./recipe.ts";

const swap = `#!/bin/sh
# Usage: azure-return.sh GROUP APP IMAGE. Production runs the image afterwards; done twice, it swaps once.
set -eu
group=$1
app=$2
image=$3
runs() { az webapp config show --resource-group "$group" --name "$app" "$@" --query linuxFxVersion --output tsv; }
# First: a share for the slot would go to the bad release once it stands there.
az webapp traffic-routing clear --resource-group "$group" --name "$app"
if [ "$(runs)" != "DOCKER|$image" ]; then
  if [ "$(runs --slot staging)" != "DOCKER|$image" ]; then
    az webapp config container set --resource-group "$group" --name "$app" --slot staging \\
      --container-image-name "$image" --output none
  fi
  az webapp deployment slot swap --resource-group "$group" --name "$app" --slot staging --target-slot production
fi
[ "$(runs)" = "DOCKER|$image" ]
`;

/** A web app of Azure App Service with a slot beside production. */
export const azureSlots: Recipe = {
  id: "azure-slots",
  title: "Azure App Service slots",
  kind: "container",
  when: "A Linux container app with a slot `staging`, which a deploy swaps into production.",
  layers: {
    redeploy: { command: ["./ops/azure-return.sh", "shop", "shop", "{artifact.app}"], timeout: "10m" },
  },
  files: [{ path: "ops/azure-return.sh", language: "sh", text: swap }],
  reads:
    "The swap ends when the slot is warm and production points at it; then the image of production is read.",
  needs: [
    "`az`, logged in through `azure/login`",
    "A role that may change the app and its slot, such as `Website Contributor`",
  ],
  notes: [
    "A swap is no state: a second one brings the bad release back. The script looks first which slot runs what.",
    "Traffic in steps, by `az webapp traffic-routing set --distribution staging={share}`, does not go together with a swap: when it is done, that share stands on the bad release. The script takes every share back first.",
    "Settings that are not marked as slot settings are swapped along.",
    "Auto swap on `staging` would swap once more when the script puts an image there. Turn it off.",
  ],
  stays: [
    "Settings that are marked as slot settings",
    "Key Vault references without a version",
    "WebJobs that ran already",
  ],
  sources: [
    "https://learn.microsoft.com/en-us/cli/azure/webapp/traffic-routing",
    "https://learn.microsoft.com/en-us/cli/azure/webapp/deployment/slot",
    "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/app-service/deploy-staging-slots.md",
    "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/appservice/_params.py",
  ],
};
