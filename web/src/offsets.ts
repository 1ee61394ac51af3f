/**
 * The server counts Unicode code points, the browser UTF-16 units: an emoji is one there and two here. Offsets are
 * turned once, at the border, and the words are compared so that a mark never stands on others than those read.
 */

/** For each code point of the text where it begins in UTF-16 units, and one more for the end. */
export class Offsets {
  private readonly wide: number[] = []; // code points that take two units, by number

  constructor(readonly text: string) {
    let point = 0;
    for (let unit = 0; unit < text.length; unit++, point++) {
      const code = text.charCodeAt(unit);
      if (code >= 0xd800 && code < 0xdc00 && unit + 1 < text.length) {
        const next = text.charCodeAt(unit + 1);
        if (next >= 0xdc00 && next < 0xe000) {
          this.wide.push(point);
          unit++;
        }
      }
    }
  }

  /** Units before a code point. */
  units(point: number): number {
    return point + this.before(point, (n) => this.wide[n]!);
  }

  /** Code points before a unit. */
  points(unit: number): number {
    return unit - this.before(unit, (n) => this.wide[n]! + n + 1);
  }

  /** The words between two code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.units(start), this.units(end));
  }

  private before(place: number, at: (n: number) => number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(middle) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
