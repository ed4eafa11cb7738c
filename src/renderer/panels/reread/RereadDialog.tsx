// A page that was read in the wrong encoding: its file's first lines as each encoding has them, and reading it anew as chosen.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToPanel } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { ENCODINGS } from '../import/EncodingChoice.tsx';

interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: string;
  /** Encodings in which the bytes may be a text. */
  readonly others: readonly string[];
}

interface RereadDialogProps {
  readonly page: number;
  /** Keeps unsaved work; false where that failed. */
  readonly before?: () => Promise<boolean>;
  /** The page has another text now. */
  readonly onDone: () => void | Promise<void>;
  readonly onClose: () => void;
}

export function RereadDialog({ page, before, onDone, onClose }: RereadDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const file = useQuery({ queryKey: ['raw-file', page], queryFn: () => fileOf(page), staleTime: 0 }).data;
  const encoding = chosen ?? file?.encoding ?? '';
  const preview = useQuery({
    queryKey: ['reread', page, encoding],
    queryFn: () => firstLines(file, encoding),
    enabled: file !== undefined,
  }).data;
  const reread = useMutation({
    mutationFn: async () => {
      if (before && !(await before())) return;
      const { proposal } = await call('rereadPage', { page, body: { encoding } });
      await refreshLists();
      onClose();
      if (proposal === null) await onDone();
      else goToPanel('proposals', { id: String(proposal) });
    },
  });
  const readable = preview?.reason === null;
  return (
    <Modal title={t('reread.title')} wide onClose={onClose}>
      <p>{t('reread.text')}</p>
      {file && (
        <div className="doubts">
          <div className="row">
            <b title={file.name}>{file.name}</b>
            <span className="space" />
            <select
              className="picker boxed"
              aria-label={t('import.encodingOf', { name: file.name })}
              value={encoding}
              onChange={({ target }) => setChosen(target.value)}
            >
              {[...new Set([file.encoding, ...file.others, ...ENCODINGS])].map((each) => (
                <option key={each} value={each}>
                  {each === file.encoding ? t('reread.now', { encoding: each }) : each}
                </option>
              ))}
            </select>
          </div>
          {readable && (
            // A long preview is scrolled by keys too.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <pre tabIndex={0} role="group" aria-label={t('import.firstLines', { name: file.name })}>
              {preview.start}
            </pre>
          )}
          {preview && !readable && <p className="problem">{t('import.cannotBe', { encoding })}</p>}
        </div>
      )}
      <DialogFoot
        go={t('reread.go')}
        ready={readable && encoding !== file?.encoding && !reread.isPending}
        onGo={() => reread.mutate()}
        onClose={onClose}
        error={reread.error}
      />
    </Modal>
  );
}

const firstLines = (file: RawFile | undefined, encoding: string) =>
  file ? call('previewImport', { query: { name: file.name, encoding }, body: file.bytes }) : null;

/** The file that the page's text was read from. */
async function fileOf(page: number): Promise<RawFile> {
  const [raw, versions] = await Promise.all([call('rawBytes', { page }), call('rawVersions', { page })]);
  const bytes = new Uint8Array(await raw.arrayBuffer());
  const { name = '', encoding = '' } = versions.find(({ current }) => current) ?? {};
  const guess = await call('previewImport', { query: { name }, body: bytes });
  return { name, bytes, encoding, others: [guess.encoding ?? encoding, ...guess.others] };
}
