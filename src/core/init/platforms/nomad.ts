import { nomad as recipe } from "../../rollback/recipes/nomad.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, operands } from "./words.ts";

const WITH_VALUE = ["-var", "-var-file", "-address", "-namespace", "-region", "-token"];

/** A job of Nomad. */
export const nomad: Platform = {
  recipe,
  needs: {
    file: {
      what: "the file of the job",
      samples: [{ text: "ops/shop.nomad.hcl", becomes: "{}" }],
    },
    job: { what: "the name of the job", samples: [{ after: ["./ops/nomad-stop.sh", "-json"] }] },
  },
  recognise({ commands }) {
    const run = commandThat(commands, "nomad job run", "nomad run");
    if (run === undefined) return null;
    return names({ file: operands(run, run.includes("job") ? 3 : 2, WITH_VALUE)[0] });
  },
};
