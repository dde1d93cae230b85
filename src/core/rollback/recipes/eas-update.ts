import type { Recipe } from "./recipe.ts";

const republish = `#!/bin/sh
# Usage: eas-return.sh --destination-channel NAME --group GROUP --message MESSAGE. The newest update of the branch NAME
# is what was published again of GROUP afterwards, as MESSAGE tells, which has to name it.
set -eu
name=$2
group=$4
message=$6
newest() {
  eas update:list --branch "$name" --limit 1 --json --non-interactive |
    node -p 'const [one = {}] = JSON.parse(require("fs").readFileSync(0, "utf8")).currentPage; one.message'
}
returned() {
  # Where it cannot be told, nothing is published.
  now=$(newest) || exit 1
  case $now in
    *"\\"$message\\""*) return 0 ;;
    *) return 1 ;;
  esac
}
if returned; then
  echo "$group was published again on the branch $name already"
  exit 0
fi
eas update:republish --group "$group" --destination-channel "$name" --message "$message" --non-interactive
returned
`;

/** An update over the air by Expo, published again. */
export const easUpdate: Recipe = {
  id: "eas-update",
  title: "EAS Update: publish the older bundle again",
  kind: "mobile",
  when: "An Expo app whose JavaScript and assets are updated over the air.",
  layers: {
    redeploy: {
      command: [
        "./ops/eas-return.sh",
        "--destination-channel",
        "production",
        "--group",
        "{config.update-group}",
        "--message",
        "Return to {release.tag} ({config.update-group})",
      ],
      read: {
        kind: "command",
        command: [
          "eas",
          "update:list",
          "--branch",
          "production",
          "--limit",
          "1",
          "--json",
          "--non-interactive",
        ],
        json: [{ path: "$.currentPage[0].message", contains: "Return to {release.tag}" }],
      },
      timeout: "5m",
    },
  },
  files: [{ path: "ops/eas-return.sh", language: "sh", text: republish }],
  records: [
    "`config.update-group`: the id of the update group, published before the release to a branch for testing (`eas update --branch staging --json`, `.[0].group`). A group never changes.",
  ],
  reads:
    "The newest update of the branch `production` has this message. Publishing again makes a group of its own with another id, so the message names the group that it came from; the script looks for it first, and publishes nothing where it stands.",
  needs: [
    "`eas`, with `EXPO_TOKEN` in `env:` of the step: a robot user with the role Developer",
    "The app's project in the checkout, with its packages installed",
  ],
  notes: [
    "Devices look for updates at their next start, and run what they got at the one after, unless the app reloads itself. A device that is never opened keeps the bad bundle.",
    "An update reaches only builds with its runtime version. For a newer binary there is no older bundle: publish `eas update:roll-back-to-embedded` by hand.",
    "A rollout in percent that is under way on the branch has to be ended first, by `eas update:revert-update-rollout`.",
    "With code signing, give `--private-key-path`.",
    "Channel and branch have one name here. A channel that points to another branch is seen: the layer then ends as failed.",
  ],
  stays: [
    "The binary, and native code in it",
    "What the bad bundle stored on devices: the old one must be able to read it",
  ],
  sources: [
    "https://docs.expo.dev/eas-update/rollbacks",
    "https://docs.expo.dev/eas-update/rollouts",
    "https://docs.expo.dev/eas-update/how-it-works/",
    "https://github.com/expo/eas-cli/blob/main/packages/eas-cli/src/commands/update/republish.ts",
  ],
};
