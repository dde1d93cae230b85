import { z } from "zod";

/** A command as a list of words; `{…}` words are filled from the release manifest, and no shell is between. */
export const Argv = z
  .tuple([z.string().min(1)], z.string())
  .describe("Program and arguments, one list item each. No shell: `&&`, `|` and `$` have no meaning here.");
export type Argv = Readonly<z.infer<typeof Argv>>;
