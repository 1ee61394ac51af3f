/** A map that begins no frame before the last is drawn. Without a graphics card that takes a tenth of a second, each tile
 * that comes asks for one, and those that nobody can see yet would pile up. */
import * as maplibre from "maplibre-gl";

const SOON = 8; // milliseconds until it looks again

export class PatientMap extends maplibre.Map {
  private last: WebGLSync | null = null;
  private waiting = false;

  constructor(options: maplibre.MapOptions) {
    super(options);
    this.on("render", () => {
      const brush = this.brush();
      if (!brush) return;
      brush.deleteSync(this.last);
      this.last = brush.fenceSync(brush.SYNC_GPU_COMMANDS_COMPLETE, 0);
      brush.flush();
    });
  }

  private brush(): WebGL2RenderingContext | null {
    return this.getCanvas().getContext("webgl2");
  }

  private drawing(): boolean {
    const brush = this.brush();
    return brush !== null && this.last !== null && brush.getSyncParameter(this.last, brush.SYNC_STATUS) === brush.UNSIGNALED;
  }

  override triggerRepaint(): void {
    if (!this.last || !this.drawing()) return super.triggerRepaint();
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      this.triggerRepaint();
    }, SOON);
  }
}
