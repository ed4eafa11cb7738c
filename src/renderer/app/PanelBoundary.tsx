// A panel that could not be loaded, because the server was away when it was first opened, or a screen that failed: said in its
// place, and loaded anew once the server answers. Nothing is edited on it any more, so that a reload loses nothing.
import { Component, type ReactNode } from 'react';
import i18next from 'i18next';
import { connection, noAnswer } from '../state/connection.ts';
import { Notice } from '../ui/Notice.tsx';

interface State {
  readonly failure: string | null;
}

export class PanelBoundary extends Component<{ readonly children: ReactNode }, State> {
  static getDerivedStateFromError = (error: unknown): State => ({
    failure: error instanceof Error ? error.message : String(error),
  });
  override state: State = { failure: null };
  private unsubscribe = (): void => {};

  override componentDidCatch(error: unknown): void {
    // What the browser throws where a script of the desk cannot be had.
    if (!(error instanceof TypeError)) return;
    this.unsubscribe = connection.subscribe(() => connection.get() === 'up' && location.reload());
    noAnswer(() => fetch('/api/archive'));
  }

  override componentWillUnmount(): void {
    this.unsubscribe();
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <main className="screen">
        <Notice title={i18next.t('app.noPanel')} text={failure}>
          <button type="button" className="button primary" onClick={() => location.reload()}>
            {i18next.t('app.tryAgain')}
          </button>
        </Notice>
      </main>
    );
  }
}
