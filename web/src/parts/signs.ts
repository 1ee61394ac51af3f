/** Signs as pictures: a shape of its own for each grade and a tile for each holder, so that no eye depends on colour. */
export const GRADES: Record<string, string> = {
  confirmed: "#1b7a5c",
  fair: "#2f6db3",
  weak: "#6b6f75",
  contested: "#b4541c",
  discounted: "#8d8d88",
};
const RATIO = 2; // of the pixels of a picture to those of the page

type Brush = CanvasRenderingContext2D;

export interface Picture {
  data: ImageData;
  ratio: number;
}

/** A picture of so many pixels of the page. */
export function drawn(width: number, height: number, draw: (brush: Brush) => void): Picture {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * RATIO, height * RATIO];
  const brush = canvas.getContext("2d")!;
  brush.scale(RATIO, RATIO);
  draw(brush);
  return { data: brush.getImageData(0, 0, canvas.width, canvas.height), ratio: RATIO };
}

/** The sign of a grade, as its letter in the lists: full disc, three quarters, one quarter, lozenge, empty ring. */
export function gradeSign(grade: string, ground: string): Picture {
  const colour = GRADES[grade] ?? GRADES["weak"]!;
  return drawn(18, 18, (brush) => {
    outline(brush, grade === "contested" ? "lozenge" : "disc");
    brush.fillStyle = ground;
    brush.fill();
    brush.strokeStyle = colour;
    brush.lineWidth = 2;
    if (grade === "discounted") brush.setLineDash([2.5, 2]);
    brush.stroke();
    brush.setLineDash([]);
    brush.fillStyle = colour;
    brush.beginPath();
    if (grade === "contested") half(brush);
    else pie(brush, { confirmed: 1, fair: 0.75, weak: 0.25 }[grade] ?? 0);
    brush.fill();
  });
}

function outline(brush: Brush, shape: "disc" | "lozenge"): void {
  brush.beginPath();
  if (shape === "disc") brush.arc(9, 9, 6, 0, 2 * Math.PI);
  else {
    brush.moveTo(9, 1.5);
    brush.lineTo(16.5, 9);
    brush.lineTo(9, 16.5);
    brush.lineTo(1.5, 9);
    brush.closePath();
  }
}

function pie(brush: Brush, share: number): void {
  if (share === 0) return;
  brush.moveTo(9, 9);
  brush.arc(9, 9, 6, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * share);
  brush.closePath();
}

function half(brush: Brush): void {
  brush.moveTo(9, 1.5);
  brush.lineTo(9, 16.5);
  brush.lineTo(1.5, 9);
  brush.closePath();
}

/** Slanted lines, to fill an area with: what lies somewhere in it is nowhere in particular. */
export function hatch(colour: string): Picture {
  return drawn(12, 12, (brush) => {
    brush.strokeStyle = colour;
    brush.globalAlpha = 0.45;
    brush.lineWidth = 1.1;
    for (const x of [-12, 0, 12]) {
      brush.beginPath();
      brush.moveTo(x, 12);
      brush.lineTo(x + 12, 0);
      brush.stroke();
    }
  });
}

const HATCH = "hatch ";

/** The picture that fills an area of that colour. */
export const hatchOf = (colour: string): string => HATCH + colour;

/** How a screen colours what it draws: the colours by tone, and the pictures by the name of an icon. */
export class Look {
  constructor(
    private readonly colours: Record<string, string>,
    private readonly icon: (name: string, ground: string) => Picture | null,
  ) {}

  colour(tone: string): string {
    return this.colours[tone] ?? "#6b6f75";
  }

  picture(id: string, dark: boolean): Picture | null {
    return id.startsWith(HATCH) ? hatch(id.slice(HATCH.length)) : this.icon(id, dark ? "#16181b" : "#ffffff");
  }
}

/** Events by their grades. */
export const GRADE_LOOK = new Look(GRADES, (grade, ground) => (grade in GRADES ? gradeSign(grade, ground) : null));
