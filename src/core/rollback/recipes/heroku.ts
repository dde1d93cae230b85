import type { Recipe } from "./recipe.ts";

const rollback = `#!/bin/sh
# Usage: heroku-return.sh APP SLUG. The app runs the slug afterwards; done twice, it releases once.
set -eu
app=$1
slug=$2
releases() { heroku releases --app "$app" --num 50 --json; }
current() { releases | jq -er 'map(select(.current))[0] | "\\(.slug.id // "none") \\(.status)"'; }
if [ "$(current)" != "$slug succeeded" ]; then
  version=$(releases | jq -r --arg slug "$slug" \\
    'map(select(.slug.id == $slug and .status == "succeeded")) | max_by(.version).version // ""')
  if [ -z "$version" ]; then
    echo "None of the last 50 releases of $app has the slug $slug." >&2
    exit 1
  fi
  heroku releases:rollback "v$version" --app "$app"
fi
until [ "$(current)" = "$slug succeeded" ]; do sleep 2; done
`;

/** An app of Heroku that is released again with the slug of the target. */
export const heroku: Recipe = {
  id: "heroku",
  title: "Heroku",
  kind: "container",
  when: "An app whose slug is built once, in a staging app, and promoted through a pipeline.",
  layers: {
    redeploy: { command: ["./ops/heroku-return.sh", "shop", "{config.slug}"], timeout: "5m" },
  },
  files: [{ path: "ops/heroku-return.sh", language: "sh", text: rollback }],
  records: [
    "`config.slug`: the id of the slug, as `heroku releases --app shop-staging --num 1 --json` tells it (`.[0].slug.id`). A slug never changes, and a promotion keeps it.",
  ],
  reads: "The current release of the app has this slug, and its release phase succeeded.",
  needs: ["`heroku` and `jq`, with `HEROKU_API_KEY` in `env:` of the step", "A user who may deploy the app"],
  notes: [
    "A rollback on Heroku brings config vars back, too, to what they were then. A password that was changed since is the old one again.",
    "The release phase of the `Procfile` runs again: migrations in it must notice that there is nothing to do.",
    "`heroku rollback` without a version goes back by one, and again by one the next time.",
    "Apps on the container stack have no slug to go back to by its id; there the rollback names an image, and this script finds nothing.",
  ],
  stays: ["Add-ons, and what is in them", "Dyno formation and scale"],
  sources: [
    "https://trailhead.salesforce.com/content/learn/modules/heroku-flow/run-tasks-with-release-phase",
    "https://devcenter.heroku.com/changelog-items/365",
    "https://github.com/heroku/cli/blob/main/src/commands/releases/rollback.ts",
  ],
};
