import pg from 'pg';

/** PostgreSQL's type numbers (`pg_type.oid`), which never change. */
const int8 = 20;
const date = 1082;

const overridden = new Map<number, (text: string) => unknown>([
  // Counts and sizes: numbers are exact up to 2⁵³, beyond anything stored here.
  [int8, Number],
  // A day has no time zone; pg's default makes it midnight of the server's own zone.
  [date, (text) => text],
]);

/** How columns' text becomes JavaScript values; only our own connections use it, pg's globals stay. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const own = format === 'binary' ? undefined : overridden.get(oid);
    return own ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
  },
};
