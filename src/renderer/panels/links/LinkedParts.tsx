// Under an article that jumps: where it goes on and where it comes from, on which page; likely partners with what speaks for them,
// linked and unlinked by one click.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link2, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Part } from '../../../contract/index.ts';
import { hashOf } from '../../app/route.ts';
import { call } from '../../state/api.ts';
import { linkProposalsQuery, linksQuery, queries } from '../../state/queries.ts';

interface LinkedPartsProps {
  readonly page: number;
  readonly group: string;
}

export function LinkedParts({ page, group }: LinkedPartsProps) {
  const { t } = useTranslation();
  const id = `${page}-${group}`;
  const whole = useQuery(linksQuery(page)).data?.find((parts) => parts.some((part) => part.id === id)) ?? [];
  const proposals = useQuery(linkProposalsQuery(page)).data ?? [];
  const offered = proposals.filter(({ part, next }) => part.id === id || next.id === id);
  const settled = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['links'] }),
      queries.invalidateQueries({ queryKey: ['link-proposals'] }),
    ]);
  };
  const link = useMutation({
    mutationFn: (ends: { part: string; next: string }) => call('linkArticles', { body: ends }),
    onSuccess: settled,
  });
  const unlink = useMutation({
    mutationFn: (part: string) => call('unlinkArticle', { query: { part } }),
    onSuccess: settled,
  });
  const failure = link.error ?? unlink.error;
  const here = whole.findIndex((part) => part.id === id);
  if (whole.length < 2 && offered.length === 0) return null;
  return (
    <ul className="linked">
      {whole.map(
        (part, at) =>
          at !== here && (
            <li key={part.id}>
              <PartLink part={part} ahead={at > here} />
              {Math.abs(at - here) === 1 && (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('links.unlink', { title: part.title })}
                  title={t('links.unlink', { title: part.title })}
                  disabled={unlink.isPending}
                  onClick={() => unlink.mutate(whole[Math.min(at, here)]?.id ?? id)}
                >
                  <Unlink size={13} aria-hidden="true" />
                </button>
              )}
            </li>
          ),
      )}
      {offered.map(({ part, next, confidence, because }) => {
        const partner = part.id === id ? next : part;
        return (
          <li key={`${part.id} ${next.id}`} className="offered">
            <PartLink part={partner} ahead={partner === next} />
            <button
              type="button"
              className="icon-button"
              aria-label={t('links.link', { title: partner.title })}
              title={t('links.link', { title: partner.title })}
              disabled={link.isPending}
              onClick={() => link.mutate({ part: part.id, next: next.id })}
            >
              <Link2 size={13} aria-hidden="true" />
            </button>
            <small>
              {Math.round(confidence * 100)} % ·{' '}
              {because.map((word) => t(`links.because.${word}`)).join(t('status.and'))}
            </small>
          </li>
        );
      })}
      {failure && (
        <li role="alert" className="problem">
          {failure.message}
        </li>
      )}
    </ul>
  );
}

function PartLink({ part, ahead }: { readonly part: Part; readonly ahead: boolean }) {
  const { t } = useTranslation();
  const { page, title, number, name } = part;
  return (
    <a href={hashOf({ at: 'page', page })} title={title}>
      {ahead ? '→' : '←'} <b>{number === null ? name : t('desk.pageNumber', { number })}</b> {title}
    </a>
  );
}
