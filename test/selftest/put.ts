// Puts a commit on the service: the rollback command of the selftest. `SERVICE` is the file with the service's address.
import { askService } from "./service-address.ts";

const [commit = ""] = process.argv.slice(2);
const deployed = await askService({ addressFile: process.env["SERVICE"] ?? "" }, "POST", `/deploy/${commit}`);
console.log(`deployed so far: ${deployed.join(", ")}`);
