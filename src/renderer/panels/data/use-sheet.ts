// The unsaved cells of the grid with a way back, and saving them: all in one step that is taken back as one.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beforeLeaving } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { refreshLists } from '../../state/queries.ts';
import { type CellWrite, changesOf, type Edits, NO_EDITS, type SheetChanges, written } from './sheet.ts';

export interface Sheet extends SheetChanges {
  readonly edits: Edits;
  readonly write: (writes: readonly CellWrite[]) => void;
  /** Takes the last writing back. */
  readonly takeBack: () => void;
  readonly discard: () => void;
  readonly save: () => void;
  readonly saving: boolean;
  /** The last save, which can be taken back. */
  readonly saved: { readonly pages: number; readonly operation: number | null } | null;
  readonly undoSaved: () => void;
  readonly failure: string | null;
}

interface Written {
  readonly edits: Edits;
  readonly past: readonly Edits[];
}

export function useSheet(): Sheet {
  const [{ edits }, set] = useState<Written>({ edits: NO_EDITS, past: [] });
  const { changes, cells, wrong } = changesOf(edits);
  const discard = (): void => set({ edits: NO_EDITS, past: [] });
  const undo = useMutation({
    mutationFn: (id: number) => call('undoOperation', { id }),
    onSuccess: async () => {
      save.reset();
      await refreshLists();
    },
  });
  const save = useMutation({
    mutationFn: () => call('setManyPageData', { body: { changes: [...changes] } }),
    onSuccess: async () => {
      await refreshLists();
      discard();
    },
  });
  useUnsaved(cells > 0);
  return {
    edits,
    changes,
    cells,
    wrong,
    write: (writes) =>
      set((now) => {
        const next = written(now.edits, writes);
        return { edits: next, past: [...now.past, now.edits] };
      }),
    takeBack: () => set((now) => ({ edits: now.past.at(-1) ?? now.edits, past: now.past.slice(0, -1) })),
    discard,
    save: () => {
      if (cells > 0 && wrong === 0 && !save.isPending) save.mutate();
    },
    saving: save.isPending,
    saved: cells === 0 ? (save.data ?? null) : null,
    undoSaved: () => {
      const operation = save.data?.operation;
      if (operation !== undefined && operation !== null) undo.mutate(operation);
    },
    failure: save.error?.message ?? undo.error?.message ?? null,
  };
}

/** Asks before cells that are not saved are left behind; another choice of pages keeps them. */
function useUnsaved(unsaved: boolean): void {
  const { t } = useTranslation();
  const ask = useEffectEvent(() =>
    Promise.resolve(!unsaved || location.hash.startsWith('#/data') || confirm(t('data.leave'))),
  );
  useEffect(() => {
    const stay = beforeLeaving(() => ask());
    return stay;
  }, []);
  useEffect(() => {
    if (!unsaved) return undefined;
    const onClose = (event: Event): void => event.preventDefault();
    addEventListener('beforeunload', onClose);
    return () => removeEventListener('beforeunload', onClose);
  }, [unsaved]);
}
