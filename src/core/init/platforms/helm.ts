import { helm as recipe } from "../../rollback/recipes/helm.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag, operands } from "./words.ts";

const WITH_VALUE = ["-n", "--namespace", "-f", "--values", "--set", "--set-string", "--timeout", "--version"];

/** A chart that a pipeline upgrades. */
export const helm: Platform = {
  recipe,
  needs: {
    release: { what: "the Helm release", samples: [{ after: ["upgrade"] }] },
    namespace: { what: "the namespace", samples: [{ after: ["--namespace"] }] },
    values: { what: "the file with the values of production", samples: [{ after: ["--values"] }] },
  },
  recognise({ commands }) {
    const upgrade = commandThat(commands, "helm upgrade", "helm install");
    if (upgrade === undefined) return null;
    return names({
      release: operands(upgrade, 2, WITH_VALUE)[0],
      namespace: flag(upgrade, "-n", "--namespace"),
      values: flag(upgrade, "-f", "--values"),
    });
  },
};
