/** Land on a flat map: what crosses the 180th meridian goes on beyond it, and does not come back on the other side. */
type Ring = number[][];

/** The polygons of some land, a feature each. */
export function unrolled(land: GeoJSON.Feature | GeoJSON.FeatureCollection): GeoJSON.FeatureCollection {
  const shapes = (land.type === "Feature" ? [land] : land.features).map((f) => f.geometry as GeoJSON.MultiPolygon);
  const features = shapes
    .flatMap((shape) => shape.coordinates)
    .map((rings) => ({ type: "Feature" as const, properties: {}, geometry: { type: "Polygon" as const, coordinates: rings.map(unroll) } }));
  return { type: "FeatureCollection", features };
}

/** A ring that crosses the meridian and comes back: longitudes beyond 180 degrees where it is over. One that goes round a
 * pole crosses once, and stays as it is. */
export function unroll(ring: Ring): Ring {
  let turns = 0;
  const out = ring.map(([x = 0, y = 0], n) => {
    const step = n > 0 ? x - ring[n - 1]![0]! : 0;
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [x + 360 * turns, y];
  });
  return turns === 0 ? out : ring;
}
