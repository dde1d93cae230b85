import { vercel as recipe } from "../../rollback/recipes/vercel.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat } from "./words.ts";

/** A project of Vercel. */
export const vercel: Platform = {
  recipe,
  needs: {
    domain: { what: "the production domain", samples: [{ after: ["inspect"] }] },
  },
  recognise({ action, commands }) {
    if (action !== null) return action.name.toLowerCase() === "amondnet/vercel-action" ? {} : null;
    const deploy = commandThat(commands, "vercel deploy", "vercel promote", "vercel --prod");
    return deploy === undefined ? null : names({});
  },
};
