import { address, changed, go } from '../address.ts';

export interface Option {
  value: string;
  name: string;
  count?: number;
}

/** A filter of the address as a list to choose from, each value with the number of its articles. */
export function Choice(props: {
  name: string;
  title: string;
  any: string;
  options: Option[] | { title: string; options: Option[] }[];
  disabled?: boolean;
  /** What is chosen where the address says nothing. */
  value?: string;
  /** Parameters that make no sense any more once this one is emptied. */
  without?: string[];
}) {
  const { name, title, any, options, disabled, without = [] } = props;
  const value = address.value.params[name] ?? props.value ?? '';
  const groups = options.map((one) => ('options' in one ? one : { title: '', options: [one] }));
  const known = !value || groups.some((group) => group.options.some((option) => option.value === value));
  const choose = (chosen: string) => {
    const gone = chosen ? [] : without.map((other) => [other, undefined]);
    go(changed({ ...Object.fromEntries(gone), [name]: chosen }));
  };
  return (
    <label class="choice">
      <span>{title}</span>
      <select
        name={name}
        disabled={disabled}
        required={!any}
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {any && <option value="">{any}</option>}
        {!known && <option value={value}>{value}</option>}
        {groups.map((group, index) =>
          group.title ? (
            <optgroup key={group.title} label={group.title}>
              {group.options.map(optionOf)}
            </optgroup>
          ) : (
            group.options.map((option) => optionOf(option, index))
          ),
        )}
      </select>
    </label>
  );
}

function optionOf({ value, name, count }: Option, _index: number) {
  return (
    <option key={value} value={value}>
      {count === undefined ? name : `${name} (${count.toLocaleString('en')})`}
    </option>
  );
}

/** A day of the address: the first or the last of the range. */
export function Day({ name, title }: { name: 'from' | 'to'; title: string }) {
  return (
    <label class="choice">
      <span>{title}</span>
      <input
        type="date"
        name={name}
        value={address.value.params[name] ?? ''}
        onChange={({ currentTarget }) => go(changed({ [name]: currentTarget.value }))}
      />
    </label>
  );
}
