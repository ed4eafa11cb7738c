// The scan of a page beside its text: zoom, pan, rotate; a box drawn once for an article is gone to whenever the cursor
// enters the article. A page without a scan says how one is found.
import { useQuery } from '@tanstack/react-query';
import { Maximize, RotateCw, SquareDashed, Trash2, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageScan, ScanBox } from '../../../contract/index.ts';
import { call } from '../../state/api.ts';
import { queries, scanQuery } from '../../state/queries.ts';
import { Notice } from '../../ui/Notice.tsx';
import { openSheet } from './sheet.ts';
import { openViewer, type ScanViewer } from './viewer.ts';

export interface ScanPaneProps {
  readonly page: number;
  /** The article that the cursor is in. */
  readonly group: string | null;
}

export default function ScanPane({ page, group }: ScanPaneProps) {
  const { t } = useTranslation();
  const scan = useQuery(scanQuery(page));
  if (scan.isPending) return <div className="scan-pane" aria-busy="true" />;
  if (scan.isError || scan.data.file === null) {
    return (
      <div className="scan-pane">
        <Notice title={t('scan.none')} text={scan.error?.message ?? t('scan.noneText')}>
          <a className="button" href="#/settings?section=scans">
            {t('scan.folders')}
          </a>
        </Notice>
      </div>
    );
  }
  return <Scan key={`${scan.data.file} ${scan.data.sheet}`} page={page} group={group} scan={scan.data} />;
}

function Scan({ page, group, scan }: ScanPaneProps & { readonly scan: PageScan }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const { viewer, failure } = useViewer(place, page, scan);
  const box = scan.boxes.find((each) => each.group === group) ?? null;
  useEffect(() => viewer?.show(box), [viewer, box]);
  const keep = async (drawn: Omit<ScanBox, 'group'> | null): Promise<void> => {
    if (group === null) return;
    const boxes = await call('setScanBox', { page, body: { group, box: drawn } });
    queries.setQueryData(scanQuery(page).queryKey, (now) => now && { ...now, boxes });
  };
  const draw = async (): Promise<void> => {
    const drawn = await viewer?.draw();
    if (drawn) await keep(drawn);
    else viewer?.show(box);
  };
  return (
    <div className="scan-pane">
      <div className="scan-tools" role="toolbar" aria-label={t('scan.title')}>
        <Tool label={t('scan.larger')} onClick={() => viewer?.zoom(1.4)} icon={<ZoomIn size={15} />} />
        <Tool label={t('scan.smaller')} onClick={() => viewer?.zoom(1 / 1.4)} icon={<ZoomOut size={15} />} />
        <Tool label={t('scan.fit')} onClick={() => viewer?.fit()} icon={<Maximize size={15} />} />
        <Tool label={t('scan.rotate')} onClick={() => viewer?.rotate()} icon={<RotateCw size={15} />} />
        <span className="space" />
        {box && <Tool label={t('scan.forget')} onClick={() => void keep(null)} icon={<Trash2 size={15} />} />}
        <Tool
          label={box ? t('scan.redraw') : t('scan.draw')}
          disabled={group === null || !viewer}
          onClick={() => void draw()}
          icon={<SquareDashed size={15} />}
        />
      </div>
      {failure === null ? (
        <div ref={place} className="scan-view" role="img" aria-label={t('scan.title')} />
      ) : (
        <Notice title={t('scan.cannotShow')} text={failure} />
      )}
    </div>
  );
}

/** Fetches and opens the sheet; the viewer is null until then. */
function useViewer(place: { readonly current: HTMLElement | null }, page: number, { type, sheet }: PageScan) {
  const [viewer, setViewer] = useState<ScanViewer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let [gone, opened]: [boolean, ScanViewer | null] = [false, null];
    const open = async (): Promise<void> => {
      if (type === null) return;
      const response = await call('scanFile', { page });
      const picture = await openSheet(await response.blob(), type, sheet);
      if (gone || !place.current) return picture.close();
      opened = openViewer(place.current, picture);
      setViewer(opened);
    };
    open().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    return () => {
      gone = true;
      setViewer(null);
      opened?.close();
    };
  }, [place, page, type, sheet]);
  return { viewer, failure };
}

interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
