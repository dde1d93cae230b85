import { cloudRun as recipe } from "../../rollback/recipes/cloud-run.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag, operands } from "./words.ts";

const WITH_VALUE = ["--image", "--region", "--project", "--platform", "--service-account"];

/** A service of Cloud Run, by Google's action or its command line. */
export const cloudRun: Platform = {
  recipe,
  needs: {
    service: {
      what: "the service",
      samples: [
        { after: ["update-traffic", "describe"] },
        { text: "shop-{release.commit}", becomes: "{}-{release.commit}" },
      ],
    },
    region: {
      what: "its region",
      samples: [{ text: "--region=europe-west1", becomes: "--region={}" }],
    },
  },
  recognise({ action, commands }) {
    if (action !== null) {
      if (action.name.toLowerCase() !== "google-github-actions/deploy-cloudrun") return null;
      return names({ service: action.with["service"], region: action.with["region"] });
    }
    const deploy = commandThat(commands, "gcloud run deploy", "gcloud run services update");
    if (deploy === undefined) return null;
    const from = deploy.includes("services") ? 4 : 3;
    return names({ service: operands(deploy, from, WITH_VALUE)[0], region: flag(deploy, "--region") });
  },
};
