import { heroku as recipe } from "../../rollback/recipes/heroku.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag } from "./words.ts";

/** An app of Heroku: by its command line, by the action that many use, or by a push to its git. */
export const heroku: Platform = {
  recipe,
  needs: { app: { what: "the app", samples: [{ after: ["./ops/heroku-return.sh"] }] } },
  recognise({ action, commands }) {
    if (action !== null) {
      const isDeploy = action.name.toLowerCase() === "akhileshns/heroku-deploy";
      return isDeploy ? names({ app: action.with["heroku_app_name"] }) : null;
    }
    const promote = commandThat(
      commands,
      "heroku pipelines:promote",
      "heroku container:release",
      "heroku releases:retry",
    );
    // Promoted is from the app that is named, to the one that `--to` names.
    if (promote !== undefined) {
      const isPromotion = promote.includes("pipelines:promote");
      return names({
        app: flag(promote, "--to", "-t") ?? (isPromotion ? null : flag(promote, "--app", "-a")),
      });
    }
    const push = commandThat(commands, "git push");
    const remote = push?.map(
      (word) => /^https:\/\/(?:[^@/]*@)?git\.heroku\.com\/(.+?)(?:\.git)?$/.exec(word)?.[1],
    );
    const app = remote?.find((one) => one !== undefined);
    if (app !== undefined) return names({ app });
    return push?.includes("heroku") === true ? {} : null;
  },
};
