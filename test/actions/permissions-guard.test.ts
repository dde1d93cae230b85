import { describe } from "vitest";
import { permissionCases } from "../support/permission-cases.ts";
import { permissionScenes } from "../support/permission-scenes.ts";
import { replayed } from "../support/replayed.ts";

describe("guard", () => {
  permissionCases("guard", replayed(permissionScenes.guard));
});
