// The export dialog wherever it was asked for outside an open page.
import { useObservable } from '../../state/observable.ts';
import { exportAsked } from './export-asked.ts';
import { ExportDialog } from './ExportDialog.tsx';

export function ExportAsked() {
  const asked = useObservable(exportAsked, null);
  return asked && <ExportDialog {...asked} page={null} onClose={() => exportAsked.set(null)} />;
}
