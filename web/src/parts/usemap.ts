/** A map in an element of a screen: made once, shown what there is, its view kept in the address. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { change } from "../url.ts";
import type { Look } from "./signs.ts";
import type { Sign, View, WorldMap } from "./worldmap.ts";

export interface Drawn {
  map: WorldMap | null;
  /** Why there is none; null where there is, or will be. */
  broken: string | null;
  /** What of it is not drawn; null where all is. */
  lacks: string | null;
  /** Counts the moves of the map, so that what depends on what is seen is made anew. */
  moves: number;
}

/** `at` of the address: latitude, longitude and zoom. */
export function viewOf(words: string | null): View | null {
  const [latitude, longitude, zoom] = (words ?? "").split(",").map(Number);
  const right = [latitude, longitude, zoom].every((n) => n !== undefined && Number.isFinite(n));
  return right && Math.abs(latitude!) <= 85 ? { at: [longitude!, latitude!], zoom: zoom! } : null;
}

const written = ({ at, zoom }: View): string => [at[1].toFixed(4), at[0].toFixed(4), zoom.toFixed(2)].join(",");

/** `look`: a promise of how the screen colours, so that the lists are shown before the map is loaded. */
export function useMap(element: RefObject<HTMLElement | null>, own: boolean, look: Look | null, signs: readonly Sign[] | null, at: string | null, chosen: (ids: string[]) => void): Drawn {
  const [map, setMap] = useState<WorldMap | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [lacks, lack] = useState<string | null>(null);
  const [moves, move] = useState(0);
  const clicked = useRef(chosen);
  clicked.current = chosen;
  const told = useRef(at); // the view that the address last told, or was told
  useEffect(() => {
    if (!look) return;
    let leave: (() => void) | null = null;
    let closed = false;
    const moved = (view: View, byHand: boolean) => {
      if (byHand) change({ at: (told.current = written(view)) });
      move((n) => n + 1);
    };
    // What is beside the map is shown first: it holds the same, and a map takes its time.
    new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      .then(() => import("./onemap.ts"))
      .then(({ worldMap }) => worldMap(own))
      .then((map) => {
        if (closed || !element.current) return;
        leave = map.enter(element.current, { look, chosen: (ids) => clicked.current(ids), moved, lacks: lack });
        setMap(map);
      })
      .catch((e: Error) => setBroken(e.message));
    return () => {
      closed = true;
      leave?.();
      setMap(null);
    };
  }, [look]);
  const fitted = useRef<WorldMap | null>(null);
  useEffect(() => {
    if (!map || !signs) return;
    const view = viewOf(at);
    if (fitted.current !== map && view) map.go(view);
    else if (fitted.current !== map) map.fit(signs);
    fitted.current = map;
    map.show(signs).then(
      () => element.current?.setAttribute("data-ready", ""),
      (e: Error) => setBroken(e.message),
    );
  }, [map, signs]);
  useEffect(() => {
    if (!map || !signs || at === told.current) return;
    told.current = at;
    const view = viewOf(at);
    if (view) map.go(view);
    else map.fit(signs);
  }, [at]);
  return { map, broken, lacks, moves };
}
