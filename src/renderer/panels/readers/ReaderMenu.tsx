// Who reads, and the way to say that it is someone else: what is done from then on is signed with that name.
import { useMutation, useQuery } from '@tanstack/react-query';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../state/api.ts';
import { archiveQuery, queries, readersQuery } from '../../state/queries.ts';
import { Modal } from '../../ui/Modal.tsx';

interface ReaderMenuProps {
  readonly reader: string;
  /** Keeps unsaved work under the present name; false where that failed. */
  readonly before?: () => Promise<boolean>;
  readonly after?: () => Promise<void>;
}

export function ReaderMenu({ reader, before, after }: ReaderMenuProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const readers = useQuery(readersQuery).data ?? [];
  const set = useMutation({
    mutationFn: async (name: string) => {
      if (before && !(await before())) return;
      const archive = await call('setReader', { body: { name } });
      await after?.();
      queries.setQueryData(archiveQuery.queryKey, archive);
      await queries.invalidateQueries({ queryKey: readersQuery.queryKey });
      setAsking(false);
    },
  });
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <button type="button" className="picker reader opens" aria-label={t('readers.label', { reader })}>
            {reader}
          </button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" side="top" align="end" sideOffset={6} collisionPadding={8}>
            <DropdownMenu.Label className="menu-label">{t('readers.whoReads')}</DropdownMenu.Label>
            <DropdownMenu.RadioGroup value={reader} onValueChange={(name) => name !== reader && set.mutate(name)}>
              {readers.map(({ name, pages }) => (
                <DropdownMenu.RadioItem key={name} className="menu-entry" value={name}>
                  {name}
                  <small className="menu-key">{t('pages.count', { count: pages })}</small>
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
            <div className="menu-line" />
            <DropdownMenu.Item className="menu-entry" onSelect={() => setAsking(true)}>
              {t('readers.another')}
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {set.isError && !asking && (
        <span role="alert" className="problem">
          {set.error.message}
        </span>
      )}
      {asking && (
        <NameForm
          failure={set.error?.message ?? null}
          onName={(name) => set.mutate(name)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface NameFormProps {
  readonly failure: string | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameForm({ failure, onName, onClose }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const told = name.trim();
  return (
    <Modal title={t('readers.another')} onClose={onClose}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (told !== '') onName(told);
        }}
      >
        <label className="field">
          <span>{t('welcome.name')}</span>
          <input value={name} maxLength={100} autoComplete="name" onChange={({ target }) => setName(target.value)} />
        </label>
        {failure !== null && (
          <p role="alert" className="problem">
            {failure}
          </p>
        )}
        <footer>
          <button type="submit" className="button primary" disabled={told === ''}>
            {t('welcome.go')} <kbd>↵</kbd>
          </button>
        </footer>
      </form>
    </Modal>
  );
}
