// Loaded into every Node process of a run by NODE_OPTIONS: notes which Node it is, and what it runs.
import { appendFileSync } from "node:fs";

const { NODE_WITNESS } = process.env;
if (NODE_WITNESS !== undefined) appendFileSync(NODE_WITNESS, `${process.version} ${process.argv[1] ?? ""}\n`);
