import { kubectl as recipe } from "../../rollback/recipes/kubectl.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag, operands } from "./words.ts";

const WITH_VALUE = ["-n", "--namespace", "-f", "--filename", "-k", "--context", "--kubeconfig", "--timeout"];

/** Kubernetes, where a pipeline sets the image itself or applies manifests. */
export const kubectl: Platform = {
  recipe,
  needs: {
    namespace: { what: "the namespace", samples: [{ after: ["--namespace"] }] },
    deployment: {
      what: "the Deployment",
      samples: [{ text: "deployment/shop", becomes: "deployment/{}" }],
    },
    container: {
      what: "the container in its pods",
      samples: [{ text: "app={artifact.app}", becomes: "{}={artifact.app}" }],
    },
  },
  recognise({ action, commands }) {
    if (action !== null) {
      const isDeploy = ["azure/k8s-deploy", "azure/k8s-bake"].includes(action.name.toLowerCase());
      return isDeploy ? names({ namespace: action.with["namespace"] }) : null;
    }
    const set = commandThat(commands, "kubectl set image");
    const other = commandThat(commands, "kubectl apply", "kubectl rollout restart", "kubectl replace");
    if (set === undefined && other === undefined) return null;
    const watched = commandThat(commands, "kubectl rollout status", "kubectl rollout restart");
    const all = [set, other, watched].flatMap((one) => (one === undefined ? [] : [one]));
    const objects = all.flatMap((one) => operands(one, 3, WITH_VALUE));
    const deployment = objects.map(deploymentIn).find((one) => one !== null);
    return names({
      namespace: all.map((one) => flag(one, "-n", "--namespace")).find((one) => one !== null),
      deployment,
      container: set === undefined ? null : containerIn(operands(set, 3, WITH_VALUE)),
    });
  },
};

function deploymentIn(word: string): string | null {
  return /^(?:deploy|deployment|deployments|deployment\.apps)\/([a-z0-9.-]+)$/.exec(word)?.[1] ?? null;
}

// With several images nobody knows which one is the release's.
function containerIn(words: readonly string[]): string | null {
  const [only, ...others] = words.flatMap((word) => /^([a-z0-9-]+)=/.exec(word)?.[1] ?? []);
  return others.length > 0 ? null : (only ?? null);
}
