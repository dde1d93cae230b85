import { argoCd as recipe } from "../../rollback/recipes/argo-cd.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, operands } from "./words.ts";

/** An Application of Argo CD that a pipeline syncs. */
export const argoCd: Platform = {
  recipe,
  needs: {
    application: { what: "the Application", samples: [{ after: ["get"] }] },
    repository: {
      what: "the repository that Argo CD follows, with the file that names the image",
      samples: [],
    },
  },
  recognise({ commands }) {
    const sync = commandThat(commands, "argocd app sync", "argocd app wait", "argocd app set");
    return sync === undefined ? null : names({ application: operands(sync, 3)[0] });
  },
};
