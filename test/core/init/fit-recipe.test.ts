import { describe, expect, it } from "vitest";
import { fitRecipe } from "../../../src/core/init/fit-recipe.ts";
import { azureSlots } from "../../../src/core/init/platforms/azure-slots.ts";
import { ecs } from "../../../src/core/init/platforms/ecs.ts";

describe("a recipe with a team's names", () => {
  it("has each name where its sample stood, also where two samples are the same word", () => {
    const { layers } = fitRecipe(azureSlots, { group: "shop-rg", app: "shop-web" });

    expect(layers.redeploy).toMatchObject({
      command: ["./ops/azure-return.sh", "shop-rg", "shop-web", "{artifact.app}"],
    });
  });

  it("keeps the samples of names that nothing tells, and says which", () => {
    const { layers, open } = fitRecipe(ecs, { cluster: "acme" });

    expect(JSON.stringify(layers)).toContain('"--cluster","acme","--service","shop"');
    expect(open.map(({ what }) => what)).toEqual(["the service"]);
  });

  it("does not read a name as a pattern", () => {
    const { layers } = fitRecipe(ecs, { cluster: "$&", service: "$1" });

    expect(JSON.stringify(layers)).toContain('"--cluster","$&","--service","$1"');
  });
});
