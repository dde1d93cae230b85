import type { Recipe } from "./recipe.ts";

/** A service of Docker Compose whose image comes from the environment. */
export const dockerCompose: Recipe = {
  id: "docker-compose",
  title: "Docker Compose",
  kind: "host",
  when: "A machine with Docker Compose, reached by a runner on it or through `DOCKER_HOST`.",
  layers: {
    redeploy: {
      command: [
        "env",
        "SHOP_IMAGE={artifact.app}",
        "docker",
        "compose",
        "--file",
        "ops/compose.yaml",
        "up",
        "--detach",
        "--no-build",
        "--no-deps",
        "--wait",
        "--wait-timeout",
        "120",
        "shop",
      ],
      timeout: "5m",
    },
  },
  reads:
    "`--wait`: compose ends with 0 when the container is running and, if it has a `healthcheck`, healthy.",
  needs: [
    "`docker` with the plugin `compose`, logged in to the registry",
    "`ops/compose.yaml` in the checkout, with `image: $SHOP_IMAGE` and a `healthcheck` for the service `shop`",
  ],
  notes: [
    "Without a `healthcheck`, running is all that is awaited: a container that stops after two seconds counts as well.",
    "The old container stops before the new one starts: there is a gap, as in each deploy.",
    "Give `SHOP_IMAGE` no default in the file or in `.env`: `docker compose up` by hand would bring back whatever that names.",
    "The target's image may have been pruned from the machine and must then still be in the registry.",
  ],
  stays: [
    "Everything of the service but the image: the file is that of the checkout",
    "Volumes, networks and other services",
  ],
  sources: [
    "https://docs.docker.com/reference/cli/docker/compose/up.md",
    "https://docs.docker.com/compose/reference/up",
  ],
};
