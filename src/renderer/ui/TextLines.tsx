// A field for text that is written line by line, as in a file.

interface TextLinesProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows: number;
  readonly placeholder?: string;
}

export const TextLines = ({ label, value, onChange, rows, placeholder }: TextLinesProps) => (
  <label className="field">
    <span>{label}</span>
    <textarea
      rows={rows}
      className="lists-text"
      spellCheck={false}
      placeholder={placeholder}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  </label>
);
