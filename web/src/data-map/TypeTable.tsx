// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen the rows become cards (`display: block`), and some browsers then take away the meaning that the elements had.
import type { MappedField, MappedType } from './dataMap.js';
import { labelUnder, typeInWords, type Words } from './words.js';

/** One field: what, who, why, how long, by which clause. */
function FieldRow({ field, type, words }: { field: MappedField; type: string; words: Words }) {
  const { columns } = words;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {labelUnder(type, field.label, words)} <code>{field.coordinate}</code>
        <small>{field.category}</small>
      </th>
      <td role="cell" className="audience" data-column={columns.visibleTo}>
        {field.visibleTo}
      </td>
      <td role="cell" data-column={columns.purpose}>
        {field.purpose}
      </td>
      <td role="cell" data-column={columns.retention}>
        {field.retention}
      </td>
      <td role="cell" data-column={columns.clause}>
        {field.clause && (
          <a href={`#clause-${field.clause}`} aria-label={words.clause(field.clause)}>
            §{field.clause}
          </a>
        )}
      </td>
    </tr>
  );
}

/** The personal fields of one type. */
export function TypeTable({ type, fields, words }: MappedType & { words: Words }) {
  const name = typeInWords(type, words);
  const { columns } = words;
  return (
    <section aria-labelledby={type} className="type">
      <h2 id={type} tabIndex={-1}>
        {name} <span className="count">{words.count(fields.length)}</span>
      </h2>
      <table role="table" aria-label={words.tableOf(name)}>
        <thead role="rowgroup">
          <tr role="row">
            {[columns.label, columns.visibleTo, columns.purpose, columns.retention, columns.clause].map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {fields.map((field) => (
            <FieldRow key={field.coordinate} field={field} type={type} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
