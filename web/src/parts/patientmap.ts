/** A map that draws no more than is looked at. Without a graphics card a frame takes a tenth of a second: none is begun
 * before the last is drawn, and of a map that nobody sees yet only the one that is complete is drawn. */
import * as maplibre from "maplibre-gl";

const SOON = 8; // milliseconds until it looks again

/** `seen`: all that comes is drawn, as it comes. `unseen`: nothing is drawn until everything is there. `held`: no frame is
 * begun at all, and so no tile is asked for. */
export type State = "seen" | "unseen" | "held";

export class PatientMap extends maplibre.Map {
  private last: WebGLSync | null = null;
  private waiting = false;
  private state: State = "held";

  constructor(options: maplibre.MapOptions) {
    super(options);
    const draw = this.painter.render.bind(this.painter);
    this.painter.render = (...asked) => {
      if (this.state === "seen" || (this.state === "unseen" && this.complete())) draw(...asked);
    };
    this.on("render", () => {
      const brush = this.brush();
      if (!brush) return;
      brush.deleteSync(this.last);
      this.last = brush.fenceSync(brush.SYNC_GPU_COMMANDS_COMPLETE, 0);
      brush.flush();
    });
    this.be("unseen");
  }

  be(state: State): void {
    this.state = state;
    if (state === "unseen") this.triggerRepaint();
  }

  /** Until all is on the canvas that is to be: drawn, not only asked for. */
  async drawn(): Promise<void> {
    await this.once("idle");
    while (this.drawing()) await new Promise((done) => setTimeout(done, SOON));
  }

  /** Whether what is drawn now stays: what a map asks itself before it says that it is idle. */
  private complete(): boolean {
    return this.loaded() && !this._placementDirty;
  }

  private brush(): WebGL2RenderingContext | null {
    return this.getCanvas().getContext("webgl2");
  }

  private drawing(): boolean {
    const brush = this.brush();
    return brush !== null && this.last !== null && brush.getSyncParameter(this.last, brush.SYNC_STATUS) === brush.UNSIGNALED;
  }

  override triggerRepaint(): void {
    if (this.state === "held") return;
    if (this.state === "unseen" || !this.drawing()) return super.triggerRepaint();
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      this.triggerRepaint();
    }, SOON);
  }
}
