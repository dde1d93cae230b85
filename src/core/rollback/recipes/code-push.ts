import type { Recipe } from "./recipe.ts";

const rollback = `#!/bin/sh
# Usage: code-push-return.sh APP DEPLOYMENT LABEL. The newest release has the bundle of LABEL afterwards.
set -eu
app=$1
deployment=$2
label=$3
releases() { code-push-standalone deployment history "$app" "$deployment" --format json; }
newest() { releases | jq -er 'max_by(.uploadTime).packageHash'; }
wanted=$(releases | jq -er --arg name "$label" '.[] | select(.label == $name).packageHash')
if [ "$(newest)" != "$wanted" ]; then
  # It asks whether one is sure, and has no option to be.
  echo y | code-push-standalone rollback "$app" "$deployment" --targetRelease "$label"
fi
[ "$(newest)" = "$wanted" ]
`;

/** An update over the air by a CodePush server of one's own, released again. */
export const codePush: Recipe = {
  id: "code-push",
  title: "CodePush: release the older bundle again",
  kind: "mobile",
  when: "A React Native app with a CodePush server of your own. Microsoft's service ended on 31 March 2025.",
  layers: {
    redeploy: {
      command: ["./ops/code-push-return.sh", "shop-ios", "Production", "{config.code-push-label}"],
      timeout: "2m",
    },
  },
  files: [{ path: "ops/code-push-return.sh", language: "sh", text: rollback }],
  records: [
    "`config.code-push-label`: the label of the update in this deployment, such as `v34`, one `config` for each app. Release it disabled (`--disabled`), make the release, then enable it by `code-push-standalone patch`.",
  ],
  reads: "The newest release of the deployment has the hash of the bundle that the label names.",
  needs: [
    "`code-push-standalone` from the repository of the server, logged in by an access key of its own, and `jq`",
    "A collaborator of the app",
  ],
  notes: [
    "Devices look for updates when the app says so, mostly at its start. A device that is never opened keeps the bad bundle.",
    "The history has the 50 newest releases of the deployment: what is older cannot be named.",
    "An update reaches only binaries of the version that it was released for.",
    "A rollout in percent that is under way on the newest release ends with this.",
    "One layer goes to one app: with iOS and Android, write a script that returns both.",
  ],
  stays: [
    "The binary, and native code in it",
    "What the bad bundle stored on devices: the old one must be able to read it",
  ],
  sources: [
    "https://raw.githubusercontent.com/microsoft/code-push-server/main/README.md",
    "https://github.com/microsoft/code-push-server/blob/main/cli/README.md",
    "https://github.com/microsoft/code-push-server/blob/main/cli/script/command-executor.ts",
  ],
};
