import type { Recipe } from "./recipe.ts";

const lane = `# fastlane pause_phased_release app:example.shop
lane :pause_phased_release do |options|
  app_store_connect_api_key
  app = Spaceship::ConnectAPI::App.find(options[:app])
  UI.user_error!("There is no app #{options[:app]}") if app.nil?
  version = app.get_live_app_store_version
  UI.user_error!("No version is in the store") if version.nil?
  phased = version.fetch_app_store_version_phased_release
  UI.user_error!("#{version.version_string} has no phased release") if phased.nil?
  phased = phased.pause if phased.phased_release_state == "ACTIVE"
  unless phased.phased_release_state == "PAUSED"
    UI.user_error!("The phased release of #{version.version_string} is #{phased.phased_release_state}")
  end
  UI.success("The phased release of #{version.version_string} is paused")
end
`;

/** A phased release of the App Store, which is paused. */
export const appStore: Recipe = {
  id: "app-store",
  title: "App Store: pause a phased release",
  kind: "mobile",
  when: "An update is being phased in over seven days, and no more devices shall get it by themselves.",
  layers: {
    traffic: {
      command: ["bundle", "exec", "fastlane", "pause_phased_release", "app:example.shop"],
      timeout: "2m",
    },
  },
  files: [{ path: "fastlane/Fastfile", language: "ruby", text: lane }],
  reads:
    "App Store Connect answers that the phased release is `PAUSED`. One that is complete fails the layer: everybody gets that version.",
  needs: [
    "Ruby, with fastlane in the `Gemfile`",
    "`APP_STORE_CONNECT_API_KEY_KEY_ID`, `…_ISSUER_ID` and `…_KEY` in `env:` of the step: a key with the role App Manager",
  ],
  notes: [
    "A binary in a store cannot be taken back. Who has it keeps it, and whoever opens the store's page still gets it: switch off what is broken by a flag, or send an update over the air.",
    "A phased release may be paused for up to 30 days, with no limit on the number of pauses.",
    "The first version of an app has no phased release.",
    "The fix is a new version with a review of its own: ask for an expedited one.",
  ],
  stays: ["The app on every device that has it", "The version in the store"],
  sources: [
    "https://developer.apple.com/help/app-store-connect/update-your-app/release-a-version-update-in-phases/",
    "https://developer.apple.com/documentation/appstoreconnectapi/app-store-version-phased-releases.md",
    "https://developer.apple.com/documentation/appstoreconnectapi/patch-v1-appstoreversionphasedreleases-_id_.md",
    "https://github.com/fastlane/fastlane/blob/master/spaceship/lib/spaceship/connect_api/models/app_store_version_phased_release.rb",
    "https://github.com/fastlane/fastlane/blob/master/spaceship/lib/spaceship/connect_api/models/app.rb",
  ],
};
