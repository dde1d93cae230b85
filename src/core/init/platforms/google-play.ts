import { googlePlay as recipe } from "../../rollback/recipes/google-play.ts";
import { names, type Platform } from "./platform.ts";

/** An app of Google Play, by the action that many use. */
export const googlePlay: Platform = {
  recipe,
  needs: {
    package: { what: "the name of the package", samples: [{ after: ["./ops/play-halt.sh"] }] },
    track: { what: "the track", samples: [{ after: ["./ops/play-halt.sh"], by: 2 }], usual: "production" },
  },
  recognise({ action }) {
    if (action?.name.toLowerCase() !== "r0adkll/upload-google-play") return null;
    return names({ package: action.with["packageName"], track: action.with["track"] });
  },
};
