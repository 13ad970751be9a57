/**
 * How much room each widget takes at first, by the width it is given (`100%`), in either language, with the data of a whole
 * regency. Measured; lines above the measured points, since text wraps the more the narrower it is.
 */
const ROOM: Readonly<Record<string, string>> = {
  'gerai-service-search': 'max(520px,1165px - 65%,2050px - 295%)',
  'gerai-application-tracker': 'max(494px,836px - 90%)',
  'gerai-complaint-form': 'max(566px,1082px - 69.5%,1958px - 313%)',
};

const KEPT = Object.entries(ROOM).map(
  ([tag, room]) =>
    `${tag}:not([hidden]){display:block}` +
    `${tag}::before{content:"";float:left;padding-block-start:var(--gerai-room,${room})}` +
    `${tag}::after{content:"";display:block;clear:both}`,
);
const PRINTED = `@media print{${Object.keys(ROOM)
  .map((tag) => `${tag}::before`)
  .join(',')}{padding:0}}`;

/**
 * Keeps that room before and after a widget is there, so that nothing below it jumps. A minimal height can't depend on a
 * width, but a padding can: it belongs to a float without a width, which stretches the widget and moves nothing in it.
 * `--gerai-room` is for pages that know better; on paper none is kept.
 */
export const RESERVED_STYLES = [...KEPT, PRINTED].join('\n');

/**
 * The same for widgets in frames, in the place of the script that will put a frame there. A script can't keep its own room,
 * so that only `gerai.css` has this.
 */
export const RESERVED_FRAME_STYLES = `@media not (scripting:none){${Object.entries(ROOM)
  .map(([tag, room]) => {
    const script = `script[data-widget=${tag.replace('gerai-', '')}]:not([hidden])`;
    return (
      `${script}{display:flow-root}` +
      `${script}::before{content:"";float:left;padding-block-start:var(--gerai-room,${room})}`
    );
  })
  .join('')}}`;
