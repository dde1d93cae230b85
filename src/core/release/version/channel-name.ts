import { z } from "zod";

/** The name of a line of pre-releases, such as `beta` in `1.4.0-beta.2`. */
export const Channel = z
  .string()
  .regex(
    /^[a-z][a-z0-9]{0,29}$/,
    "a word such as `beta` or `rc`: lower-case letters and digits, a letter first",
  );
