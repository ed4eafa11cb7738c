// A sheet as OpenSeadragon wants it: tiles of 512 pixels at every level of detail, each drawn when it comes into sight.
import OpenSeadragon from 'openseadragon';
import type { Part, Sheet } from './sheet.ts';

const TILE = 512;

export class SheetTiles extends OpenSeadragon.TileSource {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    super({ width: sheet.width, height: sheet.height, tileSize: TILE, tileOverlap: 0 });
    this.sheet = sheet;
  }

  /** Never fetched: a name for the tile. */
  override getTileUrl(level: number, x: number, y: number): string {
    return `${level}/${x}/${y}`;
  }

  override hasTransparency(): boolean {
    return false;
  }

  override downloadTileStart(job: OpenSeadragon.ImageJob): void {
    const { level, x, y } = job.tile;
    const scale = this.getLevelScale(level);
    void this.sheet.tile(partOf(this.sheet, x, y, scale), scale).then(
      (bitmap) => job.finish(bitmap, null, 'imageBitmap'),
      (error: unknown) => job.fail(String(error), null),
    );
  }

  /** A tile under way is drawn to its end and then dropped. */
  override downloadTileAbort(): void {}
}

function partOf({ width, height }: Sheet, column: number, row: number, scale: number): Part {
  const side = TILE / scale;
  const [x, y] = [column * side, row * side];
  return { x, y, width: Math.min(side, width - x), height: Math.min(side, height - y) };
}
