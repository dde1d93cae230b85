import { fly as recipe } from "../../rollback/recipes/fly.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag } from "./words.ts";

/** An app of Fly.io. Its name stands in `fly.toml`, too. */
export const fly: Platform = {
  recipe,
  needs: {
    app: { what: "the app", samples: [{ after: ["--app"] }] },
    config: { what: "its configuration", samples: [{ after: ["--config"] }], usual: "fly.toml" },
  },
  recognise({ commands }) {
    const deploy = commandThat(commands, "flyctl deploy", "fly deploy");
    if (deploy === undefined) return null;
    return names({ app: flag(deploy, "--app", "-a"), config: flag(deploy, "--config", "-c") });
  },
};
