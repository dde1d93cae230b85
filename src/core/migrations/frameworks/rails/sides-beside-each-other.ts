import { withRedefined } from "../../generated-columns.ts";
import { withoutRestated } from "../../restated.ts";
import type { Side } from "../../side.ts";
import type { Script } from "./frame.ts";
import { withoutUnsaid } from "./unsaid.ts";

/** Both directions as each is meant beside the other: what is only said again, and what is only defined anew. */
export function sidesBesideEachOther(
  up: Side,
  down: Side,
  { stated, generated }: Script,
): { readonly up: Side; readonly down: Side } {
  const back = withRedefined(down, up, generated);
  const done = withoutRestated(withRedefined(up, down, generated), back);
  return { up: withoutUnsaid(done, back, stated), down: back };
}
