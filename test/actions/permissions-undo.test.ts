import { describe } from "vitest";
import { permissionCases } from "../support/permission-cases.ts";
import { type PermissionedAction, permissionScenes } from "../support/permission-scenes.ts";
import { replayed } from "../support/replayed.ts";

describe.each<PermissionedAction>(["rollback", "postmortem"])("%s", (action) => {
  permissionCases(action, replayed(permissionScenes[action]));
});
