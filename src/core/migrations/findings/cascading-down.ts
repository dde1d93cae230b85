import { placeOf, type Rule } from "./rule.ts";

/** A DROP … CASCADE in a reversal. */
export const cascadingDown: Rule = {
  name: "cascading-down",
  message: "The reversal drops with CASCADE, and with it whatever later migrations have put on it.",
  write: "DROP without CASCADE, after a DROP of everything that this migration itself put on it.",
  find: ({ down }) =>
    placeOf(
      "down",
      down.find((one) => one.kind === "drop" && one.cascades),
    ),
};
