/** As much of a JSON schema as the schemas of the wire use. */
export type Shape = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Shape | false;
  readonly prefixItems?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
};

/** `name` is its path, `issued.by` or `services[].id`; `kind` says in words what it may hold. */
export type Field = { readonly name: string; readonly kind: string; readonly isRequired: boolean };

/** The fields of an object's schema, those inside it after the one that holds them. */
export const fieldsOf = ({ properties = {}, required = [] }: Shape, before = ''): readonly Field[] =>
  Object.entries(properties).flatMap(([name, shape]) => {
    const path = `${before}${name}`;
    return [{ name: path, kind: kindOf(shape), isRequired: required.includes(name) }, ...inside(shape, path)];
  });

function inside(shape: Shape, path: string): readonly Field[] {
  const { anyOf, oneOf, items, prefixItems } = shape;
  const ways = (anyOf ?? oneOf ?? []).filter(({ type }) => type !== 'null');
  if (ways.length > 0) return ways.flatMap((way) => (isRepeated(way, ways) ? [] : inside(way, path)));
  const each = prefixItems?.[0] ?? (items || undefined);
  return each ? inside(each, `${path}[]`) : fieldsOf(shape, `${path}.`);
}

const isRepeated = (way: Shape, ways: readonly Shape[]): boolean =>
  ways.findIndex((other) => JSON.stringify(other) === JSON.stringify(way)) !== ways.indexOf(way);

/** What a schema lets in, in words. */
export function kindOf(shape: Shape): string {
  const ways = shape.anyOf ?? shape.oneOf;
  if (ways) return [...new Set(ways.map(kindOf))].join(' or ');
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((each) => JSON.stringify(each)).join(', ');
  switch (shape.type) {
    case 'array':
      return listOf(shape);
    case 'string':
      return textOf(shape);
    case 'integer':
    case 'number':
      return `number${rangeOf(shape)}`;
    case 'object':
      return shape.properties ? `{ ${Object.keys(shape.properties).join(', ')} }` : 'object';
    case 'boolean':
      return 'true or false';
    default:
      return shape.type ?? 'anything';
  }
}

function listOf({ prefixItems, items, maxItems }: Shape): string {
  if (prefixItems) return `list of ${prefixItems.length}`;
  const most = maxItems === undefined ? '' : `, at most ${maxItems}`;
  return `list${items ? ` of ${kindOf(items)}` : ''}${most}`;
}

/** The forms that stand in many fields, by their patterns. */
const forms: Readonly<Record<string, string>> = {
  '^[A-Za-z0-9._:-]{1,64}$': 'id',
  '^[a-z]{1,16}:[A-Za-z0-9._:-]{1,64}\\/[A-Za-z0-9._:-]{1,64}$': 'ticket id',
  '^[A-Z][0-9]{3,6}(-[0-9]{1,3})?$': 'label, B047',
  '^[0-9]{4}-[0-9]{6,9}$': 'complaint number, 2026-000123',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'date, 2026-03-02',
};

function textOf({ pattern = '', format, maxLength }: Shape): string {
  if (format === 'date-time') return 'time, 2026-03-02T13:05:00.000Z';
  return forms[pattern] ?? (maxLength === undefined ? 'text' : `text, at most ${maxLength} characters`);
}

function rangeOf({ minimum, maximum = Number.MAX_SAFE_INTEGER }: Shape): string {
  if (minimum === undefined || minimum === Number.MIN_SAFE_INTEGER) return '';
  return maximum === Number.MAX_SAFE_INTEGER ? `, ${minimum} or more` : ` from ${minimum} to ${maximum}`;
}
