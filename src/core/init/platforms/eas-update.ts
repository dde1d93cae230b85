import { easUpdate as recipe } from "../../rollback/recipes/eas-update.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag } from "./words.ts";

/** Updates of an Expo app over the air. */
export const easUpdate: Platform = {
  recipe,
  needs: {
    channel: {
      what: "the channel",
      samples: [{ after: ["--destination-channel", "--branch"] }],
    },
  },
  recognise({ commands }) {
    const update = commandThat(commands, "eas update");
    return update === undefined ? null : names({ channel: flag(update, "--channel", "--branch") });
  },
};
