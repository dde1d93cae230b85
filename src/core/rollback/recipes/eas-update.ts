import type { Recipe } from "./recipe.ts";

/** An update over the air by Expo, published again. */
export const easUpdate: Recipe = {
  id: "eas-update",
  title: "EAS Update: publish the older bundle again",
  kind: "mobile",
  when: "An Expo app whose JavaScript and assets are updated over the air.",
  layers: {
    redeploy: {
      command: [
        "eas",
        "update:republish",
        "--group",
        "{config.update-group}",
        "--destination-channel",
        "production",
        "--message",
        "Return to {release.tag}",
        "--non-interactive",
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
  records: [
    "`config.update-group`: the id of the update group, published before the release to a branch for testing (`eas update --branch staging --json`, `.[0].group`). A group never changes.",
  ],
  reads:
    "The newest update of the branch `production` has this message. Publishing again makes a group of its own, so the id is another one.",
  needs: [
    "`eas`, with `EXPO_TOKEN` in `env:` of the step: a robot user with the role Developer",
    "The app's project in the checkout, with its packages installed",
  ],
  notes: [
    "Devices look for updates at their next start, and run what they got at the one after, unless the app reloads itself. A device that is never opened keeps the bad bundle.",
    "An update reaches only builds with its runtime version. For a newer binary there is no older bundle: publish `eas update:roll-back-to-embedded` by hand.",
    "A rollout in percent that is under way on the branch has to be ended first, by `eas update:revert-update-rollout`.",
    "With code signing, give `--private-key-path`.",
    "Each run publishes once more. The bytes are the same, so a second run changes nothing for users.",
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
