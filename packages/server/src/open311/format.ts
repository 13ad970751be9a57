/**
 * Answers as XML and JSON. The JSON is the XML by the Spark convention, as GeoReport v2 asks for: the root is left out,
 * and a list is an array of what its elements hold.
 */
import XMLBuilder from 'fast-xml-builder';

/** How an answer is written. */
export type Format = 'xml' | 'json';

type Value = string | number | boolean | null | readonly Value[] | Fields;
/** Fields of a record by their names. */
export interface Fields {
  readonly [name: string]: Value;
}

/** An answer: the name of its root, and what is in it. */
export interface Answer {
  readonly root: string;
  readonly content: readonly Fields[] | Fields;
}

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The element of each list. */
const ELEMENTS: Readonly<Record<string, string>> = {
  attributes: 'attribute',
  endpoints: 'endpoint',
  errors: 'error',
  formats: 'format',
  service_requests: 'request',
  services: 'service',
  values: 'value',
};

/** XML 1.0 has no other characters, not even escaped. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const builder = new XMLBuilder({ format: true, suppressEmptyNode: true });

function toXml(name: string, value: Value): unknown {
  if (value === null) return '';
  if (typeof value === 'string') return value.replace(NOT_XML, '');
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const element = ELEMENTS[name] ?? name;
    return { [element]: value.map((item: Value) => toXml(element, item)) };
  }
  return Object.fromEntries(
    Object.entries(value as Fields).map(([key, child]) => [key, toXml(key, child)]),
  );
}

/** Writes an answer. */
export function write({ root, content }: Answer, format: Format): string {
  if (format === 'json') return JSON.stringify(content);
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  return `${declaration}${builder.build({ [root]: toXml(root, content) })}`;
}
