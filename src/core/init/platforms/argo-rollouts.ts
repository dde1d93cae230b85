import { argoRollouts as recipe } from "../../rollback/recipes/argo-rollouts.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag, operandsAfter } from "./words.ts";

const WITH_VALUE = ["-n", "--namespace", "--timeout"];

/** A Rollout whose image a pipeline sets. */
export const argoRollouts: Platform = {
  recipe,
  needs: {
    namespace: { what: "the namespace", samples: [{ after: ["--namespace"] }, { key: "namespace" }] },
    rollout: { what: "the Rollout", samples: [{ after: ["abort", "image", "status"] }, { key: "object" }] },
    container: {
      what: "the container in its pods",
      samples: [{ text: "app={artifact.app}", becomes: "{}={artifact.app}" }],
    },
  },
  recognise({ commands }) {
    const set = commandThat(commands, "kubectl argo rollouts set image", "kubectl-argo-rollouts set image");
    if (set === undefined) return null;
    const [rollout, image = ""] = operandsAfter(set, "image", WITH_VALUE);
    return names({
      namespace: flag(set, "-n", "--namespace"),
      rollout,
      container: /^([a-z0-9-]+)=/.exec(image)?.[1],
    });
  },
};
