import { ecs as recipe } from "../../rollback/recipes/ecs.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag } from "./words.ts";

/** A service of Amazon ECS, by AWS's action or its command line. */
export const ecs: Platform = {
  recipe,
  needs: {
    cluster: { what: "the cluster", samples: [{ after: ["--cluster"] }] },
    service: { what: "the service", samples: [{ after: ["--service", "--services"] }] },
  },
  recognise({ action, commands }) {
    if (action !== null) {
      if (action.name.toLowerCase() !== "aws-actions/amazon-ecs-deploy-task-definition") return null;
      return names({ cluster: action.with["cluster"], service: action.with["service"] });
    }
    const update = commandThat(commands, "aws ecs update-service");
    if (update === undefined) return null;
    return names({ cluster: flag(update, "--cluster"), service: flag(update, "--service") });
  },
};
