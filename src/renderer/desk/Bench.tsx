// The opened page on the screen: header, outline, the two panes, what is left to do, status.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageDetail } from '../../contract/index.ts';
import { asLeft, beforeLeaving, goTo, usePlace } from '../app/route.ts';
import { ExportDialog } from '../panels/export/ExportDialog.tsx';
import { doneWarnings } from '../panels/readers/done-warnings.ts';
import { DoneNotice, ReadingNotice } from '../panels/readers/ReadingNotice.tsx';
import { useObservable } from '../state/observable.ts';
import { pageAfter, pagePlaceQuery } from '../state/page-place.ts';
import { pageQuery, queries, refreshLists } from '../state/queries.ts';
import { AutomaticDialog } from './AutomaticDialog.tsx';
import { type BlockMenuAt, BlockMenu } from './BlockMenu.tsx';
import { useCommandKeys } from './command-keys.ts';
import { DeskHeader } from './DeskHeader.tsx';
import { FindBar } from './FindBar.tsx';
import { FlagRail } from './FlagRail.tsx';
import { openDesk } from './open-desk.ts';
import { Outline } from './Outline.tsx';
import type { Ask, PageDesk } from './page-desk.ts';
import { Panes } from './Panes.tsx';
import { SaveBanner } from './SaveBanner.tsx';
import { NOTHING } from './snapshot.ts';
import { StatusBar } from './StatusBar.tsx';
import { Told } from './Told.tsx';
import { ViewControls } from './ViewControls.tsx';

interface BenchProps {
  readonly detail: PageDetail;
  readonly reader: string;
  /** Another window has taken the page over. */
  readonly lost: boolean;
  readonly reload: () => void;
}

export function Bench({ detail, reader, lost, reload }: BenchProps) {
  const [desk, setDesk] = useState<PageDesk | null>(null);
  const [menu, setMenu] = useState<BlockMenuAt | null>(null);
  const [asked, setAsked] = useState<Ask | null>(null);
  const snapshot = useObservable(desk?.snapshot, NOTHING);
  const place = useQuery(pagePlaceQuery(detail.id)).data ?? null;
  const row = place?.row ?? detail;
  const done = async (): Promise<void> => {
    if (!desk || !(await desk.saving.revise(true))) return;
    const { warnings } = desk.saving;
    doneWarnings.set({ page: detail.id, name: row.name, warnings });
    await refreshLists();
    const next = await pageAfter(detail.id);
    goTo(next ? { at: 'page', page: next.id } : asLeft('pages'));
  };
  useCommandKeys(desk);
  useEffect(() => {
    openDesk.set(desk);
    return () => openDesk.set(null);
  }, [desk]);
  const answer = (what: Ask | null): void => {
    if (what === 'done') void done();
    else setAsked(what);
  };
  useBlockOfPlace(desk);
  useFarewell(desk);
  useEffect(() => {
    if (lost) desk?.saving.retire();
  }, [desk, lost]);
  return (
    <div className="desk">
      <title>{`${snapshot.outline[0]?.title ?? row.name} – Galley`}</title>
      <DeskHeader row={row} place={place} asked={asked} onAsk={answer} />
      <div className="notes">
        {desk && <SaveBanner saving={desk.saving} reload={reload} />}
        <DoneNotice />
        <ReadingNotice page={detail.id} reader={reader} />
      </div>
      <Outline page={detail.id} entries={snapshot.outline} current={snapshot.currentGroup} desk={desk} />
      <Panes
        controls={<ViewControls desk={desk} voice={snapshot.voice} />}
        detail={detail}
        onReady={setDesk}
        openMenu={(block, at) => setMenu({ block, ...at })}
        reader={reader}
        group={snapshot.currentGroup}
        ask={answer}
      />
      <FlagRail snapshot={snapshot} page={detail.id} state={row.state} reader={reader} desk={desk} />
      <StatusBar
        snapshot={snapshot}
        saving={desk?.saving ?? null}
        reader={reader}
        reread={() => queries.refetchQueries({ queryKey: pageQuery(detail.id).queryKey })}
        asked={asked}
        onAsk={answer}
      />
      {desk && <Told desk={desk} />}
      {menu && desk && <BlockMenu desk={desk} at={menu} onClose={() => setMenu(null)} />}
      {asked === 'find' && desk && <FindBar desk={desk} onClose={() => setAsked(null)} />}
      {asked === 'automatic' && desk && snapshot.tally && (
        <AutomaticDialog desk={desk} tally={snapshot.tally} onClose={() => setAsked(null)} />
      )}
      {asked === 'export' && desk && (
        <ExportDialog page={detail.id} onClose={() => setAsked(null)} prepare={() => desk.saving.revise(false)} />
      )}
    </div>
  );
}

/** Goes to the block that the address names, when the page opens and whenever another one is named. */
function useBlockOfPlace(desk: PageDesk | null): void {
  const place = usePlace();
  const block = place.at === 'page' ? place.block : undefined;
  useEffect(() => {
    if (desk && block !== undefined) desk.showBlock(block);
  }, [desk, block]);
}

/** The last save before the page is left, or the window closes; where it fails the person is asked first. */
function useFarewell(desk: PageDesk | null): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (!desk) return undefined;
    const { saving } = desk;
    const onClose = (event: Event): void => {
      desk.remember();
      saving.leave();
      // With the server away the work is only here: the browser asks before it goes.
      const { kind } = saving.status.get();
      if (saving.unsent && (kind === 'offline' || kind === 'refused')) event.preventDefault();
    };
    const stay = beforeLeaving(async () => {
      const safe = (await saving.flush()) || saving.status.get().kind === 'stale';
      // The list shows the draft and what is left of the flags.
      void refreshLists();
      return safe || confirm(t('banner.leave'));
    });
    addEventListener('beforeunload', onClose);
    addEventListener('pagehide', onClose);
    return () => {
      stay();
      removeEventListener('beforeunload', onClose);
      removeEventListener('pagehide', onClose);
    };
  }, [desk, t]);
}
