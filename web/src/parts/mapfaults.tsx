/** What is wrong with a map: that there is none, or that not all of it is drawn. */
import type { Drawn } from "./usemap.ts";

/** `instead`: where the same is found. */
export function MapFaults({ drawn: { broken, lacks }, instead }: { drawn: Drawn; instead: string }) {
  return (
    <>
      {broken && <p class="error">The map cannot be drawn here ({broken}); {instead}.</p>}
      {!broken && lacks && <p class="error">Not all of the map is drawn ({lacks}).</p>}
    </>
  );
}
