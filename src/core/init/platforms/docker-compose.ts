import { dockerCompose as recipe } from "../../rollback/recipes/docker-compose.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag, operandsAfter } from "./words.ts";

const WITH_VALUE = ["-f", "--file", "-p", "--project-name", "--env-file", "--wait-timeout"];

/** A machine with Docker Compose. */
export const dockerCompose: Platform = {
  recipe,
  needs: {
    file: { what: "the compose file", samples: [{ after: ["--file"] }], usual: "compose.yaml" },
    service: { what: "the service in it", samples: [{ after: ["120"] }] },
    variable: {
      what: "the variable that holds its image",
      samples: [{ text: "SHOP_IMAGE={artifact.app}", becomes: "{}={artifact.app}" }],
    },
  },
  recognise({ commands }) {
    const up = commandThat(commands, "docker compose up", "docker-compose up", "docker stack deploy");
    if (up === undefined) return null;
    return names({
      file: flag(up, "-f", "--file"),
      service: operandsAfter(up, up.includes("deploy") ? "deploy" : "up", WITH_VALUE)[0],
    });
  },
};
