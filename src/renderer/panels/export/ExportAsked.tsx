// The export dialog wherever it was asked for outside an open page.
import { useObservable } from '../../state/observable.ts';
import { exportAsked } from './export-asked.ts';
import { ExportDialog } from './ExportDialog.tsx';

export function ExportAsked() {
  const asked = useObservable(exportAsked, null);
  return asked && <ExportDialog page={null} filter={asked.filter} onClose={() => exportAsked.set(null)} />;
}
