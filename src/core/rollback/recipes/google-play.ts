import type { Recipe } from "./recipe.ts";

const halt = `#!/bin/sh
# Usage: play-halt.sh PACKAGE TRACK. Nothing of the track is being rolled out afterwards.
# PLAY_TOKEN: an access token with the scope https://www.googleapis.com/auth/androidpublisher
set -eu
track=$2
api=https://androidpublisher.googleapis.com/androidpublisher/v3/applications/$1/edits
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT
printf 'Authorization: Bearer %s\\nContent-Type: application/json\\n' "$PLAY_TOKEN" > "$headers"
ask() { curl --fail-with-body --silent --show-error --header "@$headers" "$@"; }
edit=$(ask --request POST "$api" --data '{}' | jq -er '.id')
seen=$(ask "$api/$edit/tracks/$track")
if printf '%s' "$seen" | jq -e 'any(.releases[]; .status == "inProgress")' > /dev/null; then
  halted=$(printf '%s' "$seen" | jq '.releases |= map(if .status == "inProgress" then .status = "halted" else . end)')
  ask --request PUT "$api/$edit/tracks/$track" --data "$halted"
  ask --request POST "$api/$edit:commit" --data '{}'
else
  echo "nothing of $track is being rolled out"
  ask --request DELETE "$api/$edit"
fi
`;

/** A staged rollout of Google Play, which is halted. */
export const googlePlay: Recipe = {
  id: "google-play",
  title: "Google Play: halt a staged rollout",
  kind: "mobile",
  when: "A release goes out to a share of users, and no more shall get it.",
  layers: {
    traffic: { command: ["./ops/play-halt.sh", "example.shop", "production"], timeout: "60s" },
  },
  files: [{ path: "ops/play-halt.sh", language: "sh", text: halt }],
  reads: "The edit is committed with the release as `halted`, or none was `inProgress`.",
  needs: [
    "`curl` and `jq`",
    "`PLAY_TOKEN` in `env:` of the step: `google-github-actions/auth` with `token_format: access_token` and `access_token_scopes: https://www.googleapis.com/auth/androidpublisher`",
    "A service account that may manage releases of the app in the Play Console",
  ],
  notes: [
    "A binary in a store cannot be taken back. Who has it keeps it: switch off what is broken by a flag, or send an update over the air.",
    "A rollout that reached everybody is `completed`, and there is nothing to halt here.",
    "Whoever has an edit open in the console, or another job, makes the commit fail: of two edits the second one is refused. Run it again.",
    "`fastlane supply` halts, too, and refuses a release that is halted already; this script may run twice.",
    "To go on, set the same release to `inProgress` again, by hand.",
  ],
  stays: ["The app on every device that has it", "The release itself: its version code is used up"],
  sources: [
    "https://developers.google.com/android-publisher/tracks",
    "https://github.com/fastlane/fastlane/blob/master/supply/lib/supply/uploader.rb",
  ],
};
