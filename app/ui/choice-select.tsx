interface ChoiceSelectProps<T extends string> {
  readonly id: string;
  readonly className: string;
  readonly value: T;
  /** In their order, with their words. */
  readonly choices: Readonly<Record<T, string>>;
  readonly choose: (value: T) => void;
}

/** One of a few values, as a list to choose from; its label is the surrounding field's. */
export function ChoiceSelect<T extends string>(props: ChoiceSelectProps<T>) {
  const { id, className, value, choices, choose } = props;
  // The keys of `choices` are exactly its type's.
  const values = Object.keys(choices) as T[];
  return (
    <select
      id={id}
      className={className}
      value={value}
      onChange={({ target }) => {
        const chosen = values.find((known) => known === target.value);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      {values.map((known) => (
        <option key={known} value={known}>
          {choices[known]}
        </option>
      ))}
    </select>
  );
}
