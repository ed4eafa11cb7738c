// Galley's mark: a proof sheet with one red line.
export function Logo() {
  return (
    <span className="logo">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <rect x="3" y="1.5" width="14" height="17" rx="2" />
        <path className="logo-red" d="M6.5 6h7" />
        <path d="M6.5 10h7M6.5 14h7" />
      </svg>
      Galley
    </span>
  );
}
