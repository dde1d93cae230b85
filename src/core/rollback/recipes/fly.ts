import type { Recipe } from "./recipe.ts";

/** An app of Fly.io that is deployed again with the image of the target. */
export const fly: Recipe = {
  id: "fly",
  title: "Fly.io",
  kind: "container",
  when: "An app on Fly Machines.",
  layers: {
    redeploy: {
      command: [
        "flyctl",
        "deploy",
        "--app",
        "shop",
        "--config",
        "fly.toml",
        "--image",
        "{artifact.app}",
        "--wait-timeout",
        "3m",
        "--yes",
      ],
      read: {
        kind: "command",
        command: ["flyctl", "image", "show", "--app", "shop", "--json"],
        json: [{ path: "$[*].Digest", equals: "{artifact.app.digest}" }],
      },
      timeout: "10m",
    },
  },
  reads: "`flyctl deploy` waits until the machines are healthy; then each machine must run the digest.",
  needs: [
    "`flyctl`, with `FLY_API_TOKEN` in `env:` of the step: a deploy token of the app",
    "An image that Fly can pull: public, or in `registry.fly.io`",
    "`fly.toml` in the checkout",
  ],
  notes: [
    "Without `--image`, flyctl builds. With it, nothing is built.",
    "`release_command` of `fly.toml` runs before the old image comes back: migrations in it must notice that there is nothing to do.",
    "The rest of `fly.toml` is that of the checkout, and is applied along.",
    "Where the artifact is an index for several platforms, machines may show the digest of their own platform. Release an image of one platform then, or leave `read` out. (Not tried.)",
    "Machines that `fly deploy` does not manage (made by `fly machine run`) stay as they are, and the read-back then fails.",
  ],
  stays: ["Secrets: they are those of now", "Volumes and what is on them", "The database"],
  sources: [
    "https://fly.io/docs/blueprints/rollback-guide",
    "https://github.com/superfly/flyctl/blob/master/internal/command/deploy/deploy.go",
    "https://github.com/superfly/flyctl/blob/master/internal/command/image/show.go",
  ],
};
