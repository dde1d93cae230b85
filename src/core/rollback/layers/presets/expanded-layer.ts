import { HttpRequest } from "../http.ts";
import { refusedLayer } from "../planning.ts";
import { ReadBack } from "../read-back.ts";
import { expandLayerPreset, type LayerPresetUse } from "./index.ts";

/** What a preset of a layer becomes. */
export interface ExpandedLayer {
  readonly http: HttpRequest;
  readonly timeout: number;
  readonly read: ReadBack;
}

/** Reads what a preset becomes as if a user had written it. Throws LAYER_UNUSABLE where its settings make no request. */
export function expandedLayer(use: LayerPresetUse, name: string): ExpandedLayer {
  const written = expandLayerPreset(use);
  const [http, read] = [HttpRequest.safeParse(written.http), ReadBack.safeParse(written.read)];
  if (http.success && read.success) return { http: http.data, read: read.data, timeout: use.timeout };
  const [issue] = (http.success ? read : http).error?.issues ?? [];
  throw refusedLayer(`The preset \`${use.preset}\` of \`${name}\``, {
    problem: `makes no request of its settings (\`${issue?.path.join(".") ?? ""}\`)`,
    write: `Correct them: ${issue?.message ?? "they cannot be read"}.`,
  });
}
