// A dialog over everything: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  /** For tables and long lines. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Modal({ title, onClose, wide = false, children }: ModalProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The browser would start at the first button, which closes.
    const first = element?.querySelector<HTMLElement>('input:checked, input, textarea, button.primary:enabled');
    (first ?? element)?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'modal wide' : 'modal'}
      aria-labelledby={heading}
      tabIndex={-1}
      onCancel={onClose}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
