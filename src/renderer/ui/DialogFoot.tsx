// The foot of a dialog: what went wrong, the way back, and the one thing that the dialog is for.
import { useTranslation } from 'react-i18next';

interface DialogFootProps {
  /** What the dialog does, in a word or two. */
  readonly go: string;
  /** It can be done now. */
  readonly ready: boolean;
  /** Does it, where the dialog is no form to be submitted. */
  readonly onGo?: () => void;
  /** Enter does it as well, and the button says so. */
  readonly byEnter?: boolean;
  readonly onClose: () => void;
  /** The way back, where it is not to cancel everything. */
  readonly back?: string;
  /** Why the last attempt failed. */
  readonly error?: Error | null;
}

export function DialogFoot({ go, ready, onGo, byEnter = false, onClose, back, error = null }: DialogFootProps) {
  const { t } = useTranslation();
  return (
    <>
      {error && (
        <p role="alert" className="problem">
          {error.message}
        </p>
      )}
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {back ?? t('app.cancel')}
        </button>
        <button type={onGo ? 'button' : 'submit'} className="button primary" disabled={!ready} onClick={onGo}>
          {go}
          {byEnter && (
            <>
              {' '}
              <kbd>↵</kbd>
            </>
          )}
        </button>
      </footer>
    </>
  );
}
