// A quiet message in place of what cannot be shown.
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function Notice({ title, text, children }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {children}
    </div>
  );
}
