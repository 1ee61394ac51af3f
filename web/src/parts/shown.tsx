/** A sign of the map in the page, for its legend; what it means stands beside it. */
import type { Picture } from "./signs.ts";

export function Shown({ picture: { data, ratio } }: { picture: Picture }) {
  const paint = (canvas: HTMLCanvasElement | null) => canvas?.getContext("2d")!.putImageData(data, 0, 0);
  return <canvas ref={(canvas) => void paint(canvas)} class="sign" width={data.width} height={data.height} style={{ width: `${data.width / ratio}px`, height: `${data.height / ratio}px` }} aria-hidden="true" />;
}
