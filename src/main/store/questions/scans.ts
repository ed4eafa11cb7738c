// What the rest of Galley may ask about scans: where they lie, and what was drawn on them. The scans themselves stay on the disk.
import type { ScanBox, ScanSettings } from '../../../contract/index.ts';

export interface ScanQuestions {
  scanSettings(): Promise<ScanSettings>;
  setScanSettings(settings: ScanSettings): Promise<void>;
  scanBoxes(page: number): Promise<readonly ScanBox[]>;
  /** Keeps a box for a group of the page, or forgets it with null. */
  setScanBox(page: number, group: string, box: Omit<ScanBox, 'group'> | null): Promise<readonly ScanBox[]>;
}
