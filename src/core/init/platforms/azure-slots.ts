import { azureSlots as recipe } from "../../rollback/recipes/azure-slots.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag } from "./words.ts";

/** A web app of Azure App Service. */
export const azureSlots: Platform = {
  recipe,
  needs: {
    group: { what: "the resource group", samples: [{ after: ["./ops/azure-return.sh"] }] },
    app: { what: "the web app", samples: [{ after: ["./ops/azure-return.sh"], by: 2 }] },
  },
  recognise({ action, commands }) {
    if (action !== null) {
      const isDeploy = ["azure/webapps-deploy", "azure/webapps-container-deploy"].includes(
        action.name.toLowerCase(),
      );
      if (!isDeploy) return null;
      return names({ app: action.with["app-name"], group: action.with["resource-group-name"] });
    }
    const swap = commandThat(commands, "az webapp deployment slot swap", "az webapp deploy");
    if (swap === undefined) return null;
    return names({ group: flag(swap, "-g", "--resource-group"), app: flag(swap, "-n", "--name") });
  },
};
