/** The one map of the desk, which goes from screen to screen: where no graphics card helps, a new one takes a second. */
import * as maplibre from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { styleOf } from "./maplayers.ts";
import { layOwnMap, OWN } from "./ownmap.ts";
import { PatientMap } from "./patientmap.ts";
import { GRADE_LOOK } from "./signs.ts";
import { ground } from "./tilefiles.ts";
import { WorldMap, type Sign } from "./worldmap.ts";

maplibre.setWorkerUrl(workerUrl);

let made: { dark: boolean; map: Promise<WorldMap> } | null = null;

/** `own`: whether there is a map of the user's own. */
export function worldMap(own: boolean): Promise<WorldMap> {
  const { matches: dark } = matchMedia("(prefers-color-scheme: dark)");
  if (made?.dark === dark) return made.map;
  void made?.map.then((map) => map.close());
  const map = make(own, dark);
  made = { dark, map };
  map.catch(() => (made = null)); // whoever asks next tries again
  return map;
}

async function make(own: boolean, dark: boolean): Promise<WorldMap> {
  const earth = await ground();
  const element = document.createElement("div");
  element.style.height = "100%";
  const map = new PatientMap({
    container: element,
    style: styleOf(earth, dark),
    validateStyle: false, // ours; a third of the time
    attributionControl: false,
    renderWorldCopies: false,
    trackResize: false, // it has no size out of the page; in it `WorldMap` looks
    maxZoom: 14,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }));
  map.addControl(new maplibre.ScaleControl({ unit: "metric" }));
  map.addControl(new maplibre.AttributionControl({ compact: false, customAttribution: "Boundaries and names of countries: Natural Earth 4.1, 1:50m" }));
  const whole = new WorldMap(map, element, dark);
  map.on("error", ({ error, sourceId }: maplibre.ErrorEvent & { sourceId?: string }) => whole.lack(sourceId === OWN, error.message));
  await map.once("style.load");
  if (own) await layOwnMap(map, dark).catch((error: Error) => whole.lack(true, error.message));
  return whole;
}

/** Makes the map before anybody asks for it, and draws one of each kind for nobody: what each needs the first time, most of
 * all its shader, takes the most time. */
export async function rehearse(own: boolean): Promise<void> {
  const map = await worldMap(own);
  if (map.shown) return;
  const leave = map.enter(document.createElement("div"), { look: GRADE_LOOK, chosen: () => undefined, moved: () => undefined, lacks: () => undefined });
  await map.show(oneOfEach());
  map.begin();
  leave();
}

function oneOfEach(): Sign[] {
  const ring = [[-20, -20], [20, -20], [20, 20], [-20, -20]];
  const area: GeoJSON.Polygon = { type: "Polygon", coordinates: [ring] };
  const shapes: Record<Sign["kind"], GeoJSON.Geometry | null> = { point: null, near: area, area, wide: area, line: { type: "LineString", coordinates: ring } };
  return (Object.keys(shapes) as Sign["kind"][]).map((kind) => ({
    id: kind, kind, at: [0, 0], km: 2000, shape: shapes[kind], name: kind, label: kind, icon: "weak", tone: "weak", faint: 1, rank: 0, half: 9, told: 1,
  }));
}
