import { ok } from "../exchange.ts";
import { renderRepository } from "../render/repository.ts";
import { route } from "../router.ts";

/** The repository itself. */
export const repositoryRoutes = [route("GET", "", {}, ({ repository }) => ok(renderRepository(repository)))];
