// Files that do not say their encoding, each with its first lines as they would be read; whoever sees that they read wrongly
// picks another encoding, for one file or for all.
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { Modal } from '../../ui/Modal.tsx';
import type { NamedFile } from './dropped.ts';
import { type Doubt, type Doubts, previewOf } from './doubts.ts';

/** What is offered beside what the bytes suggest. */
export const ENCODINGS = ['gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-kr', 'windows-1252'];

interface EncodingChoiceProps {
  readonly doubts: Doubts;
  readonly onClose: () => void;
  readonly onGo: (encodings: ReadonlyMap<NamedFile, string>) => void;
}

export function EncodingChoice({ doubts: { shown, others }, onClose, onGo }: EncodingChoiceProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<NamedFile, string>>(new Map());
  const encodingOf = ({ of, preview }: Doubt): string => chosen.get(of) ?? preview.encoding ?? '';
  const previews = useQueries({
    queries: shown.map((doubt) => ({
      queryKey: ['import-preview', doubt.of.name, doubt.of.file.size, encodingOf(doubt)],
      queryFn: () => previewOf(doubt.of, encodingOf(doubt)),
      enabled: chosen.has(doubt.of),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const all = (encoding: string): void =>
    setChosen(new Map([...shown.map(({ of }) => of), ...others].map((of) => [of, encoding])));
  const unreadable = previews.some(({ data }) => data !== undefined && data.reason !== null);
  return (
    <Modal title={t('import.encodings')} wide onClose={onClose}>
      <p>{t('import.encodingsText', { count: shown.length + others.length })}</p>
      <ul className="doubts">
        {shown.map((doubt, nth) => {
          const { of, preview } = doubt;
          const read = previews[nth]?.data ?? preview;
          return (
            <li key={of.name}>
              <div className="row">
                <b title={of.name}>{of.name}</b>
                <span className="space" />
                <select
                  className="picker boxed"
                  aria-label={t('import.encodingOf', { name: of.name })}
                  value={encodingOf(doubt)}
                  onChange={({ target }) => setChosen(new Map(chosen).set(of, target.value))}
                >
                  {encodingsFor(doubt).map((encoding) => (
                    <option key={encoding} value={encoding}>
                      {encoding === preview.encoding ? t('import.guess', { encoding }) : encoding}
                    </option>
                  ))}
                </select>
                {shown.length + others.length > 1 && (
                  <button type="button" className="button small" onClick={() => all(encodingOf(doubt))}>
                    {t('import.forAll')}
                  </button>
                )}
              </div>
              {read.reason === null ? (
                // A long preview is scrolled by keys too.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                <pre tabIndex={0} role="group" aria-label={t('import.firstLines', { name: of.name })}>
                  {read.start}
                </pre>
              ) : (
                <p className="problem">{t('import.cannotBe', { encoding: encodingOf(doubt) })}</p>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 0 && <p className="quiet">{t('import.moreDoubts', { count: others.length })}</p>}
      <DialogFoot go={t('import.go')} ready={!unreadable} onGo={() => onGo(chosen)} onClose={onClose} />
    </Modal>
  );
}

/** What the bytes suggest first, then the usual ones. */
const encodingsFor = ({ preview: { encoding, others } }: Doubt): readonly string[] => [
  ...new Set([...(encoding === null ? [] : [encoding]), ...others, ...ENCODINGS]),
];
