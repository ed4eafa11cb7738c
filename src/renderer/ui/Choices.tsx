// A few exclusive choices, all in sight.

interface ChoicesProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  readonly options: Readonly<Partial<Record<T, string>>>;
  readonly onChange: (value: T) => void;
}

export function Choices<T extends string>({ name, legend, value, options, onChange }: ChoicesProps<T>) {
  const isOption = (key: string): key is T => Object.hasOwn(options, key);
  return (
    <fieldset className="choices-row">
      <legend>{legend}</legend>
      <div>
        {Object.keys(options)
          .filter(isOption)
          .map((key) => (
            <label key={key}>
              <input type="radio" name={name} value={key} checked={key === value} onChange={() => onChange(key)} />
              <span>{options[key]}</span>
            </label>
          ))}
      </div>
    </fieldset>
  );
}
